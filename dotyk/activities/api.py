"""Activities over HTTP, beyond what every object has."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router

from dotyk.accounts.actors import Actor
from dotyk.accounts.security import SignedRequest, signed_in
from dotyk.activities.actions.completing import complete_task
from dotyk.activities.actions.hand_over import hand_over, unfinished_work
from dotyk.activities.queries.calendar import calendar
from dotyk.activities.queries.my_day import my_day
from dotyk.activities.queries.workload import workload
from dotyk.activities.rules.days import Span, week_of
from dotyk.activities.schemas import (
    CalendarIn,
    CalendarOut,
    CompletedOut,
    CompleteIn,
    HandOverIn,
    HandOverOut,
    MyDayOut,
    UnfinishedWorkOut,
    WorkloadOut,
)
from dotyk.kernel.api.answers import json_answer, shown_record
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.objects.registry import object_type
from dotyk.platform import clock
from dotyk.platform.workspace import workspace

router = Router(auth=signed_in, tags=["activities"])


@router.post("/tasks/{task_id}/complete", response=CompletedOut, summary="Complete a task")
@idempotent
def post_completion(request: SignedRequest, task_id: UUID, payload: CompleteIn) -> HttpResponse:
    """With what came of it, and the next task where one is given. 409 where the task is not open any more."""
    completed = complete_task(request.actor, task_id, result=payload.result, next_task=payload.next_task)
    following = completed.next_task
    return json_answer(
        {
            "task": _task(request.actor, completed.task),
            "next_task": None if following is None else _task(request.actor, following),
        }
    )


@router.get("/my-day", response=MyDayOut, summary="What I have to do today")
def get_my_day(request: SignedRequest) -> Any:
    """Tasks overdue, due later today and without a term, and the meetings of today."""
    return my_day(request.actor)


@router.get("/calendar", response=CalendarOut, summary="Meetings, tasks and calls of some days")
def get_calendar(request: SignedRequest, wanted: Query[CalendarIn]) -> Any:
    """Mine, or those of the ``people`` named (ids divided by commas, at most 20), within reach.

    ``from`` and ``to`` are moments, ``to`` not counted in, at most 62 days apart; without them, this week. Tasks stand
    at the moment they are due.
    """
    week = week_of(clock.now(), workspace(request.actor.schema_version).time_zone)
    since, until = wanted.since or week.start, wanted.until or week.end
    return calendar(request.actor, Span(since.astimezone(UTC), until.astimezone(UTC)), people=wanted.named)


@router.get("/workload", response=WorkloadOut, summary="How much everyone has on their hands")
def get_workload(request: SignedRequest, team: UUID | None = None) -> Any:
    """Counts for each person the caller may see, each with the filter that opens its rows."""
    loads = workload(request.actor, team=team)
    return {"items": [{**_counts(load), "user": {"id": load.id, "name": load.name}} for load in loads]}


@router.get("/hand-over", response=UnfinishedWorkOut, summary="What somebody would hand over")
def get_hand_over(request: SignedRequest, user: UUID | None = None) -> Any:
    """How many unfinished records of each object are one's own; with the capability ``hand_over`` anybody's."""
    work = unfinished_work(request.actor, user)
    return {"items": [{"object": name, "records": count, "exact": exact} for name, count, exact in work]}


@router.post("/hand-over", response=HandOverOut, summary="Hand over somebody's unfinished work")
@idempotent
def post_hand_over(request: SignedRequest, payload: HandOverIn) -> HttpResponse:
    """All at once or not at all; says for each object how many records moved and how many could not."""
    handed = hand_over(request.actor, payload.from_user, payload.to_user, payload.objects)
    return json_answer({"items": [{"object": h.object, "moved": h.moved, "refused": h.refused} for h in handed]})


def _task(actor: Actor, values: Mapping[str, Any]) -> dict[str, Any]:
    return shown_record(actor, object_type("tasks"), values)


def _counts(load: Any) -> dict[str, Any]:
    names = ("open", "overdue", "due_today", "done_week", "calls_week", "meetings_week", "filters")
    return {name: getattr(load, name) for name in names}
