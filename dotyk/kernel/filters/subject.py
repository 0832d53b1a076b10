"""What is compared: a value in SQL, with all that the comparison may want to know of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from dotyk.kernel.access.sql import Sql
from dotyk.kernel.filters.context import FilterContext
from dotyk.kernel.filters.scope import Scope
from dotyk.kernel.filters.tree import Money, Value
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.types import Kind


@dataclass(frozen=True, slots=True)
class Subject:
    """``value`` is its SQL; ``field`` and ``scope`` are where it comes from, None for a figure."""

    value: str
    kind: Kind
    field: Field | None = None
    scope: Scope | None = None

    @classmethod
    def of(cls, field: Field, scope: Scope) -> Subject:
        return cls(field.value_sql(scope.alias), field.type.kind, field, scope)


Test = Callable[[Subject, tuple[Value, ...], FilterContext], Sql]


def number(value: Value) -> Decimal:
    """The plain number of a value; money counts in the base currency."""
    found = value.base if isinstance(value, Money) else value
    if not isinstance(found, Decimal):
        raise TypeError(f"{value!r} is no number")
    return found
