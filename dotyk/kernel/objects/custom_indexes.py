"""Indexes of fields that people added, made where they ask for one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction
from django.db.backends.utils import CursorWrapper
from psycopg.errors import LockNotAvailable

from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.models import CustomField
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.statistics import drop_statistics, fit_statistics
from dotyk.platform.errors import Conflict, Invalid


def fit_indexes(target: ObjectType, row: CustomField, field: Field) -> None:
    """Makes the indexes what the field asks for; the values themselves stay as they are.

    Writers of the object wait while an index is made (about a second for a million records). Invalid at ``unique``
    where two live records share a value; Conflict where the table is not free within three seconds.
    """
    with waiting_briefly() as cursor:
        _drop(cursor, row)
        if row.unique:
            _refuse_shared(cursor, target, field)
        if row.unique or row.indexed:
            cursor.execute(_index_sql(target, row, field))
        if row.indexed and field.type.sortable and field.sort_sql("t") != field.value_sql("t"):
            order = f"{field.sort_sql(target.table)}, id{_owner(target)}"
            cursor.execute(f"create index {_name(row)}_order on {target.table} ({order}) where deleted_at is null")
        fit_statistics()


def drop_indexes(row: CustomField) -> None:
    """Removes what ``fit_indexes`` made; Conflict as there."""
    with waiting_briefly() as cursor:
        _drop(cursor, row)


def _name(row: CustomField) -> str:
    return f"custom_{row.id.hex}"


def _index_sql(target: ObjectType, row: CustomField, field: Field) -> str:
    value = f"({field.value_sql(target.table)})"
    kept = f"on {target.table} %s where deleted_at is null"
    if row.unique:
        return f"create unique index {_name(row)} " + kept % f"({value})"
    if field.type.kind == "texts":
        return f"create index {_name(row)} " + kept % f"using gin ({value})"
    return f"create index {_name(row)} " + kept % f"({value}{_owner(target)})"


def _owner(target: ObjectType) -> str:
    """The owner as the last part of an index, so that the reach of a team is judged without reading the records."""
    return ", owner_id" if "owner" in target.fields else ""


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
    for index in (_name(row), f"{_name(row)}_order"):
        cursor.execute(f"drop index if exists {index}")
        drop_statistics(index)


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
