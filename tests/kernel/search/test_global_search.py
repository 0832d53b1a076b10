"""Global search: across objects, the best first, within reach, hidden fields not to be guessed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.search import search
from dotyk.kernel.search.ranking import Match, best_first, folded
from dotyk.platform.errors import Invalid
from dotyk.platform.ids import new_id
from tests.cast import Cast, queries_counted
from tests.kernel.making import make, make_person_who_may
from tests.kernel.records.conftest import Caller


def titles(actor: Actor, query: str, **options: Any) -> list[str]:
    return [found.title for found in search(actor, query, **options)]


def test_finds_every_object_by_a_word(cast: Cast) -> None:
    contact = make(cast.seller, "contacts", first_name="Ланка", last_name="Коваль", emails=["lanka@example.com"])
    make(cast.seller, "companies", name="Ланка-Агро", industry="agro")
    make(cast.seller, "deals", name="Комбайн для Ланки")
    found = {item.object: item for item in search(cast.seller, "ланк")}
    assert found.keys() == {"contacts", "companies", "deals"}
    assert (found["contacts"].id, found["contacts"].subtitle) == (contact, "lanka@example.com")
    assert found["companies"].subtitle == "agro"


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("Коваль", True),
        ("ковал", True),
        ("КОВАЛЬ олена", True),
        ("вал", True),
        ("ол", True),
        ("ен", False),
        ("О", True),
        ("к", True),
        ("olena@exa", True),
        ("+380 (50) 123-45-67", True),
        ("1234567", True),
        ("Коваль Ірина", False),
        ("100%", False),
        ("к_валь", False),
        ("'; drop table contact --", False),
    ],
)
def test_finds_by_names_mails_and_phones(cast: Cast, query: str, is_found: bool) -> None:
    make(
        cast.seller,
        "contacts",
        first_name="Олена",
        last_name="Коваль",
        emails=["olena@example.com"],
        phones=["+380501234567"],
    )
    assert bool(search(cast.seller, query)) is is_found


def test_ranks_beginnings_then_words_then_the_rest(cast: Cast) -> None:
    for name in ("Розлан", "ТОВ «Лан»", "Лан Агро"):
        make(cast.seller, "companies", name=name)
    assert titles(cast.seller, "лан") == ["Лан Агро", "ТОВ «Лан»", "Розлан"]


def test_ones_own_come_first_then_the_latest(cast: Cast) -> None:
    for owner, name in ((cast.seller, "Лан 1"), (cast.teammate, "Лан 2"), (cast.seller, "Лан 3")):
        make(cast.administrator, "companies", name=name, owner=str(owner.id))
    assert titles(cast.seller, "лан") == ["Лан 3", "Лан 1", "Лан 2"]
    assert titles(cast.teammate, "лан") == ["Лан 2", "Лан 3", "Лан 1"]


def test_finds_nothing_out_of_reach_or_deleted(cast: Cast) -> None:
    make(cast.stranger, "contacts", first_name="Олена")
    gone = make(cast.seller, "contacts", first_name="Олена")
    records.delete_record(cast.administrator, "contacts", gone)
    assert titles(cast.seller, "олена") == []
    assert titles(make_person_who_may({"deals": {"read": "all"}}), "олена") == []
    assert titles(cast.administrator, "олена") == ["Олена"]


def test_a_task_is_found_by_whom_it_is_given_to(cast: Cast) -> None:
    make(cast.administrator, "tasks", name="Передзвонити Лану", assignee=str(cast.seller.id))
    assert titles(cast.seller, "лану") == ["Передзвонити Лану"]
    assert titles(cast.stranger, "лану") == []


def test_a_hidden_field_cannot_be_guessed(cast: Cast) -> None:
    make(cast.seller, "contacts", first_name="Олена", emails=["secret@example.com"])
    reader = make_person_who_may({"contacts": {"read": "all", "fields": {"emails": "hidden"}}})
    assert titles(reader, "secret") == []
    assert [(found.title, found.subtitle) for found in search(reader, "олен")] == [("Олена", None)]


def test_looks_only_in_the_objects_named(cast: Cast) -> None:
    make(cast.seller, "contacts", first_name="Лан")
    make(cast.seller, "companies", name="Лан")
    assert [found.object for found in search(cast.seller, "лан", objects=["companies", "nothing"])] == ["companies"]


def test_a_subtitle_is_in_the_readers_language(cast: Cast) -> None:
    make(cast.seller, "deals", name="Трактор")
    assert search(cast.seller, "трактор")[0].subtitle == "Open"


@pytest.mark.parametrize("query", ["", "   "])
def test_nothing_typed_finds_nothing(cast: Cast, query: str) -> None:
    make(cast.seller, "contacts", first_name="Олена")
    assert search(cast.seller, query) == []


@pytest.mark.parametrize(("query", "limit"), [("x" * 201, 20), ("a\x00b", 20), ("лан", 0), ("лан", 51)])
def test_refuses_what_it_cannot_search(cast: Cast, query: str, limit: int) -> None:
    with pytest.raises(Invalid):
        search(cast.seller, query, limit=limit)


def test_is_one_query(cast: Cast) -> None:
    make(cast.seller, "contacts", first_name="Олена")
    with queries_counted(1):
        assert len(search(cast.seller, "олена")) == 1


def test_a_word_in_every_record_costs_no_more_than_a_bounded_number_of_rows(cast: Cast) -> None:
    fill_contacts(cast.stranger, 6_000)
    own = make(cast.seller, "contacts", first_name="Спільне", last_name="Моє")
    assert [found.id for found in search(cast.seller, "спільне")] == [own]
    assert rows_read(lambda: search(cast.seller, "спільне")) < 3_500
    assert rows_read(lambda: search(cast.administrator, "спільне")) < 3_500
    assert len(search(cast.administrator, "спільне", limit=50)) == 50


def fill_contacts(owner: Actor, count: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into contact (id, title, search_text, owner_id, created_at, updated_at, emails, phones) "
            "select gen_random_uuid(), 'Спільне ' || n, 'спільне ' || n, %s, now(), now() - n * interval '1 min', "
            "'{}', '{}' from generate_series(1, %s) n",
            [owner.id, count],
        )
        cursor.execute("analyze contact")


def rows_read(work: Callable[[], object]) -> int:
    """How many rows of contacts are read by the work, by the database's own count."""
    before = contact_rows_read()
    work()
    return contact_rows_read() - before


