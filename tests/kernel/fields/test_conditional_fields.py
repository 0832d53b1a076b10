"""Fields shown, wanted and locked as other values of the record say: kept by every way of writing."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.api.objects import described_field
from dotyk.kernel.objects import registry
from dotyk.kernel.objects.custom_fields import add_field, change_field, remove_field
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.records import Update
from dotyk.kernel.shaping import set_conditions
from dotyk.platform.errors import Denied, Invalid, NotFound
from dotyk.platform.messages import say
from tests.cast import Cast, again, make_user, queries_counted
from tests.kernel.making import make_person_who_may

KINDS = [{"value": "person", "label": {"en": "Person"}}, {"value": "firm", "label": {"en": "Firm"}}]
IS_FIRM = {"field": "kind", "op": "eq", "value": "firm"}


@pytest.fixture
def firms(admin: Actor) -> Actor:
    """Contacts that are persons or firms."""
    add(admin, "kind", "select", options=KINDS)
    add(admin, "card", "text")
    return admin


def add(actor: Actor, name: str, type: str, **more: Any) -> None:
    add_field(actor, "contacts", {"name": name, "type": type, "label": {"en": name.capitalize()}, **more})
    registry.forget_custom_fields()


def when(actor: Actor, field: str, **conditions: Any) -> None:
    set_conditions(again(actor), "contacts", field, conditions)
    registry.forget_custom_fields()


def create(actor: Actor, **values: Any) -> dict[str, Any]:
    return records.create_record(again(actor), "contacts", {"first_name": "Олена", **values})


def change(actor: Actor, record: dict[str, Any], **values: Any) -> dict[str, Any]:
    return records.update_record(again(actor), "contacts", UUID(record["id"]), values)


def refused(action: Any, *given: Any, **values: Any) -> dict[str, str]:
    with pytest.raises(Invalid) as error:
        action(*given, **values)
    return {fault.field: fault.code for fault in error.value.faults}


class TestRequired:
    def test_is_asked_for_where_the_condition_holds(self, firms: Actor) -> None:
        when(firms, "card", required_when=IS_FIRM)
        create(firms, kind="person")
        create(firms, kind="firm", card="1")
        assert refused(create, firms, kind="firm") == {"card": "required_when"}

    def test_is_asked_for_when_the_condition_comes_to_hold_and_when_the_value_goes(self, firms: Actor) -> None:
        when(firms, "card", required_when=IS_FIRM)
        made = create(firms, kind="person")
        assert refused(change, firms, made, kind="firm") == {"card": "required_when"}
        change(firms, made, kind="firm", card="1")
        assert refused(change, firms, made, card=None) == {"card": "required_when"}

    def test_what_stood_so_before_is_no_fault_of_another_change(self, firms: Actor) -> None:
        made = create(firms, kind="firm")
        when(firms, "card", required_when=IS_FIRM)
        assert change(firms, made, last_name="Коваль")["last_name"] == "Коваль"

    def test_the_reason_stands_in_the_language_of_who_is_asked(self, firms: Actor) -> None:
        when(firms, "card", required_when=IS_FIRM)
        seller = make_user("seller", language="uk")
        with pytest.raises(Invalid) as error:
            create(seller, kind="firm")
        (fault,) = error.value.faults
        told = say(fault.code, "uk", **fault.values)
        assert told == "Заповніть: це обов’язково, коли «Kind» — Firm."

    def test_a_field_of_the_product_can_be_asked_for_too(self, firms: Actor) -> None:
        when(firms, "emails", required_when=IS_FIRM)
        assert refused(create, firms, kind="firm") == {"emails": "required_when"}

    def test_many_at_once_are_judged_each_by_its_own_values(self, firms: Actor) -> None:
        when(firms, "card", required_when=IS_FIRM)
        rows = [{"first_name": "A", "kind": "firm"}, {"first_name": "B", "kind": "person"}]
        found = records.create_records(again(firms), "contacts", rows)
        assert [result.outcome for result in found] == ["refused", "created"]
        updates = [Update(UUID(create(firms, kind="person")["id"]), {"kind": "firm"}) for _ in range(3)]
        assert {r.outcome for r in records.update_records(again(firms), "contacts", updates)} == {"refused"}


class TestVisible:
    def test_what_is_hidden_is_not_asked_for_until_it_shows(self, firms: Actor) -> None:
        change_field(firms, "contacts", "card", {"required": True})
        registry.forget_custom_fields()
        when(firms, "card", visible_when=IS_FIRM)
        made = create(firms, kind="person")
        assert refused(change, firms, made, kind="firm") == {"card": "required"}
        assert refused(create, firms, kind="firm") == {"card": "required"}

    def test_a_hidden_value_stays_and_can_be_read_and_written(self, firms: Actor) -> None:
        when(firms, "card", visible_when=IS_FIRM)
        made = create(firms, kind="firm", card="17")
        assert change(firms, made, kind="person")["card"] == "17"
        assert change(firms, made, card="18")["card"] == "18"


class TestReadOnly:
    def test_is_locked_as_the_record_stood(self, firms: Actor) -> None:
        when(firms, "card", read_only_when=IS_FIRM)
        made = create(firms, kind="firm", card="1")
        assert refused(change, firms, made, card="2") == {"card": "read_only_when"}
        assert change(firms, made, card="1", last_name="Same")["card"] == "1"
        change(firms, made, kind="person")
        assert change(firms, made, card="2", kind="firm")["card"] == "2"

    def test_a_value_given_once_can_be_kept_for_good(self, firms: Actor) -> None:
        when(firms, "card", read_only_when={"field": "card", "op": "is_not_empty"})
        made = change(firms, create(firms), card="1")
        assert refused(change, firms, made, card=None) == {"card": "read_only_when"}


class TestRights:
    def test_nobody_hears_of_what_is_hidden_from_them(self, firms: Actor) -> None:
        when(firms, "card", required_when=IS_FIRM)
        grants = {"contacts": {"create": "all", "read": "all", "update": "all", "fields": {"kind": "hidden"}}}
        person = make_person_who_may(grants)
        made = create(firms, kind="firm", card="1")
        assert refused(change, person, made, card=None) == {"card": "required"}
        target = object_type("contacts")
        assert described_field(person, target, target.fields["card"])["conditions"] == {}
        assert described_field(firms, target, target.fields["card"])["conditions"] == {"required_when": IS_FIRM}

    def test_only_who_configures_sets_them(self, firms: Actor, cast: Cast) -> None:
        with pytest.raises(Denied):
            when(cast.seller, "card", visible_when=IS_FIRM)
        with pytest.raises(NotFound):
            when(firms, "nothing", visible_when=IS_FIRM)


class TestSetting:
    @pytest.mark.parametrize(
        ("field", "conditions", "fault"),
        [
            ("card", {"visible_when": {"field": "company.name", "op": "eq", "value": "x"}}, "condition_not_own"),
            ("card", {"visible_when": {"field": "owner", "op": "eq", "value": "me"}}, "condition_not_own"),
            ("card", {"required_when": {"some": "deals"}}, "condition_not_own"),
            ("card", {"visible_when": {"field": "card", "op": "is_empty"}}, "condition_on_itself"),
            ("card", {"visible_when": {"field": "kind", "op": "eq", "value": "zebra"}}, "not_an_option"),
            ("card", {"visible_when": {"field": "none", "op": "is_empty"}}, "filter_unknown_field"),
            ("card", {"visible_when": "kind"}, "filter_not_json"),
            ("card", {"visible_when": {"field": "emails", "op": "contains", "value": "a\0"}}, "not_text"),
            ("title", {"visible_when": IS_FIRM}, "condition_always_there"),
            ("created_at", {"read_only_when": IS_FIRM}, "condition_fills_itself"),
        ],
    )
    def test_refuses_what_cannot_be_asked(self, firms: Actor, field: str, conditions: Any, fault: str) -> None:
        assert list(refused(when, firms, field, **conditions).values()) == [fault]
        assert object_type("contacts").fields["card"].conditions == {}

    def test_keeps_texts_as_values_are_kept(self, firms: Actor) -> None:
        asked = {"or": [{"field": "phones", "op": "in", "value": ["050 123 45 67"]}, {"not": IS_FIRM}]}
        when(firms, "card", visible_when=asked)
        kept = {"or": [{"field": "phones", "op": "in", "value": ["+380501234567"]}, {"not": IS_FIRM}]}
        registry.load_objects(again(firms).schema_version)
        assert object_type("contacts").fields["card"].conditions == {"visible_when": kept}

    def test_what_is_asked_for_cannot_go(self, firms: Actor) -> None:
        when(firms, "card", visible_when=IS_FIRM, required_when=IS_FIRM)
        with pytest.raises(Invalid) as error:
            remove_field(again(firms), "contacts", "kind")
        (fault,) = error.value.faults
        assert (fault.code, fault.values["places"]) == (
            "field_in_condition",
            "card.required_when, card.visible_when",
        )
        assert refused(change_field, again(firms), "contacts", "kind", {"options": KINDS[:1]}) == {
            "options": "field_option_in_condition"
        }
        when(firms, "card", visible_when=None, required_when=None)
        remove_field(again(firms), "contacts", "kind")

    def test_costs_no_query_where_it_is_kept(self, firms: Actor) -> None:
        when(firms, "card", required_when=IS_FIRM, visible_when=IS_FIRM, read_only_when=IS_FIRM)
        actor = again(firms)
        records.create_record(actor, "contacts", {"first_name": "A", "kind": "firm", "card": "1"})
        with queries_counted(6):  # savepoint, insert, tally, keys of duplicates, event, release
            records.create_record(actor, "contacts", {"first_name": "A", "kind": "firm", "card": "1"})
