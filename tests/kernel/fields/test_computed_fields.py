"""Formulas and roll-ups: right at every moment, refused where they make no sense, silent in histories."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson
import pytest
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.formulas.syntax import parse
from dotyk.kernel.merging import MergeWish, merge_records, unmerge_last
from dotyk.kernel.objects import registry
from dotyk.kernel.objects.custom_fields import add_field, change_field, remove_field
from dotyk.kernel.records import Listing, get_record, group_json, list_json
from dotyk.platform.errors import Invalid
from dotyk.platform.money import state_rate
from tests.cast import Cast, again
from tests.kernel.making import change, make, make_person_who_may

LABEL = {"en": "Computed"}


@pytest.fixture(autouse=True)
def fresh_registry() -> Iterator[None]:
    registry.forget_custom_fields()
    yield
    registry.forget_custom_fields()


@pytest.fixture
def admin(cast: Cast) -> Actor:
    return cast.administrator


def add(actor: Actor, object_name: str, name: str, type: str, **settings: Any) -> None:
    add_field(actor, object_name, {"name": name, "type": type, "label": LABEL, "settings": settings})
    registry.forget_custom_fields()


def formula(actor: Actor, text: str, name: str = "reckoned", object_name: str = "deals") -> None:
    add(actor, object_name, name, "formula", formula=text)


def value(actor: Actor, object_name: str, record_id: UUID, name: str = "reckoned") -> Any:
    return get_record(again(actor), object_name, record_id)[name]


def refusal(actor: Actor, text: str, object_name: str = "deals") -> tuple[str, int]:
    with pytest.raises(Invalid) as refused:
        formula(actor, text, object_name=object_name)
    (fault,) = refused.value.faults
    assert fault.field == "settings.formula"
    return fault.code, fault.values["place"]


DEAL = {"name": "Ґрунт 100%", "amount": "1000", "started_on": "2026-01-31", "tags": ["vip", "new"]}
FORMULAS: list[tuple[str, Any]] = [
    ("amount * 2 + 1.5", {"amount": "2001.50", "currency": "UAH"}),
    ("amount / 3 * 10%", {"amount": "33.33", "currency": "UAH"}),
    ("number(amount) / 4", 250),
    ("amount / amount", 1),
    ("amount / 0", None),
    ("percent(250 / amount)", 25),
    ("percent(number(amount) / 4000)", 25),
    ("probability * amount", {"amount": "100.00", "currency": "UAH"}),
    ("if(amount > 500 and not contains(name, 'нема'), 'big', 'small')", "big"),
    ("if(is_empty(closed_on), 'open', 'closed')", "open"),
    ("if(expected_close_on > today(), 1, 2)", 2),
    ("if(amount < 10, 1, amount < 100, 2)", None),
    ("expected_close_on > today()", None),
    ("coalesce(expected_close_on, date('2026-03-01'))", "2026-03-01"),
    ("add_days(started_on, 1)", "2026-02-01"),
    ("add_months(started_on, 1)", "2026-02-28"),
    ("started_on + 28", "2026-02-28"),
    ("date('2026-03-31') - started_on", 59),
    ("days_between(started_on, date('2026-02-01'))", 1),
    ("year(started_on) * 100 + month(started_on)", 202601),
    ("weekday(started_on)", 6),
    ("upper(left(name, 4)) + '!'", "ҐРУН!"),
    ("concat(name, ' · ', amount, ' · ', started_on, ' · ', 50%)", "Ґрунт 100% · 1000.00 · 2026-01-31 · 50%"),
    ("len(name)", 10),
    ("contains(tags, 'vip')", True),
    ("len(tags)", 2),
    ("starts_with(name, 'грунт')", True),
    ("status = 'Open'", True),
    ("company.industry", "it"),
    ("company.owner.name = owner.name", True),
    ("stage.name != ''", True),
    ("round(amount / 7, 1)", {"amount": "142.90", "currency": "UAH"}),
    ("round(10 / 4)", 3),
    ("max(1, empty, 3) - min(5, 2)", 1),
    ("mod(7, 4) + abs(-2) + floor(1.9) + ceil(1.1)", 8),
    ("mod(7, 0)", None),
    ("-amount < 0", True),
    ("add_days(started_on, 999999999999)", None),
    ("add_days(add_days(add_days(started_on, 999999), 999999), 999999)", None),
    ("999999999999999 * 999999999999999", None),
    ("lower('ЇЖАК Ґ') + upper('іжй')", "їжак ґІЖЙ"),
    ("left(name, -999999999999999) + 'x'", "x"),
    ("name + empty", None),
    ("true or empty", True),
]


@pytest.fixture
def deal(admin: Actor) -> UUID:
    company = make(admin, "companies", name="Лан", industry="it")
    return make(admin, "deals", **DEAL, company=str(company))


@pytest.mark.django_db
def test_every_part_of_the_language_gives_what_it_says(admin: Actor, deal: UUID) -> None:
    for number, (text, _) in enumerate(FORMULAS):
        add_field(
            admin,
            "deals",
            {"name": f"f{number}", "type": "formula", "label": LABEL, "settings": {"formula": text}},
        )
    registry.forget_custom_fields()
    record = get_record(again(admin), "deals", deal)
    found = {text: record[f"f{number}"] for number, (text, _) in enumerate(FORMULAS)}
    assert found == dict(FORMULAS)


WRONG: list[tuple[str, str, int]] = [
    ("", "formula_empty", 1),
    ("amount +", "formula_ends_early", 9),
    ("amount ? 1", "formula_letter", 8),
    ("name = 'a", "formula_text_open", 8),
    ("amount 2", "formula_unexpected", 8),
    ("(amount", "formula_ends_early", 8),
    ("amuont * 2", "formula_unknown_name", 1),
    ("1 + company.nothing", "formula_unknown_step", 5),
    ("amount.name", "formula_no_way", 1),
    ("boom(1)", "formula_unknown_function", 1),
    ("1 + left(name)", "formula_arguments", 5),
    ("amount + name", "formula_sign_kinds", 8),
    ("amount * amount", "formula_sign_kinds", 8),
    ("upper(amount)", "formula_wants_text", 7),
    ("round(name)", "formula_wants_number", 7),
    ("year(amount)", "formula_wants_day", 6),
    ("if(amount, 1, 2)", "formula_wants_condition", 4),
    ("if(true, 1, 'a')", "formula_kinds_differ", 13),
    ("amount = 'a'", "formula_kinds_differ", 8),
    ("status = 'lots'", "formula_no_option", 10),
    ("company = 'a'", "formula_wants_value", 1),
    ("company", "formula_no_result", 1),
    ("date('2026-02-30')", "not_date", 6),
    ("__import__('os')", "formula_unknown_function", 1),
    ("(" * 60 + "1" + ")" * 60, "formula_too_deep", 41),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("text", "code", "place"), WRONG)
def test_what_makes_no_sense_is_refused_at_its_place(admin: Actor, text: str, code: str, place: int) -> None:
    assert refusal(admin, text) == (code, place)


@pytest.mark.django_db
def test_whatever_letters_come_they_are_read_or_refused(admin: Actor) -> None:
    letters = ["amount", "name", "(", ")", "+", "-", "*", "/", "if", ",", "'a'", "1", "50%", " ", "=", "not", "and",
               ".", "today()", "%", "\\", "ї", "started_on", "company.name", "tags"]  # fmt: skip
    chance = random.Random(7)
    for _ in range(400):
        text = " ".join(chance.choices(letters, k=chance.randint(1, 9)))
        try:
            formula(admin, text)
        except Invalid:
            continue
        orjson.loads(list_json(again(admin), "deals", Listing(sort="-reckoned")))
        remove_field(again(admin), "deals", "reckoned")
        registry.forget_custom_fields()


@pytest.mark.django_db
def test_a_formula_filters_sorts_groups_and_sums_as_any_field(admin: Actor) -> None:
    formula(admin, "amount * 50%")
    formula(admin, "if(amount > 150, 'big', 'small')", "size")
    for name, amount in (("a", "100"), ("b", "300"), ("c", "200")):
        make(again(admin), "deals", name=name, amount=amount)
    page = orjson.loads(
        list_json(
            again(admin),
            "deals",
            Listing(filter={"field": "reckoned", "op": "gte", "value": 100}, sort="-reckoned", limit=1),
        )
    )
    assert [item["name"] for item in page["items"]] == ["b"]
    onward = Listing(
        filter={"field": "reckoned", "op": "gte", "value": 100}, sort="-reckoned", cursor=page["next_cursor"], limit=1
    )
    assert [item["name"] for item in orjson.loads(list_json(again(admin), "deals", onward))["items"]] == ["c"]
    groups = orjson.loads(
        group_json(
            again(admin),
            "deals",
            group_by=[{"field": "size"}],
            aggregate=[{"fn": "count"}, {"fn": "sum", "field": "reckoned"}],
        )
    )
    assert {group["keys"][0]: group["values"] for group in groups["groups"]} == {
        "big": [2, {"amount": "250.00", "currency": "UAH"}],
        "small": [1, {"amount": "50.00", "currency": "UAH"}],
    }


@pytest.mark.django_db
def test_what_is_computed_is_not_written_and_makes_no_noise(admin: Actor, deal: UUID) -> None:
    formula(admin, "amount * 2")
    with pytest.raises(Invalid) as refused:
        change(again(admin), "deals", deal, reckoned={"amount": "1", "currency": "UAH"})
    assert refused.value.faults[0].code == "read_only"
    change(again(admin), "deals", deal, amount="700")
    assert value(admin, "deals", deal) == {"amount": "1400.00", "currency": "UAH"}
    with connection.cursor() as cursor:
        cursor.execute("select changes from event where record_id = %s and kind = 'deals.updated'", [deal])
        changes = cursor.fetchone()[0]
        cursor.execute("select custom from deal where id = %s", [deal])
        custom = cursor.fetchone()[0]
    assert "reckoned" not in str(changes)
    assert "reckoned" not in str(custom)


@pytest.mark.django_db
def test_money_of_other_currencies_counts_at_its_rate(admin: Actor) -> None:
    state_rate("USD", date(2020, 1, 1), Decimal(40))
    formula(admin, "amount * 2")
    found = make(again(admin), "deals", name="d", amount={"amount": "10", "currency": "USD"}, started_on="2026-01-01")
    assert value(admin, "deals", found) == {"amount": "800.00", "currency": "UAH"}


@pytest.mark.django_db
def test_a_circle_is_refused_with_its_way(admin: Actor) -> None:
    add(admin, "companies", "sold", "rollup", relation="deals", function="sum", field="amount")
    formula(admin, "company.sold / 2", "share")
    with pytest.raises(Invalid) as refused:
        change_field(
            again(admin),
            "companies",
            "sold",
            {"settings": {"relation": "deals", "function": "sum", "field": "share"}},
        )
    assert refused.value.faults[0].code == "computed_circle"
    assert refused.value.faults[0].values["path"] == "companies.sold → deals.share → companies.sold"
    with pytest.raises(Invalid) as alone:
        change_field(again(admin), "deals", "share", {"settings": {"formula": "share + 1"}})
    assert alone.value.faults[0].values["path"] == "deals.share → deals.share"


@pytest.mark.django_db
def test_what_others_read_stays(admin: Actor) -> None:
    add(admin, "deals", "cost", "number")
    formula(again(admin), "number(amount) - cost")
    formula(again(admin), "reckoned * 2", "twice")
    with pytest.raises(Invalid) as removed:
        remove_field(again(admin), "deals", "cost")
    assert removed.value.faults[0].code == "field_in_computed"
    with pytest.raises(Invalid) as changed:
        change_field(again(admin), "deals", "reckoned", {"settings": {"formula": "'text'"}})
    assert changed.value.faults[0].code == "computed_result_used"


@pytest.mark.django_db
def test_too_much_of_a_tower_is_refused(admin: Actor) -> None:
    formula(admin, "number(amount)", "f0")

    def tower() -> None:
        for number in range(1, 30):
            formula(again(admin), "+".join([f"f{number - 1}"] * 9), f"f{number}")

    with pytest.raises(Invalid) as refused:
        tower()
    assert refused.value.faults[0].code in ("computed_too_large", "computed_too_deep")


@pytest.mark.django_db
def test_who_may_not_see_what_it_is_made_of_does_not_see_it(admin: Actor, deal: UUID) -> None:
    formula(admin, "amount * 2")
    formula(admin, "reckoned * 2", "twice")
    add(again(admin), "companies", "sold", "rollup", relation="deals", function="sum", field="amount")
    everything = {"read": "all", "create": "all", "update": "all"}
    hidden = make_person_who_may({"deals": {**everything, "fields": {"amount": "hidden"}}})
    seen = get_record(hidden, "deals", deal)
    assert "reckoned" not in seen
    assert "twice" not in seen
    blind = make_person_who_may({"companies": everything, "deals": {"read": "none"}})
    company = make(admin, "companies", name="Лан")
    assert "sold" not in get_record(blind, "companies", company)


# ------------------------------------------------------------------------------------------------- roll-ups


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


def test_places_are_kept() -> None:
    tree = parse("a + upper(b.c)")
    assert (tree.start, tree.end) == (2, 3)
