from django.apps import AppConfig


class CommerceConfig(AppConfig):
    name = "dotyk.commerce"
    label = "commerce"

    def ready(self) -> None:
        from dotyk.commerce.definitions import define_products
        from dotyk.commerce.messages import MESSAGES
        from dotyk.platform.messages import register_messages

        register_messages(MESSAGES)
        define_products()
