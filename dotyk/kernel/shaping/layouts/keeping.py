"""Layouts as those who configure make, change and delete them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.custom_rules import full_label
from dotyk.kernel.objects.registry import ObjectType, find_object, load_objects, object_type
from dotyk.kernel.shaping.layouts.checking import layout_faults
from dotyk.kernel.shaping.layouts.models import RecordLayout
from dotyk.kernel.shaping.standing import require_configure
from dotyk.platform import clock
from dotyk.platform.errors import Invalid, NotFound
from dotyk.platform.ids import parse_id
from dotyk.platform.workspace import touch_schema

CHANGEABLE = ("label", "roles", "teams", "sections", "hidden", "card", "create", "buttons", "position")
LAYOUTS_MAX = 50


def layouts(actor: Actor, object_name: str | None = None) -> list[RecordLayout]:
    """The layouts of an object or all, in the order in which they are tried, without fields that are gone.

    Needs ``configure`` (Denied); NotFound. One query.
    """
    require_configure(actor)
    load_objects(actor.schema_version)
    rows = RecordLayout.objects.all()
    if object_name is not None:
        rows = rows.filter(object=object_type(object_name).name)
    return [_tidy(row, target) for row in rows if (target := find_object(row.object))]


@transaction.atomic
def add_layout(actor: Actor, object_name: str, given: Mapping[str, Any]) -> RecordLayout:
    """A new layout, tried after those there are. Needs ``configure`` (Denied); NotFound; Invalid with every fault."""
    target = _configured(actor, object_name)
    others = RecordLayout.objects.filter(object=target.name)
    if others.count() >= LAYOUTS_MAX:
        raise Invalid.at("label", "too_many", most=LAYOUTS_MAX)
    last = others.aggregate(last=Max("position"))["last"]
    row = RecordLayout(object=target.name, position=0 if last is None else last + 1, label={}, created_at=clock.now())
    return _keep(actor, target, row, given, "layout_added")


@transaction.atomic
def change_layout(actor: Actor, layout_id: UUID, given: Mapping[str, Any]) -> RecordLayout:
    """Changes what is given of a layout. Raises as ``add_layout``."""
    require_configure(actor)
    load_objects(actor.schema_version)
    row = _standing(layout_id)
    return _keep(actor, object_type(row.object), row, given, "layout_changed")


@transaction.atomic
def delete_layout(actor: Actor, layout_id: UUID) -> None:
    """Those who had it see the next that is theirs, else the object as it came. NotFound, Denied."""
    require_configure(actor)
    row = _standing(layout_id)
    audit.record(actor, "layout_deleted", row.id, object=row.object, name=row.label.get("en", ""))
    row.delete()
    touch_schema()


def _configured(actor: Actor, object_name: str) -> ObjectType:
    require_configure(actor)
    load_objects(actor.schema_version)
    target = object_type(object_name)
    if target.system:
        raise NotFound()
    return target


def _standing(layout_id: UUID) -> RecordLayout:
    row = RecordLayout.objects.select_for_update().filter(id=layout_id).first()
    if row is None or find_object(row.object) is None:
        raise NotFound()
    return row


def _keep(actor: Actor, target: ObjectType, row: RecordLayout, given: Mapping[str, Any], kind: str) -> RecordLayout:
    _tidy(row, target)
    for name in CHANGEABLE:
        if name in given:
            setattr(row, name, given[name])
    faults = list(layout_faults(target, row))
    if faults:
        raise Invalid(*faults)
    _complete(row)
    row.updated_at = clock.now()
    row.save()
    audit.record(actor, kind, row.id, object=target.name, name=row.label["en"])
    touch_schema()
    return row


def _complete(row: RecordLayout) -> None:
    """Every label in every language, every part of a section told, each name once."""
    row.label = full_label(row.label)
    row.sections = [
        {
            "label": full_label(section["label"]),
            "columns": section.get("columns", 1),
            "folded": section.get("folded", False),
            "fields": section.get("fields", []),
        }
        for section in row.sections
    ]
    placed = {name for section in row.sections for name in section["fields"]}
    row.hidden = [name for name in dict.fromkeys(row.hidden) if name not in placed]
    row.card, row.create = list(dict.fromkeys(row.card)), list(dict.fromkeys(row.create))
    row.buttons = [{**button, "label": full_label(button["label"])} for button in row.buttons]
    row.roles = sorted(set(row.roles))
    row.teams = [key for key in dict.fromkeys(parse_id(str(team)) for team in row.teams) if key]


def _tidy(row: RecordLayout, target: ObjectType) -> RecordLayout:
    """A field that was removed is no part of the layout any more."""
    row.sections = [
        {**section, "fields": [name for name in section["fields"] if name in target.fields]} for section in row.sections
    ]
    for part in ("hidden", "card", "create"):
        setattr(row, part, [name for name in getattr(row, part) if name in target.fields])
    return row
