"""Relations and figures over them: what is written in ``{"some": "orders"}`` and ``{"sum": "orders.total"}``."""

from __future__ import annotations

from dataclasses import replace

from dotyk.accounts.actors import Actor
from dotyk.kernel.access.policy import is_hidden
from dotyk.kernel.filters.faults import refuse, shown
from dotyk.kernel.filters.operators import FIGURE_OPERATORS, LISTS
from dotyk.kernel.filters.paths import parse_path
from dotyk.kernel.filters.tree import AggregateFunction
from dotyk.kernel.objects.fields import Field, words
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.relations import Relation, relation
from dotyk.kernel.objects.types import TYPES

FUNCTIONS: dict[str, AggregateFunction] = {"count": "count", "sum": "sum", "min": "min", "max": "max", "avg": "avg"}
_COUNT = Field("count", TYPES["number"], words("Number", "Кількість", "Количество"))
_DATED = ("date", "datetime")


def find_relation(actor: Actor, origin: ObjectType, name: str, at: str) -> Relation:
    """The relation called ``name``; Invalid at ``at`` where there is none or the field that makes it is hidden."""
    found = relation(origin, name)
    if found is None or is_hidden(actor, origin if found.outward else found.target, found.field):
        raise refuse(at, "unknown_relation", relation=shown(name), object=origin.name)
    return found


def split_figure(
    actor: Actor, origin: ObjectType, function: AggregateFunction, text: str, at: str
) -> tuple[Relation, Field | None]:
    """The relation and the field of its records that a figure is made of; a count has no field."""
    if function == "count":
        return find_relation(actor, origin, text, at), None
    name, _, field_name = text.rpartition(".")
    if not name:
        raise refuse(at, "figure_needs_field", relation=shown(text))
    found = find_relation(actor, origin, name, at)
    summed = parse_path(actor, found.target, field_name, at).field
    fits = summed.type.kind == "number" or (summed.type.kind in _DATED and function in ("min", "max"))
    if not fits:
        raise refuse(at, "no_figure", field=shown(field_name), function=function)
    return found, summed


def parse_figure(function: AggregateFunction, summed: Field | None) -> tuple[Field, tuple[str, ...]]:
    """The field by whose rules the figure's value is read, and the operators it can be compared by."""
    if summed is None:
        return _COUNT, FIGURE_OPERATORS
    if function in ("min", "max"):
        return summed, tuple(op for op in summed.type.operators if op not in LISTS)
    plain = summed if summed.type.name == "money" else replace(summed, type=TYPES["number"])
    return plain, FIGURE_OPERATORS
