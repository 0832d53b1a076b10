"""Deleted records, as those see them who may bring them back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.accounts.queries import Page
from dotyk.accounts.queries.pages import page_of, place, within
from dotyk.kernel.access import TRUE, reach_sql, require_verb
from dotyk.kernel.records.matching import search_sql
from dotyk.kernel.records.opening import record_object
from dotyk.platform.errors import Invalid
from dotyk.platform.ids import parse_id


@dataclass(frozen=True, slots=True)
class DeletedRecord:
    """What is left to see of a deleted record; nobody by name where the system deleted it."""

    id: UUID
    title: str
    deleted_at: datetime
    deleted_by: UUID | None
    deleted_by_name: str | None


_LIST = """
select t.id, t.title, t.deleted_at, u.id, u.name from (
    select t.id, t.title, t.deleted_at from {table} t
    where t.deleted_at is not null and {reach} and {words}
      and (%s::timestamptz is null or (t.deleted_at, t.id) < (%s::timestamptz, %s::uuid))
    order by t.deleted_at desc, t.id desc limit %s
) t left join lateral (
    select e.actor_id from event_subject s join event e on e.id = s.event_id
    where s.record_id = t.id and e.record_id = t.id and e.kind = %s order by s.event_id desc limit 1
) e on true left join app_user u on u.id = e.actor_id
order by t.deleted_at desc, t.id desc
"""


def deleted_records(
    actor: Actor, object_name: str, *, query: str | None = None, cursor: str | None = None, limit: int = 50
) -> Page[DeletedRecord]:
    """The deleted records within reach of deleting, last deleted first, whose titles hold the words.

    One query, which reads the object's table. NotFound, Denied (who may delete nothing), Invalid at ``q``, ``cursor``.
    """
    target = record_object(actor, object_name)
    require_verb(actor, target, "delete")
    reach, most = reach_sql(actor, target, "delete", "t"), within(limit)
    words = search_sql(query, "dotyk_fold(t.title)", indexed=False) or TRUE
    moment, after = _behind(cursor)
    with connection.cursor() as cursor_:
        cursor_.execute(
            _LIST.format(table=target.table, reach=reach.text, words=words.text),
            [*reach.params, *words.params, moment, moment, after, most + 1, f"{target.name}.deleted"],
        )
        rows = [DeletedRecord(*row) for row in cursor_.fetchall()]
    return page_of(rows, most, lambda row: [row.deleted_at.isoformat(), str(row.id)])


def _behind(cursor: str | None) -> tuple[datetime | None, UUID | None]:
    after = place(cursor, 2)
    if after is None:
        return None, None
    record_id = parse_id(after[1])
    try:
        moment = datetime.fromisoformat(after[0])
    except ValueError:
        moment = None
    if record_id is None or moment is None or moment.tzinfo is None:
        raise Invalid.at("cursor", "bad_cursor")
    return moment, record_id
