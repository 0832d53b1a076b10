from django.apps import AppConfig


class PlatformConfig(AppConfig):
    name = "dotyk.platform"
    label = "platform"
