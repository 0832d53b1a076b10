"""How people keep lists for themselves, on every device: columns and density without a view, the order of views."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import own_id
from dotyk.kernel.access import may, require_verb, visible_field
from dotyk.kernel.objects.registry import ObjectType, find_object, load_objects
from dotyk.kernel.records import known_object
from dotyk.kernel.views.checking import column_faults
from dotyk.kernel.views.colors import color_faults
from dotyk.kernel.views.layouts import layout_faults, shown_layout
from dotyk.kernel.views.models import OwnLook, SavedView
from dotyk.platform.errors import Denied, Fault, Invalid


def own_looks(actor: Actor) -> list[OwnLook]:
    """What the actor keeps, by object, without fields that are hidden from them by now; one query."""
    load_objects(actor.schema_version)
    rows = OwnLook.objects.filter(user_id=own_id(actor)).order_by("object")
    return [row for row in rows if _shown(actor, row)]


@transaction.atomic
def keep_own_look(
    actor: Actor, object_name: str, *, look: Mapping[str, Any] | None = None, view_order: Sequence[UUID] | None = None
) -> OwnLook:
    """Keeps what is given of the actor's own look of an object they may read. NotFound, Denied, Invalid at ``look``."""
    target = known_object(actor, object_name)
    require_verb(actor, target, "read")
    if not actor.has_scope(target.name, "update"):
        raise Denied()
    row, _ = OwnLook.objects.select_for_update().get_or_create(user_id=own_id(actor), object=target.name)
    if look is not None:
        faults = [*_faults(actor, target, look)]
        if faults:
            raise Invalid(*faults)
        row.look = dict(look)
    if view_order is not None:
        row.view_order = list(dict.fromkeys(view_order))
    row.save()
    return row


def _faults(actor: Actor, target: ObjectType, look: Mapping[str, Any]) -> list[Fault]:
    """The faults of a look, told as those of a view that has it."""
    columns = look.get("columns", [])
    layout = {name: value for name, value in look.items() if name != "columns"}
    found = [
        Fault(f"look.{f.field.removeprefix('layout.')}", f.code, f.values)
        for f in (*layout_faults(_as_view(layout)), *color_faults(actor, target, layout))
    ]
    if not isinstance(columns, list) or not all(isinstance(name, str) for name in columns):
        return [*found, Fault("look.columns", "not_list")]
    view = SavedView(object=target.name, columns=columns)
    return [*found, *(Fault(f"look.{f.field}", f.code, f.values) for f in column_faults(actor, target, view))]


def _as_view(layout: Mapping[str, Any]) -> SavedView:
    return SavedView(layout=dict(layout))


def _shown(actor: Actor, row: OwnLook) -> bool:
    target = find_object(row.object)
    if target is None or "read" not in may(actor, target):
        return False
    columns = [name for name in row.look.get("columns", []) if visible_field(actor, target, name)]
    layout = shown_layout(actor, target, {name: value for name, value in row.look.items() if name != "columns"})
    row.look = {**layout, **({"columns": columns} if columns else {})}
    return True
