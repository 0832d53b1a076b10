"""Who may do what to a record, and by which role: the policy asked about others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from dotyk.accounts.actors import Actor, Grant, Reach, ShareLevel
from dotyk.accounts.models import Role, User
from dotyk.accounts.queries import Page, actors_of, users
from dotyk.kernel.access.policy import owner_reaches, reach_of, shared_ids
from dotyk.kernel.objects.registry import ObjectType

VERBS = ("read", "update", "delete")


@dataclass(frozen=True, slots=True)
class Why:
    """What one role gives on a record: how far each verb reaches, of those that take it in."""

    role: Role
    reaches: Mapping[str, Reach]


@dataclass(frozen=True, slots=True)
class Access:
    """Somebody who may see a record. ``why`` is empty of verbs that only several roles together give.

    ``shared``: the record was shared with them, or a team of theirs, and this is what that opened.
    """

    user: User
    verbs: Sequence[str]
    is_owner: bool
    why: Sequence[Why]
    shared: ShareLevel | None


def may_ask_who(actor: Actor, target: ObjectType) -> bool:
    """Whether the actor may know who reaches a record: who manages people, or sees every record of the object."""
    if target.system:
        return False
    return actor.can("manage_users") or reach_of(actor, target, "read") is Reach.ALL


def who_may(
    actor: Actor,
    target: ObjectType,
    record_id: UUID,
    owners: Collection[UUID | None],
    *,
    cursor: str | None,
    limit: int,
) -> Page[Access]:
    """Of the next ``limit`` active people by name, those who may see the record, which belongs to ``owners``.

    Five queries. Invalid at ``cursor``.
    """
    page = users(actor, active=True, limit=limit, cursor=cursor)
    actors = actors_of([user.id for user in page.items])
    found = [_access(actors[user.id], user, target, record_id, owners) for user in page.items if user.id in actors]
    return Page([access for access in found if access.verbs], page.next_cursor)


def _access(actor: Actor, user: User, target: ObjectType, record_id: UUID, owners: Collection[UUID | None]) -> Access:
    verbs = [verb for verb in VERBS if owner_reaches(actor, target, verb, owners, record_id)]
    shared = [verb for verb in ("read", "update") if record_id in shared_ids(actor, target.name, verb)]
    return Access(
        user,
        verbs if "read" in verbs else [],
        user.id in owners,
        [*_reasons(actor, user, target, owners)],
        None if not shared else "edit" if "update" in shared else "read",
    )


def _reasons(actor: Actor, user: User, target: ObjectType, owners: Collection[UUID | None]) -> Iterator[Why]:
    for role in user.roles.all():
        alone = replace(actor, grants={name: Grant.from_json(grant) for name, grant in role.grants.items()})
        verbs = [verb for verb in VERBS if owner_reaches(alone, target, verb, owners)]
        if verbs:
            yield Why(role, {verb: reach_of(alone, target, verb) for verb in verbs})
