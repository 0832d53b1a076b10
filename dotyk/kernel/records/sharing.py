"""One record opened to a person or a team beyond the reach of their roles, and closed again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts.actors import Actor, Reach, ShareLevel
from dotyk.accounts.models import Share, Team, User
from dotyk.accounts.queries import actor_of
from dotyk.kernel.access import own_reach_sql
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.opening import OpenRecord, open_record
from dotyk.kernel.records.telling import tell
from dotyk.platform import clock
from dotyk.platform.errors import Denied, Invalid, NotFound

OF_RECORD_MAX, WITH_ONE_MAX, TOLD_MAX = 100, 1_000, 200


@dataclass(frozen=True, slots=True)
class ShownShare:
    """With whom a record is shared: a person (``with_object`` users) or a team (teams); by whom, and since when."""

    id: UUID
    with_object: Literal["users", "teams"]
    with_id: UUID
    with_name: str
    level: ShareLevel
    created_at: datetime
    by_id: UUID | None
    by_name: str | None


def may_share(actor: Actor, target: ObjectType, record_id: UUID) -> bool:
    """Whether the actor may open and close this live record to others: whoever changes it by their own roles."""
    reach = own_reach_sql(actor, target, "update", "t")
    with connection.cursor() as cursor:
        cursor.execute(
            f"select 1 from {target.table} t where t.id = %s and t.deleted_at is null and {reach.text}",
            [record_id, *reach.params],
        )
        return cursor.fetchone() is not None


def shares(actor: Actor, object_name: str, record_id: UUID) -> Sequence[ShownShare]:
    """With whom a record is shared, oldest first, at most a hundred. NotFound; Denied as ``share_record``."""
    record = record_to_share(actor, object_name, record_id)
    found = Share.objects.filter(record_id=record.id).select_related("user", "team", "created_by")
    return [shown_share(share) for share in found.order_by("id")[:OF_RECORD_MAX]]


@transaction.atomic
def share_record(
    actor: Actor,
    object_name: str,
    record_id: UUID,
    *,
    user: UUID | None = None,
    team: UUID | None = None,
    level: ShareLevel = "read",
    telling: bool = True,
) -> tuple[ShownShare, bool]:
    """Opens a record to one person or one team with its sub-teams, and tells them; whether it is a new share.

    ``telling`` False: nobody gets a notice, as where many are shared at once.

    A second time for the same changes the level. NotFound; Denied to whoever may not change the record by their own
    roles; Invalid at ``user``, ``team``, ``level`` (also where the person's roles never give what is opened).
    """
    record = record_to_share(actor, object_name, record_id)
    holder = _holder(record.target, user, team, level)
    lock_sharing([record.id])
    known = Share.objects.filter(record_id=record.id, **holder).select_related("user", "team", "created_by").first()
    if known is not None and known.level == level:
        return shown_share(known), False
    share = known or _new_share(actor, record, holder)
    share.level = level
    share.save()
    told = {**told_of_share(actor, share), **({} if telling else {"quiet": True})}
    tell(actor, record, ("shared", told), also=told["users"])
    return shown_share(share), known is None


@transaction.atomic
def unshare_record(actor: Actor, object_name: str, record_id: UUID, share_id: UUID) -> None:
    """Closes a record again to whom it was opened. NotFound; Denied as ``share_record``."""
    record = record_to_share(actor, object_name, record_id)
    share = Share.objects.select_for_update().filter(id=share_id, record_id=record.id).first()
    if share is None:
        raise NotFound()
    told = told_of_share(actor, share)
    share.delete()
    tell(actor, record, ("unshared", told))


def lock_sharing(record_ids: Iterable[UUID]) -> None:
    """Lets nobody else share these records until the transaction ends.

    Whoever shares or closes several takes all their locks here, first and at once: their order is the same for all.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtext('share:' || id)) from unnest(%s::text[]) as locked(id)",
            [sorted({str(record_id) for record_id in record_ids})],
        )


def check_sharing(target: ObjectType, user: UUID | None, team: UUID | None, level: ShareLevel) -> None:
    """Invalid at ``user``, ``team``, ``level`` where records of the object can never be so shared."""
    _holder(target, user, team, level)


