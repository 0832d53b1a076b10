"""A record opened by somebody, so that something can be read from it or filed with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import reach_sql
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.context import known_object
from dotyk.platform.errors import Denied, NotFound


@dataclass(frozen=True, slots=True)
class OpenRecord:
    """A live record within reach."""

    target: ObjectType
    id: UUID
    title: str
    owner_id: UUID | None
    version: int


def open_record(
    actor: Actor, object_name: str, record_id: UUID, verb: Literal["read", "update"] = "read"
) -> OpenRecord:
    """The record, within reach of ``verb``; NotFound where it cannot be read, Denied where only read. One query."""
    target = record_object(actor, object_name)
    reach, wanted = reach_sql(actor, target, "read", "t"), reach_sql(actor, target, verb, "t")
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.title, t.owner_id, t.version, {wanted.text} from {target.table} t "
            f"where t.id = %s and t.deleted_at is null and {reach.text}",
            [*wanted.params, record_id, *reach.params],
        )
        row = cursor.fetchone()
    if row is None:
        raise NotFound()
    if not row[3]:
        raise Denied()
    return OpenRecord(target, record_id, *row[:3])


def record_object(actor: Actor, name: str) -> ObjectType:
    """The object ``name`` whose rows are records; NotFound for others, such as users."""
    target = known_object(actor, name)
    if target.system:
        raise NotFound()
    return target
