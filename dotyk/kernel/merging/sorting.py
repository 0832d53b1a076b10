"""Whose is what came after a merge: it stays with the survivor, unless a phone or e-mail says otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.kernel.merging.models import Merge
from dotyk.kernel.objects.hooks import Change
from dotyk.kernel.objects.registry import ObjectType, all_objects
from dotyk.kernel.records.parsing import is_empty

REACHED_BY = frozenset({"phone", "phones", "email", "emails"})

_REASSIGN = """
with came as (
  select l.id, l.from_id from link l join {table} t on t.id = l.from_id
  where l.to_id = %s and l.from_object = %s and l.created_at > %s and ({values})
), led as (
  update link l set to_id = %s from came where l.id = came.id and not exists (
    select 1 from link d where (d.from_id, d.field, d.to_id, d.role) = (l.from_id, l.field, %s, l.role))
  returning l.from_id
), told as (
  select distinct e.id from event e join event_subject s on s.event_id = e.id and s.record_id = %s
  where e.record_id in (select from_id from led)
), filed as (
  insert into event_subject (record_id, event_id) select %s, id from told on conflict do nothing
)
delete from event_subject s using told where s.record_id = %s and s.event_id = told.id
"""


def sort_what_came_since(target: ObjectType, survivor: Change, losers: Sequence[Change], merge: Merge) -> None:
    """Gives each loser what was tied to the survivor since and names a phone or e-mail of that loser alone."""
    own = reached_by(target, survivor)
    for loser in losers:
        others: set[str] = set().union(*(reached_by(target, c) for c in losers if c is not loser))
        alone = reached_by(target, loser) - own - others
        if alone:
            for other in all_objects():
                _reassign(other, survivor.id, loser.id, sorted(alone), merge)


def reached_by(target: ObjectType, change: Change) -> set[str]:
    """Every phone and e-mail of a record."""
    found: set[str] = set()
    for name, field in target.fields.items():
        value = change.new.get(name)
        if field.type.name in REACHED_BY and not is_empty(value):
            found.update(value if isinstance(value, list) else [str(value)])
    return found


def _reassign(other: ObjectType, survivor: UUID, loser: UUID, values: list[str], merge: Merge) -> None:
    fields = [] if other.system else [f for f in other.fields.values() if f.type.name in ("phone", "email")]
    if not fields:
        return
    values_sql = " or ".join(f"{field.value_sql('t')} = any(%s::text[])" for field in fields)
    params: list[Any] = [survivor, other.name, merge.created_at, *([values] * len(fields))]
    with connection.cursor() as cursor:
        cursor.execute(
            _REASSIGN.format(table=other.table, values=values_sql),
            [*params, loser, loser, survivor, loser, survivor],
        )
