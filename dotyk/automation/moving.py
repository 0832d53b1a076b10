"""What becomes of the records on their way when a flow is changed."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from django.db.models import QuerySet

from dotyk.automation.models import Flow, FlowRun
from dotyk.automation.rules.places import loop_of, step_at
from dotyk.automation.tree import Place, definition_in
from dotyk.platform.clock import now

RunsGo = Literal["stay", "move", "stop"]
OPEN = (FlowRun.State.WAITING, FlowRun.State.HELD)


def lead_runs(flow: Flow, way: RunsGo) -> None:
    """Lets the open runs of earlier versions stay on them, stop, or move where their next step is the same in both."""
    earlier = FlowRun.objects.filter(flow=flow, state__in=OPEN).exclude(version=flow.version)
    if way == "stop":
        earlier.update(state=FlowRun.State.STOPPED, finished_at=now(), wake_at=None, waits_for=None)
    elif way == "move":
        _move(flow, earlier)


def _move(flow: Flow, earlier: QuerySet[FlowRun]) -> None:
    """One statement for each place at which records stand; few, however many records."""
    assert flow.version is not None
    after = definition_in(flow.version.definition).steps
    standing: set[tuple[UUID, Place]] = {
        (version, tuple(place)) for version, place in earlier.values_list("version_id", "place").distinct()
    }
    before = {v.id: definition_in(v.definition).steps for v in flow.versions.filter(id__in=[v for v, _ in standing])}
    for version, place in standing:
        if loop_of(place) is None and _is_alike(step_at(before[version], place), step_at(after, place)):
            earlier.filter(version_id=version, place=list(place)).update(version=flow.version)


def _is_alike(one: Any, other: Any) -> bool:
    return one is not None and one == other
