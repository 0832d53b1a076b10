"""A company that counts in several currencies knows each amount in its own too: shown, sorted, filtered, exported."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_fields
from dotyk.kernel.objects.custom_fields import add_field, remove_field
from dotyk.kernel.objects.registry import load_objects, object_type
from dotyk.kernel.records import Listing, get_record, list_json
from dotyk.kernel.transfer.exporting import export_csv, selection
from dotyk.kernel.views import delete_view, save_view
from dotyk.platform.errors import Invalid
from dotyk.platform.money import dated_rates, forget_rate, state_rate
from tests.cast import again
from tests.kernel.fields.computing import LABEL, formula, value
from tests.kernel.making import change, make, make_person_who_may

DOLLARS = {"amount": "10", "currency": "USD"}
HRYVNIAS = {"amount": "400.00", "currency": "UAH"}

pytestmark = pytest.mark.django_db


def in_dollars(admin: Actor) -> Actor:
    state_rate("USD", date(2020, 1, 1), Decimal(40))
    return again(admin)


def listing(actor: Actor, **asked: Any) -> list[str]:
    found = list_json(again(actor), "deals", Listing(fields=["name"], **asked))
    return [item["name"] for item in orjson.loads(found)["items"]]


def test_each_money_field_has_one_beside_it_once_there_is_a_rate(admin: Actor) -> None:
    load_objects(admin.schema_version)
    assert "amount_base" not in object_type("deals").fields
    rate = state_rate("USD", date(2020, 1, 1), Decimal(40))
    load_objects(again(admin).schema_version)
    field = object_type("deals").fields["amount_base"]
    assert (field.label["en"], field.read_only, field.settings) == ("Amount (UAH)", True, {"base_of": "amount"})
    assert {"revenue_base", "price_base"} <= {*object_type("companies").fields, *object_type("products").fields}
    forget_rate(rate.id)
    load_objects(again(admin).schema_version)
    assert "amount_base" not in object_type("deals").fields


def test_the_amount_is_told_at_the_rate_it_was_booked_at(admin: Actor) -> None:
    actor = in_dollars(admin)
    deal = make(actor, "deals", name="d", amount=DOLLARS, started_on="2026-01-01")
    state_rate("USD", date(2025, 1, 1), Decimal(99))
    assert get_record(again(admin), "deals", deal)["amount_base"] == HRYVNIAS
    change(again(admin), "deals", deal, amount=None)
    assert get_record(again(admin), "deals", deal)["amount_base"] is None


def test_money_that_people_added_has_it_too(admin: Actor) -> None:
    actor = in_dollars(admin)
    add_field(actor, "contacts", {"name": "budget", "type": "money", "label": LABEL})
    found = make(again(admin), "contacts", first_name="Іра", budget=DOLLARS)
    assert value(admin, "contacts", found, "budget_base") == HRYVNIAS


def test_it_sorts_and_filters_and_is_read_by_formulas(admin: Actor) -> None:
    actor = in_dollars(admin)
    made = {"started_on": "2026-01-01"}
    dear = make(actor, "deals", name="dear", amount=DOLLARS, **made)
    make(actor, "deals", name="cheap", amount="300", **made)
    assert listing(actor, sort="-amount_base") == ["dear", "cheap"]
    asked = {"field": "amount_base", "op": "gt", "value": 350}
    assert listing(actor, filter=asked) == ["dear"]
    formula(again(admin), "amount_base * 2")
    assert value(admin, "deals", dear) == {"amount": "800.00", "currency": "UAH"}


def test_nobody_writes_it(admin: Actor) -> None:
    with pytest.raises(Invalid) as refused:
        make(in_dollars(admin), "deals", name="d", amount_base="5")
    assert refused.value.faults[0].field == "amount_base"


def refused(act: Callable[[], Any]) -> tuple[str, str]:
    with pytest.raises(Invalid) as refusal:
        act()
    (fault,) = refusal.value.faults
    return fault.code, str(fault.values.get("name"))


def test_money_stays_while_a_formula_reads_it_in_the_own_currency(admin: Actor) -> None:
    add_field(in_dollars(admin), "deals", {"name": "budget", "type": "money", "label": LABEL})
    load_objects(again(admin).schema_version)
    formula(again(admin), "budget_base * 2")
    told = refused(lambda: remove_field(again(admin), "deals", "budget"))
    assert told == ("field_in_computed", "deals.reckoned")


def test_the_last_rate_stays_while_a_formula_reads_what_it_gives(admin: Actor) -> None:
    actor = in_dollars(admin)
    (first,) = dated_rates()
    second = state_rate("USD", date(2021, 1, 1), Decimal(41))
    formula(actor, "amount_base * 2")
    forget_rate(second.id)
    assert refused(lambda: forget_rate(first.id)) == ("rate_read_by_fields", "deals.reckoned")
    remove_field(again(admin), "deals", "reckoned")
    forget_rate(first.id)
    assert dated_rates() == []


@pytest.mark.parametrize(
    "look",
    [
        {"filter": {"field": "amount_base", "op": "gt", "value": 5}},
        {"sort": "-amount_base"},
        {"kind": "board", "sum": "amount_base"},
    ],
)
def test_the_last_rate_stays_while_a_view_reads_what_it_gives(admin: Actor, look: dict[str, Any]) -> None:
    row = save_view(in_dollars(admin), "deals", name="Dear", **look)
    (rate,) = dated_rates()
    assert refused(lambda: forget_rate(rate.id)) == ("rate_read_by_views", "Dear")
    delete_view(again(admin), row.id)
    save_view(again(admin), "deals", name="Columns only", columns=["name", "amount_base"])
    forget_rate(rate.id)


def test_it_is_hidden_with_its_amount(admin: Actor) -> None:
    in_dollars(admin)
    person = make_person_who_may({"deals": {"read": "all", "fields": {"amount": "hidden"}}})
    load_objects(person.schema_version)
    names = [field.name for field in visible_fields(person, object_type("deals"))]
    assert "amount" not in names
    assert "amount_base" not in names


def test_a_field_that_people_called_so_stays_theirs(admin: Actor) -> None:
    add_field(admin, "deals", {"name": "amount_base", "type": "number", "label": LABEL})
    actor = in_dollars(admin)
    deal = make(actor, "deals", name="d", amount=DOLLARS, started_on="2026-01-01", amount_base=7)
    assert value(admin, "deals", deal, "amount_base") == 7


def test_an_export_names_the_currency_in_the_heading(admin: Actor) -> None:
    actor = in_dollars(admin)
    make(actor, "deals", name="d", amount=DOLLARS, started_on="2026-01-01")
    chosen = selection(again(admin), "deals", fields=["name", "amount", "amount_base"])
    heading, row = b"".join(export_csv(chosen)).decode("utf-8-sig").splitlines()
    assert heading.split(",")[1:] == ["Amount", "Amount (UAH)"]
    assert row.split(",")[1:] == ["10.00 USD", "400.00"]
