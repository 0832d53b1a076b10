from django.apps import AppConfig


class SalesConfig(AppConfig):
    name = "dotyk.sales"
    label = "sales"
