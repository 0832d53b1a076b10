"""Whoever configures says when a field is shown, wanted and locked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from django.db import transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.kernel.filters.faults import is_storable
from dotyk.kernel.filters.holding import own_conditions
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.objects.conditions import KINDS, conditions_in, conditions_of
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.models import FieldConditions
from dotyk.kernel.objects.registry import ObjectType, load_objects, object_type
from dotyk.kernel.shaping.standing import require_configure
from dotyk.platform.errors import Fault, Invalid, NotFound
from dotyk.platform.workspace import touch_schema


@transaction.atomic
def set_conditions(actor: Actor, object_name: str, field_name: str, given: Mapping[str, Any]) -> Field:
    """Sets the given kinds of conditions of a field, the product's own fields too; null takes one off.

    Needs ``configure`` (Denied); NotFound; Invalid with the place in the filter: it may speak of the record's own
    fields alone, alike for everybody.
    """
    require_configure(actor)
    load_objects(actor.schema_version)
    target = object_type(object_name)
    field = target.field(field_name)
    if target.system or field is None:
        raise NotFound()
    wanted = {kind: given[kind] or None for kind in KINDS if kind in given}
    faults = [fault for kind, tree in wanted.items() if tree for fault in _faults(actor, target, field, kind, tree)]
    if faults:
        raise Invalid(*faults)
    return _keep(actor, target, field, {kind: tree and _plain(actor, target, tree) for kind, tree in wanted.items()})


def _plain(actor: Actor, target: ObjectType, tree: Any) -> Any:
    """The filter with its texts as they are stored, so that the browser compares them letter by letter."""
    read = list(own_conditions(parse_filter(actor, target, tree).where))

    def written(part: Any) -> Any:
        if isinstance(part, list):
            return [written(each) for each in part]
        if not isinstance(part, Mapping):
            return part
        if "field" not in part:
            return {name: written(value) for name, value in part.items()}
        node = read.pop(0)
        values = node.values if node and all(isinstance(value, str) for value in node.values) else ()
        if not values:
            return dict(part)
        return {**part, "value": list(values) if isinstance(part["value"], list) else values[0]}

    return written(tree)


def _keep(actor: Actor, target: ObjectType, field: Field, wanted: Mapping[str, Any]) -> Field:
    rows = FieldConditions.objects.select_for_update().filter(object=target.name, field=field.name)
    row = rows.first() or FieldConditions(object=target.name, field=field.name)
    before = conditions_of(row)
    for kind, tree in wanted.items():
        setattr(row, kind, tree)
    after = conditions_of(row)
    if after != before:
        if after:
            row.save()
        else:
            rows.delete()
        audit.record(actor, "field_conditions_changed", None, object=target.name, field=field.name)
        touch_schema()
    return replace(field, conditions=after)


def _faults(actor: Actor, target: ObjectType, field: Field, kind: str, tree: Any) -> Iterator[Fault]:
    is_needed = field.name in ("title", target.title_field) or (field.required and not field.custom)
    if kind == "visible_when" and is_needed:
        yield Fault(kind, "condition_always_there")
        return
    if kind != "visible_when" and field.read_only:
        yield Fault(kind, "condition_fills_itself")
        return
    if not is_storable(tree):
        yield Fault(kind, "not_text")
        return
    try:
        read = parse_filter(actor, target, tree, at=kind)
    except Invalid as refused:
        yield from refused.faults
        return
    if None in own_conditions(read.where):
        yield Fault(kind, "condition_not_own")
    elif kind != "read_only_when" and any(asked == field.name for asked in _asked(tree)):
        yield Fault(kind, "condition_on_itself")


def _asked(tree: Any) -> Iterator[str]:
    """The record's own fields that a filter asks for."""
    return (str(condition["field"]).split(".")[0] for condition in conditions_in(tree))
