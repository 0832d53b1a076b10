"""The history of one record, newest first: a page costs the same however long the history is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, reach_sql
from dotyk.kernel.history.entries import COLUMNS, Entry, entry_of, named_entries
from dotyk.kernel.history.kinds import kind_patterns
from dotyk.kernel.history.pages import LIMIT_MAX, place_of
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.naming import Named
from dotyk.kernel.records.opening import record_object
from dotyk.platform.errors import Invalid, NotFound

ROUNDS_MAX = 4
SCANNED_FOR_KINDS = 1_000


def timeline_json(
    actor: Actor,
    object_name: str,
    record_id: UUID,
    *,
    cursor: str | None = None,
    limit: int = 50,
    kinds: Sequence[str] = (),
) -> str:
    """``{"items", "next_cursor"}`` as JSON text: the events of a record and of what belongs to it.

    ``kinds`` such as ``deals.updated``, ``calls.*`` or ``*.commented``. Events of records out of reach are left out
    and the page is filled by reading on, four times at most: a page may be short, only ``next_cursor`` null ends the
    history. Two queries where nothing is left out. Raises NotFound, and Invalid at ``cursor``, ``limit``, ``kinds``.
    """
    target = record_object(actor, object_name)
    before, patterns = place_of(cursor), kind_patterns(kinds)
    if not 1 <= limit <= LIMIT_MAX:
        raise Invalid.at("limit", "out_of_range", lowest=1, highest=LIMIT_MAX)
    items: list[dict[str, Any]] = []
    for _ in range(ROUNDS_MAX):
        title, entries, before = _read(actor, target, record_id, before, limit - len(items), patterns)
        own = {(target.name, str(record_id)): Named(title, is_deleted=False)}
        items += named_entries(actor, [entry for entry in entries if not entry.is_bare], own)
        if before is None or len(items) == limit:
            break
    return orjson.dumps({"items": items, "next_cursor": before}).decode()


def _read(
    actor: Actor, target: ObjectType, record_id: UUID, before: UUID | None, limit: int, patterns: list[str] | None
) -> tuple[str, list[Entry], UUID | None]:
    """The record's title, the next entries, and where to read on (None: the end); one query, NotFound as a list."""
    page = _page_sql(actor, target, record_id, before, limit, patterns)
    with connection.cursor() as cursor:
        cursor.execute(page.text, page.params)
        rows = cursor.fetchall()
    if not rows:
        raise NotFound()
    title, last_scanned, more = rows[0][:3]
    found = [row[3:] for row in rows if row[3] is not None]
    entries = [entry_of(actor, row) for row in found[:limit]]
    if len(found) > limit:
        return title, entries, entries[-1].id
    return title, entries, last_scanned if more else None


def _page_sql(
    actor: Actor, target: ObjectType, record_id: UUID, before: UUID | None, limit: int, patterns: list[str] | None
) -> Sql:
    """The record, if within reach, beside its next events; only so many are looked at as the page may need."""
    reach = reach_sql(actor, target, "read", "t")
    after = Sql("") if before is None else Sql(" and s.event_id < %s::uuid", (before,))
    wanted = Sql("") if patterns is None else Sql(" where e.kind like any(%s::text[])", (patterns,))
    scanned = limit + 1 if patterns is None else max(SCANNED_FOR_KINDS, limit + 1)
    return Sql.of(
        "with me as materialized (select t.id, t.title from ", target.table, " t where t.id = ",
        Sql("%s::uuid", (record_id,)), " and t.deleted_at is null and ", reach,
        "), scanned as materialized (select s.event_id from event_subject s where s.record_id = ",
        Sql("%s::uuid", (record_id,)), after, f" order by s.event_id desc limit {scanned}) ",
        f"select me.title, last.id, last.seen = {scanned}, found.* from me ",
        "cross join (select count(*) as seen, (select event_id from scanned order by event_id limit 1) as id ",
        "from scanned) last left join lateral (select ", COLUMNS,
        " from (select event_id from scanned order by event_id desc) s join event e on e.id = s.event_id", wanted,
        f" order by s.event_id desc limit {limit + 1}) found on true order by found.id desc",
    )  # fmt: skip
