from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "cms.accounts"
    label = "accounts"
    verbose_name = "Accounts"

    def ready(self):
        from cms.accounts import signals
        from cms.accounts.fitting import fit

        fit()
        signals.connect()
