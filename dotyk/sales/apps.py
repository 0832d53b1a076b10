from django.apps import AppConfig


class SalesConfig(AppConfig):
    name = "dotyk.sales"
    label = "sales"

    def ready(self) -> None:
        from dotyk.kernel.merging import moves_with
        from dotyk.platform.messages import register_messages
        from dotyk.sales.definitions import define_deals
        from dotyk.sales.messages import MESSAGES

        register_messages(MESSAGES)
        define_deals()
        moves_with("products", "deal_line", "product_id")
