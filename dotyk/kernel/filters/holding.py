"""Whether a filter over a record's own fields holds for values in memory; the browser has the same, held by one table
of cases. It says what the SQL of ``compile`` says, but that money of another currency counts at today's rate."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from dotyk.kernel.filters.holding_dates import DATE_CHECKS
from dotyk.kernel.filters.holding_values import Check, Moment, Values, decimal_of, found_value
from dotyk.kernel.filters.made_up import is_made_up
from dotyk.kernel.filters.operators import positive
from dotyk.kernel.filters.tree import And, Condition, Node, Not, Or, Person
from dotyk.kernel.objects.types import Kind
from dotyk.platform.folding import fold


def holds(node: Node, values: Values, moment: Moment) -> bool:
    """Whether the record with these canonical values fits; ``node`` is one that ``own_conditions`` takes whole."""
    if isinstance(node, And):
        return all(holds(part, values, moment) for part in node.parts)
    if isinstance(node, Or):
        return any(holds(part, values, moment) for part in node.parts)
    if isinstance(node, Not):
        return not holds(node.part, values, moment)
    if not isinstance(node, Condition):
        raise TypeError(f"{node!r} speaks of more than the record itself")
    op, turned = positive(node.op)
    return _compares(node, op, found_value(node.path.field, values), moment) is not turned


def own_conditions(node: Node) -> Iterator[Condition | None]:
    """The conditions of a filter; None for each part that speaks of other records, events, or who asks."""
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from own_conditions(part)
    elif isinstance(node, Not):
        yield from own_conditions(node.part)
    elif not isinstance(node, Condition) or _is_beyond(node):
        yield None
    else:
        yield None if any(isinstance(value, Person) for value in node.values) else node


def _is_beyond(node: Condition) -> bool:
    """Whether the value asked for is not among those that are written."""
    return bool(node.path.hops or node.path.field.computed) or node.path.field.name == "id"


def _compares(node: Condition, op: str, value: Any, moment: Moment) -> bool:
    if value is None or value == "" or value in ([], {}):
        return False
    return op == "is_not_empty" or _CHECKS[node.path.field.type.kind][op](node, value, moment)


def _equal(node: Condition, value: Any, moment: Moment) -> bool:
    return str(value) == str(node.values[0])


def _among(node: Condition, value: Any, moment: Moment) -> bool:
    return str(value) in {str(wanted) for wanted in node.values}


def _true(node: Condition, value: Any, moment: Moment) -> bool:
    return value is node.values[0]


def _by_piece(test: Callable[[str, str], bool]) -> Check:
    def check(node: Condition, value: Any, moment: Moment) -> bool:
        return test(fold(value), fold(str(node.values[0])))

    return check


def _number(test: Callable[[Any, Any], bool]) -> Check:
    def check(node: Condition, value: Any, moment: Moment) -> bool:
        number = decimal_of(value, moment)
        return number is not None and test(number, [decimal_of(wanted, moment) for wanted in node.values])

    return check


def _has_all(node: Condition, value: Any, moment: Moment) -> bool:
    return {str(wanted) for wanted in node.values} <= _items(value)


def _has_some(node: Condition, value: Any, moment: Moment) -> bool:
    return not _items(value).isdisjoint(str(wanted) for wanted in node.values)


def _items(value: Any) -> set[str]:
    return {str(item["id"]) if isinstance(item, Mapping) else str(item) for item in value}


def _has_like(node: Condition, value: Any, moment: Moment) -> bool:
    """Tags and choices are looked for whole, addresses and numbers by a piece of any of them."""
    if node.path.field.type.name not in ("emails", "phones"):
        return _has_all(node, value, moment)
    return all(any(fold(str(piece)) in fold(item) for item in value) for piece in node.values)


def _in_values(node: Condition, value: Any, moment: Moment) -> bool:
    return any(fold(str(node.values[0])) in fold(part) for part in value.values())


def _made_up(node: Condition, value: Any, moment: Moment) -> bool:
    return any(is_made_up(text) for text in ([value] if isinstance(value, str) else value))


_CHOICE: Mapping[str, Check] = {"eq": _equal, "in": _among}
_LIST: Mapping[str, Check] = {"eq": _has_all, "in": _has_some, "contains": _has_like, "is_made_up": _made_up}
_CHECKS: Mapping[Kind, Mapping[str, Check]] = {
    "text": {
        **_CHOICE,
        "contains": _by_piece(lambda text, piece: piece in text),
        "starts_with": _by_piece(str.startswith),
        "ends_with": _by_piece(str.endswith),
        "is_made_up": _made_up,
    },
    "choice": _CHOICE,
    "reference": _CHOICE,
    "user": _CHOICE,
    "boolean": {"eq": _true},
    "texts": _LIST,
    "references": _LIST,
    "json": {"contains": _in_values},
    "number": {
        "eq": _number(lambda number, wanted: number == wanted[0]),
        "in": _number(lambda number, wanted: number in wanted),
        "lt": _number(lambda number, wanted: number < wanted[0]),
        "lte": _number(lambda number, wanted: number <= wanted[0]),
        "gt": _number(lambda number, wanted: number > wanted[0]),
        "gte": _number(lambda number, wanted: number >= wanted[0]),
        "between": _number(lambda number, wanted: wanted[0] <= number <= wanted[1]),
    },
    "date": DATE_CHECKS,
    "datetime": DATE_CHECKS,
}
