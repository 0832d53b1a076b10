"""What a product is."""

from __future__ import annotations

from dotyk.commerce.hooks import prepare_products
from dotyk.kernel.objects.fields import Field, words
from dotyk.kernel.objects.hooks import Hooks
from dotyk.kernel.objects.registry import define_object
from dotyk.kernel.objects.types import TYPES

text = TYPES["text"]

FIELDS = (
    Field("name", text, words("Name", "Назва", "Название"), required=True),
    Field("sku", text, words("Article number", "Артикул", "Артикул")),
    Field("price", TYPES["money"], words("Price", "Ціна", "Цена")),
    Field("category", text, words("Category", "Категорія", "Категория")),
    Field("series", text, words("Series", "Серія", "Серия")),
    Field("description", TYPES["long_text"], words("Description", "Опис", "Описание")),
    Field("is_active", TYPES["boolean"], words("On sale", "У продажу", "В продаже"), default=True),
)


def define_products() -> None:
    """Registers products; ``category`` and ``series`` are plain text, so that an import brings its own words."""
    define_object(
        "products",
        "product",
        "product",
        label=words("Product", "Товар", "Товар"),
        label_plural=words("Products", "Товари", "Товары"),
        fields=FIELDS,
        icon="package",
        search_fields=("name", "sku", "category", "series"),
        subtitle_field="sku",
        default_sort="name",
        default_columns=("title", "sku", "category", "series", "price", "is_active"),
        match_fields=("sku", "name"),
        hooks=Hooks(prepare=prepare_products),
    )
