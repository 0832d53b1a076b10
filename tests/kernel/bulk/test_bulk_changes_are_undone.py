"""The way back of a bulk change: all as it was, but for what somebody changed since."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import bulk, records
from dotyk.platform.errors import Conflict
from tests.cast import Cast
from tests.kernel.bulk.conftest import Changing
from tests.kernel.making import change, make, make_person_who_may


def undone(actor: Actor, run: dict[str, Any]) -> dict[str, Any]:
    run_id = UUID(run["id"])
    bulk.undo_bulk(actor, run_id)
    bulk.take_back(run_id)
    return bulk.bulk_json(actor, run_id)


def value(actor: Actor, record_id: UUID, name: str) -> Any:
    return records.get_record(actor, "companies", record_id)[name]


def test_gives_back_what_was_not_changed_since(cast: Cast, changing: Changing) -> None:
    ids = [make(cast.seller, "companies", name=f"C{n}", industry="it") for n in range(5)]
    run = changing(cast.seller, "companies", filter={}, change={"industry": "retail", "employees": 7})
    change(cast.teammate, "companies", ids[0], industry="finance")
    change(cast.teammate, "companies", ids[1], website="https://c.example")
    over = undone(cast.seller, run)
    assert (over["status"], over["counts"]["undone"], over["counts"]["kept"]) == ("undone", 4, 1)
    assert [value(cast.seller, i, "industry") for i in ids] == ["finance", "it", "it", "it", "it"]
    assert [value(cast.seller, i, "employees") for i in ids] == [None] * 5
    (told,) = bulk.told_rows(cast.seller, UUID(run["id"]), after=0, limit=50)["items"]
    assert (told["id"], told["reasons"][0]["field"], told["reasons"][0]["code"]) == (
        str(ids[0]),
        "industry",
        "changed_since",
    )


def test_gives_records_back_that_the_change_gave_away(cast: Cast, changing: Changing) -> None:
    person = make_person_who_may({"companies": {"create": "own", "read": "own", "update": "all"}})
    owner = make_person_who_may({"companies": {"create": "all", "read": "all", "update": "all"}})
    record_id = make(owner, "companies", name="C")
    run = changing(owner, "companies", filter={}, change={"owner": str(person.id)})
    assert value(owner, record_id, "owner") == str(person.id)
    undone(owner, run)
    assert value(owner, record_id, "owner") == str(owner.id)


def test_brings_deleted_records_back(cast: Cast, changing: Changing) -> None:
    boss = cast.administrator
    ids = [make(boss, "companies", name=f"C{n}") for n in range(3)]
    run = changing(boss, "companies", filter={}, delete=True)
    assert undone(boss, run)["counts"]["undone"] == 3
    assert [value(boss, i, "name") for i in ids] == ["C0", "C1", "C2"]


def test_what_is_gone_since_is_told(cast: Cast, changing: Changing) -> None:
    boss = cast.administrator
    record_id = make(boss, "companies", name="C")
    run = changing(boss, "companies", filter={}, add_tags=["x"])
    records.delete_record(boss, "companies", record_id)
    assert undone(boss, run)["counts"]["kept"] == 1


def test_only_once_and_only_when_over(cast: Cast, changing: Changing) -> None:
    make(cast.seller, "companies", name="C")
    begun = bulk.begin_bulk(cast.seller, "companies", {"filter": {}, "add_tags": ["x"]})
    with pytest.raises(Conflict):
        bulk.undo_bulk(cast.seller, begun.id)
    bulk.run_bulk(begun.id)
    undone(cast.seller, {"id": str(begun.id)})
    with pytest.raises(Conflict):
        bulk.undo_bulk(cast.seller, begun.id)
