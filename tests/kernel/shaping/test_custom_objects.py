"""Objects people make have at once what every object has, and go with everything that hangs on them."""

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
from dotyk.kernel.objects import registry, tables
from dotyk.kernel.objects.custom_fields import add_field, change_field, remove_field
from dotyk.kernel.objects.registry import ObjectType, all_objects, find_object
from dotyk.kernel.records import Listing, board_json, group_json, list_json
from dotyk.kernel.records.company import has_money
from dotyk.kernel.search import search
from dotyk.kernel.shaping import archived_objects, change_object, delete_object, make_object, object_use
from dotyk.kernel.shaping.retitling import go_on_retitling
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from tests.cast import Cast, again, queries_counted
from tests.kernel.making import change, make

WORDS = {"en": "Property", "uk": "Об’єкт нерухомості", "ru": "Объект"}
PLURAL = {"en": "Properties", "uk": "Нерухомість", "ru": "Недвижимость"}
STAGES = [
    {"value": "new", "label": {"en": "New"}, "status": "open"},
    {"value": "shown", "label": {"en": "Shown"}, "status": "open"},
    {"value": "sold", "label": {"en": "Sold"}, "status": "won"},
]
FIELDS = [
    {"name": "street", "type": "text", "label": {"en": "Street"}, "required": True},
    {"name": "house", "type": "number", "label": {"en": "House"}},
    {"name": "price", "type": "money", "label": {"en": "Price"}},
    {"name": "seller", "type": "reference", "target": "companies", "label": {"en": "Seller"}},
    {"name": "visitors", "type": "references", "target": "contacts", "label": {"en": "Visitors"}},
]
WISH: dict[str, Any] = {
    "name": "properties",
    "label": WORDS,
    "label_plural": PLURAL,
    "icon": "home",
    "title_rule": "{street}, {house}",
    "fields": FIELDS,
    "stages": STAGES,
}


@pytest.fixture
def admin(cast: Cast) -> Actor:
    return cast.administrator


@pytest.fixture
def properties(admin: Actor) -> ObjectType:
    made = make_object(admin, WISH)
    registry.forget_custom_fields()
    return made


