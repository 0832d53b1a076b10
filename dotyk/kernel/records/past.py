"""The records of an object as they were at a moment: rows of its table, with what changed since put back by events.

What nothing tells of stays as it is now: lists of references, links, words to search, and fields that follow from
others. Who reaches a record is decided as of now; what was erased since is not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, reach_sql
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.titles import fields_of_rule
from dotyk.kernel.objects.types import BadValue
from dotyk.kernel.records.context import parse_context
from dotyk.platform import clock
from dotyk.platform.errors import Invalid
from dotyk.platform.workspace import workspace

EVENTS_MAX = 200_000
VERBS = ("created", "updated", "deleted", "restored", "merged", "unmerged")
ABSENT = frozenset({"created", "restored"})
NAMED_BY = ("first_name", "middle_name", "last_name", "name")


@dataclass(frozen=True, slots=True)
class Past:
    """``head`` is a WITH that a statement begins with, ``rows`` stands for the table in it; reach is weighed within.

    ``gone`` are the records that stood there and are deleted now.
    """

    moment: datetime
    head: Sql
    rows: Sql
    gone: frozenset[str]


@dataclass(slots=True)
class Since:
    """What became of a record after the moment: the earliest verb, the latest, and the values from before."""

    first: str = ""
    last: str = ""
    before: dict[str, Any] = field(default_factory=dict)


def moment_of(actor: Actor, text: str) -> datetime:
    """The moment that ``as_of`` names: itself, or the end of the day in the company's time zone, but never later than
    now. Invalid where it is neither, or lies ahead."""
    moment = _read(actor, text)
    if moment is None:
        raise Invalid.at("as_of", "not_date")
    return moment


def past_of(actor: Actor, target: ObjectType, moment: datetime) -> Past:
    """The records of ``target`` within the actor's reach as they were; three statements, in time that grows with the
    events since. Invalid at ``as_of`` where there are more than 200,000 of those."""
    since, erased = _since(target, moment), _erased(target)
    present = {key: one for key, one in since.items() if one.first not in ABSENT and key not in erased}
    titles = _titles(target, [key for key, one in present.items() if _renames(target, one)], moment)
    patches = [_patch(actor, target, key, one, titles.get(key)) for key, one in present.items()]
    reach = reach_sql(actor, target, "read", "t")
    head = Sql(
        "with past_rows as materialized ("
        "select x.* from jsonb_to_recordset(%s) p(id uuid, cells jsonb, custom jsonb) "
        f"join {target.table} t on t.id = p.id cross join lateral jsonb_populate_record(t, p.cells || "
        "jsonb_build_object('custom', jsonb_strip_nulls(t.custom || p.custom))) x "
        f"where {reach.text}) ",
        (orjson.dumps(patches).decode(), *reach.params),
    )
    rows = Sql(
        f"(select t.* from {target.table} t where t.deleted_at is null and t.created_at <= %s "
        f"and t.id <> all(%s::uuid[]) and {reach.text} union all select t.* from past_rows t)",
        (moment, list({*since, *erased}), *reach.params),
    )
    return Past(moment, head, rows, frozenset(str(key) for key, one in present.items() if one.last == "deleted"))


def _read(actor: Actor, text: str) -> datetime | None:
    now = clock.now()
    try:
        if len(text) == len("2026-01-01"):
            zone = ZoneInfo(workspace(actor.schema_version).time_zone)
            day = date.fromisoformat(text)
            if day > now.astimezone(zone).date():
                raise Invalid.at("as_of", "as_of_future")
            return min(now, datetime.combine(day + timedelta(days=1), time(), zone))
        moment = datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        return None
    if moment > now:
        raise Invalid.at("as_of", "as_of_future")
    return moment


_EVENTS = """
select e.record_id, split_part(e.kind, '.', 2),
  case when split_part(e.kind, '.', 2) = 'created' then '{}' else e.changes::text end
from event e
where e.object = %s and e.kind = any(%s) and e.id >= %s::uuid and e.at > %s and e.record_id is not null
order by e.id desc limit %s
"""


def _since(target: ObjectType, moment: datetime) -> dict[UUID, Since]:
    """The latest event first, so that the value before the earliest stays; before it was made nothing was."""
    found: dict[UUID, Since] = {}
    kinds = [f"{target.name}.{verb}" for verb in VERBS]
    with connection.cursor() as cursor:
        cursor.execute(_EVENTS, [target.name, kinds, _first_id(moment), moment, EVENTS_MAX + 1])
        rows = cursor.fetchall()
    if len(rows) > EVENTS_MAX:
        raise Invalid.at("as_of", "as_of_too_long_ago", most=EVENTS_MAX)
    for record_id, verb, changes in rows:
        one = found.setdefault(record_id, Since())
        one.first, one.last = verb, one.last or verb
        if changes != "{}":
            one.before.update({name: pair[0] for name, pair in orjson.loads(changes).items()})
    return found


def _first_id(moment: datetime) -> UUID:
    """No event after the moment has an id before this one: ids begin with the time."""
    milliseconds = max(0, int((moment.timestamp() - 1) * 1000))
    return UUID(int=milliseconds << 80)


def _erased(target: ObjectType) -> set[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select record_id from event where object = %s and kind = %s", [target.name, f"{target.name}.erased"]
        )
        return {row[0] for row in cursor.fetchall()}


def _renames(target: ObjectType, one: Since) -> bool:
    rule = target.title_rule or ""
    return not one.before.keys().isdisjoint({target.title_field, *NAMED_BY, *fields_of_rule(rule)})


_TITLES = """
select r.id, (
  select e.data->>'title' from event_subject s join event e on e.id = s.event_id
  where s.record_id = r.id and e.record_id = r.id and e.at <= %s and e.kind = any(%s)
  order by s.event_id desc limit 1)
from unnest(%s::uuid[]) r(id)
"""


def _titles(target: ObjectType, ids: Sequence[UUID], moment: datetime) -> Mapping[UUID, str]:
    """What records were called then, of those whose name changed since."""
    if not ids:
        return {}
    kinds = [f"{target.name}.{verb}" for verb in VERBS]
    with connection.cursor() as cursor:
        cursor.execute(_TITLES, [moment, kinds, list(ids)])
        return {record_id: title for record_id, title in cursor.fetchall() if title}


def _patch(actor: Actor, target: ObjectType, key: UUID, one: Since, title: str | None) -> dict[str, Any]:
    """The columns that were other than they are now."""
    cells: dict[str, Any] = {"deleted_at": None}
    custom: dict[str, Any] = {}
    context = parse_context(actor)
    for known, value in _told(target, one.before):
        try:
            stored = known.type.store(known, value, one.before, context)
        except BadValue:
            continue
        (custom if known.custom else cells).update(stored)
    if title is not None:
        cells["title"] = title
    return {"id": str(key), "cells": cells, "custom": custom}


def _told(target: ObjectType, before: Mapping[str, Any]) -> Iterable[tuple[Any, Any]]:
    for name, value in before.items():
        known = target.field(name)
        if known is not None and known.computed is None:
            yield known, value
