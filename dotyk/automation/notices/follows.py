"""Following a record: by one's own wish, and of itself where one made it, owns it or was mentioned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.automation.models import RecordFollow
from dotyk.automation.notices.choosing import require_self
from dotyk.automation.notices.preferences import Preferences, preferences_of
from dotyk.kernel.objects.registry import find_object
from dotyk.kernel.records.opening import open_record
from dotyk.platform.clock import now

State = RecordFollow.State
Wanted = Literal["follows", "left", "muted"]


@dataclass(frozen=True, slots=True)
class Followed:
    """A record as its followers stand to it. ``owners`` are those who make it theirs, the first its owner."""

    owners: tuple[UUID | None, ...]
    made_by: UUID | None
    said: Mapping[UUID, str]

    def candidates(self) -> set[UUID]:
        """Everybody who may follow it."""
        return {each for each in (*self.owners, self.made_by, *self.said) if each is not None}

    def is_followed_by(self, person: Preferences) -> bool:
        """What they said counts; else whether they follow such records of themselves."""
        said = self.said.get(person.user_id)
        if said is not None:
            return said == State.FOLLOWS
        return bool(self.reasons(person.user_id) & person.follows)

    def reasons(self, user_id: UUID) -> frozenset[str]:
        """Why they would follow it of themselves."""
        why = {"owned": user_id in self.owners, "made": user_id == self.made_by}
        return frozenset(name for name, holds in why.items() if holds)

    def is_muted_by(self, user_id: UUID) -> bool:
        return self.said.get(user_id) == State.MUTED


NOBODYS = Followed((), None, {})
Key = tuple[str, UUID]


def followed(keys: Iterable[Key]) -> dict[Key, Followed]:
    """The records ``(object, id)`` with their followers, deleted ones too; one query an object and one more."""
    wanted: dict[str, set[UUID]] = defaultdict(set)
    for object_name, record_id in keys:
        wanted[object_name].add(record_id)
    said = _said({record_id for ids in wanted.values() for record_id in ids})
    return {
        (object_name, record_id): Followed(owners, made_by, said.get(record_id, {}))
        for object_name, ids in wanted.items()
        for record_id, made_by, owners in _owned(object_name, ids)
    }


def _owned(object_name: str, ids: Iterable[UUID]) -> list[tuple[UUID, UUID | None, tuple[UUID | None, ...]]]:
    target = find_object(object_name)
    if target is None or target.system:
        return []
    columns = ", ".join(f't."{column}"' for column in target.owner_columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id, t.created_by_id, {columns} from {target.table} t where t.id = any(%s::uuid[])", [list(ids)]
        )
        return [(row[0], row[1], tuple(row[2:])) for row in cursor.fetchall()]


def _said(ids: Iterable[UUID]) -> dict[UUID, dict[UUID, str]]:
    found: dict[UUID, dict[UUID, str]] = defaultdict(dict)
    rows = RecordFollow.objects.filter(record_id__in=list(ids)).values_list("record_id", "user_id", "state")
    for record_id, user_id, state in rows:
        found[record_id][user_id] = state
    return found


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody stands to a record: ``state``, whether they ``said`` so, and why they would follow it anyway."""

    state: Wanted
    said: bool
    reasons: Sequence[str]
    followers: int


def standing(actor: Actor, object_name: str, record_id: UUID) -> Standing:
    """The caller's standing to a record within reach; NotFound beyond it."""
    record = open_record(actor, object_name, record_id)
    user_id = require_self(actor) if actor.id is None else actor.id
    found = followed([(record.target.name, record.id)]).get((record.target.name, record.id), NOBODYS)
    people = preferences_of(sorted(found.candidates() | {user_id}))
    me = people.get(user_id)
    follows = me is not None and found.is_followed_by(me)
    said = found.said.get(user_id)
    return Standing(
        state="muted" if said == State.MUTED else "follows" if follows else "left",
        said=said is not None,
        reasons=sorted(found.reasons(user_id) & me.follows) if me else [],
        followers=sum(found.is_followed_by(person) for person in people.values()),
    )


@transaction.atomic
def follow(actor: Actor, object_name: str, record_id: UUID, state: Wanted) -> None:
    """Says how the caller stands to a record within reach: told of its news, not, or of nothing but mentions.

    NotFound; Denied to the system and to a key that is limited to reading.
    """
    record = open_record(actor, object_name, record_id)
    user_id = require_self(actor)
    RecordFollow.objects.bulk_create(
        [RecordFollow(record_id=record.id, user_id=user_id, object=record.target.name, state=state, since=now())],
        update_conflicts=True, unique_fields=["record_id", "user_id"], update_fields=["state", "since"],
    )  # fmt: skip


_CARRY = """
insert into record_follow (record_id, user_id, object, state, since)
select distinct on (f.user_id) %s::uuid, f.user_id, f.object, f.state, f.since from record_follow f
where f.record_id = any(%s::uuid[]) order by f.user_id, f.state = 'follows' desc, f.since
on conflict do nothing
"""


def carry_over(survivor: UUID, merged: Sequence[str]) -> None:
    """Whoever followed records that became part of another follows that one, unless they said otherwise of it."""
    with connection.cursor() as cursor:
        cursor.execute(_CARRY, [survivor, list(merged)])


def follow_where_mentioned(mentioned: Iterable[tuple[str, UUID, UUID]]) -> None:
    """Lets people ``(object, record, user)`` follow what they were mentioned on, unless they said otherwise before."""
    rows = [
        RecordFollow(record_id=record_id, user_id=user_id, object=object_name, state=State.FOLLOWS, since=now())
        for object_name, record_id, user_id in mentioned
    ]
    RecordFollow.objects.bulk_create(rows, ignore_conflicts=True)
