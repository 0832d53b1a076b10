"""What the planner knows of the expressions that lists are sorted and filtered by."""

from __future__ import annotations

from django.db import connection

_UNKNOWN = """
select c.relname, i.relname, pg_get_indexdef(i.oid, 1, true)
from pg_index x
join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid join pg_am a on a.oid = i.relam
where c.relkind = 'r' and a.amname = 'btree' and x.indkey[0] = 0 and x.indpred is not null
  and c.relnamespace = current_schema()::regnamespace
  and not exists (
    select 1 from pg_statistic_ext s where s.stxnamespace = c.relnamespace and s.stxname = i.relname || '_values')
order by 1, 2
"""


def fit_statistics() -> None:
    """Has PostgreSQL keep statistics of every expression that leads an index of live records.

    It ignores those of a partial index, and ours are partial: it would take each name for one in two hundred, and
    walk or gather where the other is a hundred times faster. Costs one query where nothing is missing.
    """
    with connection.cursor() as cursor:
        cursor.execute(_UNKNOWN)
        missing = cursor.fetchall()
        for table, index, expression in missing:
            cursor.execute(f"create statistics if not exists {index}_values on ({expression}) from {table}")
        for table in sorted({table for table, _, _ in missing}):
            cursor.execute(f"analyze {table}")


def drop_statistics(index: str) -> None:
    """Forgets what was kept for an index that is dropped."""
    with connection.cursor() as cursor:
        cursor.execute(f"drop statistics if exists {index}_values")
