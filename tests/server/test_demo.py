"""The demo company, told shorter."""

from __future__ import annotations

from datetime import datetime

import orjson
import pytest
from django.contrib.auth import authenticate

from dotyk.accounts.models import User
from dotyk.accounts.queries import actor_of
from dotyk.kernel import records
from dotyk.server.demo import demo_sign_in, make_demo
from dotyk.server.demo.days import at_work
from dotyk.server.demo.story import Plan

SHORT = Plan(contacts=60, companies=12, leads=24, deals=48, turns=12)


@pytest.fixture
def demo(db: None) -> None:
    make_demo(SHORT)


@pytest.mark.usefixtures("demo")
def test_has_exactly_what_was_planned_and_a_history() -> None:
    owner = actor_of(User.objects.get(email="olena@demo.dotyk").id)
    counts = {
        name: orjson.loads(records.list_json(owner, name, records.Listing(limit=1)))["total"]["value"]
        for name in ("contacts", "companies", "leads", "deals", "tasks", "calls", "notes", "meetings")
    }
    assert (counts["contacts"], counts["companies"], counts["leads"], counts["deals"]) == (60, 12, 24, 48)
    assert min(counts.values()) > 10
    oldest = orjson.loads(records.list_json(owner, "deals", records.Listing(sort="created_at", limit=1)))["items"][0]
    newest = orjson.loads(records.list_json(owner, "deals", records.Listing(sort="-created_at", limit=1)))["items"][0]
    assert int(newest["created_at"][:4]) - int(oldest["created_at"][:4]) >= 1


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize("field", ["emails", "phones"])
def test_its_customers_are_written_to_as_real_ones(field: str) -> None:
    owner = actor_of(User.objects.get(email="olena@demo.dotyk").id)
    kept, doubted = (
        orjson.loads(records.list_json(owner, "contacts", records.Listing(filter={"field": field, "op": op}, limit=1)))
        for op in ("is_not_empty", "is_made_up")
    )
    assert (kept["total"]["value"] > 30, doubted["total"]["value"]) == (True, 0)


@pytest.mark.usefixtures("demo")
def test_its_people_can_sign_in() -> None:
    signed = demo_sign_in()
    assert signed is not None
    for email in (signed[0], "seller1@demo.dotyk"):
        assert authenticate(None, email=email, password=signed[1]) is not None


def test_an_ordinary_workspace_is_no_demo(db: None) -> None:
    assert demo_sign_in() is None


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-20T10:10:30+02:00", "2026-11-20T10:30:00+02:00"),
        ("2026-11-20T18:40:00+02:00", "2026-11-23T09:00:00+02:00"),
        ("2026-11-20T03:30:00+02:00", "2026-11-20T12:30:00+02:00"),
        ("2026-11-22T12:00:00+02:00", "2026-11-23T12:00:00+02:00"),
    ],
)
def test_its_people_work_by_day(moment: str, expected: str) -> None:
    assert at_work(datetime.fromisoformat(moment)).isoformat() == expected
