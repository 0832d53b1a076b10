"""Deleted records are listed for those who may bring them back."""

from __future__ import annotations

import pytest
from django.test import Client

from dotyk.kernel import records
from dotyk.platform.errors import Denied, Invalid, NotFound
from tests.cast import Cast, make_cast, queries_counted, signed_in_client
from tests.kernel.making import make, make_person_who_may


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


def titles(page: object) -> list[str]:
    return [row.title for row in page.items]  # type: ignore[attr-defined]


def test_last_deleted_first_with_who_did_it(cast: Cast) -> None:
    first, second, _ = (make(cast.seller, "deals", name=name) for name in ("Котел", "Насос", "Труба"))
    records.delete_record(cast.seller, "deals", second)
    records.delete_record(cast.administrator, "deals", first)
    with queries_counted(1):
        page = records.deleted_records(cast.administrator, "deals")
    assert titles(page) == ["Котел", "Насос"]
    assert [row.deleted_by_name for row in page.items] == ["Ada Administrator", "Sofia Seller"]
    records.restore_records(cast.administrator, "deals", [first])
    assert titles(records.deleted_records(cast.administrator, "deals")) == ["Насос"]


def test_only_what_one_may_restore(cast: Cast) -> None:
    own, foreign = make(cast.seller, "deals", name="Котел"), make(cast.stranger, "deals", name="Насос")
    records.delete_records(cast.administrator, "deals", [own, foreign])
    assert titles(records.deleted_records(cast.seller, "deals")) == ["Котел"]
    assert titles(records.deleted_records(cast.teammate, "deals")) == []
    with pytest.raises(Denied):
        records.deleted_records(make_person_who_may({"deals": {"read": "all"}}), "deals")
    for name in ("users", "nothing"):
        with pytest.raises(NotFound):
            records.deleted_records(cast.administrator, name)


def test_in_pages_and_by_words(cast: Cast) -> None:
    made = [make(cast.administrator, "deals", name=f"Котел {number}") for number in range(5)]
    records.delete_records(cast.administrator, "deals", made)
    seen: list[str] = []
    cursor: str | None = None
    while True:
        page = records.deleted_records(cast.administrator, "deals", cursor=cursor, limit=2)
        seen += titles(page)
        cursor = page.next_cursor
        if cursor is None:
            break
    assert sorted(seen) == [f"Котел {number}" for number in range(5)]
    assert titles(records.deleted_records(cast.administrator, "deals", query="котел 3")) == ["Котел 3"]


@pytest.mark.parametrize("cursor", ["x", "WyJhIiwiYiJd", "WyIyMDI2LTAxLTAxIiwiYiJd"])
def test_a_wrong_cursor_is_refused(cast: Cast, cursor: str) -> None:
    with pytest.raises(Invalid):
        records.deleted_records(cast.administrator, "deals", cursor=cursor)


def test_over_http(cast: Cast) -> None:
    deal = make(cast.seller, "deals", name="Котел")
    records.delete_record(cast.seller, "deals", deal)
    client: Client = signed_in_client(cast.seller)
    (item,) = client.get("/api/v1/records/deals/deleted").json()["items"]
    assert (item["id"], item["title"], item["deleted_by"]["name"]) == (str(deal), "Котел", "Sofia Seller")
