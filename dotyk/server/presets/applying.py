"""A preset is applied: all of it or nothing, each part through the door by which people would make it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from uuid import UUID

from django.db import transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.registry import known_apart, load_objects
from dotyk.kernel.shaping import require_configure
from dotyk.platform.errors import DomainError, Fault, Invalid
from dotyk.platform.ids import new_id
from dotyk.platform.workspace import workspace
from dotyk.server.presets import making, making_sales
from dotyk.server.presets.comparing import Step, counted, steps_of
from dotyk.server.presets.packages import Package
from dotyk.server.presets.reading import Lines, place_of
from dotyk.server.presets.standing import standing_package
from dotyk.server.presets.undoing import keep_applied

Maker = Callable[[Actor, Step], None]

MAKERS: Mapping[str, Maker] = {
    "object": making.make_object_part,
    "field": making.make_field_part,
    "role": making.make_role_part,
    "tag": making.make_tag_part,
    "conditions": making.make_conditions_part,
    "layout": making.make_layout_part,
    "view": making.make_view_part,
    "pipeline": making_sales.make_pipeline_part,
    "stage": making_sales.make_stage_part,
}


class _TakenBack(Exception):
    """Ends a transaction that was only tried."""


def preview_preset(actor: Actor, package: Package, lines: Lines) -> list[Step]:
    """What applying it would add, change and leave; it is tried and taken back, so that what would refuse it is told.

    Needs what ``apply_preset`` needs; raises as it does.
    """
    steps: list[Step] = []
    try:
        with transaction.atomic(), known_apart():
            steps = _apply(actor, package, lines, new_id())
            raise _TakenBack
    except _TakenBack:
        return steps


def apply_preset(actor: Actor, package: Package, lines: Lines, *, applied_id: UUID | None = None) -> list[Step]:
    """Adds and changes what the preset says, in one transaction; takes nothing away; a second time changes nothing.

    Needs ``configure``, and ``manage_users`` where there are roles (Denied). Invalid with the fault at ``line: place``,
    also where a value would be lost; Conflict where a table is too busy. By ``applied_id`` ``undo_preset`` knows
    it then, where it did anything.
    """
    with transaction.atomic(), known_apart():
        return _apply(actor, package, lines, applied_id or new_id())


def _apply(actor: Actor, package: Package, lines: Lines, applied_id: UUID) -> list[Step]:
    require_configure(actor)
    before = standing_package(actor)
    steps = steps_of(package, before, workspace().language)
    for step in steps:
        if step.action != "same":
            _make(actor, step, lines)
    making.order_new_fields(_now(actor), steps)
    figures = counted(steps)
    if figures["added"] or figures["changed"]:
        keep_applied(actor, applied_id, package, steps, before, standing_package(_now(actor)))
        audit.record(actor, "preset_applied", None, name=package.name, figures=figures)
    return steps


def _make(actor: Actor, step: Step, lines: Lines) -> None:
    informed = _now(actor)
    load_objects(informed.schema_version)
    try:
        MAKERS[step.part](informed, step)
    except Invalid as refused:
        faults = [Fault(_place(step, fault.field, lines), fault.code, fault.values) for fault in refused.faults]
        raise Invalid(*faults) from refused
    except DomainError as refused:
        if refused.status != 404:
            raise
        raise Invalid(Fault(place_of(step.path, lines), refused.code, refused.values)) from refused


def _place(step: Step, field: str, lines: Lines) -> str:
    where = place_of(step.path, lines)
    return f"{where}.{field}"[:300] if field else where


def _now(actor: Actor) -> Actor:
    """The actor who knows what the steps before have changed."""
    return replace(actor, schema_version=workspace().schema_version)
