"""The rows of ``link``: values of references fields, and free links with roles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import orjson
from django.db import connection

from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import ObjectType
from dotyk.platform.ids import new_id

_REPLACE = """
with wanted as (
  select * from json_to_recordset(%s) as w(
    id uuid, field text, from_object text, from_id uuid, to_object text, to_id uuid, position int,
    created_at timestamptz, created_by_id uuid)
), dropped as (
  delete from link l using unnest(%s::uuid[], %s::text[]) as c(from_id, field)
  where l.from_id = c.from_id and l.field = c.field
    and not exists (select 1 from wanted w where w.from_id = l.from_id and w.field = l.field and w.to_id = l.to_id)
), moved as (
  update link l set position = w.position from wanted w
  where l.from_id = w.from_id and l.field = w.field and l.to_id = w.to_id and l.position <> w.position
)
insert into link (id, field, from_object, from_id, to_object, to_id, role, position, created_at, created_by_id)
select w.id, w.field, w.from_object, w.from_id, w.to_object, w.to_id, '', w.position, w.created_at, w.created_by_id
from wanted w
where not exists (select 1 from link l where l.from_id = w.from_id and l.field = w.field and l.to_id = w.to_id)
"""


def save_reference_lists(target: ObjectType, changes: Iterable[Change], context: WriteContext) -> None:
    """Makes the links of every changed references field what the records now say; one statement, roles kept."""
    fields = [field for field in target.fields.values() if field.type.kind == "references"]
    touched: list[tuple[Change, Field]] = [
        (change, field)
        for change in changes
        for field in fields
        if change.changed(field.name) and not (change.is_new and not change.new.get(field.name))
    ]
    if not touched:
        return
    wanted = [row for change, field in touched for row in _rows(target, change, field, context)]
    with connection.cursor() as cursor:
        cursor.execute(
            _REPLACE,
            [
                orjson.dumps(wanted).decode(),
                [change.id for change, _ in touched],
                [field.name for _, field in touched],
            ],
        )


def _rows(target: ObjectType, change: Change, field: Field, context: WriteContext) -> Sequence[Mapping[str, Any]]:
    return [
        {
            "id": new_id(),
            "field": field.name,
            "from_object": target.name,
            "from_id": change.id,
            "to_object": field.target or item["object"],
            "to_id": item if field.target else item["id"],
            "position": position,
            "created_at": context.at,
            "created_by_id": context.actor.id,
        }
        for position, item in enumerate(change.new.get(field.name) or [])
    ]
