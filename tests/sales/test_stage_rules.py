"""How a deal stands in its pipeline: the rules alone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dotyk.platform.errors import Fault
from dotyk.sales.rules.stages import (
    Moment,
    Step,
    Steps,
    chosen_step,
    entered,
    first_visits,
    furthest,
    gate,
    probability,
    wrong_days,
)

NEW = Step("new", "sales", "New", 0, "open", 10)
OFFER = Step("offer", "sales", "Offer", 1, "open", 50, rot_days=5, required_fields=("amount",))
LAST = Step("last", "sales", "Contract", 2, "open", 80)
WON = Step("won", "sales", "Won", 3, "won", 100)
LOST = Step("lost", "sales", "Lost", 4, "lost", 0)
OTHER = Step("other", "rent", "Viewing", 0, "open", 20)
STEPS = Steps([NEW, OFFER, LAST, WON, LOST, OTHER])
EVERY = [NEW, OFFER, LAST, WON, LOST]

NOON = Moment(datetime(2026, 3, 10, 10, tzinfo=UTC), date(2026, 3, 10), "Europe/Kyiv")


def standing(step: Step, **values: Any) -> dict[str, Any]:
    return {"stage": step.id, "pipeline": step.pipeline, "status": step.status, "furthest_stage": step.id, **values}


def enter(step: Step, new: dict[str, Any], old: dict[str, Any] | None = None, *given_fields: str) -> dict[str, Any]:
    return {**new, **entered(step, new, old, given_fields, STEPS, NOON)}


@pytest.mark.parametrize(
    ("new", "old", "chosen"),
    [
        ({}, None, "new"),
        ({"pipeline": "rent"}, None, "other"),
        ({"stage": "offer"}, None, "offer"),
        ({"stage": "other", "pipeline": "rent"}, None, "other"),
        ({"stage": "other", "pipeline": "sales"}, standing(OFFER), "other"),
        ({"stage": "offer", "pipeline": "rent"}, standing(OFFER), "other"),
        ({"stage": "offer", "pipeline": None}, standing(OFFER), "offer"),
    ],
)
def test_a_deal_stands_in_the_stage_named_or_in_the_first_open_one(
    new: dict[str, Any], old: dict[str, Any] | None, chosen: str
) -> None:
    found = chosen_step(new, old, STEPS)
    assert isinstance(found, Step)
    assert found.id == chosen


@pytest.mark.parametrize(
    ("new", "old", "field", "code"),
    [
        ({"stage": "offer", "pipeline": "rent"}, None, "stage", "stage_of_other_pipeline"),
        ({"stage": "offer", "pipeline": "rent"}, standing(NEW), "stage", "stage_of_other_pipeline"),
        ({"stage": "nowhere"}, None, "stage", "no_such_record"),
        ({"stage": None, "pipeline": "sales"}, standing(NEW), "stage", "required"),
        ({"pipeline": "nowhere"}, None, "pipeline", "pipeline_has_no_open_stage"),
    ],
)
def test_a_stage_that_cannot_be_is_refused(
    new: dict[str, Any], old: dict[str, Any] | None, field: str, code: str
) -> None:
    found = chosen_step(new, old, STEPS)
    assert isinstance(found, Fault)
    assert (found.field, found.code) == (field, code)


def test_the_gate_names_the_empty_fields_a_stage_asks_for() -> None:
    asks = Step("s", "sales", "Contract", 5, "open", required_fields=("amount", "contacts", "gone", "name"))
    missing = gate(asks, {"amount": None, "contacts": [], "name": "Boiler"}, {"amount", "contacts", "name"})
    assert [(fault.field, fault.code, fault.values["stage"]) for fault in missing] == [
        ("amount", "required_by_stage", "Contract"),
        ("contacts", "required_by_stage", "Contract"),
    ]


def test_nothing_is_not_empty_when_it_is_zero_or_no() -> None:
    asks = Step("s", "sales", "S", 0, "open", required_fields=("score", "agreed"))
    assert gate(asks, {"score": 0, "agreed": False}, {"score", "agreed"}) == []


def test_winning_closes_the_deal_today_for_certain() -> None:
    won = enter(WON, standing(OFFER, probability=50), standing(OFFER))
    assert (won["status"], won["closed_on"], won["probability"]) == ("won", "2026-03-10", 100)
    assert won["rots_at"] is None


def test_the_closing_day_may_be_stated() -> None:
    assert enter(LOST, {"closed_on": "2026-03-01"}, standing(NEW), "closed_on")["closed_on"] == "2026-03-01"


def test_reopening_forgets_the_closing_day_and_the_reason() -> None:
    lost = standing(LOST, closed_on="2026-03-01", lost_reason="too dear", furthest_stage="last")
    again = enter(NEW, dict(lost), lost)
    assert (again["status"], again["closed_on"], again["lost_reason"]) == ("open", None, None)
    assert again["furthest_stage"] == "last"


def test_a_reason_written_before_losing_is_kept() -> None:
    assert enter(LOST, standing(NEW, lost_reason="too dear"), standing(NEW))["lost_reason"] == "too dear"
    assert enter(WON, standing(NEW, lost_reason="too dear"), standing(NEW))["lost_reason"] is None


@pytest.mark.parametrize(
    ("step", "stated", "expected"), [(OFFER, None, 50), (OFFER, 70, 70), (OFFER, 0, 0), (WON, 30, 100), (LOST, 30, 0)]
)
def test_the_probability_is_the_stages_unless_stated(step: Step, stated: float | None, expected: float) -> None:
    assert probability(step, stated) == expected


def test_a_deal_rots_when_its_stage_says() -> None:
    offered = enter(OFFER, standing(NEW), standing(NEW))
    assert offered["rots_at"] == "2026-03-15T10:00:00+00:00"
    assert offered["is_rotting"] is False


def test_a_new_deal_entered_its_stage_on_its_stated_start() -> None:
    old_one = enter(OFFER, {"started_on": "2026-02-01"})
    assert old_one["stage_entered_at"] == "2026-01-31T22:00:00+00:00"
    assert old_one["is_rotting"] is True
    assert enter(OFFER, {"started_on": "2026-03-20"})["stage_entered_at"] == NOON.at.isoformat()


def test_skipped_stages_count_as_passed_on_the_way_to_winning_not_to_losing() -> None:
    assert furthest(WON, standing(NEW), STEPS) == "last"
    assert furthest(LOST, standing(NEW), STEPS) == "new"
    assert furthest(LOST, None, STEPS) == "last"
    assert furthest(NEW, standing(LAST), STEPS) == "last"
    assert furthest(OTHER, standing(LAST), STEPS) == "other"


@given(st.lists(st.sampled_from(EVERY), min_size=1, max_size=12))
def test_a_deal_never_gets_less_far(path: list[Step]) -> None:
    places = {"new": 0, "offer": 1, "last": 2}
    old: dict[str, Any] | None = None
    best = -1
    for step in path:
        new = enter(step, dict(old or {}), old)
        got_to = places[new["furthest_stage"]]
        assert got_to >= best
        if step.status == "open":
            assert got_to >= places[step.id]
        best, old = got_to, new


@given(st.lists(st.sampled_from(EVERY), min_size=1, max_size=12))
def test_a_deal_is_closed_exactly_when_won_or_lost(path: list[Step]) -> None:
    old: dict[str, Any] | None = None
    for step in path:
        new = enter(step, dict(old or {}), old)
        assert (new["closed_on"] is None) == (new["status"] == "open")
        assert wrong_days(new) == []
        old = new


@pytest.mark.parametrize(
    ("values", "codes"),
    [
        ({"status": "open", "closed_on": None}, []),
        ({"status": "open", "closed_on": "2026-03-01"}, ["open_deal_not_closed"]),
        ({"status": "won", "closed_on": None}, ["closed_deal_needs_day"]),
        ({"status": "won", "closed_on": "2026-03-01", "started_on": "2026-03-02"}, ["closed_before_start"]),
        ({"status": "lost", "closed_on": "2026-03-01", "started_on": "2026-03-01"}, []),
    ],
)
def test_days_that_contradict_are_refused(values: dict[str, Any], codes: list[str]) -> None:
    assert [fault.code for fault in wrong_days(values)] == codes


def test_a_deal_that_comes_closed_stood_in_its_furthest_stage_since_its_start() -> None:
    won = enter(WON, {"started_on": "2026-02-01", "closed_on": "2026-03-01"}, None, "closed_on", "started_on")
    assert [(stage, left is None) for stage, _, left in first_visits(won, NOON)] == [("last", False), ("won", True)]
    unknown = enter(WON, {"closed_on": "2026-03-01"}, None, "closed_on")
    assert [stage for stage, _, _ in first_visits(unknown, NOON)] == ["won"]
