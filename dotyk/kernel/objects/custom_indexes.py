"""Indexes of fields that people added, made where they ask for one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction
from django.db.backends.utils import CursorWrapper
from psycopg.errors import LockNotAvailable

from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.models import CustomField
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.statistics import drop_statistics, fit_statistics
from dotyk.platform.errors import Conflict, Invalid

AT_ONCE_BYTES = 32 * 1024**2
"""A table of this size is indexed before a writer notices; a larger one beside its writers, by a job."""

ENDINGS = ("", "_order", "_down", "_pieces")


def fit_indexes(target: ObjectType, row: CustomField, field: Field) -> bool:
    """Makes the indexes what the field asks for; the values themselves stay as they are. False where a job must make
    them (``build_indexes``), for the table is large.

    Writers of the object wait while a small table is indexed, or a large one for what is unique. Invalid at ``unique``
    where two live records share a value; Conflict where the table is not free within three seconds.
    """
    with waiting_briefly() as cursor:
        _drop(cursor, row)
        if row.unique:
            _refuse_shared(cursor, target, field)
        is_small = _bytes_of(cursor, target.table) <= AT_ONCE_BYTES
        for name, statement in wanted_indexes(target, row, field).items():
            if is_small or (row.unique and name == index_name(row)):
                cursor.execute(statement)
        fit_statistics()
    return is_small or not row.indexed


def build_indexes(target: ObjectType, row: CustomField, field: Field) -> None:
    """Makes the missing indexes of a field while its records are read and written; not within a transaction.

    May be called again after any interruption: what was left half made is made anew.
    """
    states = index_states([row])
    with connection.cursor() as cursor:
        for name, statement in wanted_indexes(target, row, field).items():
            if states.get(name, (False, 0))[0]:
                continue
            cursor.execute(f"drop index concurrently if exists {name}")
            cursor.execute(statement.replace("index", "index concurrently", 1))
    fit_statistics()


def drop_indexes(row: CustomField) -> None:
    """Removes what ``fit_indexes`` made; Conflict as there."""
    with waiting_briefly() as cursor:
        _drop(cursor, row)


def index_name(row: CustomField, ending: str = "") -> str:
    return f"custom_{row.id.hex}{ending}"


def index_states(rows: list[CustomField]) -> Mapping[str, tuple[bool, int]]:
    """Those indexes of the fields that are there: whether they are whole, and their bytes, by name. One query."""
    names = [index_name(row, ending) for row in rows for ending in ENDINGS]
    with connection.cursor() as cursor:
        cursor.execute(
            "select c.relname, x.indisvalid, pg_relation_size(c.oid) from pg_class c "
            "join pg_index x on x.indexrelid = c.oid "
            "where c.relname = any(%s::text[]) and c.relnamespace = current_schema()::regnamespace",
            [names],
        )
        return {name: (valid, size) for name, valid, size in cursor.fetchall()}


def wanted_indexes(target: ObjectType, row: CustomField, field: Field) -> dict[str, str]:
    """The statements that make the indexes of a field, by name: as lists filter by it and sort by it."""
    made: dict[str, str] = {}
    value, kept = f"({field.value_sql(target.table)})", f"on {target.table} %s where deleted_at is null"
    owner = ", owner_id" if "owner" in target.fields else ""  # the reach of a team is judged by the index alone
    if row.unique:
        made[index_name(row)] = f"create unique index {index_name(row)} {kept % f'({value})'}"
    elif row.indexed:
        columns = f"using gin ({value})" if field.type.kind == "texts" else f"({value}, id{owner})"
        made[index_name(row)] = f"create index {index_name(row)} {kept % columns}"
    if not row.indexed or not field.type.sortable:
        return made
    if field.sort_sql("t") != field.value_sql("t"):
        columns = f"({field.sort_sql(target.table)}, id{owner})"
        made[index_name(row, "_order")] = f"create index {index_name(row, '_order')} {kept % columns}"
    else:  # lists put what is empty last in either direction, which one index cannot
        columns = f"({value} desc nulls last, id desc{owner})"
        made[index_name(row, "_down")] = f"create index {index_name(row, '_down')} {kept % columns}"
    if field.type.kind == "text":
        columns = f"using gin (dotyk_trigrams(dotyk_fold({value})))"
        made[index_name(row, "_pieces")] = f"create index {index_name(row, '_pieces')} {kept % columns}"
    return made


def _bytes_of(cursor: CursorWrapper, table: str) -> int:
    cursor.execute("select pg_relation_size(%s::regclass)", [table])
    return int(cursor.fetchone()[0])


def _refuse_shared(cursor: CursorWrapper, target: ObjectType, field: Field) -> None:
    value = field.value_sql("t")
    cursor.execute(
        f"select ({value})::text, count(*) from {target.table} t "
        f"where t.deleted_at is null and {value} is not null group by {value} having count(*) > 1 limit 1"
    )
    shared = cursor.fetchone()
    if shared is not None:
        raise Invalid.at("unique", "field_values_shared", value=shared[0][:50], count=shared[1])


def _drop(cursor: CursorWrapper, row: CustomField) -> None:
    for ending in ENDINGS:
        cursor.execute(f"drop index if exists {index_name(row, ending)}")
        drop_statistics(index_name(row, ending))


@contextmanager
def waiting_briefly() -> Iterator[CursorWrapper]:
    """A lock that is not had soon is a Conflict, so that nobody queues behind a change that waits."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("set local lock_timeout = '3s'")
            yield cursor
            cursor.execute("set local lock_timeout to default")
    except OperationalError as error:
        if isinstance(error.__cause__, LockNotAvailable):
            raise Conflict("table_is_busy") from error
        raise
