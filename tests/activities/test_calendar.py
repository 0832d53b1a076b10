"""Whose time is taken by what."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dotyk.activities.queries.calendar import calendar
from dotyk.activities.rules.days import Span
from dotyk.kernel.records import create_record
from dotyk.platform.errors import Invalid
from tests.activities.steps import change, make_task
from tests.cast import Cast, make_user

MONDAY = datetime(2026, 3, 9, tzinfo=UTC)
WEEK = Span(MONDAY, MONDAY + timedelta(days=7))


def at(hours: float) -> str:
    """So many hours after the beginning of the week."""
    return (MONDAY + timedelta(hours=hours)).isoformat()


def names(found: Any) -> list[str]:
    return [item["title"] for item in found["items"]]


def id_of(person: Any) -> UUID:
    return UUID(str(person.id))


def test_tells_what_touches_the_days(cast: Cast) -> None:
    def meet(name: str, starts: float, ends: float | None) -> None:
        times = {"starts_at": at(starts), "ends_at": None if ends is None else at(ends)}
        create_record(cast.seller, "meetings", {"name": name, "status": "planned", **times})

    meet("before", -2, 0)
    meet("into", -2, 1)
    meet("within", 5, 6)
    meet("endless", 7, None)
    meet("after", 168, 169)
    for name, hours in (("due before", -0.1), ("due first", 0), ("due last", 167.9), ("due after", 168)):
        make_task(cast.seller, name=name, due_at=at(hours))
    create_record(cast.seller, "calls", {"name": "call", "started_at": at(10)})
    found = calendar(cast.seller, WEEK)
    assert names(found) == ["into", "within", "endless", "due first", "due last", "call"]
    assert found["is_whole"]


def test_a_task_that_is_done_stays_and_what_is_cancelled_goes(cast: Cast) -> None:
    change(cast.seller, "tasks", make_task(cast.seller, name="done", due_at=at(1)), status="done")
    change(cast.seller, "tasks", make_task(cast.seller, name="cancelled", due_at=at(1)), status="cancelled")
    create_record(cast.seller, "meetings", {"name": "off", "starts_at": at(1), "status": "cancelled"})
    assert names(calendar(cast.seller, WEEK)) == ["done"]


def test_colleagues_stand_beside_one_another_and_who_attends_is_busy(cast: Cast) -> None:
    make_task(cast.seller, name="mine", due_at=at(1))
    make_task(cast.teammate, name="his", due_at=at(2))
    attended = {"starts_at": at(3), "attendees": [str(cast.seller.id)]}
    create_record(cast.teammate, "meetings", {"name": "together", **attended})
    assert names(calendar(cast.seller, WEEK)) == ["together", "mine"]
    both = [id_of(cast.seller), id_of(cast.teammate)]
    assert names(calendar(cast.seller, WEEK, people=both)) == ["together", "mine", "his"]


def test_what_is_out_of_reach_is_not_told(cast: Cast) -> None:
    make_task(cast.seller, name="secret", due_at=at(1))
    create_record(cast.seller, "meetings", {"name": "secret", "starts_at": at(1)})
    assert names(calendar(cast.stranger, WEEK, people=[id_of(cast.seller)])) == []
    assert names(calendar(make_user(None), WEEK)) == []


@pytest.mark.parametrize("days", [0, -1, 63])
def test_refuses_spans_that_are_none(cast: Cast, days: int) -> None:
    with pytest.raises(Invalid):
        calendar(cast.seller, Span(MONDAY, MONDAY + timedelta(days=days)))


def test_refuses_crowds(cast: Cast) -> None:
    with pytest.raises(Invalid):
        calendar(cast.seller, WEEK, people=[uuid4() for _ in range(21)])


def test_every_part_is_found_by_an_index(cast: Cast) -> None:
    """A hundred weeks of work of many people; the plans of one person's week may read no table whole."""
    with connection.cursor() as cursor:
        for table, (moment, person) in _TIMES.items():
            cursor.execute(_CROWD.format(table=table, moment=moment, person=person), [cast.seller.id])
            cursor.execute(f"analyze {table}")
    with CaptureQueriesContext(connection) as seen:
        calendar(cast.seller, WEEK)
    asked = [query["sql"] for query in seen.captured_queries]
    for table in _TIMES:
        statement = next(sql for sql in asked if f"from {table} t" in sql and not sql.startswith("explain"))
        with connection.cursor() as cursor:
            cursor.execute(f"explain {statement}")
            plan = "\n".join(row[0] for row in cursor.fetchall())
        assert f"Seq Scan on {table} t" not in plan, plan


_CROWD = """
insert into {table} (id, name, title, {moment}, {person}, created_at, updated_at, version)
  select gen_random_uuid(), 'x', 'x', '2025-01-01'::timestamptz + n * interval '1 hour', %s, now(), now(), 1
  from generate_series(1, 20000) n
"""
_TIMES = {"task": ("due_at", "assignee_id"), "meeting": ("starts_at", "owner_id"), "call": ("started_at", "owner_id")}
