"""Whether a view can be looked at by somebody: its filter, order, columns and board speak of what they may see."""

from __future__ import annotations

from collections.abc import Iterator

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_field
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.board_columns import COLUMN_TYPES
from dotyk.kernel.records.cursors import order_of
from dotyk.kernel.views.models import SavedView
from dotyk.platform.errors import Fault, Invalid

DATED = ("date", "datetime")


def look_faults(actor: Actor, target: ObjectType, view: SavedView) -> Iterator[Fault]:
    """What would refuse the view's list or board to the actor."""
    try:
        parse_filter(actor, target, view.filter)
    except Invalid as error:
        yield from error.faults
    try:
        if view.sort:
            order_of(actor, target, view.sort)
    except Invalid as error:
        yield from error.faults
    if view.kind == SavedView.Kind.BOARD:
        yield from _board_faults(actor, target, view)
    if view.kind == SavedView.Kind.CALENDAR:
        yield from _calendar_faults(actor, target, view)


def column_faults(actor: Actor, target: ObjectType, view: SavedView) -> Iterator[Fault]:
    """Columns that are no fields the actor may see."""
    for number, name in enumerate(view.columns):
        if visible_field(actor, target, name) is None:
            yield Fault(f"columns[{number}]", "unknown_field", {"name": name[:50]})


def _board_faults(actor: Actor, target: ObjectType, view: SavedView) -> Iterator[Fault]:
    """A board has columns by a stage, a choice or a person, and sums a number or money, if anything."""
    by = view.by or target.stage_field or ""
    field = visible_field(actor, target, by)
    if field is None or field.type.name not in COLUMN_TYPES:
        yield Fault("by", "cannot_group_by", {"name": by[:50]})
    summed = visible_field(actor, target, view.sum) if view.sum else None
    if view.sum and (summed is None or summed.type.kind != "number"):
        yield Fault("sum", "cannot_aggregate", {"name": view.sum[:50]})


def _calendar_faults(actor: Actor, target: ObjectType, view: SavedView) -> Iterator[Fault]:
    """A calendar places records by a date or moment, and knows their end by another of the same kind, if at all."""
    field = visible_field(actor, target, view.by)
    if field is None or field.type.kind not in DATED:
        yield Fault("by", "cannot_place_by", {"name": view.by[:50]})
        return
    until = view.layout.get("until")
    end = visible_field(actor, target, str(until)) if until else None
    if until and (end is None or end.type.kind != field.type.kind or end.name == field.name):
        yield Fault("layout.until", "cannot_place_by", {"name": str(until)[:50]})
