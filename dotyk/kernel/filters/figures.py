"""What a figure over no records is: a count and a sum are 0, the rest are empty. Pure."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal

from dotyk.kernel.filters.subject import number
from dotyk.kernel.filters.tree import Aggregate

_SIGNS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "eq": operator.eq,
    "lt": operator.lt,
    "lte": operator.le,
    "gt": operator.gt,
    "gte": operator.ge,
}


def nothing_fits(node: Aggregate, op: str) -> bool:
    """Whether a row with no related records fits ``op`` (no contrary) and the values of ``node``."""
    if node.function not in ("count", "sum"):
        return False
    zero, bounds = Decimal(0), [number(value) for value in node.values]
    if op == "between":
        return bounds[0] <= zero <= bounds[1]
    return _SIGNS[op](zero, bounds[0])
