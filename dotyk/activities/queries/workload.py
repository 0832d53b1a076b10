"""How much everyone has on their hands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor, Reach
from dotyk.activities.queries import plans
from dotyk.activities.rules.days import Span, day_of, week_of
from dotyk.kernel.access import Sql, reach_of, reach_sql, require_verb
from dotyk.kernel.objects.registry import object_type
from dotyk.platform import clock
from dotyk.platform.workspace import workspace

_COUNTS = """
with people as (
  select u.id, u.name, u.team_id from app_user u
  where u.is_active and u.kind = 'user' and (%(everyone)s or u.id = any(%(members)s::uuid[]))
    and (%(team)s::uuid is null or u.team_id = %(team)s)
), tasks as (
  select t.assignee_id as person,
    count(*) filter (where t.status = 'open') as open,
    count(*) filter (where t.status = 'open' and t.due_at < %(now)s) as overdue,
    count(*) filter (where t.status = 'open' and t.due_at >= %(now)s and t.due_at < %(tomorrow)s) as due_today,
    count(*) filter (where t.status = 'done' and t.done_at >= %(monday)s and t.done_at < %(sunday)s) as done_week
  from task t
  where t.deleted_at is null and (t.status = 'open' or t.done_at >= %(monday)s) and {tasks}
  group by t.assignee_id
), calls as (
  select t.owner_id as person, count(*) as calls_week from call t
  where t.deleted_at is null and t.started_at >= %(monday)s and t.started_at < %(sunday)s and {calls}
  group by t.owner_id
), meetings as (
  select m.person, count(*) as meetings_week from (
    select t.id, t.owner_id as person from meeting t
    where t.deleted_at is null and t.status <> 'cancelled' and t.starts_at >= %(monday)s and t.starts_at < %(sunday)s
      and {meetings}
    union
    select t.id, l.to_id from meeting t join link l on l.from_id = t.id and l.field = 'attendees'
    where t.deleted_at is null and t.status <> 'cancelled' and t.starts_at >= %(monday)s and t.starts_at < %(sunday)s
      and {meetings}
  ) m group by m.person
)
select p.id, p.name, coalesce(t.open, 0), coalesce(t.overdue, 0), coalesce(t.due_today, 0), coalesce(t.done_week, 0),
       coalesce(c.calls_week, 0), coalesce(m.meetings_week, 0)
from people p left join tasks t on t.person = p.id left join calls c on c.person = p.id
  left join meetings m on m.person = p.id
order by dotyk_sort_key(p.name) collate "C", p.id
limit 500
"""


@dataclass(frozen=True, slots=True)
class Load:
    """One person's work: tasks open, overdue, due later today, done this week; calls and meetings of this week.

    ``filters`` open the rows behind each count; weeks begin on Monday in the company's time zone.
    """

    id: UUID
    name: str
    open: int
    overdue: int
    due_today: int
    done_week: int
    calls_week: int
    meetings_week: int
    filters: Mapping[str, Any]


def workload(actor: Actor, *, team: UUID | None = None) -> Sequence[Load]:
    """The work of the people whose tasks the actor reads, by name, at most 500; of one team where it is named.

    Counts only what is within the actor's reach. One query. Denied where the actor may read no tasks.
    """
    tasks = object_type("tasks")
    require_verb(actor, tasks, "read")
    now = clock.now()
    time_zone = workspace(actor.schema_version).time_zone
    today, week = day_of(now, time_zone), week_of(now, time_zone)
    texts: dict[str, str] = {}
    values: dict[str, Any] = {
        "everyone": reach_of(actor, tasks, "read") is Reach.ALL,
        "members": [person for person in {actor.id, *_members(actor)} if person],
        "team": team,
        "now": now,
        "tomorrow": today.end,
        "monday": week.start,
        "sunday": week.end,
    }
    for name in ("tasks", "calls", "meetings"):
        texts[name] = _named(reach_sql(actor, object_type(name), "read", "t"), name, values)
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS.format(**texts), values)
        rows = cursor.fetchall()
    return [Load(*[*row, _filters(str(row[0]), now, today, week)]) for row in rows]


def _members(actor: Actor) -> Sequence[UUID]:
    return actor.member_ids if reach_of(actor, object_type("tasks"), "read") is Reach.TEAM else ()


def _named(reach: Sql, name: str, values: dict[str, Any]) -> str:
    """The condition of reach with named parameters, added to ``values``."""
    pieces = reach.text.split("%s")
    names = [f"{name}_reach_{n}" for n in range(len(reach.params))]
    values.update(zip(names, reach.params, strict=True))
    return pieces[0] + "".join(f"%({n})s{piece}" for n, piece in zip(names, pieces[1:], strict=True))


def _filters(person: str, now: datetime, today: Span, week: Span) -> Mapping[str, Any]:
    return {
        "open": {"and": plans.tasks_open(person)},
        "overdue": {"and": plans.tasks_overdue(person, now)},
        "due_today": {"and": plans.tasks_due_later_today(person, now, today)},
        "done_week": {"and": plans.tasks_done(person, week)},
        "calls_week": {"and": plans.calls_made(person, week)},
        "meetings_week": {"and": plans.meetings_of(person, week)},
    }
