"""What the stage does to a deal, through the doors."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel.models import Pipeline
from dotyk.kernel.records import Listing, Update, create_record, create_records, list_json, update_records
from dotyk.platform import clock
from dotyk.platform.errors import Denied, Invalid
from dotyk.platform.money import state_rate
from dotyk.platform.workspace import change_workspace, workspace
from tests.cast import Cast
from tests.sales.steps import Stages, change, make_deal, move, places, read


def today() -> str:
    return clock.today(workspace().time_zone).isoformat()


def test_a_new_deal_stands_in_the_first_open_stage(cast: Cast, stages: Stages) -> None:
    deal = make_deal(cast.seller)
    assert (deal["pipeline"], deal["stage"]) == (stages.pipeline, stages.request)
    assert (deal["status"], deal["probability"], deal["closed_on"]) == ("open", 10, None)


def test_without_any_pipeline_the_usual_one_is_made_in_the_companys_language(cast: Cast) -> None:
    change_workspace(language="ru")
    deal = make_deal(cast.seller)
    assert read(SYSTEM, deal)["status"] == "open"
    assert [pipeline.name for pipeline in Pipeline.objects.all()] == ["Продажи"]
    make_deal(cast.seller)
    assert Pipeline.objects.count() == 1


def test_moving_takes_the_stages_probability(cast: Cast, stages: Stages) -> None:
    deal = move(cast.seller, make_deal(cast.seller), stages.offer)
    assert deal["probability"] == 40
    assert change(cast.seller, deal, probability=55)["probability"] == 55
    assert change(cast.seller, deal, probability=None)["probability"] == 40
    assert move(cast.seller, deal, stages.request, probability=33)["probability"] == 33


def test_winning_closes_the_deal(cast: Cast, stages: Stages) -> None:
    won = move(cast.seller, make_deal(cast.seller, amount="100"), stages.won)
    assert (won["status"], won["closed_on"], won["probability"]) == ("won", today(), 100)
    assert read(cast.seller, won) == {**won, "object": "deals"}


def test_reopening_clears_what_closing_set(cast: Cast, stages: Stages) -> None:
    lost = move(cast.seller, make_deal(cast.seller), stages.lost, lost_reason="too dear", closed_on="2026-01-05")
    assert (lost["status"], lost["closed_on"], lost["lost_reason"]) == ("lost", "2026-01-05", "too dear")
    again = move(cast.seller, lost, stages.offer)
    assert (again["status"], again["closed_on"], again["lost_reason"]) == ("open", None, None)
    assert again["probability"] == 40


def test_losing_asks_for_the_reason(cast: Cast, stages: Stages) -> None:
    deal = make_deal(cast.seller)
    with pytest.raises(Invalid) as refused:
        move(cast.seller, deal, stages.lost)
    assert places(refused.value) == [("lost_reason", "required_by_stage")]
    assert read(cast.seller, deal) == {**deal, "object": "deals"}


def test_a_stage_asks_for_its_fields(cast: Cast, stages: Stages) -> None:
    deal = make_deal(cast.seller)
    with pytest.raises(Invalid) as refused:
        move(cast.seller, deal, stages.contract)
    assert places(refused.value) == [("amount", "required_by_stage")]
    assert refused.value.faults[0].values == {"stage": "Contract"}
    assert move(cast.seller, deal, stages.contract, amount="10")["stage"] == stages.contract


def test_one_refused_deal_leaves_the_others_of_its_batch_alone(cast: Cast, stages: Stages) -> None:
    rows = [{"name": "a", "stage": stages.contract}, {"name": "b", "stage": stages.contract, "amount": "5"}]
    refused, made = create_records(cast.seller, "deals", rows)
    assert (refused.outcome, made.outcome) == ("refused", "created")


def test_a_stage_of_another_pipeline_is_refused(cast: Cast, stages: Stages) -> None:
    other = Pipeline.objects.create(name="Rent", position=5)
    other.stages.create(name="Viewing")
    with pytest.raises(Invalid) as refused:
        make_deal(cast.seller, stages.offer, pipeline=str(other.id))
    assert places(refused.value) == [("stage", "stage_of_other_pipeline")]


def test_moving_to_another_pipeline_starts_at_its_beginning(cast: Cast, stages: Stages) -> None:
    other = Pipeline.objects.create(name="Rent", position=5)
    first = other.stages.create(name="Viewing", probability=20)
    deal = change(cast.seller, make_deal(cast.seller, stages.offer), pipeline=str(other.id))
    assert (deal["stage"], deal["probability"], deal["furthest_stage"]) == (str(first.id), 20, str(first.id))


@pytest.mark.parametrize("name", ["status", "stage_entered_at", "rots_at", "furthest_stage", "has_next_step"])
def test_what_follows_the_stage_cannot_be_set(cast: Cast, stages: Stages, name: str) -> None:
    with pytest.raises(Invalid) as refused:
        make_deal(cast.seller, **{name: "won"})
    assert places(refused.value) == [(name, "read_only")]


def test_an_open_deal_has_no_closing_day(cast: Cast, stages: Stages) -> None:
    with pytest.raises(Invalid) as refused:
        make_deal(cast.seller, closed_on="2026-01-01")
    assert places(refused.value) == [("closed_on", "open_deal_not_closed")]


def test_a_closed_deal_keeps_a_closing_day(cast: Cast, stages: Stages) -> None:
    won = make_deal(cast.seller, stages.won, closed_on="2026-01-10", started_on="2026-01-02")
    with pytest.raises(Invalid):
        change(cast.seller, won, closed_on=None)
    with pytest.raises(Invalid) as refused:
        change(cast.seller, won, started_on="2026-01-11")
    assert places(refused.value) == [("closed_on", "closed_before_start")]
    assert change(cast.seller, won, closed_on="2026-01-12")["closed_on"] == "2026-01-12"


def test_a_deal_rots_in_a_stage_with_patience(cast: Cast, stages: Stages) -> None:
    long_ago = (clock.now() - timedelta(days=9)).date().isoformat()
    rotten = make_deal(cast.seller, stages.offer, started_on=long_ago)
    fresh = make_deal(cast.seller, stages.offer)
    patient = make_deal(cast.seller, stages.request, started_on=long_ago)
    assert [read(cast.seller, deal)["is_rotting"] for deal in (rotten, fresh, patient)] == [True, False, False]
    listing = Listing(filter={"field": "is_rotting", "op": "eq", "value": True})
    found = list_json(cast.seller, "deals", listing)
    assert rotten["id"] in found
    assert fresh["id"] not in found
    assert move(cast.seller, rotten, stages.request)["is_rotting"] is False


def test_renaming_renames_the_title(cast: Cast, stages: Stages) -> None:
    assert change(cast.seller, make_deal(cast.seller), name="Two boilers")["title"] == "Two boilers"


def test_a_reader_moves_nothing(cast: Cast, stages: Stages) -> None:
    deal = make_deal(cast.seller)
    with pytest.raises(Denied):
        move(cast.teammate, deal, stages.offer)
    assert read(cast.seller, deal)["stage"] == stages.request


def test_a_batch_asks_for_the_stages_once(cast: Cast, stages: Stages) -> None:
    deals = [make_deal(cast.seller, amount="1") for _ in range(3)]
    with CaptureQueriesContext(connection) as captured:
        update_records(cast.seller, "deals", [Update(UUID(d["id"]), {"stage": stages.contract}) for d in deals])
    assert _about(captured, "from stage s join pipeline") == 1
    assert _about(captured, "stage_visit") == 1


def test_a_change_that_leaves_the_stage_alone_asks_for_no_stages(cast: Cast, stages: Stages) -> None:
    deal = make_deal(cast.seller)
    with CaptureQueriesContext(connection) as captured:
        change(cast.seller, deal, name="Another name")
    assert _about(captured, "from stage s join pipeline") == 0


def test_money_of_a_deal_is_booked_at_the_rate_of_its_closing_day(cast: Cast, stages: Stages) -> None:
    state_rate("USD", date(2025, 1, 1), Decimal(40))
    state_rate("USD", date(2026, 1, 1), Decimal(42))
    deal = create_record(
        cast.seller,
        "deals",
        {"name": "Export", "stage": stages.won, "closed_on": "2025-06-01", "amount": {"amount": 10, "currency": "USD"}},
    )
    assert _base(deal) == 400
    change(cast.seller, deal, closed_on="2026-06-01")
    assert _base(deal) == 420


def _about(captured: CaptureQueriesContext, part: str) -> int:
    return sum(part in query["sql"] for query in captured.captured_queries)


def _base(deal: dict[str, Any]) -> Decimal:
    with connection.cursor() as cursor:
        cursor.execute("select amount_base from deal where id = %s", [deal["id"]])
        return Decimal(cursor.fetchone()[0])
