"""The workspace told as a package: what a preset is compared with, and what is exported."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.accounts.models import Role
from dotyk.kernel.models import CustomField, CustomObject, FieldConditions, Pipeline, RecordLayout, SavedView, Tag
from dotyk.kernel.objects.computed import COMPUTED_TYPES
from dotyk.kernel.objects.conditions import conditions_of
from dotyk.kernel.objects.custom_fields import MADE
from dotyk.kernel.objects.registry import find_object
from dotyk.kernel.shaping import require_configure
from dotyk.platform.ids import parse_id
from dotyk.server.presets.packages import (
    FORMAT,
    ConditionsPart,
    FieldPart,
    LayoutPart,
    ObjectPart,
    Package,
    PipelinePart,
    RolePart,
    StagePart,
    TagPart,
    ViewPart,
)

Places = Mapping[str, Mapping[str, str]]
"""Stages by id, each as ``{"pipeline", "stage"}``."""


def standing_package(actor: Actor) -> Package:
    """The shape of the workspace as it is. Needs ``configure`` (Denied). Nine queries.

    Left out is what names people, teams, records or flows of this workspace: it means nothing elsewhere.
    """
    require_configure(actor)
    pipelines = list(Pipeline.objects.filter(archived_at=None).prefetch_related("stages"))
    places = {str(s.id): {"pipeline": p.name, "stage": s.name} for p in pipelines for s in p.stages.all()}
    return Package(
        dotyk=FORMAT,
        roles=[_role(role) for role in Role.objects.order_by("name")],
        tags=[TagPart(name=t.name, color=t.color, description=t.description) for t in Tag.objects.order_by("name")],
        objects=_objects(),
        pipelines=[_pipeline(row) for row in pipelines],
        conditions=[told for row in _conditioned() if (told := _conditions(row, places))],
        layouts=[laid for row in RecordLayout.objects.all() if (laid := _layout(row, places))],
        views=[seen for row in _views() if (seen := _view(row, places))],
    )


def _objects() -> list[ObjectPart]:
    fields: dict[str, list[FieldPart]] = {}
    for row in CustomField.objects.filter(removed_at=None).order_by("object", "position", "id"):
        fields.setdefault(row.object, []).append(_field(row))
    own = list(CustomObject.objects.filter(archived_at=None))
    waiting = set(CustomObject.objects.exclude(archived_at=None).values_list("name", flat=True))
    names = {row.name for row in own}
    standard = [ObjectPart(name=n, fields=fields[n]) for n in sorted(fields.keys() - names - waiting)]
    return [*standard, *(_object(row, fields.get(row.name, [])) for row in own)]


def _object(row: CustomObject, fields: list[FieldPart]) -> ObjectPart:
    return ObjectPart(
        name=row.name,
        label=row.label,
        label_plural=row.label_plural,
        icon=row.icon,
        title_rule=row.title_rule,
        subtitle_field=row.subtitle_field,
        stage_field=row.stage_field,
        fields=fields,
    )


def _field(row: CustomField) -> FieldPart:
    """Without a length of time that is no number: older ones may still be kept, and no file with one is taken."""
    parts = ("name", "type", "label", "required", "unique", "indexed", "default", "options", "target", "settings")
    given = {part: getattr(row, part) for part in parts}
    worked_out = row.type in COMPUTED_TYPES
    left_out = (*MADE, *(() if row.settings.get("result") == "number" else ("duration",)))
    given["settings"] = {k: v for k, v in row.settings.items() if not worked_out or k not in left_out}
    return FieldPart.model_validate(given)


def _role(row: Role) -> RolePart:
    return RolePart(name=row.name, label=row.label, grants=row.grants, capabilities=sorted(row.capabilities))


def _pipeline(row: Pipeline) -> PipelinePart:
    parts = ("name", "status", "probability", "rot_days", "required_fields", "color")
    stages = [StagePart.model_validate({part: getattr(stage, part) for part in parts}) for stage in row.stages.all()]
    return PipelinePart(name=row.name, object=row.object, stages=stages)


def _conditioned() -> list[FieldConditions]:
    return list(FieldConditions.objects.order_by("object", "field"))


def _conditions(row: FieldConditions, places: Places) -> ConditionsPart | None:
    known = find_object(row.object)
    told = {kind: with_places(tree, places) for kind, tree in conditions_of(row).items()}
    if known is None or row.field not in known.fields or names_ids(told):
        return None
    return ConditionsPart(object=row.object, field=row.field, **told)


def _views() -> list[SavedView]:
    return list(SavedView.objects.filter(scope="all").order_by("object", "position", "name", "id"))


def _view(row: SavedView, places: Places) -> ViewPart | None:
    told = with_places(row.filter, places)
    if names_ids(told):
        return None
    layout = with_places(row.layout, places)
    if "colors" in layout:
        layout["colors"] = [rule for rule in layout["colors"] if not names_ids(rule)]
    parts = ("object", "name", "kind", "columns", "sort", "by", "sum", "default_for")
    given = {part: getattr(row, part) for part in parts}
    return ViewPart(filter=told, layout=layout, pinned=row.is_pinned, **given)


def _layout(row: RecordLayout, places: Places) -> LayoutPart | None:
    if row.teams and not row.roles:
        return None
    buttons = [with_places(button, places) for button in row.buttons if button["kind"] != "flow"]
    parts = ("object", "label", "roles", "sections", "hidden", "card", "create")
    return LayoutPart.model_validate({"buttons": buttons, **{part: getattr(row, part) for part in parts}})


def with_places(value: Any, places: Places) -> Any:
    """The same JSON with stages told by their names instead of their ids."""
    if isinstance(value, Mapping):
        return {name: with_places(part, places) for name, part in value.items()}
    if isinstance(value, list):
        return [with_places(part, places) for part in value]
    return places.get(value, value) if isinstance(value, str) else value


def names_ids(value: Any) -> bool:
    """Whether a record, a person or a team is named by its id anywhere inside."""
    if isinstance(value, Mapping):
        return any(names_ids(part) for part in value.values())
    if isinstance(value, list):
        return any(names_ids(part) for part in value)
    return (
        isinstance(value, str | UUID) and len(str(value)) == len(str(UUID(int=0))) and parse_id(str(value)) is not None
    )
