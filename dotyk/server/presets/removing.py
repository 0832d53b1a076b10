"""What a preset made goes again, unless it is used: each kind by its own door."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dotyk.accounts.actions import delete_role
from dotyk.accounts.actors import Actor
from dotyk.kernel import tags, views
from dotyk.kernel.objects.conditions import KINDS
from dotyk.kernel.objects.custom_fields import field_use, remove_field
from dotyk.kernel.shaping import change_object, delete_object, object_use, set_conditions
from dotyk.kernel.shaping.layouts import delete_layout
from dotyk.platform.errors import Conflict
from dotyk.sales.actions.pipelines import delete_pipeline
from dotyk.sales.actions.stages import delete_stage
from dotyk.server.presets.rows import layout_row, pipeline_row, role_row, stage_row, tag_row, view_row

Told = Mapping[str, Any]


def _remove_object(actor: Actor, told: Told) -> None:
    """With its fields, where nothing hangs on it: no record, be it deleted, no view, no field that leads there."""
    use = object_use(actor, told["name"])
    if any((use.records, use.deleted, use.fields_leading_here, use.views, use.comments, use.files, use.links)):
        raise Conflict("preset_in_use")
    change_object(actor, told["name"], {"archived": True})
    delete_object(actor, told["name"])


def _remove_field(actor: Actor, told: Told) -> None:
    if field_use(actor, told["object"], told["name"]):
        raise Conflict("preset_in_use")
    remove_field(actor, told["object"], told["name"])


REMOVERS: Mapping[str, Callable[[Actor, Told], None]] = {
    "object": _remove_object,
    "field": _remove_field,
    "role": lambda actor, told: delete_role(actor, role_row(told).id),
    "tag": lambda actor, told: tags.remove_unused_tag(actor, tag_row(told).id),
    "pipeline": lambda actor, told: delete_pipeline(actor, pipeline_row(told).id),
    "stage": lambda actor, told: delete_stage(actor, stage_row(told).id),
    "conditions": lambda actor, told: _no_conditions(actor, told),
    "layout": lambda actor, told: delete_layout(actor, layout_row(told).id),
    "view": lambda actor, told: views.delete_view(actor, view_row(told).id),
}


def _no_conditions(actor: Actor, told: Told) -> None:
    set_conditions(actor, told["object"], told["name"], dict.fromkeys(KINDS))
