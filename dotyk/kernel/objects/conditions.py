"""When a field is shown, wanted and locked: what is kept of it beside the fields, and what it keeps from going."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from dotyk.kernel.objects.base_readers import told_in_base
from dotyk.kernel.objects.models import FieldConditions
from dotyk.kernel.objects.registry import ObjectType, find_object
from dotyk.platform.errors import Invalid

KINDS = ("visible_when", "required_when", "read_only_when")
Conditions = Mapping[str, Any]
"""Filters over the record's own fields, by kind; a kind without one is left out."""


def kept_conditions() -> Mapping[str, Mapping[str, Conditions]]:
    """The conditions of fields, by object and field; one query."""
    found: dict[str, dict[str, Conditions]] = {}
    for row in FieldConditions.objects.all():
        found.setdefault(row.object, {})[row.field] = conditions_of(row)
    return found


def conditions_of(row: FieldConditions) -> Conditions:
    return {kind: getattr(row, kind) for kind in KINDS if getattr(row, kind) is not None}


def with_conditions(target: ObjectType, kept: Mapping[str, Conditions]) -> ObjectType:
    """The object whose fields know their conditions."""
    known = {name: replace(target.fields[name], conditions=kept[name]) for name in kept if name in target.fields}
    return replace(target, fields={**target.fields, **known}) if known else target


def conditions_in(tree: Any) -> Iterator[Mapping[str, Any]]:
    """Every comparison of a field inside a filter's JSON."""
    if isinstance(tree, Mapping):
        if "field" in tree:
            yield tree
        for part in tree.values():
            yield from conditions_in(part)
    elif isinstance(tree, list):
        for part in tree:
            yield from conditions_in(part)


def refuse_field_loss(object_name: str, field_name: str) -> None:
    """Invalid where a condition of another field asks for this one."""
    _refuse(object_name, field_name, "name", "field_in_condition", None)


def refuse_option_loss(object_name: str, field_name: str, lost: Collection[str]) -> None:
    """Invalid where a condition asks for an option that is to go."""
    if lost:
        _refuse(object_name, field_name, "options", "field_option_in_condition", frozenset(lost))


def _refuse(object_name: str, field_name: str, at: str, code: str, values: frozenset[str] | None) -> None:
    target = find_object(object_name)
    live = target.fields if target else {}
    names = {field_name, told_in_base(object_name, field_name) or field_name}
    places = [
        f"{other}.{kind}"
        for other, kept in kept_conditions().get(object_name, {}).items()
        if other in live and (other != field_name or values is not None)
        for kind, tree in kept.items()
        if any(_asks(condition, name, values) for condition in conditions_in(tree) for name in names)
    ]
    if places:
        raise Invalid.at(at, code, places=", ".join(sorted(places))[:200])


def _asks(condition: Mapping[str, Any], field_name: str, values: frozenset[str] | None) -> bool:
    if str(condition["field"]).split(".")[0] != field_name:
        return False
    asked = condition.get("value")
    return values is None or not values.isdisjoint(map(str, asked if isinstance(asked, list) else [asked]))
