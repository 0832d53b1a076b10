"""Which layout somebody sees: the first that names a role or a team of theirs, else the first for everybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Literal

from dotyk.accounts.actors import Actor
from dotyk.accounts.queries import Standing, standing_of
from dotyk.kernel.shaping.layouts.models import RecordLayout
from dotyk.platform.messages import LANGUAGES

By = Literal["role", "team", "all"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A layout and why it is the one: ``by`` a role or a team, with its name by language, or being for all."""

    row: RecordLayout
    by: By
    name: Mapping[str, str] = field(default_factory=dict)


_rows: Mapping[str, Sequence[RecordLayout]] = {}
_version = -1
_lock = Lock()


def chosen_layouts(actor: Actor) -> Mapping[str, Chosen]:
    """The actor's layouts by object; objects without one are left out.

    Layouts are kept in memory until the shape moves on; where one names roles or teams, one query tells the actor's.
    """
    by_object = _layouts(actor.schema_version)
    if not by_object:
        return {}
    is_named = any(row.roles or row.teams for rows in by_object.values() for row in rows)
    standing = standing_of(actor) if is_named else Standing()
    found = ((name, choose(rows, standing)) for name, rows in by_object.items())
    return {name: chosen for name, chosen in found if chosen}


def choose(rows: Sequence[RecordLayout], standing: Standing) -> Chosen | None:
    """The layout among those of one object, in their order, for somebody of these roles and teams."""
    for row in rows:
        role = next((name for name in row.roles if name in standing.roles), None)
        if role:
            return Chosen(row, "role", standing.roles[role] or {"en": role})
        team = next((key for key in row.teams if key in standing.teams), None)
        if team:
            return Chosen(row, "team", dict.fromkeys(LANGUAGES, standing.teams[team]))
    return next((Chosen(row, "all") for row in rows if not row.roles and not row.teams), None)


def forget_layouts() -> None:
    """Makes the next look read the layouts anew."""
    global _version
    _version = -1


def _layouts(schema_version: int) -> Mapping[str, Sequence[RecordLayout]]:
    global _rows, _version
    with _lock:
        if _version < schema_version:
            found: dict[str, list[RecordLayout]] = defaultdict(list)
            for row in RecordLayout.objects.all():
                found[row.object].append(row)
            _rows, _version = found, schema_version
        return _rows