def rows(actor: Actor, object_name: str, **listing: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = orjson.loads(list_json(again(actor), object_name, Listing(**listing)))["items"]
    return found


def titles(actor: Actor, object_name: str, **listing: Any) -> list[str]:
    return [row["title"] for row in rows(actor, object_name, **listing)]


def relations() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("select relname from pg_class where relname like 'object\\_properties%'")
        return {name for (name,) in cursor.fetchall()}


def test_a_new_object_has_its_own_table_with_the_indexes_of_every_record(properties: ObjectType) -> None:
    assert properties.table == "object_properties"
    wanted = ("", "_pkey", "_updated", "_created", "_owner", "_title", "_title_values", "_search", "_stage")
    assert {f"object_properties{part}" for part in wanted} - {"object_properties_title_values"} <= relations()


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


def test_a_new_rule_gives_every_record_its_title_anew(properties: ObjectType, admin: Actor) -> None:
    make(admin, "properties", street="Зелена", house=7.5)
    make(admin, "properties", street="100% «Нова»")
    change_object(again(admin), "properties", {"title_rule": "№ {house} - {street} ({stage})"})
    registry.forget_custom_fields()
    before = titles(admin, "properties", sort="title")
    assert before == ["№ - 100% «Нова» (New)", "№ 7.5 - Зелена (New)"]
    for row in rows(admin, "properties"):
        change(admin, "properties", UUID(row["id"]), price={"amount": "1", "currency": "UAH"})
    assert titles(admin, "properties", sort="title") == before
    assert titles(admin, "properties", query="зелена (new)") == ["№ 7.5 - Зелена (New)"]


def test_the_field_a_title_is_made_of_stays(properties: ObjectType, admin: Actor) -> None:
    with pytest.raises(Invalid) as refused:
        remove_field(again(admin), "properties", "street")
    assert [fault.code for fault in refused.value.faults] == ["field_in_title"]
    remove_field(again(admin), "properties", "stage")
    registry.forget_custom_fields()
    assert make(admin, "properties", street="Зелена")
    target = find_object("properties")
    assert target is not None
    assert target.stage_field is None


def test_an_archived_object_waits_unseen_with_the_fields_that_lead_to_it(properties: ObjectType, admin: Actor) -> None:
    home = make(admin, "properties", street="Зелена")
    add_field(again(admin), "deals", {"name": "home", "type": "reference", "target": "properties", "label": WORDS})
    registry.forget_custom_fields()
    deal = make(admin, "deals", name="Продаж", home=home)
    change_object(again(admin), "properties", {"archived": True})
    registry.forget_custom_fields()
    (row,) = rows(admin, "deals", expand=("*",))
    assert "home" not in row
    assert search(again(admin), "зелена") == []
    assert [found.name for found in archived_objects(again(admin))] == ["properties"]
    with pytest.raises(NotFound):
        rows(admin, "properties")
    change(admin, "deals", deal, name="Продаж 2")
    change_object(again(admin), "properties", {"archived": False})
    registry.forget_custom_fields()
    (row,) = rows(admin, "deals", expand=("home",))
    assert row["home"]["title"] == "Зелена"


def test_what_hangs_on_an_object_is_said_and_goes_with_it(properties: ObjectType, admin: Actor) -> None:
    home = make(admin, "properties", street="Зелена", visitors=[make(admin, "contacts", first_name="Ганна")])
    add_field(again(admin), "deals", {"name": "home", "type": "reference", "target": "properties", "label": WORDS})
    registry.forget_custom_fields()
    make(admin, "deals", name="Продаж", home=home)
    use = object_use(again(admin), "properties")
    assert (use.records, use.fields, use.fields_leading_here, use.links) == (1, 6, ["deals.home"], 1)
    with pytest.raises(Conflict):
        delete_object(again(admin), "properties")
    change_object(again(admin), "properties", {"archived": True})
    registry.forget_custom_fields()
    delete_object(again(admin), "properties")
    registry.forget_custom_fields()
    (deal,) = rows(admin, "deals")
    assert "home" not in deal
    assert relations() == set()
    with connection.cursor() as cursor:
        cursor.execute(
            "select (select count(*) from event where object = 'properties'), "
            "(select count(*) from tally where object = 'properties'), (select count(*) from link), "
            "(select count(*) from deal where jsonb_exists(custom, 'home'))"
        )
        assert cursor.fetchone() == (0, 0, 0, 0)
    make_object(again(admin), WISH)
    registry.forget_custom_fields()
    assert rows(admin, "properties") == []


REFUSED: list[tuple[dict[str, Any], str, str]] = [
    ({"name": "Properties"}, "name", "object_name_form"),
    ({"name": "contacts"}, "name", "field_name_taken"),
    ({"name": "company"}, "name", "field_name_taken"),
    ({"name": "everything"}, "name", "field_name_reserved"),
    ({"name": "x" * 41}, "name", "object_name_form"),
    ({"label": {}}, "label", "required"),
    ({"label_plural": None}, "label_plural", "field_label_languages"),
    ({"icon": "<svg>"}, "icon", "object_icon"),
    ({"position": True}, "position", "out_of_range"),
    ({"title_rule": "no place"}, "title_rule", "title_rule_form"),
    ({"title_rule": "{nothing}"}, "title_rule", "unknown_field"),
    ({"title_rule": "{price}"}, "title_rule", "title_rule_type"),
    ({"title_rule": "{street} 5%"}, "title_rule", "title_rule_form"),
    ({"stages": ["a", "a"]}, "stages.options[1].value", "field_option_twice"),
    ({"stages": "abc"}, "stages.options", "required"),
    ({"stages": [{"value": "a", "label": {"en": "A"}, "status": "?"}]}, "stages.options[0].status", "not_an_option"),
    ({"stages": None, "stage_field": "street"}, "stage_field", "object_stage_field"),
    ({"subtitle_field": "owner"}, "subtitle_field", "unknown_field"),
    ({"fields": "x"}, "fields", "not_list"),
    ({"fields": [FIELDS[0], {"name": "b", "type": "x", "label": {"en": "B"}}], "title_rule": "{street}"},
     "fields[1].type", "field_type_unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "field", "code"), REFUSED)
def test_what_does_not_fit_is_refused_at_its_place(admin: Actor, given: dict[str, Any], field: str, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        make_object(admin, {**WISH, **given})
    assert (field, code) in [(fault.field, fault.code) for fault in refused.value.faults]
    assert relations() == set()


def test_only_who_configures_makes_changes_and_deletes(properties: ObjectType, cast: Cast) -> None:
    seller = again(cast.seller)
    for attempt in (
        lambda: make_object(seller, WISH),
        lambda: change_object(seller, "properties", {"icon": "car"}),
        lambda: delete_object(seller, "properties"),
        lambda: object_use(seller, "properties"),
        lambda: archived_objects(seller),
    ):
        with pytest.raises(Denied):
            attempt()


def test_objects_of_the_product_are_not_changed_so(admin: Actor) -> None:
    with pytest.raises(Denied):
        change_object(admin, "contacts", {"icon": "car"})
    with pytest.raises(NotFound):
        change_object(admin, "users", {"icon": "car"})
    with pytest.raises(NotFound):
        delete_object(admin, "nothing")


def test_an_object_without_fields_gets_a_name(admin: Actor) -> None:
    made = make_object(admin, {"name": "boxes", "label": WORDS, "label_plural": PLURAL})
    registry.forget_custom_fields()
    assert (made.title_field, made.title_rule, made.match_fields) == ("name", "{name}", ("name",))
    assert "boxes" in {known.name for known in all_objects()} or make(admin, "boxes", name="Перша")


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


def test_an_archived_object_still_keeps_the_currency(properties: ObjectType, admin: Actor) -> None:
    assert not has_money()
    make(admin, "properties", street="Зелена", price={"amount": "1", "currency": "UAH"})
    change_object(again(admin), "properties", {"archived": True})
    registry.forget_custom_fields()
    assert has_money()


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


def test_titles_beyond_the_first_are_made_in_a_job(
    properties: ObjectType, admin: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "RETITLED_AT_ONCE", 2)
    for house in range(5):
        make(admin, "properties", street="Зелена", house=house)
    change_object(again(admin), "properties", {"title_rule": "№ {house}"})
    registry.forget_custom_fields()
    assert titles(admin, "properties", sort="title").count("Зелена, 4") == 1
    with connection.cursor() as cursor:
        cursor.execute("select args from procrastinate_jobs where task_name = 'kernel.retitle'")
        ((arguments,),) = cursor.fetchall()
    go_on_retitling(**orjson.loads(arguments) if isinstance(arguments, str) else arguments)
    assert titles(admin, "properties", sort="title") == [f"№ {house}" for house in range(5)]


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
