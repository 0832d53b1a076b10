"""Figures of groups: their order, their totals, the day they fall on."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.records import change_company, groups
from tests.cast import Cast, again
from tests.kernel.making import make

SUM = {"fn": "sum", "field": "amount"}
ANY = {"field": "name", "op": "is_not_empty"}


def grouped(actor: Actor, *keys: Any, figures: Any = ({"fn": "count"},), **asked: Any) -> dict[str, Any]:
    by = [key if isinstance(key, dict) else {"field": key} for key in keys]
    found: dict[str, Any] = orjson.loads(
        records.group_json(actor, "deals", group_by=by, aggregate=list(figures), **asked)
    )
    return found


@pytest.mark.parametrize("filter", [None, ANY])
def test_the_largest_sum_comes_first(cast: Cast, filter: Any) -> None:
    for owner, amount in ((cast.seller, "9"), (cast.teammate, "100"), (cast.stranger, "20")):
        make(owner, "deals", name="D", amount=amount)
    found = grouped(cast.administrator, "owner", figures=[SUM], filter=filter)
    assert [group["values"][0]["amount"] for group in found["groups"]] == ["100.00", "20.00", "9.00"]


def test_records_without_an_amount_sum_up_to_nothing_however_they_are_counted(cast: Cast) -> None:
    make(cast.seller, "deals", name="D")
    nothing = {"amount": "0.00", "currency": "UAH"}
    for filter in (None, ANY):
        found = grouped(cast.seller, "owner", figures=[SUM], filter=filter)
        assert [group["values"] for group in found["groups"]] == [[nothing]]
        assert found["totals"] == [nothing]


def test_the_totals_are_there_however_many_groups(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "GROUPS_MAX", 2)
    for name in ("A", "B", "C"):
        make(cast.seller, "deals", name=name)
    found = grouped(cast.seller, "name")
    assert (len(found["groups"]), found["totals"]) == (2, [3])


def test_a_day_is_the_companys_day_also_after_it_moved(cast: Cast) -> None:
    make(cast.seller, "deals", name="D")
    task = {"name": "T", "due_at": "2026-01-31T23:30:00Z"}
    records.create_record(cast.seller, "tasks", task)

    def day() -> str:
        by = [{"field": "due_at", "by": "month"}]
        found = orjson.loads(records.group_json(again(cast.seller), "tasks", group_by=by, aggregate=[]))
        return str(found["groups"][0]["keys"][0])

    assert day() == "2026-02-01"
    change_company(again(cast.administrator), {"time_zone": "America/New_York"})
    assert day() == "2026-01-01"
