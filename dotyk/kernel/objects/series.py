"""Automatic numbers of records that stood before the field did."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection, transaction

from dotyk.kernel.objects.custom_indexes import waiting_briefly
from dotyk.kernel.objects.fields import custom_name_literal
from dotyk.kernel.objects.registry import ObjectType, find_object, load_objects
from dotyk.platform import clock
from dotyk.platform.jobs import defer, job
from dotyk.platform.workspace import workspace

AT_ONCE = CHUNK = 10_000
LATE = timedelta(seconds=60)
"""By then no process writes records that does not know of the field."""


def number_all(target: ObjectType, name: str) -> None:
    """Numbers every record without a number in the order of their making, deleted ones too.

    Up to ten thousand at once, while writers wait; more in a job, and those made meanwhile stand among them. Those that
    a process makes at this very moment, not knowing of the field, are numbered by a job a minute later.
    """
    with waiting_briefly() as cursor:
        cursor.execute(f"lock table {target.table} in share row exclusive mode")
        cursor.execute(f"select count(*) from (select 1 from {target.table} limit {AT_ONCE + 1}) c")
        is_large = cursor.fetchone()[0] > AT_ONCE
        if not is_large:
            _number_missing(target, name)
    if is_large:
        defer(number_late, object_name=target.name, name=name)
    defer(number_late, at=clock.now() + LATE, object_name=target.name, name=name)


@job("kernel.number_late")
def number_late(object_name: str, name: str) -> None:
    """Numbers what has no number yet, some thousands a transaction; may run twice."""
    load_objects(workspace().schema_version)
    target = find_object(object_name)
    field = target.field(name) if target else None
    if target is None or field is None or field.type.name != "autonumber":
        return
    numbered = CHUNK
    while numbered == CHUNK:
        with transaction.atomic():
            numbered = _number_missing(target, name)


def forget_series(object_name: str, name: str) -> None:
    """The next field of this name begins at one."""
    with connection.cursor() as cursor:
        cursor.execute("delete from number_series where object = %s and field = %s", [object_name, name])


def _number_missing(target: ObjectType, name: str) -> int:
    """How many were numbered, at most a chunk. The series is locked first, as it is by who makes a record."""
    literal = custom_name_literal(name)
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into number_series (object, field, last) values (%s, %s, 0) "
            "on conflict (object, field) do update set last = number_series.last returning last",
            [target.name, name],
        )
        last = cursor.fetchone()[0]
        cursor.execute(
            f"update {target.table} t set custom = t.custom || jsonb_build_object({literal}::text, %s + m.n) from ("
            f"select id, row_number() over (order by created_at, id) as n from {target.table} "
            f"where not jsonb_exists(custom, {literal}) order by created_at, id limit {CHUNK}) m where t.id = m.id",
            [last],
        )
        numbered = int(cursor.rowcount)
        cursor.execute(
            "update number_series set last = last + %s where object = %s and field = %s",
            [numbered, target.name, name],
        )
    return numbered
