"""Reading events: each is looked at once, in the order of commits, and begins, wakes or moves what waits for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID, uuid5

from django.db import connection, transaction

from dotyk.automation.approvals.passing_on import pass_questions_on
from dotyk.automation.enrolling import AT_ONCE_MOST, Candidate, enrol, fitting_sql
from dotyk.automation.known import Known, KnownFlow, is_quiet, known_flows
from dotyk.automation.models import Flow, FlowEngine
from dotyk.automation.rules.matching import fits
from dotyk.automation.rules.times import next_turn
from dotyk.automation.stopping import stop_where_faulty
from dotyk.automation.tree import ByClock, Dated, definition_in
from dotyk.automation.watching import fire_watches, move_quiet, watch_records
from dotyk.automation.zones import company_zone
from dotyk.kernel.objects.registry import find_object, load_objects
from dotyk.platform.clock import now
from dotyk.platform.events import StoredEvent, following, settled_before
from dotyk.platform.workspace import workspace

BATCH = 1_000
_WAKE = """
update flow_run r set wake_at = least(r.wake_at, %s)
from (select record_id, kind, max(at) as at
      from unnest(%s::uuid[], %s::text[], %s::timestamptz[]) u(record_id, kind, at)
      group by record_id, kind) e
where {about} and r.state = 'waiting' and r.waits_for is not null and e.kind = any(r.waits_for)
  and e.at >= (r.data->>'waits_since')::timestamptz
"""
_ABOUT_ITS_OWN = "r.record_id = e.record_id"
_ABOUT_OTHERS = "r.waits_about @> array[e.record_id] and r.waits_about is not null"
_WAITING = """
select exists (select 1 from flow_run where state = 'waiting' and waits_for is not null),
       exists (select 1 from flow_run where state = 'waiting' and waits_about is not null)
"""


def dispatch_events() -> int:
    """Looks at the next events that are settled, at most a thousand; how many. Nothing while another does so.

    What they begin and the place in the log are saved together, so that none is missed and none counts twice.
    """
    before = settled_before()
    with transaction.atomic():
        engine = _alone()
        if engine is None:
            return 0
        known = _known(engine)
        if engine.cursor is None and not known.flows:
            return 0
        telling = [*known.begins]
        events = following(engine.cursor, before, telling=telling, limit=BATCH)
        if not events:
            return 0
        _begin(known, events)
        _wake(events)
        _move(known, events)
        engine.cursor = events[-1].cursor
        engine.save(update_fields=["cursor"])
        if any(event.object == "accounts" for event in events):
            stop_where_faulty(known.flows)
            pass_questions_on()
    return len(events)


def dispatch_moments() -> int:
    """Takes in the records whose moment has come, and those of flows that go by the clock; how many moments."""
    with transaction.atomic():
        engine = _alone()
        if engine is None:
            return 0
        known = _known(engine)
        return fire_watches(known) + _by_clock(known)


def _alone() -> FlowEngine | None:
    """The place in the log, locked; None while another reads or everything is paused."""
    return FlowEngine.objects.select_for_update(skip_locked=True).filter(id=1, paused_at=None).first()


_checked_version = -1


def _known(engine: FlowEngine) -> Known:
    """The flows that are on; looked over where fields or settings were changed since the last time."""
    global _checked_version
    version = workspace().schema_version
    load_objects(version)
    known = known_flows(engine.shape)
    if version != _checked_version:
        _checked_version = version
        if stop_where_faulty(known.flows):
            engine.refresh_from_db()
            known = known_flows(engine.shape)
    return known


def _begin(known: Known, events: Sequence[StoredEvent]) -> None:
    found: dict[UUID, list[Candidate]] = defaultdict(list)
    for event in events:
        for flow in known.begins.get(event.kind, ()):
            if event.record_id is not None and event.at >= flow.on_since and _fits(flow, event):
                chain = tuple((event.data.get("cause") or {}).get("chain", ()))
                found[flow.id].append(Candidate(event.record_id, event.id, chain))
    for flow in known.flows:
        if candidates := found.get(flow.id):
            enrol(flow, candidates)


def _fits(flow: KnownFlow, event: StoredEvent) -> bool:
    target = find_object(flow.object)
    return target is not None and fits(flow.definition.trigger, event.changes, target.stage_field)


def _wake(events: Sequence[StoredEvent]) -> None:
    """Wakes the runs that wait for one of these events; no statement where nobody waits for any.

    They wait on: one that is being taken on is woken again as soon as that is done.
    """
    about = [event for event in events if event.record_id is not None]
    with connection.cursor() as cursor:
        cursor.execute(_WAITING)
        waited = zip((_ABOUT_ITS_OWN, _ABOUT_OTHERS), cursor.fetchone(), strict=True)
        columns = [[getattr(e, name) for e in about] for name in ("record_id", "kind", "at")]
        for where in (where for where, is_waited in waited if is_waited):
            cursor.execute(_WAKE.format(about=where), [now(), *columns])


def _move(known: Known, events: Sequence[StoredEvent]) -> None:
    moved: dict[UUID, list[StoredEvent]] = defaultdict(list)
    for event in events:
        for flow in known.moved_by(event.kind):
            moved[flow.id].append(event)
    for flow in known.flows:
        if found := moved.get(flow.id):
            if is_quiet(flow):
                move_quiet(flow, [event.id for event in found])
            elif isinstance(flow.definition.trigger, Dated):
                records = list({e.record_id for e in found if e.record_id is not None})
                watch_records(flow, records, since=min(e.at for e in found))


def _by_clock(known: Known) -> int:
    """Takes in every record of those flows whose turn has come."""
    flows = known.by_id()
    due = list(Flow.objects.filter(state=Flow.State.ON, deleted_at=None, next_at__lte=now()).select_related("version"))
    for row in due:
        flow = flows.get(row.id)
        trigger = definition_in(row.version.definition).trigger if row.version else None
        if flow is None or not isinstance(trigger, ByClock):
            continue
        enrol_all(flow, uuid5(flow.id, str(row.next_at)))
        row.next_at = next_turn(now(), trigger, company_zone())
        row.save(update_fields=["next_at"])
    return len(due)


def enrol_all(flow: KnownFlow, cause: UUID | None) -> int:
    """Takes in every record that meets the flow's filter, the oldest ten thousand; how many."""
    table, condition = fitting_sql(flow, None, flow.definition.where)
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id from {table} t where {condition.text} order by t.id limit {AT_ONCE_MOST}", condition.params
        )
        ids = [row[0] for row in cursor.fetchall()]
    return enrol(flow, [Candidate(key, cause) for key in ids]) if ids else 0
