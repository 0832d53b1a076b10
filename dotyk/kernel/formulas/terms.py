"""Pieces of a formula as SQL with the kind of value each gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from dotyk.kernel.objects.fields import Field

TermKind = Literal["number", "percent", "money", "text", "texts", "date", "datetime", "boolean", "record", "empty"]
NUMERIC = ("number", "percent", "money")
DATED = ("date", "datetime")
PG_TYPES: Mapping[str, str] = {
    "number": "numeric",
    "percent": "numeric",
    "money": "numeric",
    "text": "text",
    "date": "date",
    "datetime": "timestamptz",
    "boolean": "boolean",
}


@dataclass(frozen=True, slots=True)
class Term:
    """SQL and what it gives. A percent is its hundredth part: 20 % is 0.2; money is in the base currency.

    ``choice``: the field whose options a text comes from.
    """

    kind: TermKind
    sql: str
    choice: Field | None = None


def literal(value: Decimal | str | bool | None) -> str:
    """A value as an SQL literal that has no sign of percent in it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}::numeric"
    quoted = value.replace("\x00", "").replace("'", "''")
    if "%" not in quoted:
        return f"'{quoted}'::text"
    escaped = quoted.replace("\\", "\\\\").replace("%", "\\0025")
    return f"U&'{escaped}'::text"


def typed(term: Term, kind: TermKind) -> str:
    """The SQL, with a type where it is the empty value."""
    return f"{term.sql}::{PG_TYPES[kind]}" if term.kind == "empty" else term.sql


def as_text(term: Term, zone: str) -> str:
    """How a value reads inside a text: days as 2026-03-31, numbers without idle zeros."""
    if term.kind == "money":
        return f"round({term.sql}, 2)::text"
    if term.kind == "number":
        return f"trim_scale({term.sql})::text"
    if term.kind == "percent":
        return f"(trim_scale({term.sql} * 100)::text || chr(37))"
    if term.kind == "date":
        return f"to_char({term.sql}, 'YYYY-MM-DD')"
    if term.kind == "datetime":
        return f"to_char({term.sql} at time zone {zone}, 'YYYY-MM-DD HH24:MI')"
    if term.kind == "texts":
        return f"array_to_string({term.sql}, ', ')"
    return f"({term.sql})::text"
