"""From the text of a cell to what a field takes: the file's own ways of writing dates, numbers and lists are undone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.types import BadValue
from dotyk.kernel.objects.types.lengths import length_in
from dotyk.kernel.transfer.values.dates import DateOrder, parse_day, parse_moment
from dotyk.kernel.transfer.values.numbers import DecimalMark, parse_amount, parse_number

_LIST = re.compile(r"[;\n|]|,(?!\d)")
_YES = frozenset("yes y true t 1 + x х v так т да д є ✓ ✔ on".split())
_NO = frozenset("no n false f 0 - ні н нет нi off".split())


@dataclass(frozen=True, slots=True)
class Style:
    """How a column writes its dates and decimals."""

    date_order: DateOrder = "dmy"
    decimal: DecimalMark = "."


Converter = Callable[[Field, str, Style], Any]


def convert(field: Field, text: str, style: Style) -> Any:
    """The value for the write path; BadValue where the text cannot be one. ``text`` is not empty."""
    return _CONVERTERS.get(field.type.name, _as_it_is)(field, text, style)


def pieces(text: str, divider: str | None = None) -> list[str]:
    """The items of a list in one cell: divided by ``;``, ``|``, a line end or a comma unless said otherwise."""
    items = text.split(divider) if divider else _LIST.split(text)
    return [item.strip() for item in items if item.strip()]


def _as_it_is(field: Field, text: str, style: Style) -> Any:
    return text


def _day(field: Field, text: str, style: Style) -> str:
    return _told(parse_day(text, style.date_order), "not_date")


def _moment(field: Field, text: str, style: Style) -> str:
    return _told(parse_moment(text, style.date_order), "not_datetime")


def _number(field: Field, text: str, style: Style) -> str:
    length = length_in(field.settings, text)
    return _told(parse_number(text, style.decimal), "not_number") if length is None else str(length)


def _money(field: Field, text: str, style: Style) -> dict[str, str | None]:
    amount = parse_amount(text, style.decimal)
    if amount is None:
        raise BadValue("not_number")
    return {"amount": amount[0], "currency": amount[1]}


def _yes_or_no(field: Field, text: str, style: Style) -> bool | str:
    answer = text.strip().casefold()
    return True if answer in _YES else False if answer in _NO else text


def _list(field: Field, text: str, style: Style) -> list[str]:
    return pieces(text)


def _told(value: str | None, code: str) -> str:
    if value is None:
        raise BadValue(code)
    return value


_CONVERTERS: dict[str, Converter] = {
    "date": _day,
    "datetime": _moment,
    "number": _number,
    "percent": _number,
    "rating": _number,
    "money": _money,
    "boolean": _yes_or_no,
    "phones": _list,
    "emails": _list,
    "tags": _list,
    "multi_select": _list,
}
