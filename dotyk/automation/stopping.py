"""Stopping flows that cannot work any more, with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import F

from dotyk.automation.checking import faults_of
from dotyk.automation.known import KnownFlow
from dotyk.automation.models import Flow, FlowEngine, FlowRun
from dotyk.platform.clock import now
from dotyk.platform.errors import Fault, NotFound
from dotyk.platform.events import NewEvent, append


def stop_where_faulty(flows: Iterable[KnownFlow]) -> bool:
    """Stops those that speak of something that is no more; whether any was."""
    stopped = False
    for flow in flows:
        if faults := standing_faults(flow):
            stop_flow(flow.id, faults)
            stopped = True
    return stopped


def standing_faults(flow: KnownFlow) -> list[Fault]:
    """What keeps the flow from working now."""
    try:
        return faults_of(flow.actor(), flow.object, flow.definition)
    except NotFound:
        return [Fault("owner", "flow_owner_gone")]


def stop_flow(flow_id: UUID, faults: Sequence[Fault]) -> None:
    """Stops a flow and tells its owner; its runs stay where they are until it is on again."""
    stopped = Flow.objects.filter(id=flow_id, state=Flow.State.ON).update(
        state=Flow.State.STOPPED, reasons=[reason_of(fault) for fault in faults], updated_at=now()
    )
    hold_runs(flow_id)
    touch_flows()
    if stopped:
        _tell_owner(Flow.objects.get(id=flow_id))


def _tell_owner(flow: Flow) -> None:
    """A notice to whoever answers for the flow, in whose history it stands."""
    if flow.owner_id is None:
        return
    told = {"flow": str(flow.id), "name": flow.name, "users": [str(flow.owner_id)]}
    append([NewEvent("users.told", "users", flow.owner_id, flow.author_id, "service", data=told)])


def hold_runs(flow_id: UUID) -> None:
    """Lets the runs of a flow wait without being due."""
    FlowRun.objects.filter(flow_id=flow_id, state=FlowRun.State.WAITING).update(state=FlowRun.State.HELD)
    with connection.cursor() as cursor:
        cursor.execute("delete from flow_watch where flow_id = %s", [flow_id])


def touch_flows() -> None:
    """Tells every reader that flows have changed."""
    FlowEngine.objects.filter(id=1).update(shape=F("shape") + 1)


def reason_of(fault: Fault) -> dict[str, Any]:
    return {"field": fault.field, "code": fault.code, "values": dict(fault.values)}
