"""Random filters over random rows give the rows that an independent evaluation in Python gives."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from dotyk.accounts.actors import VERBS, Actor, Grant, Reach
from dotyk.kernel.access import all_of, reach_sql
from dotyk.kernel.access.sql import Sql
from dotyk.kernel.filters.compile import compile_filter
from dotyk.kernel.filters.context import FilterContext
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.objects.registry import ObjectType
from tests.kernel.filters.menagerie import KYIV, Menagerie, settle
from tests.kernel.filters.oracle import Oracle
from tests.kernel.filters.questions import events, questions, relations

MOMENTS = (
    datetime(2024, 2, 29, 10, 0, tzinfo=KYIV),
    datetime(2024, 3, 31, 12, 30, tzinfo=KYIV),
    datetime(2023, 12, 31, 23, 30, tzinfo=KYIV),
    datetime(2025, 2, 27, 0, 10, tzinfo=KYIV),
)
OBJECTS = ("animals", "shelters", "visitors", "mail")
REACHES = st.fixed_dictionaries({name: st.sampled_from(("all", "all", "team", "own", "none")) for name in OBJECTS})


@pytest.fixture(params=range(len(MOMENTS)))
def world(request: Any, zoo: dict[str, ObjectType], db: None) -> Menagerie:
    return settle(request.param, MOMENTS[request.param])


def asker(world: Menagerie, reaches: dict[str, str]) -> Actor:
    grants = {name: Grant(dict.fromkeys(VERBS, Reach[reach.upper()])) for name, reach in reaches.items()}
    return Actor(id=world.me, grants=grants, member_ids=world.members, team_ids=world.teams)


def found(actor: Actor, object: ObjectType, data: Any, now: datetime) -> set[UUID]:
    tree = parse_filter(actor, object, data)
    parts = [Sql("t.deleted_at is null"), reach_sql(actor, object, "read", "t")]
    condition = all_of([*parts, compile_filter(tree, "t", FilterContext(actor, now))])
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"select t.id from {object.table} t where {condition.text}", condition.params)
        return {row[0] for row in cursor.fetchall()}


TOPICS = {
    "animals": lambda world: ("animals", questions(world, "animals")),
    "shelters": lambda world: ("shelters", questions(world, "shelters")),
    "visitors": lambda world: ("visitors", questions(world, "visitors")),
    "relations of animals": lambda world: ("animals", relations(world, "animals", 1)),
    "relations of shelters": lambda world: ("shelters", relations(world, "shelters", 1)),
    "events": lambda world: ("animals", events(world)),
}


@pytest.mark.parametrize("topic", TOPICS)
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(data=st.data())
def test_the_same_rows(world: Menagerie, zoo: dict[str, ObjectType], topic: str, data: st.DataObject) -> None:
    object_name, asked = TOPICS[topic](world)
    question, reaches = data.draw(asked), data.draw(REACHES)
    expected = Oracle(world, reaches).wanted(object_name, question)
    note(f"{len(expected)} of {len(world.rows[object_name])} expected")
    assert found(asker(world, reaches), zoo[object_name], question, world.now) == expected
