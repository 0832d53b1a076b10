from django.apps import AppConfig


class KernelConfig(AppConfig):
    name = "dotyk.kernel"
    label = "kernel"

    def ready(self) -> None:
        from dotyk.kernel.messages import MESSAGES
        from dotyk.kernel.objects.system_objects import define_system_objects
        from dotyk.platform.messages import register_messages

        register_messages(MESSAGES)
        define_system_objects()
