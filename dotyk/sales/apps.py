from django.apps import AppConfig

# The lines of a deal have one currency: that of those it has, else of its amount.
OF_ITS_CURRENCY = """t.currency = coalesce(
  (select k.currency from deal_line k where k.deal_id = m.survivor limit 1),
  (select d.amount_currency from deal d where d.id = m.survivor))"""


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
        moves_with("deals", "deal_line", "deal_id", condition=OF_ITS_CURRENCY, place_by="position")
