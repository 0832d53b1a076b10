"""Tasks: who does them, when they are done, how they repeat."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import orjson
import pytest

from dotyk.activities.actions.completing import complete_task
from dotyk.kernel.records import Listing, list_json
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from dotyk.platform.models import Event, EventSubject
from tests.activities.steps import about, change, hours, make_task, moment, read
from tests.cast import Cast


def tasks(cast: Cast, **filters: Any) -> list[dict[str, Any]]:
    conditions = [{"field": name, "op": "eq", "value": value} for name, value in filters.items()]
    page = list_json(cast.administrator, "tasks", Listing(filter={"and": conditions}, sort="created_at"))
    found: list[dict[str, Any]] = orjson.loads(page)["items"]
    return found


def test_a_task_is_its_makers_unless_given_to_somebody(cast: Cast) -> None:
    task = make_task(cast.seller)
    assert (task["owner"], task["assignee"]) == (str(cast.seller.id), str(cast.seller.id))
    assert (task["status"], task["priority"], task["repeat"]) == ("open", "normal", "none")
    given = make_task(cast.seller, assignee=str(cast.teammate.id))
    assert (given["owner"], given["assignee"]) == (str(cast.seller.id), str(cast.teammate.id))


def test_whoever_is_to_do_it_may_change_it(cast: Cast) -> None:
    task = make_task(cast.administrator, assignee=str(cast.stranger.id))
    assert change(cast.stranger, "tasks", task, status="done")["status"] == "done"
    with pytest.raises(NotFound):
        change(cast.seller, "tasks", task, status="open")


def test_done_says_when_and_open_again_forgets(cast: Cast) -> None:
    done = change(cast.seller, "tasks", make_task(cast.seller), status="done", result="Agreed")
    assert done["done_at"] == done["updated_at"]
    assert change(cast.seller, "tasks", done, status="open")["done_at"] is None


def test_emptied_choices_become_the_usual_ones(cast: Cast) -> None:
    task = change(cast.seller, "tasks", make_task(cast.seller, priority="high"), priority=None, repeat=None)
    assert (task["priority"], task["repeat"]) == ("normal", "none")


def test_a_task_stands_in_the_history_of_what_it_is_about(cast: Cast, deal: dict[str, Any]) -> None:
    task = make_task(cast.seller, about=about(("deals", deal)))
    event = Event.objects.get(record_id=task["id"], kind="tasks.created")
    assert EventSubject.objects.filter(record_id=deal["id"], event_id=event.id).exists()


def test_a_task_may_be_about_several_records_of_several_kinds(cast: Cast, deal: dict[str, Any]) -> None:
    note = make_task(cast.seller, name="Other")
    task = make_task(cast.seller, about=about(("deals", deal), ("tasks", note)))
    assert read(cast.seller, "tasks", task)["about"] == about(("deals", deal), ("tasks", note))


def test_a_repeating_task_needs_a_term(cast: Cast) -> None:
    with pytest.raises(Invalid) as refused:
        make_task(cast.seller, repeat="weekly")
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [("due_at", "repeat_needs_due")]


def test_completing_a_repeating_task_makes_the_next_one(cast: Cast, deal: dict[str, Any]) -> None:
    task = make_task(
        cast.administrator,
        assignee=str(cast.seller.id),
        due_at=hours(1),
        reminder_at=hours(0.5),
        repeat="weekly",
        priority="high",
        tags=["route"],
        about=about(("deals", deal)),
    )
    done = change(cast.seller, "tasks", task, status="done", result="Visited")
    (following,) = tasks(cast, status="open")
    assert done["repeat"] == "none"
    assert (following["repeat"], following["priority"], following["tags"]) == ("weekly", "high", ["route"])
    assert (following["owner"], following["assignee"]) == (task["owner"], task["assignee"])
    assert following["about"] == task["about"]
    assert following["result"] is None
    assert (
        timedelta(days=6, hours=23)
        <= moment(following["due_at"]) - moment(task["due_at"])
        <= timedelta(days=7, hours=1)
    )
    ahead = moment(following["due_at"]) - moment(following["reminder_at"])
    assert ahead == moment(task["due_at"]) - moment(task["reminder_at"])
    event = Event.objects.filter(record_id=task["id"], kind="tasks.updated").latest("id")
    assert event.data["repetition"]["next_task"] == following["id"]


def test_completing_it_twice_makes_one_next_task(cast: Cast) -> None:
    task = make_task(cast.seller, due_at=hours(1), repeat="daily")
    change(cast.seller, "tasks", task, status="done")
    change(cast.seller, "tasks", task, status="open")
    change(cast.seller, "tasks", task, status="done")
    assert len(tasks(cast, status="open")) == 1


def test_cancelling_ends_the_repetition(cast: Cast) -> None:
    change(cast.seller, "tasks", make_task(cast.seller, due_at=hours(1), repeat="daily"), status="cancelled")
    assert tasks(cast, status="open") == []


def test_completing_with_a_result_and_a_next_task(cast: Cast, deal: dict[str, Any]) -> None:
    task = make_task(cast.seller, about=about(("deals", deal)))
    completed = complete_task(
        cast.seller, UUID(task["id"]), result="Sent the offer", next_task={"name": "Ask for an answer"}
    )
    assert (completed.task["status"], completed.task["result"]) == ("done", "Sent the offer")
    assert completed.next_task is not None
    assert completed.next_task["about"] == task["about"]


def test_the_second_of_two_clicks_plans_nothing(cast: Cast) -> None:
    task = make_task(cast.seller)
    complete_task(cast.seller, UUID(task["id"]))
    with pytest.raises(Conflict):
        complete_task(cast.seller, UUID(task["id"]), next_task={"name": "Again"})
    assert tasks(cast, name="Again") == []


def test_a_refused_next_task_leaves_the_task_open(cast: Cast) -> None:
    task = make_task(cast.seller)
    with pytest.raises(Invalid) as refused:
        complete_task(cast.seller, UUID(task["id"]), next_task={"name": "", "priority": "whenever"})
    assert {fault.field for fault in refused.value.faults} == {"next_task.name", "next_task.priority"}
    assert read(cast.seller, "tasks", task)["status"] == "open"


def test_others_tasks_are_not_completed(cast: Cast) -> None:
    task = make_task(cast.seller)
    with pytest.raises(Denied):
        complete_task(cast.teammate, UUID(task["id"]))
    with pytest.raises(NotFound):
        complete_task(cast.stranger, UUID(task["id"]))
