"""Event conditions: ``{"event": {"kinds": ["messages.received"], "op": "none", "within_last": {"days": 45}}}``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from dotyk.kernel.filters.faults import each, object_at, refuse, shown
from dotyk.kernel.filters.operators import FIGURE_OPERATORS
from dotyk.kernel.filters.tree import Duration, Happened, Period
from dotyk.kernel.filters.values import ValueReader, read_duration
from dotyk.kernel.objects.fields import Field, words
from dotyk.kernel.objects.types import TYPES, ParseContext
from dotyk.kernel.objects.types.numbers import LARGEST

KINDS_MAX = 20
DATA_MAX = 10
DATA_TEXT_MAX = 500
_KIND = re.compile(r"[a-z][a-z0-9_]{0,62}(\.[a-z][a-z0-9_]{0,62}){1,3}", re.ASCII)
_KEYS = frozenset({"kinds", "op", "value", "within_last", "on", "data"})
_OPERATORS = ("some", "none", *FIGURE_OPERATORS)
_TIMES = Field("times", TYPES["number"], words("Times", "Разів", "Раз"))
_AT = Field("at", TYPES["datetime"], words("When", "Коли", "Когда"))


def parse_event(data: Any, context: ParseContext, at: str) -> Happened:
    """The event condition in ``data``; Invalid below ``at`` where it does not fit."""
    object_at(at, data, _KEYS)
    op = data.get("op", "some")
    if op not in _OPERATORS:
        raise refuse(f"{at}.op", "unknown_operator", operator=shown(op), operators=", ".join(_OPERATORS))
    counted = op in FIGURE_OPERATORS
    if not counted and data.get("value") is not None:
        raise refuse(f"{at}.value", "value_not_needed")
    times = ValueReader(_TIMES, context).read(op, data.get("value"), f"{at}.value") if counted else ()
    return Happened(
        _kinds(data.get("kinds"), f"{at}.kinds"),
        op,
        tuple(time for time in times if isinstance(time, Decimal)),
        _when(data, context, at),
        _data(data.get("data"), f"{at}.data"),
    )


def _kinds(data: Any, at: str) -> tuple[str, ...]:
    if not isinstance(data, list) or not data:
        raise refuse(at, "value_missing")
    if len(data) > KINDS_MAX:
        raise refuse(at, "too_many_values", most=KINDS_MAX)
    return tuple(dict.fromkeys(each(data, lambda n, kind: _kind(kind, f"{at}[{n}]"))))


def _kind(data: Any, at: str) -> str:
    if not isinstance(data, str) or not _KIND.fullmatch(data):
        raise refuse(at, "not_event_kind", kind=shown(data))
    return data


def _when(data: Mapping[str, Any], context: ParseContext, at: str) -> Duration | date | datetime | Period | None:
    lately, on = data.get("within_last"), data.get("on")
    if lately is not None and on is not None:
        raise refuse(f"{at}.on", "two_times")
    if lately is not None:
        return read_duration(lately, f"{at}.within_last")
    if on is None:
        return None
    value = ValueReader(_AT, context).read("on", on, f"{at}.on")[0]
    return value if isinstance(value, (date, datetime, Period)) else None


def _data(data: Any, at: str) -> Mapping[str, str | int | float | bool] | None:
    if data is None:
        return None
    if not isinstance(data, dict) or not 0 < len(data) <= DATA_MAX:
        raise refuse(at, "bad_event_data", most=DATA_MAX)
    if not all(_is_plain(name) and _is_plain(value) for name, value in data.items()):
        raise refuse(at, "bad_event_data", most=DATA_MAX)
    return dict(data)


def _is_plain(value: Any) -> bool:
    """A scalar that JSON of the database can hold: short, without the zero character, no lone surrogates."""
    if isinstance(value, str):
        return len(value) <= DATA_TEXT_MAX and value.isprintable()
    return isinstance(value, (int, float)) and abs(value) < LARGEST
