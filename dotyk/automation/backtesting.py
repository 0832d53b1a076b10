"""Whom a flow would have taken in of late, and one record led through it on paper; nothing is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.automation.enrolling import fitting_sql
from dotyk.automation.flows import open_flow
from dotyk.automation.known import KnownFlow, known_flow
from dotyk.automation.models import Flow
from dotyk.automation.planning import Plan
from dotyk.automation.rules.matching import fits, is_by_event, kinds_of
from dotyk.automation.rules.times import next_turn
from dotyk.automation.tree import ByClock, Created, Dated, Quiet, definition_in
from dotyk.automation.watching import moment_sql
from dotyk.automation.zones import company_zone
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.records import get_record, known_object
from dotyk.platform.clock import now, written
from dotyk.platform.errors import Conflict, Invalid

DAYS_MOST = 90
SCANNED_MOST = 20_000
SHOWN_MOST = 50
LOOKED_AT_MOST = 5_000
EVENTS_MOST = 500

_EVENTS = f"""
select e.id, e.at, e.kind, e.record_id, e.changes::text from event e
where e.object = %s and e.kind = any(%s::text[]) and e.at >= %s and e.record_id is not null
order by e.id desc limit {SCANNED_MOST}
"""


_GAPS = f"""
with fitting as (
  select t.id, t.created_at from {{table}} t where {{fitting}} order by t.id desc limit {LOOKED_AT_MOST}
), history as (
  select f.id, h.at, lead(h.at) over (partition by f.id order by h.at) as following
  from fitting f cross join lateral (
    select f.created_at as at
    union all
    (select e.at from event_subject s join event e on e.id = s.event_id
     where s.record_id = f.id and (%s::text[] is null or e.kind = any(%s::text[]))
     order by s.event_id desc limit {EVENTS_MOST})) h
)
select id, max(due) from (select id, following, at + %s::interval as due from history) q
where due between %s and %s and (following is null or following > due)
group by id having %s::interval > interval '0'
"""


def simulate(actor: Actor, flow_id: UUID, record_id: UUID, *, at: datetime | None = None) -> list[dict[str, Any]]:
    """The steps the record would take from ``at`` on, as it is now; nothing is done. Denied, NotFound.

    A wait for an event is taken as in vain, a question as answered yes; a loop is told, not gone through.
    """
    flow = _drafted(open_flow(actor, flow_id))
    get_record(actor, flow.object, record_id)
    if at is not None and not 2000 <= at.year <= 2100:
        raise Invalid.at("at", "out_of_range", lowest=2000, highest=2100)
    return Plan(flow, record_id, at or now()).steps()


def backtest(actor: Actor, flow_id: UUID, *, days: int = DAYS_MOST) -> dict[str, Any]:
    """Whom the flow would have taken in over the last days, when, and what it would have done; nothing is done.

    Its conditions are looked at as the records are now. Of each record the latest time counts; at most fifty are told
    whole. Conflict where nothing could tell: records are sent in by hand.
    """
    flow = _drafted(open_flow(actor, flow_id))
    since = now() - timedelta(days=min(days, DAYS_MOST))
    found = _of_late(flow, since)
    reached = _within(actor, flow, list(found))
    moments = {key: at for key, at in found.items() if key in reached}
    latest = sorted(moments, key=lambda key: moments[key], reverse=True)[:SHOWN_MOST]
    return {
        "since": written(since),
        "records": len(moments),
        "items": [
            {
                "at": written(moments[key]),
                "record": {"id": str(key), "title": reached[key]},
                "steps": Plan(flow, key, moments[key]).steps(),
            }
            for key in latest
        ],
    }


def _drafted(row: Flow) -> KnownFlow:
    """The flow as it is being worked on."""
    flow = known_flow(row)
    return flow if row.draft is None else replace(flow, definition=definition_in(row.draft))


def _of_late(flow: KnownFlow, since: datetime) -> dict[UUID, datetime]:
    """The records that began the flow since then, each with the last time."""
    trigger = flow.definition.trigger
    if isinstance(trigger, Dated):
        return dict(_by_date(flow, trigger, since))
    if isinstance(trigger, Quiet):
        return _by_quiet(flow, trigger, since)
    if isinstance(trigger, ByClock):
        return _by_clock(flow, trigger, since)
    if not is_by_event(trigger):
        raise Conflict("flow_no_backtest")
    stage_field = object_type(flow.object).stage_field
    with connection.cursor() as cursor:
        cursor.execute(_EVENTS, [flow.object, list(kinds_of(trigger, flow.object)), since])
        rows = cursor.fetchall()
    found: dict[UUID, datetime] = {}
    for _, at, _, record_id, changes in rows:
        if record_id not in found and fits(trigger, orjson.loads(changes), stage_field):
            found[record_id] = at
    return found


def _by_date(flow: KnownFlow, trigger: Dated, since: datetime) -> Iterator[tuple[UUID, datetime]]:
    target = object_type(flow.object)
    field_ = target.fields[trigger.field]
    yearless = trigger.model_copy(update={"yearly": False})
    due = moment_sql(yearless, field_.value_sql("t"), since, is_day=field_.type.kind == "date")
    with connection.cursor() as cursor:
        cursor.execute(
            f"select id, due from (select t.id, {due.text} as due from {target.table} t where t.deleted_at is null) r "
            f"where due between %s and %s order by due desc limit {SCANNED_MOST}",
            [*due.params, since, now()],
        )
        yield from cursor.fetchall()


def _by_quiet(flow: KnownFlow, trigger: Quiet, since: datetime) -> dict[UUID, datetime]:
    """The last time each record had been quiet for so long; of the five thousand newest it is for."""
    table, fitting = fitting_sql(flow, None, flow.definition.where)
    kinds = list(trigger.kinds) or None
    length = str(trigger.after.length)
    with connection.cursor() as cursor:
        cursor.execute(
            _GAPS.format(table=table, fitting=fitting.text),
            [*fitting.params, kinds, kinds, length, since, now(), length],
        )
        return dict(cursor.fetchall())


def _by_clock(flow: KnownFlow, trigger: ByClock, since: datetime) -> dict[UUID, datetime]:
    """Every record it is for now, at the last turn of the clock."""
    zone, turn = company_zone(), None
    following = next_turn(since, trigger, zone)
    while following <= now():
        turn, following = following, next_turn(following, trigger, zone)
    if turn is None:
        return {}
    table, fitting = fitting_sql(flow, None, flow.definition.where)
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id from {table} t where {fitting.text} order by t.id desc limit {LOOKED_AT_MOST}", fitting.params
        )
        return {row[0]: turn for row in cursor.fetchall()}


def _within(actor: Actor, flow: KnownFlow, ids: list[UUID]) -> dict[UUID, str]:
    """Those the flow is for, with their titles; deleted ones where deletion is what begins it."""
    trigger = flow.definition.trigger
    if isinstance(trigger, Created) and trigger.on == "deleted":
        target = known_object(actor, flow.object)
        sql, params = f"select t.id, t.title from {target.table} t where t.id = any(%s::uuid[])", [ids]
    else:
        table, condition = fitting_sql(flow, ids, flow.definition.where)
        sql, params = f"select t.id, t.title from {table} t where {condition.text}", list(condition.params)
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return dict(cursor.fetchall())
