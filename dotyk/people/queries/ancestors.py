"""What stands above a company."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection

_ABOVE = """
with recursive above as (
  select c.id, c.parent_id from company c where c.id = any(%s::uuid[])
  union
  select c.id, c.parent_id from company c join above a on c.id = a.parent_id
)
select id::text, parent_id::text from above
"""


def parents_above(company_ids: Sequence[str]) -> dict[str, str | None]:
    """Each of the companies and all above them, with its parent; one query.

    Whoever moves companies waits for others who do, so that two moves cannot close a circle together.
    """
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtext('company.parent'))")
        cursor.execute(_ABOVE, [list(company_ids)])
        return dict(cursor.fetchall())
