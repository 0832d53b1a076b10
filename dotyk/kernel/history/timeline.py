"""Histories, newest first: a page costs the same however long the history is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, reach_sql
from dotyk.kernel.history.entries import COLUMNS, Entry, entry_of, named_entries
from dotyk.kernel.history.pages import LIMIT_MAX, place_of
from dotyk.kernel.history.wanted import Wanted
from dotyk.kernel.objects.registry import load_objects
from dotyk.kernel.records.naming import Key, Named
from dotyk.kernel.records.opening import record_object
from dotyk.platform.errors import Invalid, NotFound

ROUNDS_MAX = 4
SCANNED_FOR_KINDS = 1_000
SEARCHED_AT_ONCE = 500
CALLED = ".mentioned"
UNTOLD = (CALLED, ".assigned", ".pinned", ".unpinned")


def timeline_json(
    actor: Actor,
    object_name: str,
    record_id: UUID,
    *,
    cursor: str | None = None,
    limit: int = 50,
    wanted: Wanted = Wanted(),
) -> str:
    """``{"items", "next_cursor"}`` as JSON text: the events of a record and of what belongs to it.

    ``wanted.kinds`` such as ``deals.updated``, ``calls.*`` or ``*.commented``. Events of records out of reach are left
    out and the page is filled by reading on, four times at most: a page may be short, only ``next_cursor`` null ends
    the history. Words are looked for in what is shown. Two queries where nothing is left out, one more where comments
    are told of. Raises NotFound, and Invalid at ``cursor``, ``limit``, ``kinds``.
    """
    target = record_object(actor, object_name)
    reach = reach_sql(actor, target, "read", "t")
    whose = Sql.of(
        Sql(f"select t.title from {target.table} t where t.id = %s::uuid and t.deleted_at is null and ", (record_id,)),
        reach,
    )
    history = History(actor, (target.name, str(record_id)), whose, wanted)
    return history.page_json(cursor, limit)


def mentions_json(actor: Actor, *, cursor: str | None = None, limit: int = 50) -> str:
    """The comments that call the actor, as a timeline; of records within reach. Costs and raises as a timeline."""
    load_objects(actor.schema_version)
    whose = Sql("select u.name from app_user u where u.id = %s::uuid", (actor.id,))
    return History(actor, ("users", str(actor.id)), whose, Wanted((f"*{CALLED}",))).page_json(cursor, limit)


@dataclass(frozen=True, slots=True)
class History:
    """A history, as one actor may read it. ``whose`` selects the title of the record it is of, where within reach."""

    actor: Actor
    key: Key
    whose: Sql
    wanted: Wanted

    def page_json(self, cursor: str | None, limit: int) -> str:
        """The page behind ``cursor``."""
        before = place_of(cursor)
        if not 1 <= limit <= LIMIT_MAX:
            raise Invalid.at("limit", "out_of_range", lowest=1, highest=LIMIT_MAX)
        items: list[dict[str, Any]] = []
        for _ in range(ROUNDS_MAX):
            title, pins, entries, before = self._read(
                before, SEARCHED_AT_ONCE if self.wanted.words else limit - len(items)
            )
            own = {self.key: Named(title, is_deleted=False)}
            shown = named_entries(self.actor, [entry for entry in entries if self._tells(entry)], own)
            items += [{**item, "pinned": item["id"] in pins} for item in shown if self.wanted.says(item)]
            if before is None or len(items) >= limit:
                break
        if len(items) > limit:
            items, before = items[:limit], items[limit - 1]["id"]
        return orjson.dumps({"items": items, "next_cursor": before}).decode()

    def _tells(self, entry: Entry) -> bool:
        """Whether there is anything to tell: that people are called in a comment, the comment itself tells already."""
        return not entry.is_bare and (bool(self.wanted.kinds) or not entry.kind.endswith(UNTOLD))

    def _read(self, before: UUID | None, limit: int) -> tuple[str, Collection[UUID], list[Entry], UUID | None]:
        """The record's title, its pins, the next entries, and where to read on (None: the end); one query, NotFound."""
        page = self._page_sql(before, limit)
        with connection.cursor() as cursor:
            cursor.execute(page.text, page.params)
            rows = cursor.fetchall()
        if not rows:
            raise NotFound()
        title, last_scanned, more, pins = rows[0][:4]
        found = [row[4:] for row in rows if row[4] is not None]
        entries = [entry_of(self.actor, row) for row in found[:limit]]
        if len(found) > limit:
            return title, pins or (), entries, entries[-1].id
        return title, pins or (), entries, last_scanned if more else None

    def _page_sql(self, before: UUID | None, limit: int) -> Sql:
        """The record, if within reach, beside its next events; only so many are looked at as the page may need."""
        after = Sql("") if before is None else Sql(" and s.event_id < %s::uuid", (before,))
        wanted = self.wanted.events_sql()
        scanned = max(SCANNED_FOR_KINDS, limit + 1) if self.wanted.is_narrowed else limit + 1
        pins = Sql("(select array_agg(p.event_id) from timeline_pin p where p.record_id = %s::uuid)", (self.key[1],))
        return Sql.of(
            "with me(title) as materialized (", self.whose, "), scanned as materialized (",
            self.wanted.subjects_sql(self.key[1]), after,
            f" order by s.event_id desc limit {scanned}) ",
            f"select me.title, last.id, last.seen = {scanned}, ", pins, ", found.* from me ",
            "cross join (select count(*) as seen, (select event_id from scanned order by event_id limit 1) as id ",
            "from scanned) last left join lateral (select ", COLUMNS,
            " from (select event_id from scanned order by event_id desc) s join event e on e.id = s.event_id", wanted,
            f" order by s.event_id desc limit {limit + 1}) found on true order by found.id desc",
        )  # fmt: skip
