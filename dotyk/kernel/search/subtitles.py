"""The second line of a found record: the value of one field, in words."""

from __future__ import annotations

from typing import Any

import orjson

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import is_hidden
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.platform.messages import DEFAULT_LANGUAGE

LEADING_KINDS = ("reference", "references", "user")


def subtitle_sql(target: ObjectType) -> str:
    """The JSON text of the object's subtitle for the row ``t``; null where it has none that stands in the row."""
    field = subtitle_field(target)
    return "null::text" if field is None else f"to_json({field.json_sql('t')})::text"


def subtitle_field(target: ObjectType) -> Field | None:
    """The field that tells records of one title apart."""
    field = target.field(target.subtitle_field) if target.subtitle_field else None
    return None if field is None or field.type.kind in LEADING_KINDS else field


def shown_subtitle(actor: Actor, target: ObjectType, value: str | None) -> str | None:
    """The subtitle as people read it, in the actor's language; None where it is empty or hidden from them."""
    field = subtitle_field(target)
    if value is None or field is None or is_hidden(actor, target, field):
        return None
    return _in_words(field, orjson.loads(value), actor.language) or None


def _in_words(field: Field, value: Any, language: str) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(_in_words(field, item, language) for item in value[:2])
    if isinstance(value, dict):
        return " ".join(str(value[part]) for part in ("amount", "currency", "city", "street") if value.get(part))
    for option in field.options:
        if option.value == value:
            return option.label.get(language) or option.label[DEFAULT_LANGUAGE]
    return str(value)
