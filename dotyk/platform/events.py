"""The event store: append in the transaction of the change, read in the order of commits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.platform.clock import now
from dotyk.platform.doings import told_of_all
from dotyk.platform.ids import new_id

CHANNEL = "dotyk_events"


@dataclass(slots=True)
class NewEvent:
    """An event about to be stored. ``subjects`` are the records whose history it belongs to (its own
    record is always one); ``changes`` maps a field to ``[old, new]``; ``data`` holds whatever else."""

    kind: str
    object: str
    record_id: UUID | None
    actor_id: UUID | None = None
    actor_kind: str = "user"
    version: int = 0
    owner_id: UUID | None = None
    changes: Mapping[str, Any] = field(default_factory=dict)
    data: Mapping[str, Any] = field(default_factory=dict)
    subjects: Sequence[UUID | str] = ()
    id: UUID = field(default_factory=new_id)
    at: datetime = field(default_factory=now)


_APPEND = """
with incoming as (
  select * from json_to_recordset(%s) as e(
    id uuid, at timestamptz, kind text, object text, record_id uuid, actor_id uuid, actor_kind text,
    version int, owner_id uuid, changes jsonb, data jsonb, subjects uuid[])
), stored as (
  insert into event
    (id, transaction, at, kind, object, record_id, actor_id, actor_kind, version, owner_id, changes, data)
  select id, pg_current_xact_id()::text::bigint, at, kind, object, record_id, actor_id, actor_kind, version, owner_id,
         changes, data
  from incoming
), filed as (
  insert into event_subject (record_id, event_id)
  select distinct s, id from incoming, unnest(subjects || record_id) s where s is not null
)
select pg_notify(%s, '')
"""


def append(events: Iterable[NewEvent]) -> None:
    """Stores events in the current transaction and wakes the listeners at its commit; one statement."""
    more = told_of_all()
    rows = [
        {
            "id": event.id,
            "at": event.at,
            "kind": event.kind,
            "object": event.object,
            "record_id": event.record_id,
            "actor_id": event.actor_id,
            "actor_kind": event.actor_kind,
            "version": event.version,
            "owner_id": event.owner_id,
            "changes": event.changes,
            "data": {**event.data, **more} if more else event.data,
            "subjects": list(event.subjects),
        }
        for event in events
    ]
    if not rows:
        return
    with connection.cursor() as cursor:
        cursor.execute(_APPEND, [orjson.dumps(rows).decode(), CHANNEL])


SETTLED_BEFORE = """
select least(now_open.first, (
  select min(case when age.of_it < 2147483648 then now_open.first - age.of_it end)
  from pg_stat_activity a, lateral (select (now_open.first - a.backend_xid::text::bigint) & 4294967295 as of_it) age
  where a.datname = current_database() and a.backend_xid is not null))
from (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as first) now_open
"""
"""The first transaction that may still commit, other databases of the server aside.

Ask for it in a statement before the one that reads events: a transaction that ends between the two is then read.
``backend_xid`` has 32 bits, so the rest of its number is taken from the newest transaction's; one that began after
the snapshot looks ages old and is left out.
"""


def settled_before() -> int:
    """The transaction before which the next statement finds every event, and no further one can come."""
    with connection.cursor() as cursor:
        cursor.execute(SETTLED_BEFORE)
        return int(cursor.fetchone()[0])


_FEED = """
select id, transaction, at, kind, object, record_id, actor_id, actor_kind, version, owner_id, changes, data
from event
where (transaction, id) > (%s, %s) and transaction < %s
  and (%s::text[] is null or kind = any(%s::text[]))
order by transaction, id
limit %s
"""


@dataclass(frozen=True, slots=True)
class StoredEvent:
    id: UUID
    transaction: int
    at: datetime
    kind: str
    object: str
    record_id: UUID | None
    actor_id: UUID | None
    actor_kind: str
    version: int
    owner_id: UUID | None
    changes: Mapping[str, Any]
    data: Mapping[str, Any]

    @property
    def cursor(self) -> str:
        return f"{self.transaction}.{self.id}"


def feed(cursor: str | None, *, kinds: Sequence[str] | None = None, limit: int = 100) -> list[StoredEvent]:
    """The events committed after ``cursor`` (None: from the beginning), oldest first, at most ``limit``.

    An event appears only when no older transaction can still commit, so that a reader who keeps the
    cursor of the last event never misses one. Two queries. Raises ValueError where the cursor is not one.
    """
    transaction, last_id = parse_cursor(cursor)
    wanted = list(kinds) if kinds else None
    settled = settled_before()
    with connection.cursor() as db:
        db.execute(_FEED, [transaction, last_id, settled, wanted, wanted, limit])
        return [
            StoredEvent(*row[:10], *(orjson.loads(v) if isinstance(v, str) else v for v in row[10:]))
            for row in db.fetchall()
        ]


_FOLLOWING = """
select id, transaction, at, kind, object, record_id, actor_id, actor_kind, version, owner_id,
       case when kind = any(%s::text[]) then changes else '{}'::jsonb end,
       case when kind = any(%s::text[]) then data else '{}'::jsonb end
from event
where (transaction, id) > (%s, %s) and transaction < %s
order by transaction, id
limit %s
"""


def following(cursor: str | None, before: int, *, telling: Sequence[str], limit: int) -> list[StoredEvent]:
    """The events after ``cursor`` of transactions before ``before``, oldest first; only those of the kinds ``telling``
    hold their changes and data. One query, for a reader who must pass all events and cares for few."""
    transaction, last_id = parse_cursor(cursor)
    kinds = list(telling)
    with connection.cursor() as db:
        db.execute(_FOLLOWING, [kinds, kinds, transaction, last_id, before, limit])
        return [
            StoredEvent(*row[:10], *(orjson.loads(v) if isinstance(v, str) else v for v in row[10:]))
            for row in db.fetchall()
        ]


_LAST = "select transaction, id from event where transaction < %s order by transaction desc, id desc limit 1"


def last_cursor() -> str | None:
    """The cursor after every event that is settled now; None where nothing has happened yet."""
    settled = settled_before()
    with connection.cursor() as db:
        db.execute(_LAST, [settled])
        row = db.fetchone()
    return None if row is None else f"{row[0]}.{row[1]}"


def parse_cursor(cursor: str | None) -> tuple[int, UUID]:
    """The place a cursor names; ValueError where it is none."""
    if not cursor:
        return 0, UUID(int=0)
    transaction, _, last_id = cursor.partition(".")
    return int(transaction), UUID(last_id)
