"""The operators of the language: which there are, and which is the plain contrary of which."""

from __future__ import annotations

from dotyk.kernel.objects.types.base import CALENDAR, EQUALITY, MADE_UP, ORDER, PRESENCE, SUBSTRING

OPERATORS = frozenset((*EQUALITY, *ORDER, *SUBSTRING, *PRESENCE, *MADE_UP, *CALENDAR))

CONTRARY = {"ne": "eq", "not_in": "in", "is_empty": "is_not_empty", "not_within_last": "within_last"}
"""A contrary holds wherever the other does not, so it counts in records where the field is empty."""

FIGURE_OPERATORS = ("eq", "ne", *ORDER)
"""What a count, sum or average can be compared by."""

LENGTHS = frozenset(("within_last", "not_within_last", "within_next"))
ALONE = frozenset((*PRESENCE, *MADE_UP))
"""Operators that take no value."""
LISTS = frozenset(("in", "not_in"))


def positive(op: str) -> tuple[str, bool]:
    """The operator to evaluate, and whether its answer is to be turned round."""
    return (CONTRARY[op], True) if op in CONTRARY else (op, False)
