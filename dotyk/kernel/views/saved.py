"""Saved views: kept for oneself, for a team, or for everybody; shown only as far as the reader may look."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import orjson
from django.db import transaction
from django.db.models import Q, QuerySet

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import may, require_verb, visible_field
from dotyk.kernel.objects.registry import ObjectType, find_object, load_objects
from dotyk.kernel.objects.types import BadValue
from dotyk.kernel.objects.types.texts import clean_text
from dotyk.kernel.records import known_object
from dotyk.kernel.records.checking import existing_ids
from dotyk.kernel.views.checking import column_faults, look_faults
from dotyk.kernel.views.colors import color_faults
from dotyk.kernel.views.layouts import layout_faults, shown_layout
from dotyk.kernel.views.models import SavedView
from dotyk.platform import clock
from dotyk.platform.errors import Denied, Invalid, NotFound

VIEWS_MAX = 500
NAME_MAX = 100
CHANGEABLE = (
    "kind",
    "scope",
    "team_id",
    "columns",
    "filter",
    "sort",
    "by",
    "sum",
    "layout",
    "default_for",
    "is_pinned",
    "position",
)


def views(actor: Actor, object_name: str | None = None) -> list[SavedView]:
    """The views the actor may use, of one object or all: pinned first, then by position and name; at most 500.

    Left out are views of objects they may not read and those whose filter or order speaks of fields hidden from
    them; hidden columns are taken out. One query.
    """
    load_objects(actor.schema_version)
    rows = _offered(actor).order_by("-is_pinned", "position", "name", "id")
    if object_name is not None:
        rows = rows.filter(object=known_object(actor, object_name).name)
    return [row for row in rows[:VIEWS_MAX] if _is_usable(actor, row)]


def view(actor: Actor, view_id: UUID) -> SavedView:
    """One view; NotFound where the actor may not use it. One query."""
    load_objects(actor.schema_version)
    row = _offered(actor).filter(id=view_id).first()
    if row is None or not _is_usable(actor, row):
        raise NotFound()
    return row


@transaction.atomic
def save_view(actor: Actor, object_name: str, *, name: str, **given: Any) -> SavedView:
    """Keeps a new view of an object the actor may read.

    Raises NotFound, Denied (sharing it so widely is not theirs) and Invalid at what cannot be looked at.
    """
    target = known_object(actor, object_name)
    require_verb(actor, target, "read")
    _require_writing_key(actor, target.name)
    row = SavedView(object=target.name, owner_id=actor.id, created_at=clock.now())
    return _keep(actor, target, row, {"name": name, **given})


@transaction.atomic
def change_view(actor: Actor, view_id: UUID, **given: Any) -> SavedView:
    """Changes what is given of one's own view, or with ``configure`` of any shared one. Raises as ``save_view``."""
    row = _changeable(actor, view_id)
    return _keep(actor, known_object(actor, row.object), row, given)


@transaction.atomic
def delete_view(actor: Actor, view_id: UUID) -> None:
    """Forgets a view; the records it showed stay. Raises NotFound, Denied."""
    _changeable(actor, view_id).delete()


def may_change(actor: Actor, row: SavedView) -> bool:
    """Whether the view is the actor's own, or a shared one and they may configure."""
    return row.owner_id == actor.id or (row.scope != SavedView.Scope.MINE and actor.can("configure"))


def _offered(actor: Actor) -> QuerySet[SavedView]:
    """One's own views, those of one's teams and their sub-teams, and those for all."""
    scopes = SavedView.Scope
    return SavedView.objects.filter(
        Q(scope=scopes.ALL) | Q(owner_id=actor.id) | Q(scope=scopes.TEAM, team_id__in=actor.team_ids)
    )


def _is_usable(actor: Actor, row: SavedView) -> bool:
    """Whether the reader may look through the view; takes out the columns hidden from them."""
    target = find_object(row.object)
    if target is None or "read" not in may(actor, target) or any(look_faults(actor, target, row)):
        return False
    row.columns = [name for name in row.columns if visible_field(actor, target, name)]
    row.layout = shown_layout(actor, target, row.layout)
    return True


def _changeable(actor: Actor, view_id: UUID) -> SavedView:
    row = _offered(actor).select_for_update().filter(id=view_id).first()
    if row is None:
        raise NotFound()
    if not may_change(actor, row):
        raise Denied()
    _require_writing_key(actor, row.object)
    return row


def _require_writing_key(actor: Actor, object_name: str) -> None:
    """Denied to a key whose scopes only let it read."""
    if not actor.has_scope(object_name, "update"):
        raise Denied()


def _keep(actor: Actor, target: ObjectType, row: SavedView, given: Mapping[str, Any]) -> SavedView:
    for name in CHANGEABLE:
        if name in given:
            setattr(row, name, given[name])
    for name in ("filter", "layout"):
        _refuse_unstorable(name, given.get(name))
    if "name" in given:
        row.name = _checked_name(given["name"])
    faults = [*look_faults(actor, target, row), *layout_faults(row)]
    if "layout" in given:
        faults += color_faults(actor, target, row.layout)
    if "columns" in given:
        faults += column_faults(actor, target, row)
    if faults:
        raise Invalid(*faults)
    _check_sharing(actor, row)
    _check_defaults(actor, row)
    row.updated_at = clock.now()
    row.save()
    return row


def _refuse_unstorable(name: str, value: Any) -> None:
    """The database keeps no zero characters and no halves of characters."""
    try:
        text = orjson.dumps(value)
    except TypeError as error:
        raise Invalid.at(name, "not_text") from error
    if b"\\u0000" in text:
        raise Invalid.at(name, "not_text")


def _check_sharing(actor: Actor, row: SavedView) -> None:
    """A view for all needs ``configure``; one for a team is for those in it, or who may configure."""
    if row.scope != SavedView.Scope.TEAM:
        row.team_id = None
    elif row.team_id is None:
        raise Invalid.at("team", "required")
    elif row.team_id not in actor.team_ids and not _may_name_team(actor, row.team_id):
        raise Invalid.at("team", "no_such_record")
    if row.scope == SavedView.Scope.ALL and not actor.can("configure"):
        raise Denied("view_for_all_denied")


def _check_defaults(actor: Actor, row: SavedView) -> None:
    """Only who configures says through which view a role looks at first; such a view is for all."""
    if not row.default_for:
        return
    if row.scope != SavedView.Scope.ALL:
        raise Invalid.at("default_for", "view_default_not_for_all")
    if not actor.can("configure"):
        raise Denied("view_for_all_denied")


def _may_name_team(actor: Actor, team_id: UUID) -> bool:
    return actor.can("configure") and bool(existing_ids(actor, "teams", [str(team_id)]))


def _checked_name(name: str) -> str:
    try:
        text = clean_text(name, NAME_MAX)
    except BadValue as bad:
        raise Invalid.at("name", bad.code, **bad.values) from bad
    if not text:
        raise Invalid.at("name", "required")
    return text
