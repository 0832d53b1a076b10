"""The change feed: in the order of commits, nothing missed, nothing out of reach."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
import psycopg
import pytest
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.history import add_comment, feed, feed_json
from dotyk.platform.errors import Invalid
from tests.cast import Cast, again, make_cast, queries_counted
from tests.kernel.making import change, make, make_person_who_may
from tests.kernel.records.conftest import Caller

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    """Events appear in the feed only once they are committed."""
    return make_cast()


def read(actor: Actor, **options: Any) -> dict[str, Any]:
    page: dict[str, Any] = orjson.loads(feed_json(actor, **options))
    return page


def kinds(actor: Actor, **options: Any) -> list[str]:
    return [item["kind"] for item in read(actor, **options)["items"]]


def test_tells_what_was_committed_in_order(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    change(cast.seller, "contacts", contact, position="CEO")
    add_comment(cast.seller, "contacts", contact, "Дзвонила")
    created, updated, commented = read(cast.seller)["items"]
    assert created["kind"] == "contacts.created"
    assert updated["changes"] == {"position": [None, "CEO"]}
    assert (updated["record_id"], updated["version"]) == (str(contact), 2)
    assert updated["actor"] == {"id": str(cast.seller.id), "name": "Sofia Seller"}
    assert commented["kind"] == "contacts.commented"


def test_a_kept_cursor_misses_and_repeats_nothing(cast: Cast) -> None:
    seen, cursor = [], None
    for round_number in range(4):
        for number in range(3):
            make(cast.seller, "contacts", first_name=f"{round_number}.{number}")
        while True:
            page = read(cast.seller, cursor=cursor, limit=2)
            seen += [item["data"]["title"] for item in page["items"]]
            cursor = page["next_cursor"]
            if not page["more"]:
                break
    assert seen == [f"{a}.{b}" for a in range(4) for b in range(3)]
    assert read(cast.seller, cursor=cursor) == {"items": [], "next_cursor": cursor, "more": False}


def test_waits_for_an_older_transaction_that_may_still_commit(cast: Cast) -> None:
    with psycopg.connect(**connection.get_connection_params() | {"cursor_factory": psycopg.Cursor}) as older:
        older.execute("select pg_current_xact_id()")
        make(cast.seller, "contacts", first_name="Олена")
        assert kinds(cast.seller) == []
        older.rollback()
    assert kinds(cast.seller) == ["contacts.created"]


def test_reads_past_what_is_out_of_reach(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "SCANNED_MAX", 5)
    for number in range(12):
        make(cast.stranger, "contacts", first_name=f"{number}")
    make(cast.seller, "contacts", first_name="Олена")
    first = read(cast.seller, kinds=["contacts.*"])
    assert (first["items"], first["more"]) == ([], True)
    seen, cursor = [], first["next_cursor"]
    for _ in range(20):
        page = read(cast.seller, cursor=cursor)
        seen += [item["data"]["title"] for item in page["items"]]
        cursor = page["next_cursor"]
        if not page["more"]:
            break
    assert seen == ["Олена"]


def test_a_record_given_away_is_out_of_the_feed(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    own = make_person_who_may({"contacts": {"read": "own", "update": "own"}})
    assert kinds(own) == []
    records.update_record(cast.administrator, "contacts", contact, {"owner": str(own.id)})
    assert kinds(own) == ["contacts.created", "contacts.updated", "contacts.assigned"]
    records.update_record(cast.administrator, "contacts", contact, {"owner": str(cast.stranger.id)})
    assert kinds(own) == []
    assert kinds(cast.seller) == []
    assert len(kinds(cast.stranger)) == 5


def test_removes_hidden_fields(cast: Cast) -> None:
    deal = make(cast.seller, "deals", name="Трактор", amount=10)
    change(cast.seller, "deals", deal, amount=20)
    reader = make_person_who_may({"deals": {"read": "all", "fields": {"amount": "hidden"}}})
    assert [item["changes"] for item in read(reader, kinds=["deals.updated"])["items"]] == [{}]
    assert all("amount" not in item["changes"] for item in read(reader)["items"])


def test_the_security_log_is_for_those_who_may_read_it(cast: Cast) -> None:
    assert "accounts" in {item["object"] for item in read(cast.administrator)["items"]}
    assert "accounts" not in {item["object"] for item in read(cast.seller)["items"]}


def test_chooses_kinds(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Олена")
    make(cast.seller, "companies", name="Лан")
    change(cast.seller, "contacts", contact, position="CEO")
    assert kinds(cast.seller, kinds=["contacts.updated", "companies.*"]) == ["companies.created", "contacts.updated"]


def test_a_page_costs_two_queries(cast: Cast) -> None:
    for number in range(5):
        make(cast.seller, "contacts", first_name=f"{number}")
    reader = again(cast.seller)
    read(reader)
    with queries_counted(2):
        assert len(read(reader, limit=3)["items"]) == 3


@pytest.mark.parametrize("cursor", ["x", "1", "1.x", "-1.00000000-0000-0000-0000-000000000000", f"{2**70}." + "0" * 32])
def test_refuses_a_cursor_that_is_none(cast: Cast, cursor: str) -> None:
    with pytest.raises(Invalid):
        read(cast.seller, cursor=cursor)


def test_over_http(cast: Cast, calling: Callable[[Actor], Caller]) -> None:
    make(cast.seller, "contacts", first_name="Олена")
    page = calling(cast.seller).get("/events?types=contacts.created,deals.*&limit=10")
    assert [item["kind"] for item in page["items"]] == ["contacts.created"]
    assert page["more"] is False
    assert calling(cast.seller).send("GET", "/events?limit=5000").status_code == 422
