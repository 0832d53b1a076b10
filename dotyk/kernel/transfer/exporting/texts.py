"""Values of records as the text of a cell, such that an import understands it again."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from dotyk.kernel.objects.base_amounts import BASE_OF
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.titles import numbered


def cell_text(field: Field, value: Any, zone: ZoneInfo, language: str) -> str:
    """References by their titles, choices by their labels, lists divided by semicolons, moments in ``zone``;
    of an amount in the company's currency the figure alone, for the heading names the currency."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(_item(field, item, language) for item in value)
    if field.type.kind == "datetime":
        return datetime.fromisoformat(value).astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")
    if field.type.name == "autonumber":
        return numbered(field, value)
    if BASE_OF in field.settings:
        return str(value["amount"])
    return _item(field, value, language)


def _item(field: Field, value: Any, language: str) -> str:
    if isinstance(value, dict):
        return (
            f"{value['amount']} {value['currency']}"
            if "currency" in value
            else str(value.get("title") or value.get("name") or "")
        )
    if field.options and field.type.name != "handles":
        return next((o.label.get(language, o.value) for o in field.options if o.value == value), str(value))
    return str(value)
