"""Formulas: right at every moment, refused where they make no sense, silent in histories."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson
import pytest
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.formulas.syntax import parse
from dotyk.kernel.objects import registry
from dotyk.kernel.objects.custom_fields import add_field, change_field, remove_field
from dotyk.kernel.records import Listing, get_record, group_json, list_json
from dotyk.platform.errors import Invalid
from dotyk.platform.money import state_rate
from tests.cast import again
from tests.kernel.fields.computing import LABEL, add, formula, refusal, value
from tests.kernel.making import change, make, make_person_who_may

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


def test_places_are_kept() -> None:
    tree = parse("a + upper(b.c)")
    assert (tree.start, tree.end) == (2, 3)
