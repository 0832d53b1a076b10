"""What is wrong with a filter is refused with its place in the tree, never by the database."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dotyk.accounts.actors import SYSTEM, VERBS, Actor, Grant, Reach
from dotyk.kernel.filters.compile import compile_filter
from dotyk.kernel.filters.context import filter_context
from dotyk.kernel.filters.parse import DEPTH_MAX, NODES_MAX, parse_filter
from dotyk.kernel.filters.tree import Filter
from dotyk.kernel.filters.values import VALUES_MAX
from dotyk.kernel.objects.registry import ObjectType
from dotyk.platform.errors import Fault, Invalid
from dotyk.platform.ids import new_id
from dotyk.platform.messages import LANGUAGES, known_codes, say

pytestmark = pytest.mark.django_db


def field(name: Any, op: Any, value: Any = None) -> dict[str, Any]:
    return {"field": name, "op": op, "value": value}


def faults(object: ObjectType, data: Any, actor: Actor = SYSTEM) -> list[tuple[str, str]]:
    with pytest.raises(Invalid) as caught:
        parse_filter(actor, object, data)
    return [(fault.field, fault.code) for fault in caught.value.faults]


NAME = field("name", "eq", "x")
TABLE: list[tuple[Any, str, str]] = [
    ([], "filter", "filter_not_object"),
    (5, "filter", "filter_not_object"),
    ("{", "filter", "filter_not_json"),
    ('{"and": 5}', "filter.and", "filter_not_list"),
    ({"nor": []}, "filter", "filter_unknown_condition"),
    ({"and": [], "or": []}, "filter", "filter_unknown_condition"),
    ({"and": [], "extra": 1}, "filter.extra", "filter_unknown_key"),
    ({"and": [NAME, {"not": [NAME]}]}, "filter.and[1].not", "filter_not_object"),
    (field("nme", "eq", "x"), "filter.field", "filter_unknown_field"),
    (field(7, "eq", "x"), "filter.field", "filter_not_text"),
    (field("", "eq", "x"), "filter.field", "filter_not_text"),
    (field("shelter.nme", "eq", "x"), "filter.field", "filter_unknown_field"),
    (field("shelter.", "eq", "x"), "filter.field", "filter_unknown_field"),
    (field("name.x", "eq", "x"), "filter.field", "filter_no_way"),
    (field("visitors.name", "eq", "x"), "filter.field", "filter_no_way"),
    (field("shelter." + "parent." * 5 + "name", "eq", "x"), "filter.field", "filter_path_too_long"),
    ({"field": "name", "value": "x"}, "filter.op", "filter_operator_missing"),
    (field("name", "like", "x"), "filter.op", "filter_unknown_operator"),
    (field("name", ["eq"], "x"), "filter.op", "filter_unknown_operator"),
    (field("name", "gt", "x"), "filter.op", "filter_wrong_operator"),
    (field("weight", "contains", "1"), "filter.op", "filter_wrong_operator"),
    (field("vaccinated", "in", [True]), "filter.op", "filter_wrong_operator"),
    (field("name", "eq"), "filter.value", "filter_value_missing"),
    (field("name", "eq", ""), "filter.value", "filter_value_missing"),
    (field("name", "eq", " "), "filter.value", "filter_value_missing"),
    (field("name", "contains", "\x00"), "filter.value", "filter_value_missing"),
    (field("name", "eq", ["x"]), "filter.value", "filter_not_one"),
    (field("name", "eq", {"x": 1}), "filter.value", "not_text"),
    (field("name", "eq", "x" * 1001), "filter.value", "too_long"),
    (field("name", "is_empty", "x"), "filter.value", "filter_value_not_needed"),
    (field("name", "in", []), "filter.value", "filter_value_missing"),
    (field("name", "in", ["x", None]), "filter.value[1]", "filter_value_missing"),
    (field("name", "in", ["x"] * (VALUES_MAX + 1)), "filter.value", "filter_too_many_values"),
    (field("weight", "eq", "heavy"), "filter.value", "not_number"),
    (field("weight", "eq", True), "filter.value", "not_number"),
    (field("weight", "eq", 10**5000), "filter.value", "number_out_of_range"),
    (field("weight", "eq", float("nan")), "filter.value", "number_out_of_range"),
    (field("weight", "between", [1]), "filter.value", "filter_not_two"),
    (field("weight", "between", [1, "x"]), "filter.value[1]", "not_number"),
    (field("price", "gt", {"amount": "x", "currency": "UAH"}), "filter.value", "not_number"),
    (field("price", "gt", {"amount": 1, "currency": "гривня"}), "filter.value", "not_currency"),
    (field("price", "gt", {"amount": 1, "currency": "XAF"}), "filter.value", "no_rate"),
    (field("vaccinated", "eq", "perhaps"), "filter.value", "not_boolean"),
    (field("born", "eq", "2023-02-30"), "filter.value", "not_date"),
    (field("born", "eq", "someday"), "filter.value", "not_date"),
    (field("seen", "after", "noon"), "filter.value", "not_datetime"),
    (field("seen", "within_last", 45), "filter.value", "filter_not_object"),
    (field("seen", "within_last", {}), "filter.value", "filter_not_duration"),
    (field("seen", "within_last", {"days": 1, "hours": 1}), "filter.value", "filter_not_duration"),
    (field("seen", "within_last", {"years": 1}), "filter.value.years", "filter_unknown_key"),
    (field("seen", "within_last", {"days": 0}), "filter.value.days", "filter_bad_duration"),
    (field("seen", "within_last", {"days": 10**9}), "filter.value.days", "filter_bad_duration"),
    (field("seen", "within_last", {"days": "45"}), "filter.value.days", "filter_bad_duration"),
    (field("species", "eq", "horse"), "filter.value", "not_an_option"),
    (field("colours", "in", ["dog", "horse"]), "filter.value[1]", "not_an_option"),
    (field("keeper", "eq", "you"), "filter.value", "not_reference"),
    (field("shelter", "eq", "me"), "filter.value", "not_reference"),
    (field("email", "eq", "nobody"), "filter.value", "not_email"),
    (field("phone", "eq", "call me"), "filter.value", "not_phone"),
    ({"some": "people"}, "filter.some", "filter_unknown_relation"),
    ({"some": ["visitors"]}, "filter.some", "filter_not_text"),
    ({"every": "visitors"}, "filter.where", "filter_value_missing"),
    ({"some": "visitors", "where": NAME | {"op": "gt"}}, "filter.where.op", "filter_wrong_operator"),
    ({"some": "visitors", "where": {"or": [field("x", "eq", 1)]}}, "filter.where.or[0].field", "filter_unknown_field"),
    ({"sum": "visitors", "op": "gt", "value": 1}, "filter.sum", "filter_figure_needs_field"),
    ({"sum": "visitors.name", "op": "gt", "value": 1}, "filter.sum", "filter_no_figure"),
    ({"sum": "visitors.came_at", "op": "gt", "value": 1}, "filter.sum", "filter_no_figure"),
    ({"count": "visitors", "op": "in", "value": [1]}, "filter.op", "filter_wrong_operator"),
    ({"count": "visitors", "op": "gt", "value": "many"}, "filter.value", "not_number"),
    ({"event": {}}, "filter.event.kinds", "filter_value_missing"),
    ({"event": {"kinds": ["x; drop table event"]}}, "filter.event.kinds[0]", "filter_not_event_kind"),
    ({"event": {"kinds": ["a.b"], "op": "often"}}, "filter.event.op", "filter_unknown_operator"),
    ({"event": {"kinds": ["a.b"], "op": "gt"}}, "filter.event.value", "filter_value_missing"),
    ({"event": {"kinds": ["a.b"], "value": 3}}, "filter.event.value", "filter_value_not_needed"),
    ({"event": {"kinds": ["a.b"], "on": "today", "within_last": {"days": 1}}}, "filter.event.on", "filter_two_times"),
    ({"event": {"kinds": ["a.b"], "data": {"x": [1]}}}, "filter.event.data", "filter_bad_event_data"),
    ({"event": {"kinds": ["a.b"], "data": {"x": "\x00"}}}, "filter.event.data", "filter_bad_event_data"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "place", "code"), TABLE, ids=[f"{row[2]}-{n}" for n, row in enumerate(TABLE)])
def test_each_fault_has_its_place(animals: ObjectType, data: Any, place: str, code: str) -> None:
    assert faults(animals, data) == [(place, code)]


def test_all_faults_of_a_group_come_together(animals: ObjectType) -> None:
    wrong = {"and": [field("nme", "eq", "x"), NAME, {"or": [field("weight", "gt", "x")]}]}
    assert faults(animals, wrong) == [
        ("filter.and[0].field", "filter_unknown_field"),
        ("filter.and[2].or[0].value", "not_number"),
    ]


def test_nesting_has_a_limit(animals: ObjectType) -> None:
    deep: Any = NAME
    for _ in range(DEPTH_MAX - 1):
        deep = {"not": deep}
    parse_filter(SYSTEM, animals, deep)
    assert faults(animals, {"not": deep})[0][1] == "filter_too_deep"


def test_a_thousand_levels_are_refused_not_run_into(animals: ObjectType) -> None:
    assert faults(animals, '{"not":' * 900 + "{}" + "}" * 900)[0][1] == "filter_too_deep"
    assert faults(animals, "[" * 100_000)[0][1] == "filter_not_json"


def test_the_number_of_conditions_has_a_limit(animals: ObjectType) -> None:
    groups = {"or": [{"and": [NAME] * 30} for _ in range(NODES_MAX // 30)]}
    assert "filter_too_many_conditions" in {code for _, code in faults(animals, groups)}
    assert faults(animals, {"or": [NAME] * (NODES_MAX + 1)}) == [("filter.or", "filter_too_many_conditions")]


def test_a_hidden_field_is_as_unknown_as_one_that_is_not_there(animals: ObjectType) -> None:
    hiding = {"animals": {"price": "hidden"}, "visitors": {"age": "hidden"}, "shelters": {"name": "hidden"}}
    grants = {name: Grant(dict.fromkeys(VERBS, Reach.ALL), fields) for name, fields in hiding.items()}  # type: ignore[arg-type]
    actor = Actor(id=new_id(), grants=grants)
    unknown, no_relation = "filter_unknown_field", "filter_unknown_relation"
    assert faults(animals, field("price", "gt", 1), actor) == [("filter.field", unknown)]
    assert faults(animals, field("shelter.name", "eq", "x"), actor) == [("filter.field", unknown)]
    assert faults(animals, {"sum": "visitors.age", "op": "gt", "value": 1}, actor) == [("filter.sum", unknown)]
    inner = {"some": "visitors", "where": field("age", "gt", 1)}
    assert faults(animals, inner, actor) == [("filter.where.field", unknown)]
    blind = Actor(id=new_id(), grants={"*": Grant(dict.fromkeys(VERBS, Reach.ALL), {"visitors": "hidden"})})
    assert faults(animals, {"some": "visitors"}, blind) == [("filter.some", no_relation)]


def test_every_fault_of_the_language_is_said_in_every_language(animals: ObjectType) -> None:
    codes = {code for _, _, code in TABLE}
    assert codes <= known_codes()
    for code in codes:
        said = {
            say(code, language, most=1, longest=1, operators="eq", operator="x", field="x") for language in LANGUAGES
        }
        assert len(said) == len(LANGUAGES)


SPICE = st.sampled_from([
    "'; drop table zoo_animal; --", "%s", "%(x)s", "{x}", "\\", "\x00", "\ud800", "💥", "name", "x" * 5000, "me",
    "my_team", "today", "-1", "1e999", "٣", "2024-13-01", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00",
    "+380501234567", "a@b.example", "true", str(new_id()), -1, 0, 10**30, 1e308, float("inf"), True, None, [], {}, [[]],
    {"days": 45}, {"days": -1}, {"amount": 1}, {"amount": None, "currency": 5}, {"id": 5}, {"value": "dog"},
])  # fmt: skip
OPS = st.sampled_from([
    "eq", "ne", "in", "not_in", "lt", "gte", "between", "contains", "starts_with", "ends_with", "is_empty", "before",
    "on", "within_last", "within_next", "anniversary_in", "drop", None, 5,
])  # fmt: skip
VALUES = SPICE | st.lists(SPICE, max_size=3) | st.text(max_size=20) | st.floats() | st.integers()


@settings(max_examples=1500, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(data=st.data())
def test_hostile_values_are_refused_or_run(animals: ObjectType, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([*animals.fields, "address.city", "shelter.name", "owner.team", "stage.status"]))
    hostile = {"field": name, "op": data.draw(OPS), "value": data.draw(VALUES)}
    refused_or_run(animals, hostile)


JSON = st.recursive(
    SPICE,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["and", "or", "not", "field", "op", "value", "some", "count", "where", "event", "kinds", "x"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(hostile=JSON)
def test_any_json_is_refused_or_runs(animals: ObjectType, hostile: Any) -> None:
    refused_or_run(animals, hostile)


def refused_or_run(object: ObjectType, data: Any) -> None:
    tree, refusal = parsed(object, data)
    if tree is None:
        assert all(fault.field.startswith("filter") for fault in refusal)
        json.dumps([dict(fault.values) for fault in refusal]).encode()
        return
    condition = compile_filter(tree, "t", filter_context(SYSTEM))
    with connection.cursor() as cursor:
        cursor.execute(f"select count(*) from {object.table} t where {condition.text}", condition.params)


def parsed(object: ObjectType, data: Any) -> tuple[Filter | None, Sequence[Fault]]:
    try:
        return parse_filter(SYSTEM, object, data), ()
    except Invalid as refusal:
        return None, refusal.faults
