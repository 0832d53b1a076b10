"""Whom somebody turns to."""

from __future__ import annotations

from uuid import UUID

from django.db import connection

_HEAD = """
with recursive up as (
  select t.id, t.parent_id, t.head_id, 0 as height from team t join app_user u on u.team_id = t.id where u.id = %s
  union all
  select t.id, t.parent_id, t.head_id, up.height + 1 from team t join up on t.id = up.parent_id where up.height < 50
)
select h.id from up join app_user h on h.id = up.head_id
where h.is_active and h.kind = 'user' and h.id <> %s order by up.height limit 1
"""


def head_of(user_id: UUID | str) -> UUID | None:
    """The active head of somebody's main team, else of the team it is part of, and so on; never oneself. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_HEAD, [user_id, user_id])
        row = cursor.fetchone()
    return row[0] if row else None
