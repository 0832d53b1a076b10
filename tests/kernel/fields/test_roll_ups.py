"""Roll-ups: right at every moment, refused where they make no sense."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson
import pytest
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.api.objects import described_field
from dotyk.kernel.merging import MergeWish, merge_records, unmerge_last
from dotyk.kernel.objects.registry import load_objects, object_type
from dotyk.kernel.records import Listing, get_record, list_json
from dotyk.platform.errors import Invalid
from tests.cast import again
from tests.kernel.fields.computing import add, formula, value
from tests.kernel.making import change, make

FIGURES = {
    "sold": {"relation": "deals", "function": "sum", "field": "amount"},
    "won": {"relation": "deals", "function": "count", "where": {"field": "amount", "op": "gte", "value": 100}},
    "largest": {"relation": "deals", "function": "max", "field": "amount"},
    "usual": {"relation": "deals", "function": "avg", "field": "amount"},
    "newest": {"relation": "deals", "function": "last", "field": "name"},
}


def expected(actor: Actor, company: UUID) -> dict[str, Any]:
    """The figures as reckoned here from what the lists say."""
    page = orjson.loads(
        list_json(
            again(actor),
            "deals",
            Listing(filter={"field": "company", "op": "eq", "value": str(company)}, sort="created_at", limit=200),
        )
    )
    amounts = [Decimal(item["amount"]["amount"]) for item in page["items"] if item["amount"]]

    def money(amount: Decimal | None) -> Any:
        return None if amount is None else {"amount": str(amount.quantize(Decimal("0.01"))), "currency": "UAH"}

    return {
        "sold": money(sum(amounts, Decimal(0))),
        "won": sum(amount >= 100 for amount in amounts),
        "largest": money(max(amounts, default=None)),
        "usual": money(sum(amounts, Decimal(0)) / len(amounts) if amounts else None),
        "newest": page["items"][-1]["name"] if page["items"] else None,
    }


@pytest.mark.django_db
def test_figures_agree_with_an_oracle_after_whatever_happens(admin: Actor) -> None:
    for name, rule in FIGURES.items():
        add(again(admin), "companies", name, "rollup", **rule)
    admin = again(admin)
    chance = random.Random(11)
    companies = [make(admin, "companies", name=f"c{n}") for n in range(3)]
    deals = [make(admin, "deals", name=f"d{n}", amount=str(n * 37), company=str(companies[n % 3])) for n in range(6)]
    gone: list[UUID] = []
    for step in range(40):
        match chance.randrange(6):
            case 0:
                deals.append(make(admin, "deals", name=f"n{step}", company=str(chance.choice(companies)), amount="50"))
            case 1:
                change(admin, "deals", chance.choice(deals), company=str(chance.choice(companies)))
            case 2:
                change(admin, "deals", chance.choice(deals), amount=chance.choice([None, "7.77", "1000"]))
            case 3 if len(deals) > 2:
                gone.append(deals.pop(chance.randrange(len(deals))))
                records.delete_record(admin, "deals", gone[-1])
            case 4 if gone:
                deals.append(gone.pop())
                records.restore_record(admin, "deals", deals[-1])
            case _:
                merged = merge_records(admin, "companies", MergeWish(companies[0], [companies[1]]))
                assert shown(admin, companies[0]) == expected(admin, companies[0])
                unmerge_last(admin, "companies", UUID(merged["id"]))
        for company in companies:
            assert shown(admin, company) == expected(admin, company), step


def shown(actor: Actor, company: UUID) -> dict[str, Any]:
    record = get_record(actor, "companies", company)
    return {name: record[name] for name in FIGURES}


@pytest.mark.django_db
def test_roll_ups_follow_lists_of_references_and_formulas_follow_them(admin: Actor) -> None:
    add(admin, "contacts", "deals_of", "rollup", relation="deals", function="count")
    add(again(admin), "deals", "people", "rollup", relation="contacts", function="count")
    formula(again(admin), "if(people > 1, 'group', 'single')", "shape")
    admin = again(admin)
    first, second = (make(admin, "contacts", first_name=name) for name in "ab")
    deal = make(admin, "deals", name="d", contacts=[str(first), str(second)])
    assert value(admin, "contacts", first, "deals_of") == 1
    assert value(admin, "deals", deal, "people") == 2
    assert value(admin, "deals", deal, "shape") == "group"
    records.delete_record(admin, "contacts", second)
    assert value(admin, "deals", deal, "shape") == "single"


@pytest.mark.django_db
def test_a_roll_up_that_looks_at_time_moves_with_it(admin: Actor) -> None:
    lately = {"field": "created_at", "op": "within_last", "value": {"days": 30}}
    add(admin, "companies", "lately", "rollup", relation="deals", function="count", where=lately)
    admin = again(admin)
    company = make(admin, "companies", name="c")
    deal = make(admin, "deals", name="d", company=str(company))
    assert value(admin, "companies", company, "lately") == 1
    with connection.cursor() as cursor:
        cursor.execute("update deal set created_at = now() - interval '31 days' where id = %s", [deal])
    assert value(admin, "companies", company, "lately") == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rule", "place"),
    [
        ({"relation": "nothing", "function": "count"}, "settings.relation"),
        ({"relation": "deals", "function": "spin"}, "settings.function"),
        ({"relation": "deals", "function": "sum", "field": "name"}, "settings.field"),
        ({"relation": "deals", "function": "sum"}, "settings.field"),
        ({"relation": "deals", "function": "count", "where": {"field": "x"}}, "settings.where.field"),
        (
            {"relation": "deals", "function": "count", "where": {"field": "owner", "op": "eq", "value": "me"}},
            "settings.where",
        ),
    ],
)
def test_a_roll_up_that_makes_no_sense_is_refused(admin: Actor, rule: dict[str, Any], place: str) -> None:
    with pytest.raises(Invalid) as refused:
        add(admin, "companies", "figure", "rollup", **rule)
    assert refused.value.faults[0].field == place


def test_it_is_told_from_whose_records_a_value_follows(admin: Actor) -> None:
    add(admin, "companies", "sold", "rollup", **FIGURES["sold"])
    formula(admin, "company.sold * 2")
    formula(admin, "parent.sold", name="above", object_name="companies")
    formula(admin, "name", name="itself", object_name="companies")
    load_objects(again(admin).schema_version)
    told = (("deals", "reckoned"), ("deals", "amount"), ("companies", "above"), ("companies", "itself"))
    fields = (("companies", "sold"), *told)
    known = [(object_type(name), object_type(name).fields[field]) for name, field in fields]
    reads = [described_field(again(admin), target, field)["reads"] for target, field in known]
    assert [set(names) - {"stages"} for names in reads] == [{"deals"}, {"companies"}, set(), {"companies"}, set()]
