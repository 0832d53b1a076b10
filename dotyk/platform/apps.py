from django.apps import AppConfig


class PlatformConfig(AppConfig):
    name = "dotyk.platform"
    label = "platform"

    def ready(self) -> None:
        from dotyk.platform.error_messages import MESSAGES
        from dotyk.platform.messages import register_messages

        register_messages(MESSAGES)
