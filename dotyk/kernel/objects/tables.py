"""The tables of custom objects: one partition each, made and dropped with the object."""

from __future__ import annotations

from uuid import UUID

from django.db import connection

from dotyk.kernel.objects.custom_indexes import waiting_briefly
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.statistics import fit_statistics
from dotyk.kernel.objects.titles import title_sql

PARENT = "custom_record"
RETITLED_AT_ONCE = 1_000

_INDEXES = """
select c.relname, p.relname from pg_index x
join pg_class c on c.oid = x.indexrelid join pg_inherits h on h.inhrelid = c.oid
join pg_class p on p.oid = h.inhparent
where x.indrelid = %s::regclass and not x.indisprimary
"""


def table_of(name: str) -> str:
    """The table that holds the records of a custom object, by the object's checked name."""
    return f"object_{name}"


def make_table(name: str) -> None:
    """Makes the table of a new object; Conflict where that cannot be had soon."""
    table = table_of(name)
    with waiting_briefly() as cursor:
        cursor.execute(f"create table {table} partition of {PARENT} for values in ('{name}')")
        cursor.execute(f"alter table {table} alter column object set default '{name}'")
        cursor.execute(_INDEXES, [table])
        for index, parent in cursor.fetchall():
            cursor.execute(f"alter index {index} rename to {table}_{parent.rpartition('_')[2]}")
        fit_statistics()


def drop_table(name: str) -> None:
    """Drops the table with every record in it; Conflict as there."""
    with waiting_briefly() as cursor:
        cursor.execute(f"drop table {table_of(name)}")


def fit_stage_index(target: ObjectType) -> None:
    """Makes the index by which the columns of the object's board are read what its stages are now."""
    index = f"{target.table}_stage"
    with waiting_briefly() as cursor:
        cursor.execute(f"drop index if exists {index}")
        cursor.execute(f"drop statistics if exists {index}_values")
        stage = target.field(target.stage_field) if target.stage_field else None
        if stage is not None:
            value = f"({stage.value_sql(target.table)})"
            columns = f"{value}, updated_at, id, owner_id"
            cursor.execute(f"create index {index} on {target.table} ({columns}) where deleted_at is null")
            fit_statistics()


def retitle(target: ObjectType, after: UUID) -> UUID | None:
    """Gives the next thousand records behind ``after`` the titles that the object's rule makes; None after the last."""
    title = title_sql(str(target.title_rule), target.fields, "t")
    found = f"search_text = search_text || ' ' || dotyk_fold({title})"
    with connection.cursor() as cursor:
        cursor.execute(
            f"with chunk as (select id from {target.table} where id > %s::uuid order by id limit {RETITLED_AT_ONCE} "
            f"for no key update), "
            f"done as (update {target.table} t set title = {title}, {found} from chunk "
            f"where t.id = chunk.id and t.title is distinct from {title}) "
            "select (select id from chunk order by id desc limit 1), (select count(*) from chunk)",
            [after],
        )
        last, count = cursor.fetchone()
    return last if count == RETITLED_AT_ONCE else None
