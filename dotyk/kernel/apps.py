from django.apps import AppConfig


class KernelConfig(AppConfig):
    name = "dotyk.kernel"
    label = "kernel"

    def ready(self) -> None:
        from dotyk.kernel.objects.system_objects import define_system_objects

        define_system_objects()
