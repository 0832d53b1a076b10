"""Taking records into a flow: those it is for, as often as it lets them, no faster than its cap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.automation.known import KnownFlow
from dotyk.automation.models import Flow, FlowRun
from dotyk.automation.rules.matching import is_loop
from dotyk.automation.rules.places import FIRST
from dotyk.automation.rules.times import within_cap
from dotyk.automation.tree import Created
from dotyk.kernel.access import Sql
from dotyk.kernel.records import known_object
from dotyk.kernel.records.matching import match_of
from dotyk.platform.clock import now

AT_ONCE_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be taken in, the event (or the like) that caused it, and the flows that led to that."""

    record_id: UUID
    cause: UUID | None
    chain: tuple[str, ...] = ()


def enrol(flow: KnownFlow, candidates: Sequence[Candidate]) -> int:
    """Takes those in that the flow is for; how many. In the caller's transaction; four statements at most.

    Nobody is taken in twice by one cause. A record that the flow itself led here is noted as a loop and not taken in.
    """
    wanted = _once(flow, _fitting(flow, candidates))
    if not wanted:
        return 0
    loops = [c for c in wanted if is_loop(str(flow.id), list(c.chain))]
    sound = [c for c in wanted if c not in loops]
    rows = [_run(flow, c, FlowRun.State.LOOP, None) for c in loops]
    rows += [_run(flow, c, FlowRun.State.WAITING, at) for c, at in zip(sound, _moments(flow, len(sound)), strict=True)]
    FlowRun.objects.bulk_create(rows, ignore_conflicts=True)
    return len(sound)


def fitting_sql(flow: KnownFlow, ids: Sequence[UUID] | None, where: dict[str, Any] | None) -> tuple[str, Sql]:
    """The table and the condition (on its row ``t``) of the live records the flow is for."""
    actor = flow.actor()
    target = known_object(actor, flow.object)
    match = match_of(actor, target, where, None)
    narrowed = Sql("") if ids is None else Sql(" and t.id = any(%s::uuid[])", (list(ids),))
    return target.table, Sql.of(match.sql, narrowed)


def _fitting(flow: KnownFlow, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those whose record meets the flow's filter now; a deleted one only where deletion is what begins the flow."""
    trigger = flow.definition.trigger
    if isinstance(trigger, Created) and trigger.on == "deleted":
        return list(candidates)
    table, condition = fitting_sql(flow, [c.record_id for c in candidates], flow.definition.where)
    with connection.cursor() as cursor:
        cursor.execute(f"select t.id from {table} t where {condition.text}", condition.params)
        found = {row[0] for row in cursor.fetchall()}
    return [c for c in candidates if c.record_id in found]


def _once(flow: KnownFlow, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Those that the rule of re-entry lets in, each record once where it may not come each time."""
    rule = flow.definition.reentry
    wanted = list(candidates)
    if rule.rule == "always" or not wanted:
        return wanted
    ids = [c.record_id for c in wanted]
    came = FlowRun.objects.filter(flow_id=flow.id, record_id__in=ids).exclude(state=FlowRun.State.LOOP)
    if rule.rule == "after":
        came = came.filter(started_at__gt=now() - rule.after.length)
    seen = set(came.values_list("record_id", flat=True))
    kept = []
    for candidate in wanted:
        if candidate.record_id not in seen:
            seen.add(candidate.record_id)
            kept.append(candidate)
    return kept


def _moments(flow: KnownFlow, wanted: int) -> list[datetime]:
    """When each may begin, by the flow's hourly cap, which is kept under the flow's lock."""
    if not wanted:
        return []
    row = Flow.objects.select_for_update().only("window_at", "window_count").get(id=flow.id)
    begins, row.window_at, row.window_count = within_cap(
        now(), flow.definition.per_hour, row.window_at, row.window_count, wanted
    )
    row.save(update_fields=["window_at", "window_count"])
    return begins


def _run(flow: KnownFlow, candidate: Candidate, state: str, wake_at: datetime | None) -> FlowRun:
    return FlowRun(
        flow_id=flow.id,
        version_id=flow.version_id,
        object=flow.object,
        record_id=candidate.record_id,
        state=state,
        priority=flow.priority,
        place=list(FIRST),
        wake_at=wake_at,
        cause=candidate.cause,
        chain=[*candidate.chain, str(flow.id)],
        started_at=now(),
        finished_at=None if wake_at else now(),
    )
