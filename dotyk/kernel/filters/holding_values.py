"""The values of a record as conditions on them see them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from dotyk.kernel.filters.parts import Part
from dotyk.kernel.filters.tree import Condition, Money
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.types.base import Rates
from dotyk.kernel.objects.types.numbers import CENT

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Moment:
    """When conditions are asked, by the company's clock, and what money is worth then in its ``currency``."""

    now: datetime
    currency: str
    rates: Rates


Check = Callable[[Condition, Any, Moment], bool]
"""Whether a value that is not empty stands so to those of a condition."""


def found_value(field: Field, values: Values) -> Any:
    """The canonical value of a field, or of a part of one."""
    if not isinstance(field.type, Part):
        return values.get(field.name)
    whole = values.get(field.type.whole.name)
    return whole.get(field.name) if isinstance(whole, Mapping) else None


def decimal_of(value: Any, moment: Moment) -> Decimal | None:
    """A number as it is, money in the base currency at today's rate; None where none is known."""
    if isinstance(value, Money):
        return _in_base(value.amount, value.currency, moment)
    if isinstance(value, Mapping):
        return _in_base(Decimal(str(value["amount"])), value["currency"], moment)
    return Decimal(str(value))


def _in_base(amount: Decimal, currency: str, moment: Moment) -> Decimal | None:
    if currency == moment.currency:
        return amount
    rate = moment.rates(currency, moment.now.date())
    return None if rate is None else (amount * rate).quantize(CENT, ROUND_HALF_UP)
