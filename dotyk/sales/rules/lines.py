"""What the lines of a deal come to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from dotyk.sales.rules.figures import hundredths


@dataclass(frozen=True, slots=True)
class Line:
    """So many of something at a price, less ``discount`` percent."""

    quantity: Decimal
    price: Decimal
    discount: Decimal = Decimal(0)

    @property
    def total(self) -> Decimal:
        """The line's worth, rounded to hundredths."""
        return hundredths(self.quantity * self.price * (100 - self.discount) / 100)


def total_of(lines: Iterable[Line]) -> Decimal:
    """The sum of the rounded lines, as it would stand on an invoice."""
    return sum((line.total for line in lines), Decimal("0.00"))
