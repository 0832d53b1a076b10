"""The history of a record: newest first, within reach, hidden fields gone, ids with titles."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import orjson
import pytest
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.history import Wanted, add_comment, delete_comment, timeline_json
from dotyk.platform.errors import Invalid, NotFound
from tests.cast import Cast, again, queries_counted
from tests.kernel.making import change, make, make_person_who_may


def timeline(
    actor: Actor, object_name: str, record_id: Any, *, cursor: str | None = None, limit: int = 50, **wanted: Any
) -> dict[str, Any]:
    page = timeline_json(
        actor, object_name, UUID(str(record_id)), cursor=cursor, limit=limit, wanted=Wanted(**wanted)
    )  # fmt: skip
    found: dict[str, Any] = orjson.loads(page)
    return found


def test_tells_the_newest_first(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    change(cast.seller, "contacts", contact, position="CEO")
    newest, oldest = timeline(cast.seller, "contacts", contact)["items"]
    assert newest["kind"] == "contacts.updated"
    assert newest["changes"] == {"position": [None, "CEO"]}
    assert newest["actor"] == {"id": str(cast.seller.id), "name": "Sofia Seller"}
    assert newest["record"] == {"id": str(contact), "title": "Олена"}
    assert oldest["kind"] == "contacts.created"
    assert newest["at"] > oldest["at"]


def test_tells_what_happened_to_records_that_belong_here(cast: Cast) -> None:
    company = make(cast.seller, "companies", name="Лан")
    deal = make(cast.seller, "deals", name="Трактор", company=str(company))
    found = timeline(cast.seller, "companies", company)["items"]
    assert [(item["kind"], item["record"]["title"]) for item in found] == [
        ("deals.created", "Трактор"),
        ("companies.created", "Лан"),
    ]
    assert found[0]["record"]["id"] == str(deal)


def test_opens_ids_in_changes_to_titles(cast: Cast) -> None:
    first, second = make(cast.seller, "companies", name="Лан"), make(cast.seller, "companies", name="Поле")
    contact = make(cast.seller, "contacts", first_name="Олена", company=str(first))
    change(cast.seller, "contacts", contact, company=str(second), owner=str(cast.teammate.id))
    changes = timeline(cast.seller, "contacts", contact)["items"][0]["changes"]
    assert [value["title"] for value in changes["company"]] == ["Лан", "Поле"]
    assert [value["title"] for value in changes["owner"]] == ["Sofia Seller", "Taras Teammate"]
    assert changes["company"][1]["id"] == str(second)


def test_opens_lists_of_references_to_titles(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    deal = make(cast.seller, "deals", name="Трактор", contacts=[str(contact)])
    created = timeline(cast.seller, "deals", deal)["items"][0]
    assert [value["title"] for value in created["changes"]["contacts"][1]] == ["Олена"]


def test_leaves_out_records_out_of_reach_and_fills_the_page(cast: Cast) -> None:
    company = make(cast.administrator, "companies", name="Лан", owner=str(cast.seller.id))
    for number in range(7):
        owner = cast.stranger if number % 2 else cast.seller
        make(cast.administrator, "deals", name=f"Deal {number}", company=str(company), owner=str(owner.id))
    page = timeline(cast.seller, "companies", company, limit=4)
    assert [item["record"]["title"] for item in page["items"]] == ["Deal 6", "Deal 4", "Deal 2", "Deal 0"]
    rest = timeline(cast.seller, "companies", company, limit=4, cursor=page["next_cursor"])
    assert [item["kind"] for item in rest["items"]] == ["companies.created"]
    assert rest["next_cursor"] is None


def test_gives_no_title_of_a_reference_out_of_reach(cast: Cast) -> None:
    company = make(cast.stranger, "companies", name="Таємна")
    contact = make(cast.administrator, "contacts", first_name="Олена", owner=str(cast.seller.id), company=str(company))
    created = timeline(cast.seller, "contacts", contact)["items"][0]
    assert created["changes"]["company"][1] == {"id": str(company), "object": "companies", "title": None}


def test_removes_hidden_fields(cast: Cast) -> None:
    reader = make_person_who_may({"deals": {"read": "all", "fields": {"amount": "hidden"}}})
    deal = make(cast.seller, "deals", name="Трактор", amount=10)
    change(cast.seller, "deals", deal, amount=20)
    change(cast.seller, "deals", deal, amount=30, name="Комбайн")
    found = timeline(reader, "deals", deal)["items"]
    assert all("amount" not in item["changes"] for item in found)
    assert [item["kind"] for item in found] == ["deals.updated", "deals.created"]
    assert found[0]["changes"] == {"name": ["Трактор", "Комбайн"]}


def test_marks_deleted_records_it_tells_of(cast: Cast) -> None:
    company = make(cast.seller, "companies", name="Лан")
    deal = make(cast.seller, "deals", name="Трактор", company=str(company))
    records.delete_record(cast.seller, "deals", deal)
    newest = timeline(cast.seller, "companies", company)["items"][0]
    assert newest["kind"] == "deals.deleted"
    assert newest["record"] == {"id": str(deal), "title": "Трактор", "deleted": True}


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (["contacts.commented"], ["contacts.commented"]),
        (["*.commented"], ["contacts.commented"]),
        (["contacts.*"], ["contacts.updated", "contacts.commented", "contacts.created"]),
        (["contacts.update_"], []),
        (["%"], []),
        ([], ["contacts.updated", "contacts.commented", "contacts.created"]),
    ],
)
def test_chooses_kinds(cast: Cast, kinds: list[str], expected: list[str]) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    add_comment(cast.seller, "contacts", contact, "Дзвонила")
    change(cast.seller, "contacts", contact, position="CEO")
    assert [item["kind"] for item in timeline(cast.seller, "contacts", contact, kinds=kinds)["items"]] == expected


def test_shows_a_comment_with_its_words_until_it_is_deleted(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    comment = add_comment(cast.seller, "contacts", contact, "Дзвонила")
    told = timeline(cast.seller, "contacts", contact, kinds=["*.commented"])["items"][0]
    assert told["data"]["body"] == "Дзвонила"
    delete_comment(cast.seller, "contacts", contact, comment.id)
    told = timeline(cast.seller, "contacts", contact, kinds=["*.commented"])["items"][0]
    assert told["data"]["body"] is None


def test_a_comment_that_calls_people_is_told_once(cast: Cast) -> None:
    assert cast.teammate.id is not None
    contact = make(cast.seller, "contacts", first_name="Олена")
    add_comment(cast.seller, "contacts", contact, "Глянь", mentions=[cast.teammate.id])
    kinds = [item["kind"] for item in timeline(cast.seller, "contacts", contact)["items"]]
    assert kinds == ["contacts.commented", "contacts.created"]
    assert len(timeline(cast.seller, "contacts", contact, kinds=["*.mentioned"])["items"]) == 1


def test_pages_through_everything_once(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    for number in range(9):
        change(cast.seller, "contacts", contact, position=f"P{number}")
    seen, cursor = [], None
    while True:
        page = timeline(cast.seller, "contacts", contact, limit=3, cursor=cursor)
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 10
    assert seen == sorted(seen, reverse=True)


def test_refuses_a_stranger(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    with pytest.raises(NotFound):
        timeline(cast.stranger, "contacts", contact)


@pytest.mark.parametrize("object_name", ["users", "stages", "nothing"])
def test_there_is_no_history_of_what_is_no_record(cast: Cast, object_name: str) -> None:
    with pytest.raises(NotFound):
        timeline(cast.administrator, object_name, cast.seller.id)


@pytest.mark.parametrize("options", [{"cursor": "x"}, {"limit": 0}, {"limit": 201}, {"kinds": ["a\x00"]}])
def test_refuses_what_it_cannot_read(cast: Cast, options: dict[str, Any]) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    with pytest.raises(Invalid):
        timeline(cast.seller, "contacts", contact, **options)


def test_costs_two_queries(cast: Cast) -> None:
    company = make(cast.seller, "companies", name="Лан")
    for number in range(5):
        make(cast.seller, "deals", name=f"Deal {number}", company=str(company))
        make(cast.seller, "contacts", first_name=f"C{number}", company=str(company))
    reader = again(cast.seller)
    timeline(reader, "companies", company)
    with queries_counted(2):
        assert len(timeline(reader, "companies", company)["items"]) == 11


def test_ten_thousand_events_open_as_fast_as_ten(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    with connection.cursor() as cursor:
        cursor.execute(
            "with made as (insert into event (id, transaction, at, kind, object, record_id, actor_id, actor_kind, "
            "version, owner_id, changes, data) select ('0000' || lpad(to_hex(n), 4, '0') || "
            "'-0000-7000-8000-000000000000')::uuid, 1, now(), 'contacts.updated', 'contacts', %s, %s, 'user', n, %s, "
            """'{"position": ["a", "b"]}', '{}' from generate_series(1, 10000) n returning id) """
            "insert into event_subject (record_id, event_id) select %s, id from made",
            [contact, cast.seller.id, cast.seller.id, contact],
        )
        cursor.execute("analyze event, event_subject")
    page = timeline(cast.seller, "contacts", contact, limit=50)
    assert len(page["items"]) == 50
    assert rows_read_by_a_page(cast.seller, contact) <= 200


def rows_read_by_a_page(actor: Actor, contact: UUID) -> int:
    """How many rows the tables gave for one page."""
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        timeline(actor, "contacts", contact, limit=50)
    with connection.cursor() as cursor:
        cursor.execute("explain (analyze, format json) " + captured.captured_queries[0]["sql"].replace("%", "%%"))
        plan = cursor.fetchone()[0]
    return int(_scanned((orjson.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]))


def _scanned(node: dict[str, Any]) -> float:
    own = node["Actual Rows"] * node["Actual Loops"] if "Relation Name" in node else 0
    return float(own + sum(_scanned(child) for child in node.get("Plans", [])))
