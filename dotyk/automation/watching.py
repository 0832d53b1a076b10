"""Watches: the moment at which a flow will look at a record, found by index, moved by events, never by a sweep."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid5

from django.db import connection

from dotyk.automation.enrolling import Candidate, enrol
from dotyk.automation.known import Known, KnownFlow, is_quiet
from dotyk.automation.rules.times import clock_time
from dotyk.automation.tree import Dated, Quiet
from dotyk.kernel.access import Sql
from dotyk.kernel.objects.registry import find_object
from dotyk.platform.clock import now
from dotyk.platform.workspace import workspace

AT_ONCE = 1_000

_FIRED = """
delete from flow_watch w using (
  select flow_id, record_id from flow_watch where due_at <= %s order by due_at limit %s for update skip locked) due
where w.flow_id = due.flow_id and w.record_id = due.record_id returning w.flow_id, w.record_id, w.due_at
"""


def watch_records(flow: KnownFlow, ids: Sequence[UUID] | None, *, since: datetime | None = None) -> None:
    """Sets the watches of these records (None: of every record) anew; two statements.

    A moment before ``since`` (now) is not watched for, but a record that has long been quiet is looked at now. One that
    is set anew after it came takes nobody in twice.
    """
    since = since or now()
    due = _due(flow, since)
    target = find_object(flow.object)
    if due is None or target is None:
        return
    narrowed = Sql("") if ids is None else Sql(" and t.id = any(%s::uuid[])", (list(ids),))
    rows = Sql.of(
        Sql("select %s::uuid, t.id, ", (flow.id,)), due, f" as due_at from {target.table} t where t.deleted_at is null",
        narrowed,
    )  # fmt: skip
    ahead = Sql("") if is_quiet(flow) else Sql(" and r.due_at > %s", (since,))
    with connection.cursor() as cursor:
        mine = Sql.of(
            Sql("flow_id = %s", (flow.id,)),
            Sql("") if ids is None else Sql(" and record_id = any(%s::uuid[])", (list(ids),)),
        )
        cursor.execute(f"delete from flow_watch where {mine.text}", mine.params)
        statement = Sql.of(
            "insert into flow_watch (flow_id, record_id, due_at) select * from (", rows,
            ") r where r.due_at is not null", ahead,
        )  # fmt: skip
        cursor.execute(statement.text, statement.params)


_MOVED = """
insert into flow_watch (flow_id, record_id, due_at)
select %s, s.record_id, max(e.at) + %s::interval from event_subject s join event e on e.id = s.event_id
where s.event_id = any(%s::uuid[])
  and exists (select 1 from {table} t where t.id = s.record_id and t.deleted_at is null)
group by s.record_id
on conflict (flow_id, record_id) do update set due_at = excluded.due_at
"""


def move_quiet(flow: KnownFlow, event_ids: Sequence[UUID]) -> None:
    """Something happened: every record in whose history it stands begins its quiet time anew. One statement."""
    trigger, target = flow.definition.trigger, find_object(flow.object)
    if isinstance(trigger, Quiet) and target is not None:
        with connection.cursor() as cursor:
            cursor.execute(_MOVED.format(table=target.table), [flow.id, str(trigger.after.length), list(event_ids)])


def fire_watches(known: Known) -> int:
    """Takes in the records whose moment has come, at most a thousand; how many watches those were."""
    with connection.cursor() as cursor:
        cursor.execute(_FIRED, [now(), AT_ONCE])
        fired: list[tuple[UUID, UUID, datetime]] = cursor.fetchall()
    flows = known.by_id()
    for flow_id in dict.fromkeys(row[0] for row in fired):
        flow = flows.get(flow_id)
        if flow is None:
            continue
        due = {record_id: at for of, record_id, at in fired if of == flow_id}
        enrol(flow, [Candidate(key, uuid5(key, at.isoformat())) for key, at in due.items()])
        if isinstance(flow.definition.trigger, Dated) and flow.definition.trigger.yearly:
            watch_records(flow, list(due))
    return len(fired)


def _due(flow: KnownFlow, since: datetime) -> Sql | None:
    """SQL of the moment at which the flow looks at the row ``t``."""
    trigger, target = flow.definition.trigger, find_object(flow.object)
    if target is None:
        return None
    if isinstance(trigger, Quiet):
        return _quiet_since(trigger)
    field = target.field(trigger.field) if isinstance(trigger, Dated) else None
    if field is None or not isinstance(trigger, Dated):
        return None
    return moment_sql(trigger, field.value_sql("t"), since, is_day=field.type.kind == "date")


def _quiet_since(trigger: Quiet) -> Sql:
    """The last event of the kinds in the record's history, else when it was made, and the quiet time after that."""
    wanted = Sql(" and e.kind = any(%s::text[])", (list(trigger.kinds),)) if trigger.kinds else Sql("")
    last = Sql.of(
        "(select max(e.at) from event_subject s join event e on e.id = s.event_id where s.record_id = t.id", wanted, ")"
    )
    return Sql.of("coalesce(", last, Sql(", t.created_at) + %s", (trigger.after.length,)))


def moment_sql(trigger: Dated, value: str, since: datetime, *, is_day: bool) -> Sql:
    """SQL of the moment a date field gives: so long before or after it, of a day at its hour, each year where asked."""
    offset = -trigger.offset.length if trigger.before else trigger.offset.length
    zone = workspace().time_zone
    local = f"({value})::timestamp" if is_day else f"(({value}) at time zone '{zone}')"
    if trigger.yearly:
        local = _anniversary(local, since.year)
    hour = Sql(" + %s::time", (clock_time(trigger.at),)) if is_day else Sql("")
    if trigger.yearly:
        # The year is chosen by the moment itself, so that one of this morning is not told again in the afternoon.
        shifted = Sql.of("((", local, hour, Sql(f" + %s) at time zone '{zone}')", (offset,)))
        next_year = Sql.of("((", local, " + interval '1 year'", hour, Sql(f" + %s) at time zone '{zone}')", (offset,)))
        return Sql.of("(case when ", shifted, Sql(" > %s then ", (since,)), shifted, " else ", next_year, " end)")
    return Sql.of("((", local, hour, Sql(f" + %s) at time zone '{zone}')", (offset,)))


def _anniversary(local: str, year: int) -> str:
    """The day in that year."""
    return f"({local} + make_interval(years => ({year} - extract(year from {local}))::int))"
