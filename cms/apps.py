from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = "Content"

    def ready(self):
        from cms import tree
        from cms.documents import signals

        signals.connect()
        tree.install()
