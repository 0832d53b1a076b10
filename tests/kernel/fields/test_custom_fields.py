"""Fields people add: they work at once everywhere a standard field does, and are kept from harm."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import orjson
import pytest
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.objects import registry
from dotyk.kernel.objects.custom_fields import add_field, change_field, remove_field
from dotyk.kernel.objects.models import CustomField
from dotyk.kernel.objects.types import CUSTOM_TYPES
from dotyk.kernel.records import Listing, list_json
from dotyk.platform.errors import Denied, Invalid, NotFound
from tests.cast import Cast, again, queries_counted
from tests.kernel.making import change, make
from tests.kernel.records.conftest import Caller

LABEL = {"en": "Budget", "uk": "Бюджет"}
OPTIONS = [{"value": "a", "label": {"en": "First"}}, {"value": "b", "label": {"en": "Second"}, "color": "green"}]


def add(actor: Actor, name: str, type: str, **more: Any) -> None:
    add_field(actor, "contacts", {"name": name, "type": type, "label": LABEL, **more})
    registry.forget_custom_fields()


def faults(refused: pytest.ExceptionInfo[Invalid]) -> list[tuple[str, str]]:
    return [(fault.field, fault.code) for fault in refused.value.faults]


def names(actor: Actor, **listing: Any) -> list[str]:
    page = orjson.loads(list_json(again(actor), "contacts", Listing(**listing)))
    return [item["first_name"] for item in page["items"]]


VALUES: list[tuple[str, dict[str, Any], Any, Any]] = [
    ("text", {}, "Лан", "Лан"),
    ("long_text", {}, "довгий\nтекст", "довгий\nтекст"),
    ("number", {}, "12,5", 12.5),
    ("percent", {}, 30, 30),
    ("rating", {}, 5, 5),
    ("money", {}, {"amount": "10", "currency": "UAH"}, {"amount": "10.00", "currency": "UAH"}),
    ("boolean", {}, "так", True),
    ("date", {}, "2026-03-31", "2026-03-31"),
    ("datetime", {}, "2026-03-31T10:00:00.250+03:00", "2026-03-31T07:00:00.25+00:00"),
    ("select", {"options": OPTIONS}, "Second", "b"),
    ("multi_select", {"options": OPTIONS}, ["a", "b"], ["a", "b"]),
    ("phone", {}, "050 123 45 67", "+380501234567"),
    ("phones", {}, ["050 123 45 67"], ["+380501234567"]),
    ("email", {}, "A@Example.com", "a@example.com"),
    ("emails", {}, ["A@Example.com"], ["a@example.com"]),
    ("url", {}, "example.com", "https://example.com"),
    ("address", {}, {"city": "Львів"}, {"city": "Львів"}),
]


def test_every_simple_type_is_tried_here() -> None:
    filled_by_dotyk = {"autonumber", "formula", "rollup"}
    assert {type_name for type_name, *_ in VALUES} | {
        "user",
        "reference",
        "references",
        "file",
    } | filled_by_dotyk == CUSTOM_TYPES


@pytest.mark.parametrize(("type_name", "more", "given", "shown"), VALUES, ids=[value[0] for value in VALUES])
def test_a_value_of_every_type_is_kept_shown_sorted_and_filtered(
    admin: Actor, type_name: str, more: dict[str, Any], given: Any, shown: Any
) -> None:
    indexed = type_name not in ("long_text", "address")
    add(admin, "extra", type_name, indexed=indexed, **more)
    contact = make(again(admin), "contacts", first_name="Має", extra=given)
    make(again(admin), "contacts", first_name="Ні")
    record = records.get_record(again(admin), "contacts", contact)
    assert record["extra"] == shown
    field = registry.object_type("contacts").fields["extra"]
    assert names(admin, filter={"field": "extra", "op": "is_not_empty"}) == ["Має"]
    assert names(admin, filter={"field": "extra", "op": "is_empty"}) == ["Ні"]
    if field.type.sortable:
        assert names(admin, sort="extra") == ["Має", "Ні"]
    change(again(admin), "contacts", contact, extra=None)
    assert records.get_record(again(admin), "contacts", contact)["extra"] in (None, [])


def test_leads_to_people_and_records(admin: Actor, cast: Cast) -> None:
    add(admin, "buddy", "user")
    add(admin, "agency", "reference", target="companies")
    company = make(again(admin), "companies", name="Лан")
    contact = make(again(admin), "contacts", first_name="Олена", buddy=str(cast.seller.id), agency=str(company))
    record = records.get_record(again(admin), "contacts", contact, expand=["buddy", "agency"])
    assert (record["buddy"]["title"], record["agency"]["title"]) == ("Sofia Seller", "Лан")
    assert names(admin, filter={"field": "agency.name", "op": "eq", "value": "Лан"}) == ["Олена"]


def test_default_required_and_bounds_hold(admin: Actor) -> None:
    add(admin, "level", "number", default="3", settings={"min": 1, "max": 5, "whole": True})
    add(admin, "channel", "select", options=["sms", "viber"], required=True)
    contact = make(again(admin), "contacts", first_name="Олена", channel="viber")
    assert records.get_record(again(admin), "contacts", contact)["level"] == 3
    with pytest.raises(Invalid) as refused:
        make(again(admin), "contacts", first_name="Ірина", level=9)
    assert sorted(faults(refused)) == [("channel", "required"), ("level", "number_out_of_range")]


def test_unique_holds_and_has_its_index(admin: Actor) -> None:
    add(admin, "card", "text", unique=True)
    make(again(admin), "contacts", first_name="Олена", card="7")
    with pytest.raises(Invalid) as refused:
        make(again(admin), "contacts", first_name="Ірина", card="7")
    assert faults(refused) == [("card", "not_unique")]
    assert "UNIQUE" in "".join(custom_indexes())


def test_cannot_become_unique_while_values_are_shared(admin: Actor) -> None:
    add(admin, "card", "text")
    for name in ("Олена", "Ірина"):
        make(again(admin), "contacts", first_name=name, card="7")
    with pytest.raises(Invalid) as refused:
        change_field(admin, "contacts", "card", {"unique": True})
    assert faults(refused) == [("unique", "field_values_shared")]
    assert CustomField.objects.get().unique is False
    assert custom_indexes() == []


@pytest.mark.parametrize(
    ("type_name", "op", "value"),
    [
        ("text", "eq", "v77"),
        ("number", "eq", 77),
        ("date", "eq", "2026-01-01"),
        ("datetime", "gt", "2099-01-01T00:00:00Z"),
        ("money", "gt", 1_000_000),
    ],
)
def test_a_filter_uses_the_index(admin: Actor, type_name: str, op: str, value: Any) -> None:
    add(admin, "extra", type_name, indexed=True)
    fill_contacts(type_name)
    listing = Listing(filter={"field": "extra", "op": op, "value": value}, fields=["first_name"])
    list_json(again(admin), "contacts", listing)
    assert index_scans() > 0


def fill_contacts(type_name: str) -> None:
    """Three thousand contacts, each with a value of its own."""
    value = {
        "text": "to_jsonb('v' || n)",
        "number": "to_jsonb(n)",
        "date": "to_jsonb((date '2000-01-01' + n)::text)",
        "datetime": "to_jsonb((date '2000-01-01' + n)::text || 'T00:00:00+00:00')",
        "money": "jsonb_build_object('amount', n::text, 'currency', 'UAH', 'base', n::text)",
    }[type_name]
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into contact (id, title, created_at, updated_at, emails, phones, custom) "
            f"select gen_random_uuid(), 'C' || n, now(), now(), '{{}}', '{{}}', jsonb_build_object('extra', {value}) "
            "from generate_series(1, 3000) n"
        )
        cursor.execute("analyze contact")


def index_scans() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "select coalesce(sum(pg_stat_get_xact_numscans(indexrelid)), 0) from pg_index "
            "where indrelid = 'contact'::regclass and indexrelid::regclass::text like 'custom%'"
        )
        return int(cursor.fetchone()[0])


def custom_indexes() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("select indexdef from pg_indexes where indexname like 'custom%' and tablename = 'contact'")
        return [definition for (definition,) in cursor.fetchall()]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"name": "Budget"}, ("name", "field_name_form")),
        ({"name": "1a"}, ("name", "field_name_form")),
        ({"name": "a" * 61}, ("name", "field_name_form")),
        ({"name": None}, ("name", "field_name_form")),
        ({"name": "object"}, ("name", "field_name_reserved")),
        ({"name": "first_name"}, ("name", "field_name_taken")),
        ({"name": "deals"}, ("name", "field_name_taken")),
        ({"type": "stage"}, ("type", "field_type_unknown")),
        ({"type": ["text"]}, ("type", "field_type_unknown")),
        ({"type": "reference"}, ("target", "field_target_unknown")),
        ({"type": "reference", "target": "nothing"}, ("target", "field_target_unknown")),
        ({"target": "companies"}, ("target", "field_target_not_wanted")),
        ({"label": {}}, ("label", "required")),
        ({"label": {"de": "Budget"}}, ("label", "field_label_languages")),
        ({"label": "Budget"}, ("label", "field_label_languages")),
        ({"type": "select"}, ("options", "required")),
        ({"options": OPTIONS}, ("options", "field_options_not_wanted")),
        ({"type": "select", "options": ["a", "a"]}, ("options[1].value", "field_option_twice")),
        ({"type": "select", "options": [{"value": ""}]}, ("options[0].value", "field_option_value")),
        ({"type": "select", "options": [7]}, ("options[0].value", "field_option_value")),
        ({"type": "boolean", "unique": True}, ("unique", "field_cannot_be_unique")),
        ({"type": "long_text", "indexed": True}, ("indexed", "field_cannot_be_indexed")),
        ({"required": "yes"}, ("required", "not_boolean")),
        ({"settings": {"min": 1}}, ("settings", "field_settings")),
        ({"type": "number", "settings": {"min": 5, "max": 1}}, ("settings", "number_out_of_range")),
        ({"type": "number", "settings": {"decimals": 7}}, ("settings.decimals", "out_of_range")),
        ({"type": "number", "settings": {"unit": 'a"b'}}, ("settings.unit", "too_long")),
        ({"type": "text", "settings": {"unit": "kg"}}, ("settings", "field_settings")),
        ({"type": "number", "default": "x"}, ("default", "not_number")),
        ({"position": -1}, ("position", "out_of_range")),
    ],
)
def test_refuses_what_is_no_field(admin: Actor, given: dict[str, Any], expected: tuple[str, str]) -> None:
    with pytest.raises(Invalid) as refused:
        add_field(admin, "contacts", {"name": "budget", "type": "text", "label": LABEL, **given})
    assert expected in faults(refused)
    assert CustomField.objects.count() == 0


def test_a_name_is_taken_once(admin: Actor) -> None:
    add(admin, "budget", "text")
    with pytest.raises(Invalid) as refused:
        add(again(admin), "budget", "number")
    assert faults(refused) == [("name", "field_name_taken")]


@pytest.mark.parametrize(
    ("given", "code"),
    [({"type": "number"}, "field_type_fixed"), ({"name": "other"}, "field_name_fixed")],
)
def test_name_and_type_stay(admin: Actor, given: dict[str, Any], code: str) -> None:
    add(admin, "budget", "text")
    with pytest.raises(Invalid) as refused:
        change_field(admin, "contacts", "budget", given)
    assert faults(refused) == [(next(iter(given)), code)]


def test_words_and_options_change_but_no_option_in_use_goes(admin: Actor) -> None:
    add(admin, "channel", "select", options=OPTIONS)
    make(again(admin), "contacts", first_name="Олена", channel="b")
    changed = change_field(admin, "contacts", "channel", {"label": {"uk": "Канал"}, "options": [*OPTIONS, "c"]})
    assert changed.label == {"en": "Канал", "uk": "Канал", "ru": "Канал"}
    assert [option.value for option in changed.options] == ["a", "b", "c"]
    change_field(admin, "contacts", "channel", {"options": OPTIONS[1:]})
    with pytest.raises(Invalid) as refused:
        change_field(admin, "contacts", "channel", {"options": OPTIONS[:1]})
    assert faults(refused) == [("options", "field_option_in_use")]


def test_a_removed_field_is_gone_and_comes_back_with_its_values(admin: Actor) -> None:
    add(admin, "budget", "number", indexed=True)
    contact = make(again(admin), "contacts", first_name="Олена", budget=7)
    remove_field(admin, "contacts", "budget")
    registry.forget_custom_fields()
    assert "budget" not in records.get_record(again(admin), "contacts", contact)
    assert custom_indexes() == []
    with pytest.raises(NotFound):
        remove_field(again(admin), "contacts", "budget")
    add(again(admin), "budget", "number")
    assert records.get_record(again(admin), "contacts", contact)["budget"] == 7


def test_values_of_another_type_do_not_come_back(admin: Actor) -> None:
    add(admin, "budget", "text")
    contact = make(again(admin), "contacts", first_name="Олена", budget="сім")
    remove_field(admin, "contacts", "budget")
    add(again(admin), "budget", "number")
    assert records.get_record(again(admin), "contacts", contact)["budget"] is None
    assert names(admin, sort="budget") == ["Олена"]


def test_only_those_who_may_configure(cast: Cast, admin: Actor) -> None:
    add(admin, "budget", "text")
    before = again(admin).schema_version
    with pytest.raises(Denied):
        add_field(cast.seller, "contacts", {"name": "other", "type": "text", "label": LABEL})
    with pytest.raises(Denied):
        change_field(cast.seller, "contacts", "budget", {"required": True})
    with pytest.raises(Denied):
        remove_field(cast.seller, "contacts", "budget")
    assert again(admin).schema_version == before


def test_standard_fields_and_system_objects_are_not_ours_to_change(admin: Actor) -> None:
    with pytest.raises(Denied):
        change_field(admin, "contacts", "first_name", {"required": True})
    with pytest.raises(Denied):
        remove_field(admin, "contacts", "first_name")
    with pytest.raises(NotFound):
        add_field(admin, "users", {"name": "shoe_size", "type": "number", "label": LABEL})


def test_every_process_learns_of_it_and_the_audit_tells(admin: Actor) -> None:
    before = again(admin).schema_version
    add_field(admin, "contacts", {"name": "budget", "type": "text", "label": LABEL})
    later = again(admin)
    assert later.schema_version > before
    assert records.known_object(later, "contacts").field("budget") is not None
    with connection.cursor() as cursor:
        cursor.execute("select kind, data->>'field' from event where object = 'accounts' order by id desc limit 1")
        assert cursor.fetchone() == ("accounts.field_added", "budget")


def test_known_fields_cost_no_query(admin: Actor) -> None:
    add(admin, "budget", "text")
    reader = again(admin)
    records.known_object(reader, "contacts")
    with queries_counted(0):
        records.known_object(reader, "contacts")


def test_over_http(cast: Cast, calling: Callable[[Actor], Caller]) -> None:
    admin, seller, path = calling(cast.administrator), calling(cast.seller), "/objects/contacts/fields"
    made = admin.post(path, {"name": "budget", "type": "select", "label": LABEL, "options": OPTIONS})
    assert (made["name"], made["custom"], made["label"]["ru"]) == ("budget", True, "Budget")
    assert made["options"][1] == {
        "value": "b",
        "label": {"en": "Second", "uk": "Second", "ru": "Second"},
        "color": "green",
        "status": None,
    }
    contact = seller.post("/records/contacts", {"first_name": "Олена", "budget": "a"})
    assert seller.get(f"/records/contacts/{UUID(contact['id'])}")["budget"] == "a"
    listed = {field["name"]: field for field in seller.get("/objects/contacts")["fields"]}
    assert listed["budget"] == made
    assert seller.send("POST", path, {"name": "x", "type": "text", "label": LABEL}).status_code == 403
    refused = admin.send("PATCH", f"{path}/budget", {"type": "number"})
    assert refused.status_code == 422
    assert "cannot be changed" in orjson.loads(refused.content)["errors"][0]["message"]
    assert admin.send("PATCH", f"{path}/budget", {"label": {"en": "Money"}}).status_code == 200
    assert admin.send("DELETE", f"{path}/budget").status_code == 204
    assert admin.send("DELETE", f"{path}/budget").status_code == 404
    assert "budget" not in seller.get(f"/records/contacts/{contact['id']}")