def contact_rows_read() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables "
            "where relname = 'contact'"
        )
        return int(cursor.fetchone()[0])


def test_over_http(cast: Cast, calling: Callable[[Actor], Caller]) -> None:
    deal = make(cast.seller, "deals", name="Трактор")
    found = calling(cast.seller).get("/search?q=трак&objects=deals,contacts&limit=5")
    assert found == {"items": [{"object": "deals", "id": str(deal), "title": "Трактор", "subtitle": "Open"}]}
    assert calling(cast.seller).send("GET", "/search?q=x&limit=1000").status_code == 422
    assert calling(cast.seller).get("/search")["items"] == []


NOW = datetime(2026, 1, 1, tzinfo=UTC)


def match(title: str, *, mine: bool = False, hours: int = 0) -> Match:
    return Match("contacts", new_id(), title, None, mine, NOW + timedelta(hours=hours))


class TestRanking:
    def test_signs_between_words_count_for_nothing(self) -> None:
        ranked = best_first([match("Розлан-2"), match("ТОВ «Лан-2»")], ["лан-2"])
        assert [found.title for found in ranked] == ["ТОВ «Лан-2»", "Розлан-2"]

    def test_only_titles_leaves_the_rest_out(self) -> None:
        assert best_first([match("Олена")], ["secret"], only_titles={"contacts"}) == []

    @given(st.lists(st.tuples(st.sampled_from("абвг"), st.booleans(), st.integers(0, 5)), max_size=8))
    def test_is_an_order_of_the_same_records(self, given_matches: list[tuple[str, bool, int]]) -> None:
        matches = [match(title, mine=mine, hours=hours) for title, mine, hours in given_matches]
        ranked = best_first(matches, ["а"])
        assert sorted(m.id for m in ranked) == sorted(m.id for m in matches)
        keys = [(m.title == "а", m.is_mine, m.updated_at) for m in ranked]
        assert keys == sorted(keys, reverse=True)


@pytest.mark.parametrize(
    "text", ["Олена", "ГАННА Ґудзь", "Ёлкин", "Zoë Müller", "Łukasz", "O'Brien", "Мар’яна", "Їжак Йосип"]
)
def test_folds_as_the_database_does(db: None, text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select dotyk_fold(%s)", [text])
        assert folded(text) == cursor.fetchone()[0]
