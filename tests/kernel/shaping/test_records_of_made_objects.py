"""Objects people make have at once what every object has."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import orjson
import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.filters.explain import explain
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.history.timeline import timeline_json
from dotyk.kernel.merging import MergeWish, merge_records, unmerge_last
from dotyk.kernel.objects import registry
from dotyk.kernel.objects.custom_fields import add_field, change_field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records import Listing, board_json, group_json, list_json
from dotyk.kernel.search import search
from dotyk.kernel.shaping import make_object
from dotyk.platform.errors import Invalid
from tests.cast import Cast, again, queries_counted
from tests.kernel.making import change, make
from tests.kernel.shaping.wishes import PLURAL, WORDS, rows, titles


def test_records_are_made_titled_changed_listed_and_found(properties: ObjectType, cast: Cast) -> None:
    seller = again(cast.seller)
    made = make(seller, "properties", street="Зелена", house=7, price={"amount": "100", "currency": "UAH"})
    make(seller, "properties", street="Личаківська")
    assert titles(seller, "properties", sort="title") == ["Зелена, 7", "Личаківська"]
    change(seller, "properties", made, street="Нова", stage="Shown")
    (row,) = rows(seller, "properties", query="нова")
    assert (row["title"], row["stage"], row["version"]) == ("Нова, 7", "shown", 2)
    assert [found.title for found in search(again(seller), "нова")] == ["Нова, 7"]
    assert titles(cast.stranger, "properties") == []


def test_references_are_read_from_both_ends(properties: ObjectType, admin: Actor) -> None:
    company, contact = make(admin, "companies", name="Оселя"), make(admin, "contacts", first_name="Ганна")
    make(admin, "companies", name="Інша")
    make(
        admin,
        "properties",
        street="Зелена",
        seller=company,
        visitors=[contact],
        price={"amount": "5", "currency": "UAH"},
    )
    assert titles(
        admin, "companies", filter={"some": "properties", "where": {"field": "street", "op": "eq", "value": "Зелена"}}
    ) == ["Оселя"]
    assert titles(admin, "companies", filter={"sum": "properties.price", "op": "gt", "value": 4}) == ["Оселя"]
    assert titles(admin, "contacts", filter={"some": "properties"}) == ["Ганна"]
    assert titles(admin, "properties", filter={"field": "seller.name", "op": "eq", "value": "Оселя"}) == ["Зелена"]
    (row,) = rows(admin, "properties", expand=("*",))
    assert row["seller"]["title"] == "Оселя"
    assert [visitor["title"] for visitor in row["visitors"]] == ["Ганна"]


def test_what_happens_to_a_record_is_told_in_the_history_of_those_it_leads_to(
    properties: ObjectType, admin: Actor
) -> None:
    company = make(admin, "companies", name="Оселя")
    make(admin, "properties", street="Зелена", seller=company)
    told = orjson.loads(timeline_json(again(admin), "companies", company))["items"]
    assert [entry["kind"] for entry in told] == ["properties.created", "companies.created"]


def test_a_reference_leads_to_a_record_that_is_there(properties: ObjectType, admin: Actor) -> None:
    with pytest.raises(Invalid) as refused:
        make(admin, "properties", street="Зелена", seller=UUID(int=1))
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [("seller", "no_such_record")]


def test_a_standard_object_leads_to_it_too(properties: ObjectType, admin: Actor) -> None:
    home = make(admin, "properties", street="Зелена")
    add_field(
        again(admin),
        "deals",
        {"name": "home", "type": "reference", "target": "properties", "label": {"en": "Home"},
         "settings": {"back": {"en": "Sales"}}},
    )  # fmt: skip
    registry.forget_custom_fields()
    make(admin, "deals", name="Продаж", home=home)
    make(admin, "deals", name="Інше")
    assert titles(admin, "deals", filter={"field": "home.street", "op": "eq", "value": "Зелена"}) == ["Продаж"]
    assert titles(admin, "properties", filter={"some": "deals"}) == ["Зелена"]


def test_stages_make_a_board(properties: ObjectType, admin: Actor) -> None:
    make(admin, "properties", street="Перша", stage="sold")
    make(admin, "properties", street="Друга", price={"amount": "3", "currency": "UAH"})
    board = orjson.loads(board_json(again(admin), "properties", records.Board(sum="price")))
    assert [(column["key"], column["count"]) for column in board["columns"]] == [
        ("new", 1),
        ("shown", 0),
        ("sold", 1),
    ]
    groups = orjson.loads(
        group_json(again(admin), "properties", group_by=[{"field": "stage"}], aggregate=[{"fn": "count"}])
    )
    assert sorted(group["keys"][0] for group in groups["groups"]) == ["new", "sold"]


def test_an_object_may_lead_to_itself_and_to_another(properties: ObjectType, admin: Actor) -> None:
    make_object(
        again(admin),
        {"name": "viewings", "label": WORDS, "label_plural": PLURAL, "title_field": "at_place", "fields": [
            {"name": "at_place", "type": "text", "label": {"en": "Place"}},
            {"name": "home", "type": "reference", "target": "properties", "label": {"en": "Home"}},
            {"name": "follows", "type": "reference", "target": "viewings", "label": {"en": "Follows"}},
        ]},
    )  # fmt: skip
    registry.forget_custom_fields()
    home = make(admin, "properties", street="Зелена")
    first = make(admin, "viewings", at_place="Перший", home=home)
    make(admin, "viewings", at_place="Другий", home=home, follows=first)
    assert titles(admin, "properties", filter={"count": "viewings", "op": "eq", "value": 2}) == ["Зелена"]
    assert titles(admin, "viewings", filter={"some": "viewings"}) == ["Перший"]


def test_a_filter_is_told_by_the_words_of_the_other_end(properties: ObjectType, admin: Actor) -> None:
    change_field(again(admin), "properties", "seller", {"settings": {"back": {"en": "Homes", "uk": "Оселі"}}})
    registry.forget_custom_fields()
    actor = again(admin)
    records.known_object(actor, "companies")
    tree = parse_filter(actor, registry.object_type("companies"), {"some": "properties"})
    assert "homes" in explain(tree, "en")
    assert "«Оселі»" in explain(tree, "uk")


def test_counters_are_folded_by_a_process_that_has_not_heard_of_the_object(
    properties: ObjectType, admin: Actor
) -> None:
    for street in ("Перша", "Друга"):
        make(admin, "properties", street=street)
    registry.forget_custom_fields()
    records.fold_tallies()
    with connection.cursor() as cursor:
        cursor.execute("select records from tally where object = 'properties'")
        assert cursor.fetchall() == [(2,)]


def test_a_list_costs_as_many_queries_as_that_of_any_object(properties: ObjectType, admin: Actor) -> None:
    make(admin, "properties", street="Зелена")
    actor = again(admin)
    for name in ("companies", "properties"):
        list_json(actor, name, Listing())
        with queries_counted(1):
            list_json(actor, name, Listing())


ROWS = st.fixed_dictionaries(
    {},
    optional={
        "street": st.sampled_from(["Зелена", "", None, "x" * 1200, 5]),
        "house": st.sampled_from([1, "2,5", "many", None]),
        "price": st.sampled_from([{"amount": "1", "currency": "UAH"}, "7", {"amount": "x"}, None]),
        "stage": st.sampled_from(["sold", "New", "nowhere", None]),
        "seller": st.sampled_from([None, str(UUID(int=1)), "nobody"]),
        "tags": st.lists(st.sampled_from(["a", "b"]), max_size=2),
    },
)


def told(result: records.Result) -> Any:
    if result.error is not None:
        return sorted((fault.field, fault.code) for fault in result.error.faults)
    unlike = {"id", "created_at", "updated_at", "version"}
    return {name: value for name, value in (result.record or {}).items() if name not in unlike}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROWS, max_size=5))
def test_a_batch_does_what_its_rows_would_do_one_after_another(
    properties: ObjectType, admin: Actor, rows: list[dict[str, Any]]
) -> None:
    actor = again(admin)
    with transaction.atomic():
        batch = [told(result) for result in records.create_records(actor, "properties", rows)]
        transaction.set_rollback(True)
    with transaction.atomic():
        singles = [told(records.create_records(actor, "properties", [row])[0]) for row in rows]
        transaction.set_rollback(True)
    assert batch == singles


def test_records_are_merged_and_parted_with_what_leads_to_them(properties: ObjectType, admin: Actor) -> None:
    add_field(again(admin), "deals", {"name": "home", "type": "reference", "target": "properties", "label": WORDS})
    registry.forget_custom_fields()
    company = make(admin, "companies", name="Оселя")
    first, second = make(admin, "properties", street="Зелена"), make(admin, "properties", street="Зел.", seller=company)
    deal = make(admin, "deals", name="Продаж", home=second)
    merge_records(again(admin), "properties", MergeWish(first, (second,)))
    (row,) = rows(admin, "properties")
    assert (row["title"], row["seller"]) == ("Зелена", str(company))
    assert records.get_record(again(admin), "deals", deal)["home"] == str(first)
    unmerge_last(again(admin), "properties", first)
    assert sorted(titles(admin, "properties")) == ["Зел.", "Зелена"]
    assert records.get_record(again(admin), "deals", deal)["home"] == str(second)
