"""Teams: making, moving, removing."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import ProtectedError

from dotyk.accounts import audit
from dotyk.accounts.actions.inputs import clean_name
from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import require_manager, team_of, unique
from dotyk.accounts.models import Team, User
from dotyk.accounts.rules import would_circle
from dotyk.platform.errors import Conflict, Invalid, NotFound


@transaction.atomic
def create_team(actor: Actor, name: str, *, parent: UUID | None = None) -> Team:
    """A new team. Needs ``manage_users`` (Denied); Invalid at ``name`` (empty, or taken beside it), ``parent``."""
    require_manager(actor)
    team = Team(name=clean_name(name), parent=team_of(parent, "parent"))
    _check_name(team)
    with unique("name", "team_name_taken"):
        team.save(force_insert=True)
    audit.record(actor, "team_created", team.id, name=team.name)
    return team


@transaction.atomic
def change_team(actor: Actor, team_id: UUID, **changes: Any) -> Team:
    """Changes ``name``, ``parent`` and ``head`` (ids or None) of a team.

    Needs ``manage_users`` (Denied); NotFound; Invalid at ``name``, ``parent`` (unknown, or the team's own sub-team),
    ``head`` (nobody who works here).
    """
    team = _managed_team(actor, team_id)
    old = _as_json(team)
    if "name" in changes:
        team.name = clean_name(changes["name"])
    if "parent" in changes:
        _move(team, changes["parent"])
    if "head" in changes:
        team.head = _head(changes["head"])
    _check_name(team)
    with unique("name", "team_name_taken"):
        team.save()
    new = _as_json(team)
    changed = {field: [old[field], new[field]] for field in new if old[field] != new[field]}
    if changed:
        audit.record(actor, "team_changed", team.id, changes=changed)
    return team


@transaction.atomic
def delete_team(actor: Actor, team_id: UUID) -> None:
    """Deletes a team that has neither people nor sub-teams (else Conflict). Needs ``manage_users`` (Denied)."""
    team = _managed_team(actor, team_id)
    if team.further_members.exists():
        raise Conflict("team_in_use")
    audit.record(actor, "team_deleted", team.id, name=team.name)
    try:
        team.delete()
    except ProtectedError:
        raise Conflict("team_in_use") from None


def _as_json(team: Team) -> dict[str, str | None]:
    keys = {"parent": team.parent_id, "head": team.head_id}
    return {"name": team.name, **{name: str(key) if key else None for name, key in keys.items()}}


def _head(user_id: UUID | None) -> User | None:
    if user_id is None:
        return None
    head = User.objects.filter(id=user_id, is_active=True, kind=User.Kind.USER).first()
    if head is None:
        raise Invalid.at("head", "head_unknown")
    return head


def _managed_team(actor: Actor, team_id: UUID) -> Team:
    """All teams are locked in one order, for a circle can be closed by two moves at the same moment."""
    require_manager(actor)
    teams = {team.id: team for team in Team.objects.select_for_update().order_by("id")}
    if team_id not in teams:
        raise NotFound
    return teams[team_id]


def _move(team: Team, parent_id: UUID | None) -> None:
    parents: dict[UUID, UUID | None] = dict(Team.objects.values_list("id", "parent_id"))
    if would_circle(team.id, parent_id, parents):
        raise Invalid.at("parent", "team_circle")
    team.parent = team_of(parent_id, "parent")


def _check_name(team: Team) -> None:
    if Team.objects.filter(name__iexact=team.name, parent=team.parent).exclude(id=team.id).exists():
        raise Invalid.at("name", "team_name_taken")
