"""The parts of a preset that belong to the engine and to accounts: objects, fields, roles, tags, layouts, views."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from dotyk.accounts.actions import change_role, create_role
from dotyk.accounts.actors import Actor
from dotyk.accounts.models import Role
from dotyk.kernel import tags, views
from dotyk.kernel.models import CustomField, Pipeline, RecordLayout, SavedView, Tag
from dotyk.kernel.objects.conditions import KINDS
from dotyk.kernel.objects.custom_fields import add_field, change_field, order_fields
from dotyk.kernel.objects.registry import find_object, load_objects
from dotyk.kernel.shaping import change_object, make_object, set_conditions
from dotyk.kernel.shaping.layouts import add_layout, change_layout
from dotyk.kernel.shaping.making import NAME_FIELD
from dotyk.kernel.tags.looks import key_of
from dotyk.platform.errors import Invalid
from dotyk.platform.workspace import workspace
from dotyk.server.presets.comparing import Step, depends, is_called, look_of, said, with_options_kept
from dotyk.server.presets.packages import FieldPart

TITLED_AT_BIRTH = ("title_rule",)


def make_object_part(actor: Actor, step: Step) -> None:
    """The object with the fields its titles, stages and second line speak of; the others come by steps of their own."""
    look = {name: value for name, value in look_of(step.wanted).items() if value is not None}
    if step.action == "change":
        _make_named_fields(actor, step)
        change_object(actor, step.key, {name: look[name] for name in step.changes if name in look})
        return
    own = [field.model_dump() for field in step.wanted.fields if not depends(field)]
    make_object(actor, {**look, "name": step.key, "fields": own or [NAME_FIELD]})


def _make_named_fields(actor: Actor, step: Step) -> None:
    """A changed title may speak of a field that is yet to come."""
    load_objects(actor.schema_version)
    known = find_object(step.key)
    for field in step.wanted.fields:
        if known is not None and known.field(field.name) is None and not depends(field):
            add_field(actor, step.key, field.model_dump())


def make_field_part(actor: Actor, step: Step) -> None:
    """A field, or what it is by now; Invalid where its type is another, for its values would be lost."""
    load_objects(workspace().schema_version)
    part: FieldPart = step.wanted
    known = find_object(step.object)
    field = known.field(part.name) if known else None
    if field is None:
        add_field(actor, step.object, part.model_dump())
        return
    if not field.custom:
        raise Invalid.at("name", "preset_standard_field")
    row = CustomField.objects.get(object=step.object, name=part.name)
    if (row.type, row.target) != (part.type, part.target):
        raise Invalid.at("type", "preset_type_fixed", type=row.type)
    before = FieldPart.model_validate({name: getattr(row, name) for name in FieldPart.model_fields})
    after = with_options_kept(before, part)
    change_field(actor, step.object, part.name, {name: after[name] for name in step.changes})


def order_new_fields(actor: Actor, steps: Sequence[Step]) -> None:
    """New fields stand behind those there were, in the order of the preset."""
    new: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        if step.part == "field" and step.action == "add":
            new[step.object].append(step)
    for name, added in new.items():
        wanted = [step.key for step in sorted(added, key=lambda step: step.path)]
        live = CustomField.objects.filter(object=name, removed_at=None).order_by("position", "id")
        before = [field for field in live.values_list("name", flat=True) if field not in wanted]
        order_fields(actor, name, [*before, *wanted])


def make_role_part(actor: Actor, step: Step) -> None:
    """The role with its rights."""
    given = step.wanted.model_dump(exclude={"name"})
    row = Role.objects.filter(name=step.key).first()
    if row is None:
        create_role(actor, step.key, **given)
    else:
        change_role(actor, row.id, **{name: given[name] for name in step.changes})


def make_tag_part(actor: Actor, step: Step) -> None:
    """The tag in the company's language."""
    color, description = step.wanted.color, said(step.wanted.description, workspace().language)
    if step.action == "add":
        tags.create_tag(actor, step.key, color=color, description=description)
        return
    row = next(tag for tag in Tag.objects.all() if is_called(tag.name, step.wanted.name) or tag.key == key_of(step.key))
    tags.change_tag(actor, row.id, color=color, description=description or None)


def make_conditions_part(actor: Actor, step: Step) -> None:
    """When a field is shown, required and locked, with stages found by their names."""
    told = step.wanted.model_dump(include=set(KINDS), exclude_none=True)
    set_conditions(actor, step.object, step.key, with_ids(told))


def make_layout_part(actor: Actor, step: Step) -> None:
    """The layout, with stages found by their names."""
    given = step.wanted.model_dump(exclude={"object"})
    given["buttons"] = [with_ids(button) for button in given["buttons"]]
    rows = RecordLayout.objects.filter(object=step.object)
    row = next((one for one in rows if is_called(one.label, step.wanted.label)), None)
    if row is None:
        add_layout(actor, step.object, given)
    else:
        change_layout(actor, row.id, given)


def make_view_part(actor: Actor, step: Step) -> None:
    """The view for everybody."""
    given = step.wanted.model_dump(exclude={"object", "name", "pinned"})
    told = {name: with_ids(given[name]) for name in ("filter", "layout")}
    given = {**given, **told, "is_pinned": step.wanted.pinned, "scope": "all"}
    rows = SavedView.objects.filter(object=step.object, scope="all")
    row = next((one for one in rows if is_called(one.name, step.wanted.name)), None)
    if row is None:
        views.save_view(actor, step.object, name=step.key, position=rows.count(), **given)
    else:
        views.change_view(actor, row.id, **given)


def with_ids(value: Any) -> Any:
    """The same JSON with stages by their ids; Invalid where there is no such stage."""
    if isinstance(value, Mapping):
        if value.keys() == {"pipeline", "stage"}:
            return _stage_id(value["pipeline"], value["stage"])
        return {name: with_ids(part) for name, part in value.items()}
    return [with_ids(part) for part in value] if isinstance(value, list) else value


def _stage_id(pipeline: Any, stage: Any) -> str:
    for row in Pipeline.objects.prefetch_related("stages"):
        found = next((s for s in row.stages.all() if is_called(s.name, stage)), None)
        if found and is_called(row.name, pipeline):
            return str(found.id)
    raise Invalid.at("", "preset_no_stage", pipeline=str(pipeline)[:100], stage=str(stage)[:100])