def record_to_share(actor: Actor, object_name: str, record_id: UUID) -> OpenRecord:
    """A record the actor may share. NotFound; Denied to whoever may not change it by their own roles."""
    record = open_record(actor, object_name, record_id)
    if not may_share(actor, record.target, record.id):
        raise Denied()
    return record


def _holder(target: ObjectType, user: UUID | None, team: UUID | None, level: ShareLevel) -> dict[str, Any]:
    if user is not None and team is None:
        return person_to_share_with(user, target, level)
    if team is not None and user is None:
        return _team(team)
    raise Invalid.at("user", "required")


def _new_share(actor: Actor, record: OpenRecord, holder: dict[str, Any]) -> Share:
    if Share.objects.filter(record_id=record.id).count() >= OF_RECORD_MAX:
        raise Invalid.at("user" if "user" in holder else "team", "too_many", most=OF_RECORD_MAX)
    if Share.objects.filter(**holder).count() >= WITH_ONE_MAX:
        raise Invalid.at("user" if "user" in holder else "team", "too_many", most=WITH_ONE_MAX)
    by = User.objects.filter(id=actor.id).first() if actor.id else None
    return Share(object=record.target.name, record_id=record.id, created_at=clock.now(), created_by=by, **holder)


def person_to_share_with(user_id: UUID, target: ObjectType, level: ShareLevel) -> dict[str, Any]:
    """An active person whose roles give at all what is to be opened."""
    person = User.objects.filter(id=user_id, is_active=True).exclude(kind=User.Kind.FLOW).first()
    if person is None:
        raise Invalid.at("user", "no_such_record")
    theirs = actor_of(user_id)
    if theirs.reach(target.name, "read") is Reach.NONE:
        raise Invalid.at("user", "role_never_reads", name=person.name)
    if level == "edit" and theirs.reach(target.name, "update") is Reach.NONE:
        raise Invalid.at("level", "role_never_changes", name=person.name)
    return {"user": person}


def _team(team_id: UUID) -> dict[str, Any]:
    team = Team.objects.filter(id=team_id).first()
    if team is None:
        raise Invalid.at("team", "no_such_record")
    return {"team": team}


def told_of_share(actor: Actor, share: Share) -> dict[str, Any]:
    """What the event holds: with whom, how far, and whom it turns to."""
    return told_of_shares(actor, [share])[0]


def told_of_shares(actor: Actor, shares: Sequence[Share]) -> list[dict[str, Any]]:
    """As ``told_of_share``, of each; one query for the teams of all."""
    teams = {share.team_id for share in shares if share.team_id}
    members = _members(actor, teams) if teams else {}
    return [
        {
            "with": {"object": "users" if share.user_id else "teams", "id": str(share.user_id or share.team_id)},
            "level": share.level,
            "users": [share.user_id] if share.user_id else members.get(share.team_id, []),
        }
        for share in shares
    ]


_MEMBERS = f"""
with recursive below(root, id) as (
  select given, given from unnest(%s::uuid[]) given
  union select below.root, team.id from team join below on team.parent_id = below.id
)
select roots.id, person.id from unnest(%s::uuid[]) as roots(id) cross join lateral (
  select u.id from app_user u where u.is_active and u.kind = 'user' and u.id is distinct from %s::uuid and (
    u.team_id in (select below.id from below where below.root = roots.id)
    or u.id in (select m.user_id from team_member m join below on below.id = m.team_id where below.root = roots.id))
  order by u.id limit {TOLD_MAX}) person
order by 1, 2
"""


def _members(actor: Actor, teams: Collection[UUID]) -> Mapping[UUID | None, list[UUID]]:
    """The active people whom a share with each team opens a record to, but the actor; at most the first two hundred."""
    found: dict[UUID | None, list[UUID]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_MEMBERS, [list(teams), list(teams), actor.id])
        for team, person in cursor.fetchall():
            found[team].append(person)
    return found


def shown_share(share: Share) -> ShownShare:
    by = share.created_by
    level: ShareLevel = "edit" if share.level == Share.Level.EDIT else "read"
    person, team = share.user, share.team
    holder_id = share.user_id or share.team_id
    assert holder_id is not None
    return ShownShare(
        share.id,
        "users" if person else "teams",
        holder_id,
        (person.name or person.email or "") if person else team.name if team else "",
        level,
        share.created_at,
        by.id if by else None,
        (by.name or by.email) if by else None,
    )
