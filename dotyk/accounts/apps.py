from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "dotyk.accounts"
    label = "accounts"
