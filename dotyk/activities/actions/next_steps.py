"""The next step of a record: its earliest open task or planned meeting, kept on the record itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db import connection

from dotyk.kernel.objects.registry import find_object

_HOLD = "select id from {table} where id = any(%s::uuid[]) order by id for update"

_REFRESH = """
update {table} t
set has_next_step = n.name is not null, next_step = n.name, next_step_at = n.due_at
from unnest(%s::uuid[]) as r(id)
left join lateral (
  select s.name, s.due_at from (
    select k.name, k.due_at, k.id from link l join task k on k.id = l.from_id
    where l.to_id = r.id and l.from_object = 'tasks' and l.field = 'about' and k.status = 'open'
      and k.deleted_at is null
    union all
    select m.name, m.starts_at, m.id from link l join meeting m on m.id = l.from_id
    where l.to_id = r.id and l.from_object = 'meetings' and l.field = 'about' and m.status = 'planned'
      and m.deleted_at is null
  ) s order by s.due_at nulls last, s.id limit 1
) n on true
where t.id = r.id
  and (t.has_next_step, t.next_step, t.next_step_at) is distinct from (n.name is not null, n.name, n.due_at)
"""


def refresh_next_steps(about: Iterable[tuple[str, str]]) -> None:
    """Finds anew the next step of the records named as (object, id).

    Any object takes part by having the fields ``has_next_step``, ``next_step`` and ``next_step_at``. Two statements
    for each such object: the rows are locked first, so that of two writers the second sees what the first did.
    """
    by_object: dict[str, list[str]] = defaultdict(list)
    for object_name, record_id in about:
        by_object[object_name].append(record_id)
    for object_name, ids in sorted(by_object.items()):
        target = find_object(object_name)
        if target is None or target.field("has_next_step") is None:
            continue
        with connection.cursor() as cursor:
            cursor.execute(_HOLD.format(table=target.table), [ids])
            cursor.execute(_REFRESH.format(table=target.table), [ids])
