"""Where a record went that was merged into another."""

from __future__ import annotations

from uuid import UUID

from django.db import connection

_FOLLOW = """
with recursive way(id, step) as (
  select m.survivor_id, 1 from merged_record m where m.record_id = %s
  union all
  select m.survivor_id, w.step + 1 from merged_record m join way w on m.record_id = w.id where w.step < 100
)
select id from way order by step desc limit 1
"""


def survivor_of(record_id: UUID) -> UUID | None:
    """The record that ``record_id`` is part of now, however many merges later; None where it was never merged.

    Reach is not weighed: the caller reads the survivor as any other record. One query.
    """
    with connection.cursor() as cursor:
        cursor.execute(_FOLLOW, [record_id])
        row = cursor.fetchone()
    return row[0] if row else None
