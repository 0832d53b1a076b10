"""Who looks at a record now, and which field they are changing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import orjson
from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_field
from dotyk.kernel.records.opening import OpenRecord, open_record
from dotyk.platform.realtime import PRESENCE_CHANNEL

STAYS_SECONDS = 45
SHOWN_MAX = 20
WRITING = "@writing"
WRITES_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Looker:
    """Somebody who looks at a record; ``editing``: the field they are changing, ``WRITING`` (for its history), None."""

    id: UUID
    name: str
    editing: str | None


@transaction.atomic
def look(actor: Actor, object_name: str, record_id: UUID, *, editing: str | None = None) -> Sequence[Looker]:
    """Says that the actor looks at a record within reach, and tells who does, longest first; NotFound beyond reach.

    To be said again within ``STAYS_SECONDS``, ``WRITING`` within ``WRITES_SECONDS``. Whoever listens to live updates
    within reach hears of it when somebody comes, begins or ends changing a field, or writes. Five statements.
    """
    record = open_record(actor, object_name, record_id)
    if editing not in (None, WRITING) and visible_field(actor, record.target, editing) is None:
        editing = None
    with connection.cursor() as cursor:
        cursor.execute(_LEFT, [STAYS_SECONDS])
        cursor.execute(_BEFORE, [record.id, actor.id])
        before = cursor.fetchone()
        cursor.execute(_LOOK, [record.id, actor.id, record.target.name, editing])
    lookers = _lookers(record.id)
    if before is None or before[0] != editing or editing == WRITING:
        _tell(record, lookers)
    return lookers


@transaction.atomic
def look_away(actor: Actor, object_name: str, record_id: UUID) -> None:
    """Says that the actor looks no more."""
    record = open_record(actor, object_name, record_id)
    with connection.cursor() as cursor:
        cursor.execute("delete from presence where record_id = %s and user_id = %s", [record.id, actor.id])
        if cursor.rowcount:
            _tell(record, _lookers(record.id))


_LEFT = """
delete from presence where (record_id, user_id) in (
  select record_id, user_id from presence where seen_at < now() - make_interval(secs => %s) for update skip locked)"""
_BEFORE = "select editing from presence where record_id = %s and user_id = %s"
_LOOK = """
insert into presence (record_id, user_id, object, editing, since, seen_at) values (%s, %s, %s, %s, now(), now())
on conflict (record_id, user_id) do update set editing = excluded.editing, seen_at = excluded.seen_at"""


_EDITING = "case when p.editing <> %s or p.seen_at > now() - make_interval(secs => %s) then p.editing end"


def _lookers(record_id: UUID) -> list[Looker]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"select u.id, u.name, {_EDITING} from presence p join app_user u on u.id = p.user_id "
            f"where p.record_id = %s order by p.since, u.id limit {SHOWN_MAX}",
            [WRITING, WRITES_SECONDS, record_id],
        )
        return [Looker(*row) for row in cursor.fetchall()]


def _tell(record: OpenRecord, lookers: Sequence[Looker]) -> None:
    told = {
        "object": record.target.name,
        "id": record.id,
        "owner": record.owner_id,
        "people": [{"id": each.id, "name": each.name[:60], "editing": each.editing} for each in lookers],
    }
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s, %s)", [PRESENCE_CHANNEL, orjson.dumps(told).decode()])
