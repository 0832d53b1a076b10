"""Lists: reach, order, keyset pages, totals, search words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import orjson
import pytest

from dotyk.accounts.actors import Actor, Grant, Reach
from dotyk.kernel import records
from dotyk.platform.errors import Invalid
from tests.cast import Cast, make_user, queries_counted

NAMES = (
    "Яна Їжак",
    "Ганна Єрмак",
    "Ґалина Жук",
    "Борис Іваненко",
    "Анна Аверченко",
    "john Smith",
    "Ганна",
    "Émile Zola",
)


def fill(actor: Actor, names: tuple[str, ...] = NAMES) -> None:
    rows = [dict(zip(("first_name", "last_name"), name.split(), strict=False)) for name in names]
    results = records.create_records(actor, "contacts", rows)
    assert all(result.outcome == "created" for result in results), results


def page(actor: Actor, object_name: str = "contacts", **listing: Any) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(records.list_json(actor, object_name, records.Listing(**listing)))
    return found


def titles(found: dict[str, Any]) -> list[str]:
    return [item["title"] for item in found["items"]]


def test_orders_as_people_of_three_languages_expect(cast: Cast) -> None:
    fill(cast.seller)
    assert titles(page(cast.seller, sort="title")) == [
        "Émile Zola", "john Smith", "Анна Аверченко", "Борис Іваненко", "Ганна", "Ганна Єрмак", "Ґалина Жук",
        "Яна Їжак",
    ]  # fmt: skip
    by_last_name = titles(page(cast.seller, sort="last_name"))
    assert by_last_name[:4] == ["john Smith", "Émile Zola", "Анна Аверченко", "Ганна Єрмак"]
    assert by_last_name[-1] == "Ганна"  # no last name: at the end


@pytest.mark.parametrize(
    "sort",
    ["title", "-title", "birthday", "-birthday", "updated_at", "-created_at", "language,-title", "-birthday,title"],
)
def test_pages_together_are_the_whole_list_once(cast: Cast, sort: str) -> None:
    rows: list[dict[str, Any]] = [{"first_name": f"Name {n}", "last_name": "A"} for n in range(23)]
    for n, row in enumerate(rows):
        row.update(birthday=f"19{n % 7 + 60}-01-01" if n % 3 else None, language=("uk", "ru", None)[n % 3])
    records.create_records(cast.seller, "contacts", rows)
    whole = titles(page(cast.seller, sort=sort, limit=200))
    walked, cursor = [], None
    while True:
        found = page(cast.seller, sort=sort, limit=4, cursor=cursor)
        assert found["total"] == {"value": 23, "exact": True}
        walked += titles(found)
        cursor = found["next_cursor"]
        if cursor is None:
            break
    assert walked == whole
    assert len(set(walked)) == 23


def test_shows_each_only_what_they_reach(cast: Cast) -> None:
    fill(cast.seller, ("A A",))
    fill(cast.teammate, ("B B",))
    fill(cast.stranger, ("C C",))
    assert sorted(titles(page(cast.seller))) == ["A A", "B B"]
    assert page(cast.seller)["total"] == {"value": 2, "exact": True}
    assert titles(page(cast.stranger)) == ["C C"]
    assert page(cast.administrator)["total"] == {"value": 3, "exact": True}
    assert page(make_user("read_only"))["total"]["value"] == 3


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("іваненко", ["Борис Іваненко"]),
        ("ІВАН", ["Борис Іваненко"]),
        ("іваненко борис", ["Борис Іваненко"]),
        ("ґАЛ", ["Ґалина Жук"]),
        ("гал", ["Ґалина Жук"]),
        ("emile", ["Émile Zola"]),
        ("ж", ["Ґалина Жук"]),
        ("жу", ["Ґалина Жук"]),
        ("%", []),
        ("нема", []),
    ],
)
def test_finds_by_pieces_of_words(cast: Cast, words: str, found: list[str]) -> None:
    fill(cast.seller)
    assert titles(page(cast.seller, query=words, sort="title")) == found


def test_finds_a_phone_however_it_is_written(cast: Cast) -> None:
    records.create_record(cast.seller, "contacts", {"first_name": "Т", "phones": ["+380671234567"]})
    for words in ("067 123-45-67", "123-45", "+38 (067) 123", "1234567"):
        assert len(page(cast.seller, query=words)["items"]) == 1


def test_filters_and_counts_together(cast: Cast) -> None:
    fill(cast.seller)
    found = page(cast.seller, filter={"field": "first_name", "op": "eq", "value": "Ганна"})
    assert sorted(titles(found)) == ["Ганна", "Ганна Єрмак"]
    assert found["total"] == {"value": 2, "exact": True}


def test_opens_references_to_titles_only_within_reach(cast: Cast) -> None:
    company = records.create_record(cast.seller, "companies", {"name": "Ромашка"})
    records.create_record(cast.seller, "contacts", {"first_name": "Олена", "company": company["id"]})
    (item,) = page(cast.seller, expand=["company", "owner"], fields=["company", "owner"])["items"]
    assert item["company"] == {"id": company["id"], "object": "companies", "title": "Ромашка"}
    assert item["owner"]["title"] == "Sofia Seller"
    records.update_record(cast.administrator, "companies", company["id"], {"owner": str(cast.stranger.id)})
    (item,) = page(cast.seller, expand=["company"])["items"]
    assert item["company"]["title"] is None


@pytest.mark.parametrize(
    ("listing", "place"),
    [
        ({"sort": "nonsense"}, "sort"),
        ({"sort": "emails"}, "sort"),
        ({"cursor": "nonsense"}, "cursor"),
        ({"cursor": "WyJ0aXRsZSIsIFsiYSJdLCAiYiIsIG51bGxd"}, "cursor"),
        ({"limit": 0}, "limit"),
        ({"limit": 201}, "limit"),
        ({"fields": ["nonsense"]}, "fields"),
        ({"expand": ["first_name"]}, "expand"),
        ({"query": "x" * 300}, "q"),
    ],
)
def test_refuses_what_it_does_not_understand_and_says_where(cast: Cast, listing: dict[str, Any], place: str) -> None:
    with pytest.raises(Invalid) as error:
        page(cast.seller, **listing)
    assert [fault.field for fault in error.value.faults] == [place]


def test_a_page_costs_one_statement_and_the_next_one_too(cast: Cast) -> None:
    fill(cast.seller)
    with queries_counted(1):
        first = page(cast.seller, limit=3, expand=["*"])
    with queries_counted(1):
        page(cast.seller, limit=3, cursor=first["next_cursor"])


def test_a_hidden_field_is_not_found_shown_or_sorted_by(cast: Cast) -> None:
    records.create_record(cast.seller, "contacts", {"first_name": "Таємна", "phones": ["+380671234567"]})
    blind = replace(cast.seller, grants={"contacts": Grant({"read": Reach.TEAM}, {"phones": "hidden"})})
    assert len(page(cast.seller, query="1234567")["items"]) == 1
    assert page(blind, query="1234567")["items"] == []
    assert len(page(blind, query="таєм")["items"]) == 1
    assert "phones" not in page(blind)["items"][0]
    for listing in ({"fields": ["phones"]}, {"filter": {"field": "phones", "op": "is_not_empty"}}):
        with pytest.raises(Invalid):
            page(blind, **listing)
