"""Values of conditions, each read by the kind of its field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from dotyk.kernel.filters.faults import each, object_at, refuse, refuse_value
from dotyk.kernel.filters.operators import ALONE, LENGTHS, LISTS
from dotyk.kernel.filters.periods import PERIODS
from dotyk.kernel.filters.tree import Duration, Money, Period, Person, Unit, Value
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.types import TYPES, BadValue, ParseContext
from dotyk.kernel.objects.types.base import SUBSTRING
from dotyk.kernel.objects.types.lengths import length_in
from dotyk.kernel.objects.types.numbers import CENT, LARGEST, Number, parse_decimal
from dotyk.kernel.objects.types.references import referenced_id
from dotyk.kernel.objects.types.texts import SHORT_TEXT_MAX, clean_text

VALUES_MAX = 1_000
_LONGEST: dict[str, int] = {"hours": 876_000, "days": 36_500, "weeks": 5_200, "months": 1_200}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MANY = frozenset(("texts", "references"))
_SEARCHED_BY_PART = frozenset(("emails", "phones"))


@dataclass(frozen=True, slots=True)
class ValueReader:
    """Reads the values of conditions on ``field``; ``context`` says what they mean."""

    field: Field
    context: ParseContext

    def read(self, op: str, data: Any, at: str) -> tuple[Value, ...]:
        """The values ``op`` compares with; Invalid at ``at`` where they do not fit."""
        if op in ALONE:
            return _nothing(data, at)
        if op == "between":
            return self._two(data, at)
        if op in LENGTHS:
            return (read_duration(data, at),)
        if op == "anniversary_in":
            return (read_duration(data, at) if isinstance(data, Mapping) else self._one(op, data, at),)
        if op in LISTS or (isinstance(data, list) and self.field.type.kind in _MANY):
            return self._several(op, data, at)
        return (self._one(op, data, at),)

    def _two(self, data: Any, at: str) -> tuple[Value, ...]:
        if not isinstance(data, list) or len(data) != 2:
            raise refuse(at, "not_two")
        return self._several("between", data, at)

    def _several(self, op: str, data: Any, at: str) -> tuple[Value, ...]:
        items = data if isinstance(data, list) else [data]
        if not items:
            raise refuse(at, "value_missing")
        if len(items) > VALUES_MAX:
            raise refuse(at, "too_many_values", most=VALUES_MAX)
        return each(items, lambda n, item: self._one(op, item, f"{at}[{n}]" if isinstance(data, list) else at))

    def _one(self, op: str, data: Any, at: str) -> Value:
        if data is None or data == "":
            raise refuse(at, "value_missing")
        if isinstance(data, list):
            raise refuse(at, "not_one")
        try:
            value = self._read_one(op, data)
        except BadValue as error:
            raise refuse_value(at, error) from error
        if value == "":
            raise refuse(at, "value_missing")
        return value

    def _read_one(self, op: str, data: Any) -> Value:
        kind, type_name = self.field.type.kind, self.field.type.name
        if isinstance(data, int) and abs(data) >= LARGEST:
            raise BadValue("number_out_of_range")
        if op in SUBSTRING and (kind in ("text", "json") or type_name in _SEARCHED_BY_PART):
            return _piece(data, type_name)
        return _READERS[kind](self.field, data, self.context)


def read_duration(data: Any, at: str) -> Duration:
    """A length of time from ``{"days": 45}``."""
    lengths = object_at(at, data, frozenset(_LONGEST))
    if len(lengths) != 1:
        raise refuse(at, "not_duration")
    unit, amount = next(iter(lengths.items()))
    if isinstance(amount, bool) or not isinstance(amount, int) or not 1 <= amount <= _LONGEST[unit]:
        raise refuse(f"{at}.{unit}", "bad_duration", longest=_LONGEST[unit])
    units: dict[str, Unit] = {"hours": "hours", "days": "days", "weeks": "weeks", "months": "months"}
    return Duration(units[unit], amount)


def _nothing(data: Any, at: str) -> tuple[Value, ...]:
    if data is not None and data != "":
        raise refuse(at, "value_not_needed")
    return ()


def _piece(data: Any, type_name: str) -> str:
    """A piece of text to look for; of a telephone number only what numbers are kept with."""
    text = clean_text(data, SHORT_TEXT_MAX)
    if type_name in ("phone", "phones"):
        return re.sub(r"[\s().-]", "", text)
    return text if type_name == "long_text" else re.sub(r"\s+", " ", text)


def _text(field: Field, data: Any, context: ParseContext) -> Value:
    if not isinstance(data, (str, int, float)):
        raise BadValue("not_text")
    return str(field.type.parse(field, data, context) or "")


def _texts(field: Field, data: Any, context: ParseContext) -> Value:
    parsed = field.type.parse(field, [data], context)
    return str(parsed[0]) if parsed else ""


def _number(field: Field, data: Any, context: ParseContext) -> Value:
    if field.type.name == "money":
        return _money(field, data, context)
    length = length_in(field.settings, data)
    value = parse_decimal(data) if length is None else length
    return _as_kept(field, value) if field.settings.get("duration") else value


def _as_kept(field: Field, value: Decimal) -> Decimal:
    """To as many places as the field keeps, so that 1:20 of hours finds itself; a computed field rounds nothing."""
    if not isinstance(field.type, Number) or field.computed is not None:
        return value
    return value.quantize(field.type.step, ROUND_HALF_UP)


def _money(field: Field, data: Any, context: ParseContext) -> Value:
    if not isinstance(data, Mapping):
        return parse_decimal(data)
    if isinstance(data.get("amount"), int) and abs(data["amount"]) >= LARGEST:
        raise BadValue("number_out_of_range")
    parsed = TYPES["money"].parse(field, data, context)
    amount, currency = Decimal(parsed["amount"]), parsed["currency"]
    if currency == context.currency:
        return Money(amount, currency, amount)
    rate = context.rates(currency, context.today)
    if rate is None:
        raise BadValue("no_rate", currency=currency)
    return Money(amount, currency, (amount * rate).quantize(CENT, ROUND_HALF_UP))


def _boolean(field: Field, data: Any, context: ParseContext) -> Value:
    return bool(TYPES["boolean"].parse(field, data, context))


def _choice(field: Field, data: Any, context: ParseContext) -> Value:
    return str(field.type.parse(field, data, context))


def _date(field: Field, data: Any, context: ParseContext) -> Value:
    if isinstance(data, str) and data in PERIODS:
        return Period(data)
    return date.fromisoformat(TYPES["date"].parse(field, data, context))


def _datetime(field: Field, data: Any, context: ParseContext) -> Value:
    if isinstance(data, str) and (data in PERIODS or _DAY.fullmatch(data.strip())):
        return _date(field, data, context)
    moment = datetime.fromisoformat(TYPES["datetime"].parse(field, data, context))
    return moment.astimezone(ZoneInfo(context.time_zone))


def _reference(field: Field, data: Any, context: ParseContext) -> Value:
    target = "users" if field.type.kind == "user" else field.target
    if data == "me" and target == "users":
        return Person.ME
    if data == "my_team" and target in ("users", "teams"):
        return Person.MY_TEAM
    return UUID(referenced_id(data))


def _unreadable(field: Field, data: Any, context: ParseContext) -> Value:
    raise BadValue("not_text")


_READERS: dict[str, Callable[[Field, Any, ParseContext], Value]] = {
    "text": _text,
    "texts": _texts,
    "number": _number,
    "boolean": _boolean,
    "choice": _choice,
    "date": _date,
    "datetime": _datetime,
    "reference": _reference,
    "references": _reference,
    "user": _reference,
    "json": _unreadable,
    "files": _unreadable,
}
