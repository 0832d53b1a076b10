"""Putting tags on records: one spelling each, counted by what the reader reaches."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dotyk.accounts.actors import Actor
from dotyk.kernel import records, tags
from dotyk.kernel.tags.models import TagTally
from dotyk.platform.errors import Denied, Invalid
from tests.cast import Cast, make_user, queries_counted
from tests.kernel.making import change, make


def counts(actor: Actor) -> dict[str, dict[str, int]]:
    return {tag.name: dict(tag.counts) for tag in tags.known_tags(actor).items}


def tags_of(actor: Actor, record_id: UUID, name: str = "contacts") -> list[str]:
    found: list[str] = records.get_record(actor, name, record_id)["tags"]
    return found


def test_a_new_tag_is_known_by_the_first_spelling(cast: Cast) -> None:
    make(cast.seller, "contacts", first_name="Ада", tags=["VIP"])
    other = make(cast.seller, "contacts", first_name="Іван", tags=["vip", "Кава", "Vip"])
    assert tags_of(cast.seller, other) == ["VIP", "Кава"]
    assert counts(cast.administrator) == {"VIP": {"contacts": 2}, "Кава": {"contacts": 1}}


def test_every_kind_of_write_is_counted(cast: Cast) -> None:
    one = make(cast.seller, "contacts", first_name="Ада", tags=["a", "b"])
    make(cast.seller, "companies", name="Ромашка", tags=["a"])
    assert counts(cast.administrator) == {"a": {"contacts": 1, "companies": 1}, "b": {"contacts": 1}}
    change(cast.seller, "contacts", one, tags=["b", "c"])
    assert counts(cast.administrator) == {"a": {"companies": 1}, "b": {"contacts": 1}, "c": {"contacts": 1}}
    records.delete_record(cast.administrator, "contacts", one)
    assert counts(cast.administrator) == {"a": {"companies": 1}, "b": {}, "c": {}}
    records.restore_record(cast.administrator, "contacts", one)
    assert counts(cast.administrator)["b"] == {"contacts": 1}


def test_counts_are_of_what_one_reaches(cast: Cast) -> None:
    one = make(cast.seller, "deals", name="Котел", tags=["a"])
    make(cast.stranger, "deals", name="Насос", tags=["a"])
    make(cast.stranger, "tasks", name="Дзвінок", tags=["a"])
    make(cast.administrator, "tasks", name="Лист", tags=["a"], assignee=str(cast.seller.id))
    assert counts(cast.administrator)["a"] == {"deals": 2, "tasks": 2}
    assert counts(cast.seller)["a"] == {"deals": 1, "tasks": 1}
    assert counts(cast.stranger)["a"] == {"deals": 1, "tasks": 1}
    change(cast.administrator, "deals", one, owner=str(cast.stranger.id))
    assert counts(cast.seller)["a"] == {"tasks": 1}
    assert counts(make_user(None))["a"] == {}


def test_the_list_is_sought_and_ordered(cast: Cast) -> None:
    make(cast.seller, "contacts", first_name="Ада", tags=["Кава", "Чай"])
    make(cast.seller, "contacts", first_name="Ада", tags=["Чай"])
    for number in range(3):
        make(cast.seller, "companies", name=f"Н {number}", tags=["Кава"])
    names = [tag.name for tag in tags.known_tags(cast.seller).items]
    assert names == ["Кава", "Чай"]
    assert [t.name for t in tags.known_tags(cast.seller, object_name="contacts").items] == ["Чай", "Кава"]
    assert [t.name for t in tags.known_tags(cast.seller, query="ЧА").items] == ["Чай"]
    found = tags.known_tags(cast.seller, sort="name", limit=1)
    assert ([t.name for t in found.items], found.total) == (["Кава"], 2)
    with queries_counted(1):
        tags.known_tags(cast.seller)


def test_a_write_without_tags_costs_nothing_more(cast: Cast) -> None:
    one = make(cast.seller, "contacts", first_name="Ада", tags=["a"])
    with connection.execute_wrapper(_no_tag_table):
        change(cast.seller, "contacts", one, first_name="Іван")
        make(cast.seller, "contacts", first_name="Петро")


def _no_tag_table(execute: Any, sql: str, *rest: Any) -> Any:
    assert "tag_tally" not in sql
    assert "from tag " not in sql
    return execute(sql, *rest)


def test_new_tags_may_be_closed(cast: Cast) -> None:
    make(cast.seller, "contacts", first_name="Ада", tags=["known"])
    tags.set_open_tags(cast.administrator, False)
    with pytest.raises(Invalid) as refused:
        make(cast.seller, "contacts", first_name="Ада", tags=["Known", "unknown"])
    assert [(f.field, f.code) for f in refused.value.faults] == [("tags", "tag_unknown")]
    make(cast.administrator, "contacts", first_name="Ада", tags=["unknown"])
    make(cast.seller, "contacts", first_name="Ада", tags=["unknown"])
    with pytest.raises(Denied):
        tags.set_open_tags(cast.seller, True)


def test_a_tag_is_made_and_dressed(cast: Cast) -> None:
    made = tags.create_tag(cast.administrator, "  Постійний   клієнт ", description="Більше трьох")
    assert (made.name, made.color) == ("Постійний клієнт", tags.usual_color("постійний клієнт"))
    assert tags.change_tag(cast.administrator, made.id, color="red").color == "red"
    for wrong in ({"color": "brick"}, {"description": "x" * 501}):
        with pytest.raises(Invalid):
            tags.change_tag(cast.administrator, made.id, **wrong)
    with pytest.raises(Invalid) as refused:
        tags.create_tag(cast.administrator, "ПОСТІЙНИЙ клієнт")
    assert refused.value.faults[0].code == "tag_exists"
    with pytest.raises(Denied):
        tags.create_tag(cast.seller, "Новий")


def test_rows_loaded_past_the_write_path_are_recounted(cast: Cast) -> None:
    one = make(cast.seller, "contacts", first_name="Ада", tags=["a"])
    with connection.cursor() as cursor:
        cursor.execute("update contact set tags = '{a,loaded}' where id = %s", [one])
    records.recount_tallies()
    assert counts(cast.administrator) == {"a": {"contacts": 1}, "loaded": {"contacts": 1}}


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["create", "change", "delete", "restore", "give"]),
        st.integers(0, 5),
        st.lists(st.sampled_from(["a", "A", "b", "c"]), max_size=3),
    ),
    max_size=12,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_the_counters_are_always_what_a_count_would_give(cast: Cast, steps: list[tuple[str, int, list[str]]]) -> None:
    made = [make(cast.seller, "contacts", first_name="Ада")]
    boss = cast.administrator
    for verb, number, names in steps:
        one = made[number % len(made)]
        if verb == "create":
            made.append(make(cast.seller, "contacts", first_name="Ада", tags=names))
        elif verb == "delete":
            records.delete_records(boss, "contacts", [one])
        elif verb == "restore":
            records.restore_records(boss, "contacts", [one])
        else:
            wish = {"tags": names} if verb == "change" else {"owner": str(cast.stranger.id)}
            records.update_records(boss, "contacts", [records.Update(one, wish)])
    tags.fold_tag_counts()
    assert _kept() == _counted()


def _kept() -> set[tuple[str, UUID | None, int]]:
    return {(str(row.tag_id), row.owner_id, row.records) for row in TagTally.objects.filter(object="contacts")}


def _counted() -> set[tuple[str, UUID | None, int]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select g.id::text, c.owner_id, count(*) from contact c, unnest(c.tags) n join tag g on g.name = n "
            "where c.deleted_at is null group by 1, 2"
        )
        return set(cursor.fetchall())
