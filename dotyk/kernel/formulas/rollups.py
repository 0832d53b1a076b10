"""Roll-ups: one figure over the records that lead to a record, or that it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel.filters.compile import compile_filter
from dotyk.kernel.filters.context import filter_context
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.filters.tree import (
    Aggregate,
    And,
    Condition,
    Duration,
    Filter,
    Happened,
    Node,
    Not,
    Or,
    Period,
    Person,
    Related,
)
from dotyk.kernel.formulas.inlining import inlined
from dotyk.kernel.objects.fields import Field, custom_name_literal
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.relations import Relation, relation
from dotyk.platform.errors import Invalid

FUNCTIONS = ("count", "sum", "avg", "min", "max", "first", "last")
_NUMBERS = ("number", "money", "percent", "rating", "autonumber")
_DATED = ("date", "datetime")
_PLAIN = (*_NUMBERS, *_DATED, "boolean", "text", "url", "email", "phone", "select")
_TAKEN: Mapping[str, tuple[str, ...]] = {
    "sum": _NUMBERS,
    "avg": _NUMBERS,
    "min": (*_NUMBERS, *_DATED),
    "max": (*_NUMBERS, *_DATED),
    "first": _PLAIN,
    "last": _PLAIN,
}
_RESULTS = {
    "rating": "number",
    "autonumber": "number",
    "url": "text",
    "email": "text",
    "phone": "text",
    "select": "text",
}


@dataclass(frozen=True, slots=True)
class Rollup:
    """A checked roll-up; ``field`` None: the number of records."""

    function: str
    relation: Relation
    field: Field | None
    where: Filter

    @property
    def result(self) -> str:
        """The type of its values."""
        if self.field is None:
            return "number"
        name = self.field.type.name
        return _RESULTS.get(name, name)

    def inputs(self) -> set[tuple[str, str]]:
        """Every field it reads."""
        target = self.relation.target
        origin = () if self.relation.outward else ((target.name, self.relation.field.name),)
        own = () if self.field is None else ((target.name, self.field.name),)
        return {*origin, *own, *_read(self.where.where, target)}

    @property
    def is_moving(self) -> bool:
        return any(isinstance(value, Period | Duration) for value in _values(self.where.where)) or any(
            isinstance(node, Happened) for node in _nodes(self.where.where)
        )


def read_rollup(target: ObjectType, rule: Mapping[str, Any]) -> Rollup:
    """The roll-up that settings of a field of ``target`` describe; Invalid at ``settings.…``."""
    function, name = rule.get("function"), rule.get("relation")
    found = relation(target, name) if isinstance(name, str) else None
    if found is None:
        raise Invalid.at("settings.relation", "rollup_relation")
    if function not in FUNCTIONS:
        raise Invalid.at("settings.function", "not_an_option", value=str(function)[:50])
    field = None if function == "count" else found.target.field(str(rule.get("field")))
    if function != "count" and (field is None or field.type.name not in _TAKEN[str(function)]):
        raise Invalid.at("settings.field", "rollup_field")
    where = parse_filter(SYSTEM, found.target, rule.get("where"), at="settings.where")
    if any(isinstance(value, Person) for value in _values(where.where)):
        raise Invalid.at("settings.where", "rollup_person")
    return Rollup(str(function), found, field, where)


def rollup_sql(rollup: Rollup, alias: str) -> str:
    """The figure for the row ``alias``; records count while they are live, whoever asks."""
    child = f"{alias}_"
    where = compile_filter(rollup.where, child, filter_context(SYSTEM))
    tied = f"{_tie(rollup.relation, alias, child)} and {child}.deleted_at is null and {inlined(where)}"
    source = f"from {rollup.relation.target.table} {child} where {tied}"
    if rollup.field is None:
        return f"(select count(*)::numeric {source})"
    value = rollup.field.value_sql(child)
    if rollup.function in ("first", "last"):
        way = "asc" if rollup.function == "first" else "desc"
        order = f"order by {child}.created_at {way}, {child}.id {way} limit 1"
        return f"(select {value} {source} and {value} is not null {order})"
    figure = f"{rollup.function}({value})"
    return f"(select {f'coalesce({figure}, 0)' if rollup.function == 'sum' else figure} {source})"


def _tie(found: Relation, parent: str, child: str) -> str:
    if found.field.type.kind != "references":
        return f"{found.field.value_sql(child)} = {parent}.id"
    here, there = ("from_id", "to_id") if found.outward else ("to_id", "from_id")
    field = custom_name_literal(found.field.name)
    return f"{child}.id = any(array(select l.{there} from link l where l.{here} = {parent}.id and l.field = {field}))"


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from _nodes(part)
    elif isinstance(node, Not):
        yield from _nodes(node.part)
    elif isinstance(node, Related | Aggregate) and node.where is not None:
        yield from _nodes(node.where)


def _values(node: Node) -> Iterator[Any]:
    for part in _nodes(node):
        if isinstance(part, Condition | Aggregate):
            yield from part.values


def _read(node: Node, target: ObjectType) -> Iterator[tuple[str, str]]:
    for part in _nodes(node):
        if isinstance(part, Condition):
            yield from ((hop.origin.name, hop.field.name) for hop in part.path.hops)
            steps = part.path.text.split(".")
            whole = part.path.field.name if part.path.object.field(part.path.field.name) else steps[-2:][0]
            yield part.path.object.name, whole
        elif isinstance(part, Related | Aggregate):
            holder = target if part.relation.outward else part.relation.target
            yield holder.name, part.relation.field.name
            if isinstance(part, Aggregate) and part.field is not None:
                yield part.relation.target.name, part.field.name
