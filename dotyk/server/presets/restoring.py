"""What a preset changed goes back, each kind by its own door."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dotyk.accounts.actions import change_role
from dotyk.accounts.actors import Actor
from dotyk.kernel import tags, views
from dotyk.kernel.objects.custom_fields import change_field
from dotyk.kernel.shaping import change_object, set_conditions
from dotyk.kernel.shaping.layouts import change_layout
from dotyk.sales.actions.stages import change_stage
from dotyk.server.presets.making import with_ids
from dotyk.server.presets.rows import layout_row, role_row, stage_row, tag_row, view_row

Told = Mapping[str, Any]
Values = Mapping[str, Any]


def _restore_tag(actor: Actor, told: Told, back: Values) -> None:
    row = tag_row(told)
    tags.change_tag(actor, row.id, **{"color": row.color, "description": row.description, **back})


def _restore_layout(actor: Actor, told: Told, back: Values) -> None:
    """Buttons of flows, which no preset tells of, stay."""
    row, given = layout_row(told), dict(back)
    if "buttons" in given:
        flows = [button for button in row.buttons if button["kind"] == "flow"]
        given["buttons"] = [*(with_ids(button) for button in given["buttons"]), *flows]
    change_layout(actor, row.id, given)


def _restore_view(actor: Actor, told: Told, back: Values) -> None:
    given = {name: with_ids(value) if name in ("filter", "layout") else value for name, value in back.items()}
    if "pinned" in given:
        given["is_pinned"] = given.pop("pinned")
    views.change_view(actor, view_row(told).id, **given)


RESTORERS: Mapping[str, Callable[[Actor, Told, Values], object]] = {
    "object": lambda actor, told, back: change_object(actor, told["name"], back),
    "field": lambda actor, told, back: change_field(actor, told["object"], told["name"], back),
    "role": lambda actor, told, back: change_role(actor, role_row(told).id, **back),
    "tag": _restore_tag,
    "stage": lambda actor, told, back: change_stage(actor, stage_row(told).id, **back),
    "conditions": lambda actor, told, back: set_conditions(actor, told["object"], told["name"], with_ids(dict(back))),
    "layout": _restore_layout,
    "view": _restore_view,
}
