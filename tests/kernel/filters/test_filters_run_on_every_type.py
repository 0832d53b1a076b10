"""Every operator of every field type gives SQL that PostgreSQL runs."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel.filters.compile import compile_filter
from dotyk.kernel.filters.context import filter_context
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.types import TYPES
from dotyk.platform.ids import new_id

ANY_ID = str(new_id())
EXAMPLES: dict[str, Any] = {
    "text": "x", "long_text": "x", "url": "https://a.example", "tags": "vip", "number": 5, "percent": 5, "rating": 3,
    "autonumber": 7, "money": "12.50", "boolean": True, "date": "2024-05-01", "datetime": "2024-05-01T10:00:00+03:00",
    "select": "dog", "multi_select": "dog", "phone": "+380501234567", "phones": "+380501234567", "email": "a@b.example",
    "emails": "a@b.example", "address": "Kyiv", "handles": "olena", "user": ANY_ID, "stage": ANY_ID,
    "reference": ANY_ID, "references": ANY_ID, "file": ANY_ID,
}  # fmt: skip


def value_for(op: str, type_name: str) -> Any:
    if op in ("is_empty", "is_not_empty", "is_made_up"):
        return None
    if op in ("within_last", "not_within_last", "within_next", "anniversary_in"):
        return {"days": 45}
    example = EXAMPLES[type_name]
    return {"between": [example, example], "in": [example], "not_in": [example, example]}.get(op, example)


def cases() -> list[tuple[str, str]]:
    return [(name, op) for name, field_type in TYPES.items() for op in field_type.operators]


def found(object: ObjectType, data: Any) -> int:
    tree = parse_filter(SYSTEM, object, data)
    condition = compile_filter(tree, "t", filter_context(SYSTEM))
    with connection.cursor() as cursor:
        cursor.execute(f"select count(*) from {object.table} t where {condition.text}", condition.params)
        return int(cursor.fetchone()[0])


@pytest.mark.django_db
@pytest.mark.parametrize(("type_name", "op"), cases())
def test_runs(animals: ObjectType, type_name: str, op: str) -> None:
    fields = [field for field in animals.fields.values() if field.type.name == type_name]
    for field in fields:
        condition = {"field": field.name, "op": op, "value": value_for(op, type_name)}
        assert found(animals, condition) == 0
        assert found(animals, {"not": condition}) == 0


def test_every_type_that_can_be_filtered_is_in_the_zoo(animals: ObjectType) -> None:
    absent = set(TYPES) - {field.type.name for field in animals.fields.values()}
    assert absent == {"rating", "autonumber", "file"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "data",
    [
        {"field": "shelter.name", "op": "eq", "value": "x"},
        {"field": "shelter.parent.name", "op": "ne", "value": "x"},
        {"field": "owner.team.name", "op": "contains", "value": "x"},
        {"field": "stage.pipeline.name", "op": "starts_with", "value": "x"},
        {"field": "c_shelter.capacity", "op": "gt", "value": 1},
        {"field": "address.city", "op": "eq", "value": "Kyiv"},
        {"field": "handles.telegram", "op": "is_empty"},
        {"field": "id", "op": "in", "value": [ANY_ID]},
        {"some": "visitors", "where": {"field": "age", "op": "gt", "value": 3}},
        {"every": "visitors", "where": {"some": "animals", "where": {"field": "name", "op": "eq", "value": "x"}}},
        {"none": "visitors"},
        {"count": "visitors", "op": "gt", "value": 3},
        {"avg": "visitors.age", "op": "lt", "value": 3},
        {"max": "visitors.came_at", "op": "within_last", "value": {"days": 3}},
        {"event": {"kinds": ["notes.created"], "op": "some", "within_last": {"days": 45}}},
        {"event": {"kinds": ["notes.created"], "op": "gte", "value": 3, "data": {"campaign": "x"}}},
    ],
)
def test_paths_relations_figures_and_events_run(animals: ObjectType, data: Any) -> None:
    assert found(animals, data) == 0
    assert found(animals, {"not": data}) == 0
