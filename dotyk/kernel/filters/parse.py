"""From JSON to the typed tree; whatever does not fit is refused with its place, such as ``filter.and[1].value``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import orjson

from dotyk.accounts.actors import Actor
from dotyk.kernel.filters.context import parse_context
from dotyk.kernel.filters.events import parse_event
from dotyk.kernel.filters.faults import each, object_at, refuse, shown, text_at
from dotyk.kernel.filters.operators import OPERATORS
from dotyk.kernel.filters.paths import parse_path
from dotyk.kernel.filters.related import FUNCTIONS, find_relation, parse_figure, split_figure
from dotyk.kernel.filters.tree import (
    Aggregate,
    AggregateFunction,
    And,
    Condition,
    Filter,
    Node,
    Not,
    Or,
    Quantifier,
    Related,
)
from dotyk.kernel.filters.values import ValueReader
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.types import ParseContext

DEPTH_MAX = 12
NODES_MAX = 300
_QUANTIFIERS: dict[str, Quantifier] = {"some": "some", "none": "none", "every": "every"}


def parse_filter(
    actor: Actor, object: ObjectType, data: Any, context: ParseContext | None = None, *, at: str = "filter"
) -> Filter:
    """The tree of a filter on ``object``, given as JSON or its text; None and ``{}`` stand for every record.

    Raises Invalid whose faults name the places below ``at``. Fields hidden from the actor are unknown. ``context``
    is made for this moment where it is not given.
    """
    if isinstance(data, (str, bytes)):
        data = _from_text(data, at)
    if data is None or data == {}:
        return Filter(object, And(()))
    return Filter(object, Parser(actor, object, context or parse_context(actor)).node(data, at))


def _from_text(text: str | bytes, at: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise refuse(at, "not_json") from error


@dataclass(slots=True)
class _Budget:
    """How many conditions may still come."""

    left: int = NODES_MAX


@dataclass(frozen=True, slots=True)
class Parser:
    """Reads the conditions on one object; a relation's ``where`` gets a parser of its own."""

    actor: Actor
    object: ObjectType
    context: ParseContext
    depth: int = 0
    budget: _Budget = field(default_factory=_Budget)

    def node(self, data: Any, at: str) -> Node:
        """The condition or group in ``data``."""
        if not isinstance(data, dict):
            raise refuse(at, "not_object")
        if self.depth >= DEPTH_MAX:
            raise refuse(at, "too_deep", most=DEPTH_MAX)
        self.budget.left -= 1
        if self.budget.left < 0:
            raise refuse(at, "too_many_conditions", most=NODES_MAX)
        named = [name for name in data if name in _FORMS]
        if len(named) != 1:
            raise refuse(at, "unknown_condition", keys=shown(", ".join(map(str, data))))
        return _FORMS[named[0]](self.below(self.object), named[0], data, at)

    def below(self, object: ObjectType) -> Parser:
        return replace(self, object=object, depth=self.depth + 1)

    def group(self, name: str, data: Any, at: str) -> Node:
        parts = object_at(at, data, frozenset({name}))[name]
        place = f"{at}.{name}"
        if not isinstance(parts, list):
            raise refuse(place, "not_list")
        if len(parts) > NODES_MAX:
            raise refuse(place, "too_many_conditions", most=NODES_MAX)
        nodes = each(parts, lambda n, part: self.node(part, f"{place}[{n}]"))
        return And(nodes) if name == "and" else Or(nodes)

    def negation(self, name: str, data: Any, at: str) -> Node:
        return Not(self.node(object_at(at, data, frozenset({name}))[name], f"{at}.{name}"))

    def condition(self, name: str, data: Any, at: str) -> Node:
        object_at(at, data, frozenset({"field", "op", "value"}))
        path = parse_path(self.actor, self.object, text_at(f"{at}.field", data["field"]), f"{at}.field")
        op = operator_at(f"{at}.op", data.get("op"), path.field.type.operators)
        values = ValueReader(path.field, self.context).read(op, data.get("value"), f"{at}.value")
        return Condition(path, op, values)

    def related(self, name: str, data: Any, at: str) -> Node:
        object_at(at, data, frozenset({name, "where"}))
        found = find_relation(self.actor, self.object, text_at(f"{at}.{name}", data[name]), f"{at}.{name}")
        where = self._where(found.target, data, at)
        if name == "every" and where is None:
            raise refuse(f"{at}.where", "value_missing")
        return Related(_QUANTIFIERS[name], found, where)

    def aggregate(self, name: str, data: Any, at: str) -> Node:
        object_at(at, data, frozenset({name, "where", "op", "value"}))
        function: AggregateFunction = FUNCTIONS[name]
        text = text_at(f"{at}.{name}", data[name])
        found, summed = split_figure(self.actor, self.object, function, text, f"{at}.{name}")
        where = self._where(found.target, data, at)
        figure, operators = parse_figure(function, summed)
        op = operator_at(f"{at}.op", data.get("op"), operators)
        values = ValueReader(figure, self.context).read(op, data.get("value"), f"{at}.value")
        return Aggregate(function, found, summed, where, op, values)

    def event(self, name: str, data: Any, at: str) -> Node:
        return parse_event(object_at(at, data, frozenset({name}))[name], self.context, f"{at}.{name}")

    def _where(self, target: ObjectType, data: Any, at: str) -> Node | None:
        where = data.get("where")
        return None if where is None or where == {} else replace(self, object=target).node(where, f"{at}.where")


def operator_at(at: str, op: Any, allowed: tuple[str, ...]) -> str:
    """The operator, known and fit for its field."""
    if op is None:
        raise refuse(at, "operator_missing", operators=", ".join(allowed))
    if not isinstance(op, str) or op not in OPERATORS:
        raise refuse(at, "unknown_operator", operator=shown(op), operators=", ".join(allowed))
    if op not in allowed:
        raise refuse(at, "wrong_operator", operator=op, operators=", ".join(allowed))
    return op


_FORMS: dict[str, Callable[[Parser, str, Any, str], Node]] = {
    "and": Parser.group,
    "or": Parser.group,
    "not": Parser.negation,
    "field": Parser.condition,
    **dict.fromkeys(_QUANTIFIERS, Parser.related),
    **dict.fromkeys(FUNCTIONS, Parser.aggregate),
    "event": Parser.event,
}
