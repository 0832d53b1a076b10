"""Many records changed at once: each by the rules and rights of a single change, told in full."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import bulk, records
from dotyk.kernel.bulk.models import BulkRow, BulkRun
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from tests.cast import Cast
from tests.kernel.bulk.conftest import Changing, counts
from tests.kernel.making import make, make_person_who_may

IT = {"field": "industry", "op": "eq", "value": "it"}


def companies(actor: Actor, count: int, **values: Any) -> list[UUID]:
    return [make(actor, "companies", name=f"Company {n}", **values) for n in range(count)]


def values_of(actor: Actor, ids: list[UUID], name: str) -> list[Any]:
    return [records.get_record(actor, "companies", i)[name] for i in ids]


def test_all_that_meet_a_filter_though_the_change_moves_them_out_of_it(cast: Cast, changing: Changing) -> None:
    wanted, other = companies(cast.seller, 5, industry="it"), companies(cast.seller, 1, industry="retail")
    run = changing(cast.seller, "companies", filter=IT, change={"industry": "services"})
    assert (run["status"], run["total"], counts(run), run["percent"]) == ("done", 5, (5, 0, 0), 100.0)
    assert values_of(cast.seller, wanted, "industry") == ["services"] * 5
    assert values_of(cast.seller, other, "industry") == ["retail"]


def test_all_but_some(cast: Cast, changing: Changing) -> None:
    ids = companies(cast.seller, 3)
    run = changing(cast.seller, "companies", filter={}, **{"except": [str(ids[0])]}, change={"industry": "it"})
    assert run["total"] == 2
    assert values_of(cast.seller, ids, "industry") == [None, "it", "it"]


def test_named_records_once_each_and_the_same_as_before_is_no_change(cast: Cast, changing: Changing) -> None:
    ids = companies(cast.seller, 3, industry="it")
    wish = [str(i) for i in (*ids, ids[0])]
    run = changing(cast.seller, "companies", ids=wish, change={"industry": "it"})
    assert (run["total"], counts(run)) == (3, (0, 3, 0))


def test_tags_are_added_and_taken_beside_those_there(cast: Cast, changing: Changing) -> None:
    first = make(cast.seller, "companies", name="A", tags=["vip", "old"])
    second = make(cast.seller, "companies", name="B")
    changing(cast.seller, "companies", filter={}, add_tags=["new", "VIP"], remove_tags=["Old"])
    assert values_of(cast.seller, [first, second], "tags") == [["vip", "new"], ["new", "vip"]]


def test_each_record_within_the_rights_of_who_asks(cast: Cast, changing: Changing) -> None:
    reader = make_person_who_may({"companies": {"create": "all", "read": "all", "update": "own"}})
    own, foreign = companies(reader, 1), companies(cast.seller, 2)
    run = changing(reader, "companies", filter={}, change={"industry": "it"})
    assert counts(run) == (1, 0, 2)
    assert values_of(cast.seller, foreign, "industry") == [None, None]
    told = bulk.told_rows(reader, UUID(run["id"]), after=0, limit=1)
    more = bulk.told_rows(reader, UUID(run["id"]), after=int(told["next_cursor"]), limit=50)
    assert {item["id"] for item in (*told["items"], *more["items"])} == {str(i) for i in foreign}
    assert told["items"][0]["reasons"] == [
        {"field": None, "code": "denied", "message": "You are not allowed to do this."}
    ]
    assert values_of(reader, own, "industry") == ["it"]


def test_out_of_reach_is_not_there(cast: Cast, changing: Changing) -> None:
    person = make_person_who_may({"companies": {"read": "own", "update": "own"}})
    (foreign,) = companies(cast.seller, 1)
    assert changing(person, "companies", filter={}, change={"industry": "it"})["total"] == 0
    run = changing(person, "companies", ids=[str(foreign)], change={"industry": "it"})
    (told,) = bulk.told_rows(person, UUID(run["id"]), after=0, limit=50)["items"]
    assert (told["title"], told["reasons"][0]["code"]) == (None, "not_found")


def test_a_rule_refuses_single_records_and_says_why(cast: Cast, changing: Changing) -> None:
    ids = companies(cast.seller, 2)
    run = changing(cast.seller, "companies", ids=[str(i) for i in ids], change={"name": ""})
    assert counts(run) == (0, 0, 2)
    (first, _) = bulk.told_rows(cast.seller, UUID(run["id"]), after=0, limit=50)["items"]
    assert (first["title"], first["reasons"][0]["field"]) == ("Company 0", "name")


def test_deletes_and_restores(cast: Cast, changing: Changing) -> None:
    boss = cast.administrator
    ids = companies(boss, 3)
    assert counts(changing(boss, "companies", filter={}, delete=True)) == (3, 0, 0)
    with pytest.raises(NotFound):
        records.get_record(boss, "companies", ids[0])
    assert counts(changing(boss, "companies", ids=[str(i) for i in ids], restore=True)) == (3, 0, 0)
    assert values_of(boss, ids, "name") == ["Company 0", "Company 1", "Company 2"]


def test_a_stopped_run_changes_no_more(cast: Cast) -> None:
    ids = companies(cast.seller, 3)
    run = bulk.begin_bulk(cast.seller, "companies", {"filter": {}, "change": {"industry": "it"}})
    assert bulk.stop_bulk(cast.seller, run.id).status == "stopped"
    bulk.run_bulk(run.id)
    assert values_of(cast.seller, ids, "industry") == [None] * 3
    with pytest.raises(Conflict):
        bulk.stop_bulk(cast.seller, run.id)


def test_goes_on_behind_the_last_chunk(cast: Cast) -> None:
    companies(cast.seller, 3)
    run = bulk.begin_bulk(cast.seller, "companies", {"filter": {}, "add_tags": ["once"]})
    bulk.run_bulk(run.id)
    BulkRun.objects.filter(id=run.id).update(status="running", position=2, changed=2)
    bulk.run_bulk(run.id)
    run.refresh_from_db()
    assert (run.status, run.changed, run.unchanged) == ("done", 2, 1)


def test_a_run_is_for_who_began_it_and_who_configures(cast: Cast, changing: Changing) -> None:
    companies(cast.seller, 1)
    run_id = UUID(changing(cast.seller, "companies", filter={}, change={"industry": "it"})["id"])
    assert [item["id"] for item in bulk.bulks_json(cast.seller)["items"]] == [str(run_id)]
    assert bulk.bulks_json(cast.teammate)["items"] == []
    assert bulk.bulk_json(cast.administrator, run_id)["status"] == "done"
    for verb in (bulk.bulk_json, bulk.stop_bulk, bulk.undo_bulk):
        with pytest.raises(NotFound):
            verb(cast.teammate, run_id)


@pytest.mark.parametrize(
    ("wish", "place"),
    [
        ({"change": {"industry": "it"}}, "ids"),
        ({"ids": [], "change": {"industry": "it"}}, "ids"),
        ({"ids": ["x"], "change": {"industry": "it"}}, "ids[0]"),
        ({"ids": [str(uuid4())], "filter": {}, "change": {"industry": "it"}}, "ids"),
        ({"filter": {}}, "change"),
        ({"filter": {}, "delete": True, "change": {"industry": "it"}}, "change"),
        ({"filter": {}, "restore": True}, "ids"),
        ({"filter": {}, "change": {"nothing": 1}}, "nothing"),
        ({"filter": {}, "change": {"employees": "many"}}, "employees"),
        ({"filter": {}, "change": {"created_at": "2026-01-01"}}, "created_at"),
        ({"filter": {"field": "nothing", "op": "eq", "value": 1}, "delete": True}, "filter.field"),
        ({"filter": {}, "add_tags": [""]}, "add_tags"),
        ({"filter": {}, "add_tags": ["a"], "change": {"tags": []}}, "change.tags"),
        ({"filter": {}, "q": "a\x00", "delete": True}, ""),
    ],
)
def test_refuses_at_once_what_no_record_could_take(cast: Cast, wish: dict[str, Any], place: str) -> None:
    with pytest.raises(Invalid) as refused:
        bulk.begin_bulk(cast.administrator, "companies", wish)
    assert refused.value.faults[0].field == place
    assert BulkRun.objects.count() == BulkRow.objects.count() == 0


def test_needs_the_right_to_do_it_to_some(cast: Cast) -> None:
    person = make_person_who_may({"companies": {"read": "all"}})
    for wish in ({"delete": True}, {"change": {"industry": "it"}}):
        with pytest.raises(Denied):
            bulk.begin_bulk(person, "companies", {"filter": {}, **wish})
    with pytest.raises(NotFound):
        bulk.begin_bulk(cast.administrator, "users", {"filter": {}, "delete": True})
