"""Values of records in words, for letters and pushes: as the web app shows them to whoever gets them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any
from zoneinfo import ZoneInfo

from dotyk.kernel.filters.phrases import P
from dotyk.kernel.filters.telling_values import day, number
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.types.lengths import SECONDS, told_length
from dotyk.platform.messages import say

TEXT_MOST = 80
SIGNS = {"UAH": "₴", "USD": "$", "EUR": "€", "GBP": "£"}
HARD_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Reader:
    """Whoever a letter is for: their language, and the clock they live by."""

    language: str
    zone: ZoneInfo


def shown(value: Any, field: Field | None, reader: Reader) -> str:
    """A value in few words; nothing where it takes more. What does not fit its field's type is shown as it is."""
    if value is None or isinstance(value, list):
        return ""
    if isinstance(value, bool):
        return say(f"{P}{'yes' if value else 'no'}", reader.language)
    if isinstance(value, Mapping):
        return _money(value, reader) if value.keys() >= {"amount", "currency"} else str(value.get("title") or "")
    option = next((each for each in field.options if each.value == value), None) if field else None
    if option is not None:
        return str(option.label.get(reader.language) or option.label.get("en") or value)
    try:
        return _typed(str(value), field, reader)
    except (ValueError, InvalidOperation):
        return str(value)[:TEXT_MOST]


def _typed(text: str, field: Field | None, reader: Reader) -> str:
    name = field.type.name if field else ""
    if name == "date":
        return day(date.fromisoformat(text), reader.language)
    if name == "datetime":
        local = datetime.fromisoformat(text).astimezone(reader.zone)
        return f"{day(local.date(), reader.language)} {local:%H:%M}"
    if field is not None and name in ("number", "percent"):
        return _figure(Decimal(text), field, reader.language)
    return text[:TEXT_MOST]


def _figure(value: Decimal, field: Field, language: str) -> str:
    if (duration := field.settings.get("duration")) in SECONDS:
        return told_length(value, str(duration), language)
    decimals, unit = field.settings.get("decimals"), field.settings.get("unit")
    figure = _fixed(value, decimals, language) if decimals is not None else number(round(value, 2), language)
    if field.type.name == "percent":
        return figure + (f"{HARD_SPACE}%" if language == "ru" else "%")
    return f"{figure}{HARD_SPACE}{unit}" if unit else figure


def _fixed(value: Decimal, decimals: int, language: str) -> str:
    """With so many digits behind the point, noughts too."""
    text = f"{value:,.{decimals}f}"
    return text if language == "en" else text.replace(",", HARD_SPACE).replace(".", ",")


def _money(value: Mapping[str, Any], reader: Reader) -> str:
    """Cents only where there are any."""
    amount, currency = Decimal(str(value["amount"])), str(value["currency"])
    figure = _fixed(amount, 0 if amount == amount.to_integral_value() else 2, reader.language)
    sign = SIGNS.get(currency)
    if sign and reader.language == "en":
        return f"-{sign}{figure[1:]}" if amount < 0 else f"{sign}{figure}"
    return f"{figure}{HARD_SPACE}{sign or currency}"
