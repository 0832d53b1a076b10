"""The wish for an object of homes to sell, and what is read of it."""

from __future__ import annotations

from typing import Any

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.records import Listing, list_json
from tests.cast import again

WORDS = {"en": "Property", "uk": "Об’єкт нерухомості", "ru": "Объект"}


PLURAL = {"en": "Properties", "uk": "Нерухомість", "ru": "Недвижимость"}


STAGES = [
    {"value": "new", "label": {"en": "New"}, "status": "open"},
    {"value": "shown", "label": {"en": "Shown"}, "status": "open"},
    {"value": "sold", "label": {"en": "Sold"}, "status": "won"},
]


FIELDS = [
    {"name": "street", "type": "text", "label": {"en": "Street"}, "required": True},
    {"name": "house", "type": "number", "label": {"en": "House"}},
    {"name": "price", "type": "money", "label": {"en": "Price"}},
    {"name": "seller", "type": "reference", "target": "companies", "label": {"en": "Seller"}},
    {"name": "visitors", "type": "references", "target": "contacts", "label": {"en": "Visitors"}},
]


WISH: dict[str, Any] = {
    "name": "properties",
    "label": WORDS,
    "label_plural": PLURAL,
    "icon": "home",
    "title_rule": "{street}, {house}",
    "fields": FIELDS,
    "stages": STAGES,
}


def rows(actor: Actor, object_name: str, **listing: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = orjson.loads(list_json(again(actor), object_name, Listing(**listing)))["items"]
    return found


def titles(actor: Actor, object_name: str, **listing: Any) -> list[str]:
    return [row["title"] for row in rows(actor, object_name, **listing)]


def relations() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("select relname from pg_class where relname like 'object\\_properties%'")
        return {name for (name,) in cursor.fetchall()}
