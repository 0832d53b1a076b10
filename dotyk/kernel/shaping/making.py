"""A new object: its table, its fields, its place in the search; at once it has what every object has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Max

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects import object_rules as rules
from dotyk.kernel.objects.custom_fields import put_field
from dotyk.kernel.objects.custom_rules import full_label
from dotyk.kernel.objects.models import CustomObject
from dotyk.kernel.objects.registry import ObjectType, all_objects
from dotyk.kernel.objects.tables import fit_stage_index, make_table
from dotyk.kernel.shaping.standing import announce, in_turn, whole
from dotyk.platform import clock
from dotyk.platform.errors import Fault, Invalid

NAME_FIELD = {
    "name": "name",
    "type": "text",
    "required": True,
    "label": {"en": "Name", "uk": "Назва", "ru": "Название"},
}
STAGE_LABEL = {"en": "Stage", "uk": "Етап", "ru": "Этап"}


@transaction.atomic
def make_object(actor: Actor, given: Mapping[str, Any]) -> ObjectType:
    """Makes an object with its fields. Needs ``configure`` (Denied); Invalid with the faults found; Conflict.

    ``title_rule`` (or ``title_field``) says what a record is called; without either, and without fields, a name is
    added. ``stages`` become a choice of that name, the first of them where a record begins.
    """
    in_turn(actor)
    fields = _wished_fields(given)
    faults = [
        *rules.object_name_faults(given.get("name"), _taken_names()),
        *rules.look_faults({"label": None, "label_plural": None, **given}),
    ]
    if CustomObject.objects.count() >= rules.OBJECTS_MAX:
        faults.append(Fault("name", "too_many", {"most": rules.OBJECTS_MAX}))
    if faults:
        raise Invalid(*faults)
    row = _new_row(given, fields)
    make_table(row.name)
    for number, field in enumerate(fields):
        _add(actor, whole(row), field, "stages" if field is fields[-1] and given.get("stages") else f"fields[{number}]")
    made = whole(row)
    faults = [*rules.use_faults(_uses(row), made.fields)]
    if faults:
        raise Invalid(*faults)
    row.save(force_insert=True)
    fit_stage_index(made)
    announce(actor, "added", row, [*all_objects(), made])
    return made


def _taken_names() -> set[str]:
    """Names of objects, archived ones too, and of fields: filters speak of related records beside fields."""
    objects = {other.name for other in all_objects()}
    fields = {name for other in all_objects() for name in other.fields}
    return objects | fields | set(CustomObject.objects.values_list("name", flat=True))


def _wished_fields(given: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    fields, stages = given.get("fields") or [], given.get("stages")
    if not isinstance(fields, list) or not all(isinstance(field, Mapping) for field in fields):
        raise Invalid.at("fields", "not_list")
    whole_fields: list[Mapping[str, Any]] = list(fields)
    is_titled = whole_fields and (given.get("title_rule") or given.get("title_field"))
    if not is_titled and "name" not in {field.get("name") for field in whole_fields}:
        whole_fields.insert(0, NAME_FIELD)
    return [*whole_fields, _stage_field(stages)] if stages else whole_fields


def _stage_field(stages: Any) -> Mapping[str, Any]:
    first = stages[0] if isinstance(stages, list) and stages else None
    default = first.get("value") if isinstance(first, Mapping) else first
    return {"name": "stage", "type": "select", "label": STAGE_LABEL, "options": stages, "default": default}


def _new_row(given: Mapping[str, Any], fields: Sequence[Mapping[str, Any]]) -> CustomObject:
    title = given.get("title_field")
    rule = given.get("title_rule") or (f"{{{title}}}" if title else "{name}")
    uses = {"title_rule": rule, "subtitle_field": given.get("subtitle_field"), "stage_field": given.get("stage_field")}
    faults = [Fault(part, "not_text") for part, name in uses.items() if not isinstance(name, str | None)]
    if faults:
        raise Invalid(*faults)
    last = CustomObject.objects.aggregate(last=Max("position"))["last"]
    return CustomObject(
        name=given["name"],
        label=full_label(given["label"]),
        label_plural=full_label(given["label_plural"]),
        icon=given.get("icon", "database"),
        title_rule=rule,
        subtitle_field=given.get("subtitle_field"),
        stage_field="stage" if given.get("stages") else given.get("stage_field"),
        position=given.get("position", 0 if last is None else last + 1),
        created_at=clock.now(),
    )


def _uses(row: CustomObject) -> Mapping[str, Any]:
    return {"title_rule": row.title_rule, "subtitle_field": row.subtitle_field, "stage_field": row.stage_field}


def _add(actor: Actor, target: ObjectType, field: Mapping[str, Any], at: str) -> None:
    """A field of the new object; its faults are told at its place among the others."""
    try:
        put_field(actor, target, field)
    except Invalid as refused:
        faults = [Fault(f"{at}.{fault.field}", fault.code, fault.values) for fault in refused.faults]
        raise Invalid(*faults) from refused
