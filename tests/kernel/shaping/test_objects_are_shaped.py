"""Objects people make: made, refused at their place, titled anew, archived and deleted with what hangs on them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import orjson
import pytest
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects import registry, tables
from dotyk.kernel.objects.custom_fields import add_field, remove_field
from dotyk.kernel.objects.registry import ObjectType, find_object
from dotyk.kernel.records.company import has_money
from dotyk.kernel.search import search
from dotyk.kernel.shaping import archived_objects, change_object, delete_object, make_object, object_use
from dotyk.kernel.shaping.retitling import go_on_retitling
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from tests.cast import Cast, again
from tests.kernel.making import change, make
from tests.kernel.shaping.wishes import FIELDS, PLURAL, WISH, WORDS, relations, rows, titles


def test_a_new_object_has_its_own_table_with_the_indexes_of_every_record(properties: ObjectType) -> None:
    assert properties.table == "object_properties"
    wanted = ("", "_pkey", "_updated", "_created", "_owner", "_title", "_title_values", "_search", "_stage")
    assert {f"object_properties{part}" for part in wanted} - {"object_properties_title_values"} <= relations()


def test_an_object_without_fields_gets_a_name(admin: Actor) -> None:
    made = make_object(admin, {"name": "boxes", "label": WORDS, "label_plural": PLURAL})
    registry.forget_custom_fields()
    assert (made.title_field, made.title_rule, made.match_fields) == ("name", "{name}", ("name",))
    make(again(admin), "boxes", name="Перша")
    assert titles(admin, "boxes") == ["Перша"]


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


def test_an_archived_object_still_keeps_the_currency(properties: ObjectType, admin: Actor) -> None:
    assert not has_money()
    make(admin, "properties", street="Зелена", price={"amount": "1", "currency": "UAH"})
    change_object(again(admin), "properties", {"archived": True})
    registry.forget_custom_fields()
    assert has_money()


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
