"""The funnel against a small base counted by hand; every figure opens exactly its rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import orjson
import pytest

from dotyk.accounts.actors import SYSTEM, Actor, Grant
from dotyk.kernel.records import Listing, delete_record, list_json
from dotyk.platform import clock
from dotyk.platform.errors import Denied, Invalid, NotFound
from dotyk.platform.money import state_rate
from dotyk.sales.actions.pipelines import create_pipeline
from dotyk.sales.presenters import funnel_out
from dotyk.sales.queries.funnel import FunnelScope, funnel
from tests.cast import Cast, make_team, make_user, queries_counted
from tests.sales.steps import Stages, make_deal, move

JANUARY = FunnelScope(since=date(2026, 1, 1), until=date(2026, 2, 1))


@pytest.fixture
def base(cast: Cast, stages: Stages) -> dict[str, Any]:
    """Ten deals.

    | deal   | stage                | start  | close  | amount |
    | w1..w3 | won                  | Jan 1  | Jan 11, Jan 21, Feb 10 | 100, 200, 600 |
    | l1     | lost from the offer  | now    | now    | 50     |
    | l2     | lost, first heard of | Jan 5  | Jan 20 | –      |
    | o1, o2 | offer, 40 %          | now    |        | 1000, –|
    | c1     | contract, 80 %       | Jan 31 |        | 500    |
    | r1     | request, was offered | now    |        | –      |
    | r2     | request              | now    |        | –      |
    """
    seller = cast.seller
    made: dict[str, Any] = {}
    for name, closed_on, amount in (("w1", "2026-01-11", 100), ("w2", "2026-01-21", 200), ("w3", "2026-02-10", 600)):
        made[name] = make_deal(
            seller, stages.won, name=name, started_on="2026-01-01", closed_on=closed_on, amount=amount
        )
    offered = make_deal(seller, stages.offer, name="l1", amount=50)
    made["l1"] = move(seller, offered, stages.lost, lost_reason="too dear")
    made["l2"] = make_deal(
        seller, stages.lost, name="l2", started_on="2026-01-05", closed_on="2026-01-20", lost_reason="no money"
    )
    made["o1"] = make_deal(seller, stages.offer, name="o1", amount=1000, expected_close_on="2026-01-15")
    made["o2"] = make_deal(seller, stages.offer, name="o2")
    made["c1"] = make_deal(seller, stages.contract, name="c1", amount=500, started_on="2026-01-31")
    made["r1"] = move(seller, make_deal(seller, stages.offer, name="r1"), stages.request)
    made["r2"] = make_deal(seller, name="r2")
    return made


def shown(actor: Actor, scope: FunnelScope | None = None) -> dict[str, Any]:
    return funnel_out(funnel(actor, scope or FunnelScope()), None)


def by_title(told: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {stage["title"]: stage for stage in told["stages"]}


def metrics(told: dict[str, Any]) -> dict[str, Any]:
    return {metric["name"]: metric["value"] for metric in told["metrics"]}


def rows(actor: Actor, filter_json: Any) -> list[str]:
    """The names of the deals a filter opens."""
    found = orjson.loads(list_json(actor, "deals", Listing(filter=filter_json, limit=200)))
    return sorted(deal["name"] for deal in found["items"])


def test_the_totals(cast: Cast, base: Any) -> None:
    totals = shown(cast.seller)["totals"]
    del totals["filters"]
    assert totals == {
        "deals": 10,
        "open": 5,
        "won": 3,
        "lost": 2,
        "won_amount": {"amount": "900.00", "currency": "UAH"},
        "win_rate": 60.0,
        "cycle_mean_days": 23.33,
        "cycle_median_days": 20.0,
    }


def test_conversion_counts_who_ever_entered_and_who_got_further(cast: Cast, base: Any) -> None:
    told = by_title(shown(cast.seller))
    figures = {title: (s["entered"], s["reached_next"], s["conversion"], s["count"]) for title, s in told.items()}
    assert figures == {
        "Request": (10, 9, 90.0, 2),
        "Offer": (9, 5, 55.56, 2),
        "Contract": (5, 3, 60.0, 1),
        "Won": (3, None, None, 3),
        "Lost": (2, None, None, 2),
    }


def test_sums_are_null_where_no_amount_is_stated(cast: Cast, base: Any) -> None:
    told = by_title(shown(cast.seller))
    sums = {title: stage["sum"] and stage["sum"]["amount"] for title, stage in told.items()}
    assert sums == {"Request": None, "Offer": "1000.00", "Contract": "500.00", "Won": "900.00", "Lost": "50.00"}


def test_the_metrics(cast: Cast, base: Any) -> None:
    told = metrics(shown(cast.seller))
    assert told["win_rate"] == 60
    assert told["average_won"]["amount"] == "300.00"
    assert told["forecast"]["amount"] == "800.00"
    assert told["best_case"]["amount"] == "1500.00"
    assert told["committed"]["amount"] == "500.00"
    assert Decimal(told["velocity"]["amount"]) == Decimal("38.57")


def test_time_in_a_stage_is_mean_and_median_of_days(cast: Cast, stages: Stages) -> None:
    for days in (10, 20, 60):
        closed = date(2025, 1, 1) + timedelta(days=days)
        make_deal(cast.seller, stages.won, started_on="2025-01-01", closed_on=closed.isoformat())
    contract = by_title(shown(cast.seller))["Contract"]
    assert (contract["mean_days"], contract["median_days"]) == (30.0, 20.0)


def test_an_open_stay_is_counted_to_now(cast: Cast, stages: Stages) -> None:
    make_deal(cast.seller, stages.offer, started_on=(clock.now() - timedelta(days=30)).date().isoformat())
    offer = by_title(shown(cast.seller))["Offer"]
    assert 29.9 < offer["mean_days"] < 31.2


def test_every_figure_opens_exactly_its_rows(cast: Cast, base: Any) -> None:
    for scope in (FunnelScope(), JANUARY):
        told = shown(cast.seller, scope)
        for count, filter_json in _figures(told):
            assert len(rows(cast.seller, filter_json)) == count, filter_json


def _figures(told: dict[str, Any]) -> Iterator[tuple[int, Any]]:
    totals = told["totals"]
    for name in ("deals", "open", "won", "lost"):
        yield totals[name], totals["filters"][name]
    for stage in told["stages"]:
        yield stage["count"], stage["filter"]
        yield stage["entered"], stage["entered_filter"]
        if stage["reached_next"] is not None:
            yield stage["reached_next"], stage["reached_next_filter"]
    for metric in told["metrics"]:
        inputs = metric["inputs"]
        if metric["name"] == "win_rate":
            yield inputs["won"] + inputs["lost"], metric["filter"]
        elif "open" in inputs and metric["name"] != "committed":
            yield inputs["open"], metric["filter"]


def test_a_period_tells_what_started_and_what_closed_in_it(cast: Cast, base: Any) -> None:
    told = shown(cast.seller, JANUARY)
    totals = told["totals"]
    assert (totals["deals"], totals["won"], totals["lost"], totals["win_rate"]) == (5, 2, 1, 66.67)
    assert totals["won_amount"]["amount"] == "300.00"
    assert totals["cycle_mean_days"] == 15
    assert rows(cast.seller, totals["filters"]["deals"]) == ["c1", "l2", "w1", "w2", "w3"]
    assert rows(cast.seller, totals["filters"]["won"]) == ["w1", "w2"]
    assert metrics(told)["forecast"]["amount"] == "400.00"


def test_the_last_day_of_a_period_is_not_counted_in(cast: Cast, base: Any) -> None:
    until_the_day = FunnelScope(since=date(2026, 1, 1), until=date(2026, 1, 21))
    the_day_too = FunnelScope(since=date(2026, 1, 1), until=date(2026, 1, 22))
    assert shown(cast.seller, until_the_day)["totals"]["won"] == 1
    assert shown(cast.seller, the_day_too)["totals"]["won"] == 2


def test_an_empty_period_gives_no_figures(cast: Cast, base: Any) -> None:
    told = shown(cast.seller, FunnelScope(since=date(1999, 1, 1), until=date(2000, 1, 1)))
    totals = told["totals"]
    assert [totals[name] for name in ("win_rate", "won_amount", "cycle_mean_days", "cycle_median_days")] == [None] * 4
    assert set(metrics(told).values()) == {None}
    for stage in told["stages"]:
        assert [stage[name] for name in ("conversion", "sum", "mean_days", "median_days")] == [None] * 4


def test_a_deal_without_a_stated_start_started_when_it_was_made(cast: Cast, stages: Stages) -> None:
    make_deal(cast.seller, name="today")
    day = clock.now().date()
    around = FunnelScope(since=day - timedelta(days=1), until=day + timedelta(days=2))
    assert shown(cast.seller, around)["totals"]["deals"] == 1
    assert shown(cast.seller, replace(around, until=day - timedelta(days=1)))["totals"]["deals"] == 0


def test_deals_in_other_currencies_are_summed_in_the_companys_own(cast: Cast, stages: Stages) -> None:
    state_rate("EUR", date(2026, 1, 1), Decimal("48.5"))
    euros = {"amount": "10", "currency": "EUR"}
    make_deal(cast.seller, stages.won, closed_on="2026-01-02", started_on="2026-01-01", amount=euros)
    make_deal(cast.seller, stages.won, closed_on="2026-01-02", started_on="2026-01-01", amount="15")
    assert shown(cast.seller)["totals"]["won_amount"] == {"amount": "500.00", "currency": "UAH"}


def test_everyone_counts_only_what_they_reach(cast: Cast, base: Any) -> None:
    assert shown(cast.teammate)["totals"]["deals"] == 10
    stranger = shown(cast.stranger)
    assert stranger["totals"]["deals"] == 0
    assert stranger["totals"]["win_rate"] is None
    assert sum(stage["entered"] for stage in stranger["stages"]) == 0
    assert [stage["mean_days"] for stage in stranger["stages"]] == [None] * 5
    assert shown(cast.administrator)["totals"]["deals"] == 10


def test_whoever_may_not_read_deals_sees_no_funnel(cast: Cast, stages: Stages) -> None:
    with pytest.raises(Denied):
        funnel(make_user(None), FunnelScope())


def test_hidden_amounts_stay_hidden(cast: Cast, base: Any) -> None:
    grant = cast.seller.grant("deals")
    blind = replace(cast.seller, grants={"deals": Grant(grant.verbs, {"amount": "hidden"})})
    told = shown(blind)
    assert told["totals"]["won_amount"] is None
    assert told["totals"]["win_rate"] == 60
    assert [stage["sum"] for stage in told["stages"]] == [None] * 5
    values = metrics(told)
    assert [values[name] for name in ("forecast", "best_case", "committed", "average_won", "velocity")] == [None] * 5
    assert all("won_amount" not in metric["inputs"] for metric in told["metrics"])


def test_any_filter_of_deals_narrows_every_figure_and_its_rows(cast: Cast, base: Any) -> None:
    everything = shown(cast.seller)["totals"]
    rich = {"field": "amount", "op": "gt", "value": "500"}
    for scope in (FunnelScope(filter=rich), FunnelScope(filter={"or": [rich]}, since=JANUARY.since)):
        told = shown(cast.seller, scope)
        assert told["totals"]["deals"] < everything["deals"]
        for count, opens in _figures(told):
            assert len(rows(cast.seller, opens)) == count
    with pytest.raises(Invalid) as refused:
        funnel(cast.seller, FunnelScope(filter={"and": [{"field": "nonsense", "op": "eq", "value": 1}]}))
    assert "nonsense" in str(refused.value.faults[0])


def test_an_owner_and_a_team_narrow_it(cast: Cast, base: Any, stages: Stages) -> None:
    make_deal(cast.teammate, name="his")
    assert shown(cast.administrator, FunnelScope(owner=cast.teammate.id))["totals"]["deals"] == 1
    assert shown(cast.administrator, FunnelScope(team=cast.team))["totals"]["deals"] == 11
    assert shown(cast.administrator, FunnelScope(team=cast.other_team))["totals"]["deals"] == 0
    assert shown(cast.administrator, FunnelScope(team=uuid4()))["totals"]["deals"] == 0


def test_a_team_counts_its_sub_teams(cast: Cast, stages: Stages) -> None:
    small = make_team(parent=cast.team)
    make_deal(make_user("seller", team=small), name="deep")
    assert shown(cast.administrator, FunnelScope(team=cast.team))["totals"]["deals"] == 1


def test_a_pipeline_narrows_it(cast: Cast, base: Any, stages: Stages) -> None:
    other = create_pipeline(SYSTEM, "Rent")
    make_deal(cast.seller, pipeline=str(other.id), name="flat")
    assert shown(cast.seller)["totals"]["deals"] == 11
    assert len(shown(cast.seller)["stages"]) == 11
    assert shown(cast.seller, FunnelScope(pipeline=other.id))["totals"]["deals"] == 1
    assert shown(cast.seller, FunnelScope(pipeline=UUID(stages.pipeline)))["totals"]["deals"] == 10
    with pytest.raises(NotFound):
        funnel(cast.seller, FunnelScope(pipeline=uuid4()))


def test_deleted_deals_are_not_counted(cast: Cast, base: Any) -> None:
    delete_record(cast.seller, "deals", UUID(base["w3"]["id"]))
    assert shown(cast.seller)["totals"]["won"] == 2


def test_a_period_that_ends_before_it_begins_is_refused(cast: Cast, stages: Stages) -> None:
    with pytest.raises(Invalid) as refused:
        funnel(cast.seller, FunnelScope(since=date(2026, 2, 1), until=date(2026, 1, 1)))
    assert refused.value.faults[0].field == "to"


def test_it_costs_five_queries(cast: Cast, base: Any) -> None:
    funnel(cast.seller, FunnelScope())
    with queries_counted(5):
        funnel(cast.seller, JANUARY)


def test_every_metric_explains_itself_in_each_language(cast: Cast, base: Any) -> None:
    for metric in shown(cast.seller)["metrics"]:
        assert set(metric["label"]) == set(metric["formula"]) == {"en", "uk", "ru"}
