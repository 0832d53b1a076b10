"""The change feed: everything that happened, in the order of commits, within one actor's reach."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor, Reach
from dotyk.accounts.audit import AUDITED
from dotyk.kernel.access import FALSE, Sql, any_of, reach_of, reach_sql
from dotyk.kernel.history.entries import COLUMNS, Entry, entry_of
from dotyk.kernel.history.kinds import kind_patterns
from dotyk.kernel.objects.registry import all_objects, load_objects
from dotyk.platform.errors import Invalid
from dotyk.platform.events import parse_cursor, settled_before

LIMIT_MAX = 1_000
SCANNED_MAX = 4_000
LARGEST_TRANSACTION = 2**63

_AFTER = (
    "from event x where (x.transaction, x.id) > (%s::bigint, %s::uuid) "
    "and x.transaction < %s::bigint order by x.transaction, x.id limit "
)


def feed_json(actor: Actor, *, cursor: str | None = None, limit: int = 100, kinds: Sequence[str] = ()) -> str:
    """``{"items", "next_cursor", "more"}`` as JSON text: what happened after ``cursor``, oldest first.

    Keep ``next_cursor`` and ask again with it: no event is missed, since one appears only when no older transaction
    can still commit. ``more`` says that there may be more at once; a page may be empty and yet have more. Whether an
    event is within reach is decided by its record as it is now. Two queries. Raises Invalid at ``cursor``, ``limit``.
    """
    if not 1 <= limit <= LIMIT_MAX:
        raise Invalid.at("limit", "out_of_range", lowest=1, highest=LIMIT_MAX)
    load_objects(actor.schema_version)
    statement = feed_sql(actor, cursor, settled_before(), limit=limit, kinds=kinds)
    with connection.cursor() as db:
        db.execute(statement.text, statement.params)
        rows = db.fetchall()
    last_scanned, scanned_all = rows[0][:2]
    entries = [entry_of(actor, row[2:]) for row in rows if row[2] is not None]
    more = len(entries) > limit or not scanned_all
    if len(entries) > limit:
        entries = entries[:limit]
        last_scanned = entries[-1].cursor
    items = [_shown(entry) for entry in entries]
    return orjson.dumps({"items": items, "next_cursor": last_scanned or cursor, "more": more}).decode()


def feed_sql(actor: Actor, cursor: str | None, before: int, *, limit: int, kinds: Sequence[str] = ()) -> Sql:
    """The statement of a page of the feed and one event more, for any connection; it has one row at least.

    ``before`` is the transaction where reading must end (``platform.events.settled_before``). Each row begins with the
    place where reading ended and whether that was the end, if the page is not full.
    """
    place = _place(cursor)
    patterns = kind_patterns(kinds, "types")
    wanted = Sql("") if patterns is None else Sql(" and e.kind like any(%s::text[])", (patterns,))
    scan = Sql(f"{_AFTER}{SCANNED_MAX}", (*place, before))
    return Sql.of(
        "with page as materialized (select ", COLUMNS, " from (select x.* ", scan, ") e where ",
        events_within_reach(actor, "e"), wanted, f" limit {limit + 1}), ",
        f"is_short as (select count(*) <= {limit} as short from page) ",
        "select case when (select short from is_short) then (select s.transaction || '.' || s.id from (",
        "select x.transaction, x.id ", scan, ") s order by s.transaction desc, s.id desc limit 1) end, ",
        "case when (select short from is_short) then (select count(*) from (select x.transaction, x.id ", scan,
        f") s) < {SCANNED_MAX} end, page.* from (select 1) one left join page on true",
    )  # fmt: skip


def events_within_reach(actor: Actor, alias: str) -> Sql:
    """The condition under which the row ``alias`` of ``event`` is about a record within reach, or for the auditor."""
    everything = [AUDITED] if actor.can("read_audit") else []
    parts = []
    for target in all_objects():
        reach = reach_of(actor, target, "read")
        if target.system or reach is Reach.NONE:
            continue
        if reach is Reach.ALL:
            everything.append(target.name)
            continue
        owned = reach_sql(actor, target, "read", "t")
        record = Sql(f"select 1 from {target.table} t where t.id = {alias}.record_id and {owned.text}", owned.params)
        parts.append(Sql.of(Sql(f"({alias}.object = %s and exists (", (target.name,)), record, "))"))
    if everything:
        parts.insert(0, Sql(f"{alias}.object = any(%s::text[])", (everything,)))
    return any_of(parts) if parts else FALSE


def _place(cursor: str | None) -> tuple[int, UUID]:
    try:
        transaction, last_id = parse_cursor(cursor)
    except ValueError as error:
        raise Invalid.at("cursor", "bad_cursor") from error
    if not 0 <= transaction < LARGEST_TRANSACTION:
        raise Invalid.at("cursor", "bad_cursor")
    return transaction, last_id


def _shown(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "cursor": entry.cursor,
        "at": entry.at,
        "kind": entry.kind,
        "object": entry.object,
        "record_id": entry.record_id,
        "version": entry.version,
        "actor": {"id": entry.actor_id, "name": entry.actor_name} if entry.actor_id else None,
        "changes": entry.changes,
        "data": entry.data,
    }
