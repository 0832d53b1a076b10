"""What one has to do today."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dotyk.activities.queries.my_day import my_day
from dotyk.kernel.records import create_record
from dotyk.platform import clock
from tests.activities.steps import change, make_task
from tests.cast import Cast, make_user, queries_counted

NOON = datetime(2026, 3, 10, 12, tzinfo=ZoneInfo("Europe/Kyiv"))


@pytest.fixture
def _noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is noon in Kyiv on a Tuesday."""
    monkeypatch.setattr(clock, "now", lambda: NOON)


def at(text: str) -> str:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Kyiv")).isoformat()


def names(part: Any) -> list[str]:
    return [item["name"] for item in part["items"]]


@pytest.mark.usefixtures("_noon")
def test_tasks_are_told_by_their_terms(cast: Cast) -> None:
    for name, due_at in (
        ("yesterday", at("2026-03-09 23:59")),
        ("this morning", at("2026-03-10 09:00")),
        ("tonight", at("2026-03-10 23:59")),
        ("tomorrow", at("2026-03-11 00:00")),
        ("some day", None),
    ):
        make_task(cast.seller, name=name, due_at=due_at)
    day = my_day(cast.seller)
    assert names(day["overdue"]) == ["yesterday", "this morning"]
    assert names(day["today"]) == ["tonight"]
    assert names(day["no_due"]) == ["some day"]


@pytest.mark.usefixtures("_noon")
def test_only_open_tasks_of_ones_own_are_told(cast: Cast) -> None:
    done = make_task(cast.seller, name="done", due_at=at("2026-03-10 15:00"))
    change(cast.seller, "tasks", done, status="done")
    make_task(cast.teammate, name="his", due_at=at("2026-03-10 15:00"))
    make_task(cast.teammate, name="given", assignee=str(cast.seller.id), due_at=at("2026-03-10 16:00"))
    assert names(my_day(cast.seller)["today"]) == ["given"]


@pytest.mark.usefixtures("_noon")
def test_meetings_one_leads_or_attends_are_told(cast: Cast) -> None:
    meet = {"starts_at": at("2026-03-10 15:00")}
    create_record(cast.seller, "meetings", {"name": "led", **meet})
    create_record(cast.teammate, "meetings", {"name": "attended", **meet, "attendees": [str(cast.seller.id)]})
    create_record(cast.teammate, "meetings", {"name": "his", **meet})
    create_record(cast.seller, "meetings", {"name": "cancelled", **meet, "status": "cancelled"})
    create_record(cast.seller, "meetings", {"name": "tomorrow", "starts_at": at("2026-03-11 15:00")})
    assert sorted(names(my_day(cast.seller)["meetings"])) == ["attended", "led"]


@pytest.mark.usefixtures("_noon")
def test_each_part_counts_all_of_it_and_opens_it(cast: Cast) -> None:
    for n in range(3):
        make_task(cast.seller, name=f"task {n}")
    part = my_day(cast.seller)["no_due"]
    assert part["total"] == {"value": 3, "exact": True}
    assert part["filter"]["and"][0] == {"field": "assignee", "op": "eq", "value": str(cast.seller.id)}


def test_whoever_may_read_nothing_has_an_empty_day(cast: Cast) -> None:
    day = my_day(make_user(None))
    assert [day[part]["items"] for part in ("overdue", "today", "no_due", "meetings")] == [[]] * 4


def test_it_costs_two_queries_a_part_at_most(cast: Cast) -> None:
    my_day(cast.seller)
    with queries_counted(8):
        my_day(cast.seller)
