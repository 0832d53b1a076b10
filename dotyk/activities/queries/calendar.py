"""Whose time is taken by what: meetings, tasks with a term and calls of some days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson

from dotyk.accounts.actors import Actor, Reach
from dotyk.activities.queries import plans
from dotyk.activities.rules.days import Span
from dotyk.kernel.records import Listing, list_json
from dotyk.platform.errors import Invalid

DAYS_MAX = 62
PEOPLE_MAX = 20
SHOWN_MAX = 1_000
PAGE = 200
EXPANDED = ("about",)


def calendar(actor: Actor, span: Span, *, people: Sequence[UUID] = ()) -> Mapping[str, Any]:
    """What the people (none named: the actor) have in ``span``, as far as the actor reads it.

    ``items`` are records, at most 1,000 of each object, by time; ``is_whole`` says that none was left out. Cancelled
    meetings and tasks are not told. One index scan an object. Invalid at ``to`` (backwards, more than 62 days),
    ``people`` (more than 20).
    """
    if not 0 < (span.end - span.start).days + 1 <= DAYS_MAX or span.end <= span.start:
        raise Invalid.at("to", "calendar_span", days=DAYS_MAX)
    if len(people) > PEOPLE_MAX:
        raise Invalid.at("people", "calendar_people", count=PEOPLE_MAX)
    whose = [str(person) for person in people] or ([str(actor.id)] if actor.id else [])
    parts = [
        _all(actor, "meetings", plans.meetings_within(whose, span), "starts_at"),
        _all(actor, "tasks", plans.tasks_due_within(whose, span), "due_at"),
        _all(actor, "calls", plans.calls_within(whose, span), "started_at"),
    ]
    return {
        "date_from": span.start,
        "date_to": span.end,
        "items": [item for items, _ in parts for item in items],
        "is_whole": all(is_whole for _, is_whole in parts),
    }


def _all(actor: Actor, object_name: str, conditions: list[plans.Json], sort: str) -> tuple[list[Any], bool]:
    """The records of one object, and whether these are all."""
    if actor.id is None or actor.reach(object_name, "read") is Reach.NONE:
        return [], True
    items: list[Any] = []
    cursor: str | None = None
    while len(items) < SHOWN_MAX:
        listing = Listing(filter={"and": conditions}, sort=sort, cursor=cursor, limit=PAGE, expand=EXPANDED)
        page: dict[str, Any] = orjson.loads(list_json(actor, object_name, listing))
        items += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            return items, True
    return items, False
