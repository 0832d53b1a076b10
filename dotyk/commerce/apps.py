from django.apps import AppConfig


class CommerceConfig(AppConfig):
    name = "dotyk.commerce"
    label = "commerce"
