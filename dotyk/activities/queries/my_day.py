"""What one has to do today."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from dotyk.accounts.actors import Actor, Reach
from dotyk.activities.queries import plans
from dotyk.activities.rules.days import day_of
from dotyk.kernel.records import Listing, list_json
from dotyk.platform import clock
from dotyk.platform.workspace import workspace

SHOWN_MAX = 100
EXPANDED = ("about",)


def my_day(actor: Actor) -> Mapping[str, Any]:
    """The actor's tasks that are overdue, due later today and without a term, and the meetings of today.

    Each part is a page of records, soonest first, at most 100, with the filter that opens them all. The day is that
    of the company's time zone. Two queries a part; a part whose object the actor may not read is empty.
    """
    now = clock.now()
    me = str(actor.id)
    today = day_of(now, workspace(actor.schema_version).time_zone)
    return {
        "date_from": today.start,
        "date_to": today.end,
        "overdue": _part(actor, "tasks", plans.tasks_overdue(me, now), "due_at"),
        "today": _part(actor, "tasks", plans.tasks_due_later_today(me, now, today), "due_at"),
        "no_due": _part(actor, "tasks", plans.tasks_without_term(me), "-created_at"),
        "meetings": _part(actor, "meetings", plans.meetings_of(me, today), "starts_at"),
    }


def _part(actor: Actor, object_name: str, conditions: list[plans.Json], sort: str) -> Mapping[str, Any]:
    filter_json = {"and": conditions}
    if actor.id is None or actor.reach(object_name, "read") is Reach.NONE:
        return {"items": [], "total": {"value": 0, "exact": True}, "filter": filter_json}
    listing = Listing(filter=filter_json, sort=sort, limit=SHOWN_MAX, expand=EXPANDED)
    page: dict[str, Any] = orjson.loads(list_json(actor, object_name, listing))
    return {"items": page["items"], "total": page["total"], "filter": filter_json}
