from django.apps import AppConfig


class ContractConfig(AppConfig):
    name = "frontend_contract"
