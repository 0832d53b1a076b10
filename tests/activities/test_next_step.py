"""The next step of a deal: its earliest open task or planned meeting."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import orjson
import pytest

from dotyk.kernel.records import Listing, create_record, create_records, delete_record, list_json, restore_record
from tests.activities.steps import about, change, hours, make_task, moment, read
from tests.cast import Cast


def step(cast: Cast, deal: dict[str, Any]) -> tuple[bool, str | None]:
    found = read(cast.seller, "deals", deal)
    return found["has_next_step"], found["next_step"]


def test_a_new_deal_has_none(cast: Cast, deal: dict[str, Any]) -> None:
    assert step(cast, deal) == (False, None)


def test_the_earliest_open_task_is_the_next_step(cast: Cast, deal: dict[str, Any]) -> None:
    later = make_task(cast.seller, name="Later", due_at=hours(48), about=about(("deals", deal)))
    sooner = make_task(cast.seller, name="Sooner", due_at=hours(2), about=about(("deals", deal)))
    make_task(cast.seller, name="Some day", about=about(("deals", deal)))
    assert step(cast, deal) == (True, "Sooner")
    assert moment(read(cast.seller, "deals", deal)["next_step_at"]) == moment(sooner["due_at"])
    change(cast.seller, "tasks", sooner, status="done")
    assert step(cast, deal) == (True, "Later")
    change(cast.seller, "tasks", later, status="cancelled")
    assert step(cast, deal) == (True, "Some day")


def test_a_planned_meeting_is_a_step_too(cast: Cast, deal: dict[str, Any]) -> None:
    make_task(cast.seller, name="Later", due_at=hours(48), about=about(("deals", deal)))
    values = {"name": "Visit", "starts_at": hours(5), "about": about(("deals", deal))}
    meeting = create_record(cast.seller, "meetings", values)
    assert step(cast, deal) == (True, "Visit")
    change(cast.seller, "meetings", meeting, status="held")
    assert step(cast, deal) == (True, "Later")


@pytest.mark.parametrize("values", [{"name": "Renamed"}, {"due_at": None}, {"about": []}])
def test_it_follows_every_change(cast: Cast, deal: dict[str, Any], values: dict[str, Any]) -> None:
    task = make_task(cast.seller, due_at=hours(1), about=about(("deals", deal)))
    change(cast.seller, "tasks", task, **values)
    expected = {"name": (True, "Renamed"), "due_at": (True, "Call back"), "about": (False, None)}
    assert step(cast, deal) == expected[next(iter(values))]


def test_deleting_a_task_takes_the_step_and_restoring_gives_it_back(cast: Cast, deal: dict[str, Any]) -> None:
    task = make_task(cast.seller, about=about(("deals", deal)))
    delete_record(cast.seller, "tasks", UUID(task["id"]))
    assert step(cast, deal) == (False, None)
    restore_record(cast.seller, "tasks", UUID(task["id"]))
    assert step(cast, deal) == (True, "Call back")


def test_deals_without_a_next_step_are_found(cast: Cast, deal: dict[str, Any]) -> None:
    busy = create_record(cast.seller, "deals", {"name": "Busy"})
    make_task(cast.seller, about=about(("deals", busy)))
    page = list_json(cast.seller, "deals", Listing(filter={"field": "has_next_step", "op": "eq", "value": False}))
    assert [row["id"] for row in orjson.loads(page)["items"]] == [deal["id"]]


def test_a_batch_keeps_every_deal(cast: Cast) -> None:
    deals = [create_record(cast.seller, "deals", {"name": f"Deal {n}"}) for n in range(3)]
    create_records(
        cast.seller, "tasks", [{"name": f"Task {n}", "about": about(("deals", d))} for n, d in enumerate(deals)]
    )
    assert [step(cast, deal) for deal in deals] == [(True, "Task 0"), (True, "Task 1"), (True, "Task 2")]


def test_the_deal_itself_stays_at_its_version(cast: Cast, deal: dict[str, Any]) -> None:
    make_task(cast.seller, about=about(("deals", deal)))
    assert read(cast.seller, "deals", deal)["version"] == deal["version"]
