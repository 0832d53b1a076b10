"""A piece of SQL with its parameters written into it: a computed value is a column, which takes none."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from itertools import zip_longest
from typing import Any
from uuid import UUID

from dotyk.kernel.access.sql import Sql
from dotyk.kernel.formulas.terms import literal


def inlined(sql: Sql) -> str:
    """The text with a literal in place of each parameter, and no sign of percent."""
    pieces = sql.text.split("%s")
    if len(pieces) != len(sql.params) + 1:
        raise ValueError("parameters do not fit the text")
    return "".join(piece + given for piece, given in zip_longest(pieces, map(_written, sql.params), fillvalue=""))


def _written(value: Any) -> str:
    if value is None or isinstance(value, bool | Decimal):
        return literal(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return literal(value)
    if isinstance(value, datetime | date):
        return f"'{value.isoformat()}'"
    if isinstance(value, UUID):
        return f"'{value}'"
    if isinstance(value, Iterable):
        items = [_written(item) for item in value]
        return f"array[{', '.join(items)}]" if items else "'{}'"
    raise TypeError(f"{value!r} has no literal")
