from django.apps import AppConfig


class KernelConfig(AppConfig):
    name = "dotyk.kernel"
    label = "kernel"
