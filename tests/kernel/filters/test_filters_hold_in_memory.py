"""A filter on a record's own fields holds for its values in memory exactly where the database finds the record."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import pytest
from django.db import connection
from hypothesis import HealthCheck, assume, given, note, settings
from hypothesis import strategies as st

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel.filters.compile import compile_filter
from dotyk.kernel.filters.context import FilterContext
from dotyk.kernel.filters.holding import holds, own_conditions
from dotyk.kernel.filters.holding_values import Moment
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.objects.fields import Field, Option
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.types import TYPES
from dotyk.platform.errors import Invalid
from tests.kernel.filters.menagerie import KYIV, Menagerie, settle
from tests.kernel.filters.questions import animal_fields, leads_to, listed

CASES = orjson.loads((Path(__file__).parent / "own_values.json").read_bytes())


def no_rates(currency: str, on: date) -> Decimal | None:
    return None


def asked_object() -> ObjectType:
    """What the cases are about."""
    label = {"en": "F", "uk": "F", "ru": "F"}
    fields = {
        each["name"]: Field(
            each["name"],
            TYPES[each["type"]],
            label,
            custom=True,
            target=each.get("target"),
            options=tuple(Option(value, label) for value in each.get("options", ())),
        )
        for each in CASES["fields"]
    }
    return ObjectType("cases", "case", "none", label, label, fields)


@pytest.mark.django_db
@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: orjson.dumps(case["filter"]).decode())
def test_says_what_the_browser_says(case: dict[str, Any]) -> None:
    now = datetime.fromisoformat(CASES["now"]).astimezone(ZoneInfo(CASES["time_zone"]))
    tree = parse_filter(SYSTEM, asked_object(), case["filter"])
    values = {each["name"]: TYPES[each["type"]].empty for each in CASES["fields"]} | case["values"]
    assert holds(tree.where, values, Moment(now, CASES["currency"], no_rates)) is case["holds"]


NOW = datetime(2024, 2, 29, 10, 0, tzinfo=KYIV)


@pytest.fixture
def world(zoo: dict[str, ObjectType], db: None) -> Menagerie:
    return settle(0, NOW)


@pytest.fixture
def told(zoo: dict[str, ObjectType], world: Menagerie) -> dict[Any, dict[str, Any]]:
    return _values(zoo["animals"])


@pytest.fixture
def asked(world: Menagerie) -> st.SearchStrategy[Any]:
    leaf = st.one_of(
        *animal_fields(world, ""),
        *animal_fields(world, "c_"),
        listed("tags", ("vip", "ВІП"), ("vip", "new")),
        leads_to(world, "stage", "stages"),
    )
    group = st.builds(lambda word, parts: {word: parts}, st.sampled_from(("and", "or")), st.lists(leaf, max_size=3))
    return leaf | group | leaf.map(lambda part: {"not": part})


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(st.data())
def test_says_what_the_database_says(
    zoo: dict[str, ObjectType],
    told: dict[Any, dict[str, Any]],
    asked: st.SearchStrategy[Any],
    data: st.DataObject,
) -> None:
    animals = zoo["animals"]
    question = data.draw(asked)
    note(question)
    try:
        tree = parse_filter(SYSTEM, animals, question)
    except Invalid:
        assume(False)
    assume(None not in own_conditions(tree.where))
    moment = Moment(NOW, "UAH", no_rates)
    remembered = {key for key, values in told.items() if holds(tree.where, values, moment)}
    condition = compile_filter(tree, "t", FilterContext(SYSTEM, NOW))
    with connection.cursor() as cursor:
        cursor.execute(f"select t.id from {animals.table} t where {condition.text}", condition.params)
        assert remembered == {row[0] for row in cursor.fetchall()}


def _values(target: ObjectType) -> dict[Any, dict[str, Any]]:
    """The canonical values of every row, as the API shows them."""
    fields = [field for field in target.fields.values() if field.type.kind != "references"]
    shown = ", ".join(f"'{field.name}', {field.json_sql('t')}" for field in fields[:45])
    rest = ", ".join(f"'{field.name}', {field.json_sql('t')}" for field in fields[45:]) or "'x', 1"
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id, (jsonb_build_object({shown}) || jsonb_build_object({rest}))::text from {target.table} t"
        )
        return {key: orjson.loads(text) for key, text in cursor.fetchall()}
