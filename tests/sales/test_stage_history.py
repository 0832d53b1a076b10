"""The history of stages: visits and events, written with the deal or not at all."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dotyk.kernel.records import create_record, delete_record, restore_record
from dotyk.platform.clock import as_of, now
from dotyk.platform.errors import Invalid
from dotyk.platform.models import Event, EventSubject
from dotyk.sales.models import StageVisit
from tests.cast import Cast
from tests.sales.steps import Stages, change, make_deal, move


def visits(deal: dict[str, Any]) -> list[tuple[str, bool]]:
    """The stages in which the deal stood, and whether it still does."""
    found = StageVisit.objects.filter(deal_id=deal["id"]).order_by("entered_at", "id")
    return [(str(visit.stage_id), visit.left_at is None) for visit in found]


def moves(deal: dict[str, Any]) -> list[Event]:
    return list(Event.objects.filter(record_id=deal["id"], kind="deals.stage_changed").order_by("id"))


def test_each_stage_is_visited_in_turn(cast: Cast, stages: Stages) -> None:
    deal = make_deal(cast.seller)
    move(cast.seller, deal, stages.offer)
    move(cast.seller, deal, stages.won)
    assert visits(deal) == [(stages.request, False), (stages.offer, False), (stages.won, True)]
    first, second, _ = StageVisit.objects.filter(deal_id=deal["id"]).order_by("entered_at")
    assert first.left_at == second.entered_at


def test_a_move_is_an_event_that_says_from_where_to_where(cast: Cast, stages: Stages) -> None:
    deal = make_deal(cast.seller)
    assert moves(deal) == []
    with as_of(now().replace(microsecond=638_800)):
        moved = move(cast.seller, deal, stages.offer)
    (event,) = moves(deal)
    assert event.actor_id == cast.seller.id
    assert event.version == 2
    assert event.data == {
        "from": stages.request,
        "to": stages.offer,
        "pipeline": stages.pipeline,
        "status": "open",
        "at": moved["stage_entered_at"],
    }


def test_a_move_belongs_to_the_history_of_the_company(cast: Cast, stages: Stages) -> None:
    company = create_record(cast.seller, "companies", {"name": "School 5"})
    deal = make_deal(cast.seller, company=company["id"])
    move(cast.seller, deal, stages.offer)
    (event,) = moves(deal)
    assert EventSubject.objects.filter(record_id=company["id"], event_id=event.id).exists()


def test_a_change_without_a_move_leaves_no_trace_in_it(cast: Cast, stages: Stages) -> None:
    deal = make_deal(cast.seller)
    change(cast.seller, deal, name="Another", stage=stages.request)
    assert visits(deal) == [(stages.request, True)]
    assert moves(deal) == []


def test_a_refused_move_leaves_no_trace_in_it(cast: Cast, stages: Stages) -> None:
    deal = make_deal(cast.seller)
    with pytest.raises(Invalid):
        move(cast.seller, deal, stages.contract)
    assert visits(deal) == [(stages.request, True)]
    assert moves(deal) == []


def test_an_imported_deal_entered_its_stage_when_it_started(cast: Cast, stages: Stages) -> None:
    deal = make_deal(cast.seller, stages.won, started_on="2026-01-10", closed_on="2026-02-10")
    worked, won = StageVisit.objects.filter(deal_id=deal["id"]).order_by("entered_at")
    assert (str(worked.stage_id), str(won.stage_id)) == (stages.contract, stages.won)
    assert (worked.left_at, won.left_at) == (won.entered_at, None)
    assert (won.entered_at - worked.entered_at).days == 31
    assert won.entered_at.astimezone().date() <= date(2026, 2, 10)


def test_deleting_and_restoring_keep_the_history(cast: Cast, stages: Stages) -> None:
    deal = move(cast.seller, make_deal(cast.seller), stages.offer)
    before = visits(deal)
    delete_record(cast.seller, "deals", deal["id"])
    restore_record(cast.seller, "deals", deal["id"])
    assert visits(deal) == before


def test_the_change_tells_what_people_changed_and_not_what_merely_follows(cast: Cast, stages: Stages) -> None:
    move(cast.seller, deal := make_deal(cast.seller), stages.offer)
    event = Event.objects.get(record_id=deal["id"], kind="deals.updated")
    assert event.changes == {"stage": [stages.request, stages.offer], "probability": [10.0, 40.0]}
