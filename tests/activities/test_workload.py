"""How much everyone has on their hands, as far as the asker may see."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import pytest

from dotyk.accounts.actors import Actor, Grant, Reach
from dotyk.activities.queries.workload import Load, workload
from dotyk.kernel.records import Listing, create_record, list_json
from dotyk.platform import clock
from dotyk.platform.errors import Denied
from tests.activities.steps import change, make_task
from tests.cast import Cast, make_user, queries_counted

NOON = datetime(2026, 3, 11, 12, tzinfo=ZoneInfo("Europe/Kyiv"))
COUNTS = ("open", "overdue", "due_today", "done_week", "calls_week", "meetings_week")


@pytest.fixture(autouse=True)
def _noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is noon in Kyiv on a Wednesday."""
    monkeypatch.setattr(clock, "now", lambda: NOON)


def ahead(hours: float) -> str:
    return (NOON + timedelta(hours=hours)).isoformat()


@pytest.fixture
def _busy(cast: Cast) -> None:
    seller = cast.seller
    for due in (-30, -1, 2, 50, None):
        make_task(seller, due_at=None if due is None else ahead(due))
    change(seller, "tasks", make_task(seller), status="done")
    make_task(cast.administrator, assignee=str(seller.id))
    for started in (-1, -40, -100):
        create_record(seller, "calls", {"started_at": ahead(started)})
    create_record(seller, "meetings", {"name": "led", "starts_at": ahead(5), "attendees": [str(cast.teammate.id)]})
    create_record(cast.teammate, "meetings", {"name": "other", "starts_at": ahead(5), "status": "cancelled"})


def load_of(actor: Actor, person: Actor) -> Load:
    return next(load for load in workload(actor) if load.id == person.id)


def counts(load: Load) -> dict[str, int]:
    return {name: getattr(load, name) for name in COUNTS}


@pytest.mark.usefixtures("_busy")
def test_counts_of_a_person(cast: Cast) -> None:
    assert counts(load_of(cast.administrator, cast.seller)) == {
        "open": 6,
        "overdue": 2,
        "due_today": 1,
        "done_week": 1,
        "calls_week": 2,
        "meetings_week": 1,
    }
    assert load_of(cast.administrator, cast.teammate).meetings_week == 1


@pytest.mark.usefixtures("_busy")
def test_every_count_opens_its_rows(cast: Cast) -> None:
    load = load_of(cast.administrator, cast.seller)
    objects = {"calls_week": "calls", "meetings_week": "meetings"}
    for name in COUNTS:
        listing = Listing(filter=load.filters[name])
        page: dict[str, Any] = orjson.loads(list_json(cast.administrator, objects.get(name, "tasks"), listing))
        assert page["total"]["value"] == getattr(load, name), name


def test_one_sees_the_people_whose_tasks_one_reads(cast: Cast) -> None:
    assert {load.id for load in workload(cast.seller)} == {cast.seller.id, cast.teammate.id}
    assert {load.id for load in workload(cast.stranger)} == {cast.stranger.id}
    everyone = {cast.administrator.id, cast.seller.id, cast.teammate.id, cast.stranger.id}
    assert {load.id for load in workload(cast.administrator)} == everyone


@pytest.mark.usefixtures("_busy")
def test_what_is_out_of_reach_is_not_counted(cast: Cast) -> None:
    grants = {"tasks": Grant({"read": Reach.ALL}), "calls": Grant({"read": Reach.OWN})}
    curious = replace(cast.stranger, grants=grants)
    load = load_of(curious, cast.seller)
    assert (load.open, load.calls_week, load.meetings_week) == (6, 0, 0)


def test_a_team_narrows_it(cast: Cast) -> None:
    assert [load.name for load in workload(cast.administrator, team=cast.other_team)] == ["Semen Stranger"]


def test_whoever_reads_no_tasks_asks_in_vain(cast: Cast) -> None:
    with pytest.raises(Denied):
        workload(make_user(None))


def test_it_costs_one_query(cast: Cast) -> None:
    workload(cast.seller)
    with queries_counted(1):
        workload(cast.seller)
