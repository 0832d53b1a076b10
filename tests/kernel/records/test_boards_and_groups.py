"""Boards and groups: the same figures whether counted or taken from the hot counters."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.accounts.models import User
from dotyk.kernel import records
from dotyk.kernel.objects import registry
from dotyk.kernel.objects.custom_fields import add_field
from dotyk.kernel.objects.models import Pipeline, Stage
from dotyk.platform.errors import Invalid
from tests.cast import Cast, queries_counted

ALWAYS = {"field": "name", "op": "is_not_empty"}


@pytest.fixture
def stages(db: None) -> dict[str, str]:
    Pipeline.objects.filter(object="deals").delete()
    pipeline = Pipeline.objects.create(name="Sales")
    rows = (("New", "open", 10), ("Offer", "open", 50), ("Won", "won", 100), ("Lost", "lost", 0))
    return {
        name: str(Stage.objects.create(pipeline=pipeline, name=name, position=n, status=status, probability=percent).id)
        for n, (name, status, percent) in enumerate(rows)
    }


def deal(actor: Actor, stage: str, amount: str | None = "100.00", **values: Any) -> dict[str, Any]:
    money = {"amount": amount, "currency": "UAH"} if amount else None
    return records.create_record(actor, "deals", {"name": "D", "stage": stage, "amount": money, **values})


def board(actor: Actor, **asked: Any) -> dict[str, dict[str, Any]]:
    found = orjson.loads(records.board_json(actor, "deals", records.Board(sum="amount", **asked)))
    return {column["key"]["title"]: column for column in found["columns"]}


def groups(actor: Actor, *fields: str, **asked: Any) -> dict[str, Any]:
    figures = [{"fn": "count"}, {"fn": "sum", "field": "amount"}]
    keys = [{"field": field} for field in fields]
    found: dict[str, Any] = orjson.loads(records.group_json(actor, "deals", group_by=keys, aggregate=figures, **asked))
    return found


def test_a_board_shows_each_stage_with_its_count_and_sum(cast: Cast, stages: dict[str, str]) -> None:
    for _ in range(3):
        deal(cast.seller, stages["New"])
    deal(cast.seller, stages["Offer"], "50.50")
    columns = board(cast.seller, limit=2)
    assert list(columns) == ["New", "Offer", "Won", "Lost"]
    assert columns["New"]["count"] == 3
    assert columns["New"]["sum"] == {"amount": "300.00", "currency": "UAH"}
    assert len(columns["New"]["items"]) == 2
    assert columns["Offer"]["sum"]["amount"] == "50.50"
    assert columns["Won"]["count"] == 0
    more = board(cast.seller, limit=2, column=stages["New"], cursor=columns["New"]["next_cursor"])
    assert list(more) == ["New"]
    assert len(more["New"]["items"]) == 1


def test_figures_follow_every_kind_of_change(cast: Cast, stages: dict[str, str]) -> None:
    kept, moved, gone = (deal(cast.administrator, stages["New"]) for _ in range(3))
    records.update_record(cast.administrator, "deals", moved["id"], {"stage": stages["Offer"]})
    records.update_record(cast.administrator, "deals", kept["id"], {"amount": {"amount": "7", "currency": "UAH"}})
    records.update_record(cast.administrator, "deals", moved["id"], {"owner": str(cast.seller.id)})
    records.delete_record(cast.administrator, "deals", gone["id"])
    for actor in (cast.administrator, cast.seller, cast.stranger):
        for fields in (("stage",), ("owner",), ("stage", "owner"), ()):
            counted = groups(actor, *fields, filter=ALWAYS)
            tallied = groups(actor, *fields)
            assert sorted(map(str, tallied["groups"])) == sorted(map(str, counted["groups"]))
            assert tallied["totals"] == counted["totals"]
    assert groups(cast.administrator)["totals"] == [2, {"amount": "107.00", "currency": "UAH"}]
    records.restore_record(cast.administrator, "deals", gone["id"])
    records.fold_tallies()
    assert groups(cast.administrator)["totals"][0] == 3
    records.recount_tallies()
    assert groups(cast.administrator)["totals"][0] == 3


def test_groups_by_month_and_by_reference(cast: Cast, stages: dict[str, str]) -> None:
    company = records.create_record(cast.seller, "companies", {"name": "Ромашка"})
    deal(cast.seller, stages["New"], started_on="2026-01-31", company=company["id"])
    deal(cast.seller, stages["New"], started_on="2026-01-01")
    found = orjson.loads(
        records.group_json(
            cast.seller,
            "deals",
            group_by=[{"field": "started_on", "by": "month"}, {"field": "company"}],
            aggregate=[{"fn": "count"}, {"fn": "avg", "field": "amount"}],
        )
    )
    keys = [group["keys"] for group in found["groups"]]
    assert ["2026-01-01", {"id": company["id"], "title": "Ромашка"}] in keys
    assert ["2026-01-01", None] in keys
    assert found["totals"] == [2, {"amount": "100.00", "currency": "UAH"}]


def test_an_empty_base_has_no_groups(cast: Cast) -> None:
    found = groups(cast.seller, "stage")
    assert found["groups"] == []
    assert found["totals"] == [0, {"amount": "0.00", "currency": "UAH"}]


def test_a_board_costs_three_statements(cast: Cast, stages: dict[str, str]) -> None:
    deal(cast.seller, stages["New"])
    with queries_counted(4):  # columns, cards, figures, titles of the stages
        board(cast.seller)


def test_records_without_a_choice_stand_in_a_column_of_their_own(cast: Cast, stages: dict[str, str]) -> None:
    for source in ("website", None, None):
        deal(cast.seller, stages["New"], source=source)

    def columns(**asked: Any) -> list[dict[str, Any]]:
        found = orjson.loads(records.board_json(cast.seller, "deals", records.Board(by="source", **asked)))
        return list(found["columns"])

    first, *others = columns(limit=1)
    assert (first["key"], first["count"], len(first["items"])) == (None, 2, 1)
    assert first["items"][0]["source"] is None
    assert {column["key"]: column["count"] for column in others}["website"] == 1
    more = columns(limit=1, column="", cursor=first["next_cursor"])
    assert [column["key"] for column in more] == [None]
    assert more[0]["items"][0]["id"] != first["items"][0]["id"]
    only = {"field": "source", "op": "is_not_empty"}
    assert None not in [column["key"] for column in columns(filter=only)]


@pytest.mark.parametrize("name", ["name", "nonsense"])
def test_what_cannot_be_summed_is_refused_by_its_place(cast: Cast, stages: dict[str, str], name: str) -> None:
    with pytest.raises(Invalid) as error:
        records.board_json(cast.seller, "deals", records.Board(sum=name))
    assert [fault.field for fault in error.value.faults] == ["sum"]


def people(actor: Actor, **asked: Any) -> dict[str, dict[str, Any]]:
    found = orjson.loads(records.board_json(actor, "deals", records.Board(by="owner", sum="amount", **asked)))
    return {column["key"]["id"]: column for column in found["columns"]}


def test_columns_are_made_of_the_people_of_the_reach(cast: Cast, stages: dict[str, str]) -> None:
    for actor, amount in ((cast.seller, "10"), (cast.seller, "5.50"), (cast.teammate, "1"), (cast.stranger, "7")):
        deal(actor, stages["New"], amount)
    seen = people(cast.administrator, limit=1)
    assert [column["key"]["title"] for column in seen.values()] == sorted(
        column["key"]["title"] for column in seen.values()
    )
    mine = seen[str(cast.seller.id)]
    assert (mine["count"], mine["sum"]["amount"], len(mine["items"])) == (2, "15.50", 1)
    assert seen[str(cast.administrator.id)]["count"] == 0
    more = people(cast.administrator, limit=1, column=str(cast.seller.id), cursor=mine["next_cursor"])
    assert more[str(cast.seller.id)]["items"][0]["id"] != mine["items"][0]["id"]
    filtered = people(cast.administrator, filter={"field": "amount", "op": "gt", "value": "6"})
    assert filtered[str(cast.seller.id)]["count"] == 1


def test_nobody_out_of_reach_makes_a_column(cast: Cast, stages: dict[str, str]) -> None:
    deal(cast.stranger, stages["New"])
    assert str(cast.stranger.id) not in people(cast.seller)
    with pytest.raises(Invalid):
        people(cast.seller, column=str(cast.stranger.id))


def test_columns_beyond_sixty_are_told(cast: Cast, stages: dict[str, str]) -> None:
    deal(cast.seller, stages["New"])
    known = len(people(cast.administrator))
    User.objects.bulk_create(User(email=f"p{n}@example.com", name=f"Aa {n:03}") for n in range(62))
    found = orjson.loads(records.board_json(cast.administrator, "deals", records.Board(by="owner")))
    assert len(found["columns"]) == 60
    assert found["left_out"] == {"columns": known + 2, "count": 0}
    assert str(cast.seller.id) in [column["key"]["id"] for column in found["columns"]]


def test_an_added_field_of_a_person_makes_columns(cast: Cast, stages: dict[str, str]) -> None:
    add_field(cast.administrator, "deals", {"name": "helper", "type": "user", "label": {"en": "Helper"}})
    registry.forget_custom_fields()
    deal(cast.administrator, stages["New"], helper=str(cast.seller.id))
    deal(cast.administrator, stages["New"])
    found = orjson.loads(records.board_json(cast.administrator, "deals", records.Board(by="helper")))
    registry.forget_custom_fields()
    counts = {column["key"] and column["key"]["id"]: column["count"] for column in found["columns"]}
    assert (counts[None], counts[str(cast.seller.id)]) == (1, 1)
