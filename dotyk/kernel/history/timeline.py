"""Histories, newest first: a page costs the same however long the history is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, reach_sql
from dotyk.kernel.history.entries import COLUMNS, Entry, entry_of, named_entries
from dotyk.kernel.history.kinds import kind_patterns
from dotyk.kernel.history.pages import LIMIT_MAX, place_of
from dotyk.kernel.objects.registry import load_objects
from dotyk.kernel.records.naming import Key, Named
from dotyk.kernel.records.opening import record_object
from dotyk.platform.errors import Invalid, NotFound

ROUNDS_MAX = 4
SCANNED_FOR_KINDS = 1_000
CALLED = ".mentioned"


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
    history. Two queries where nothing is left out, one more where comments are told of. Raises NotFound, and Invalid
    at ``cursor``, ``limit``, ``kinds``.
    """
    target = record_object(actor, object_name)
    reach = reach_sql(actor, target, "read", "t")
    whose = Sql.of(
        Sql(f"select t.title from {target.table} t where t.id = %s::uuid and t.deleted_at is null and ", (record_id,)),
        reach,
    )
    history = _History(actor, (target.name, str(record_id)), whose, kind_patterns(kinds))
    return history.page_json(cursor, limit)


def mentions_json(actor: Actor, *, cursor: str | None = None, limit: int = 50) -> str:
    """The comments that call the actor, as a timeline; of records within reach. Costs and raises as a timeline."""
    load_objects(actor.schema_version)
    whose = Sql("select u.name from app_user u where u.id = %s::uuid", (actor.id,))
    return _History(actor, ("users", str(actor.id)), whose, kind_patterns([f"*{CALLED}"])).page_json(cursor, limit)


@dataclass(frozen=True, slots=True)
class _History:
    """A history, as one actor may read it. ``whose`` selects the title of the record it is of, where within reach."""

    actor: Actor
    key: Key
    whose: Sql
    patterns: list[str] | None

    def page_json(self, cursor: str | None, limit: int) -> str:
        """The page behind ``cursor``."""
        before = place_of(cursor)
        if not 1 <= limit <= LIMIT_MAX:
            raise Invalid.at("limit", "out_of_range", lowest=1, highest=LIMIT_MAX)
        items: list[dict[str, Any]] = []
        for _ in range(ROUNDS_MAX):
            title, entries, before = self._read(before, limit - len(items))
            own = {self.key: Named(title, is_deleted=False)}
            items += named_entries(self.actor, [entry for entry in entries if self._tells(entry)], own)
            if before is None or len(items) == limit:
                break
        return orjson.dumps({"items": items, "next_cursor": before}).decode()

    def _tells(self, entry: Entry) -> bool:
        """Whether there is anything to tell; that people are called in a comment the comment itself tells already."""
        return not entry.is_bare and (self.patterns is not None or not entry.kind.endswith(CALLED))

    def _read(self, before: UUID | None, limit: int) -> tuple[str, list[Entry], UUID | None]:
        """The record's title, the next entries, and where to read on (None: the end); one query, NotFound."""
        page = self._page_sql(before, limit)
        with connection.cursor() as cursor:
            cursor.execute(page.text, page.params)
            rows = cursor.fetchall()
        if not rows:
            raise NotFound()
        title, last_scanned, more = rows[0][:3]
        found = [row[3:] for row in rows if row[3] is not None]
        entries = [entry_of(self.actor, row) for row in found[:limit]]
        if len(found) > limit:
            return title, entries, entries[-1].id
        return title, entries, last_scanned if more else None

    def _page_sql(self, before: UUID | None, limit: int) -> Sql:
        """The record, if within reach, beside its next events; only so many are looked at as the page may need."""
        after = Sql("") if before is None else Sql(" and s.event_id < %s::uuid", (before,))
        wanted = Sql("") if self.patterns is None else Sql(" where e.kind like any(%s::text[])", (self.patterns,))
        scanned = limit + 1 if self.patterns is None else max(SCANNED_FOR_KINDS, limit + 1)
        return Sql.of(
            "with me(title) as materialized (", self.whose, "), scanned as materialized (",
            Sql("select s.event_id from event_subject s where s.record_id = %s::uuid", (self.key[1],)), after,
            f" order by s.event_id desc limit {scanned}) ",
            f"select me.title, last.id, last.seen = {scanned}, found.* from me ",
            "cross join (select count(*) as seen, (select event_id from scanned order by event_id limit 1) as id ",
            "from scanned) last left join lateral (select ", COLUMNS,
            " from (select event_id from scanned order by event_id desc) s join event e on e.id = s.event_id", wanted,
            f" order by s.event_id desc limit {limit + 1}) found on true order by found.id desc",
        )  # fmt: skip
