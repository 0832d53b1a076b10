"""The columns of a board: the stages of a pipeline, the options of a choice, or the people of the actor's reach."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_fields
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType, object_type
from dotyk.kernel.records.totals import tally_owners
from dotyk.platform.errors import Invalid

COLUMNS_MAX = 60
COLUMN_TYPES = ("stage", "select", "user")
NO_CHOICE = ""

# A column's name, and its count and sum, as many as there are of them.
Figures = Mapping[str, Sequence[Any]]


def column_field(actor: Actor, target: ObjectType, name: str | None) -> Field:
    """The field whose values make the columns, the object's stage where none is named; Invalid where it cannot."""
    wanted = name or target.stage_field
    for field in visible_fields(actor, target):
        if field.name == wanted and field.type.name in COLUMN_TYPES:
            return field
    raise Invalid.at("by", "cannot_group_by", name=str(wanted)[:50])


def column_keys(
    actor: Actor, target: ObjectType, field: Field, pipeline: UUID | None, figures: Figures
) -> tuple[list[Any], dict[str, int]]:
    """At most 60 columns in their order, and what is left out: ``{"columns", "count"}``.

    A stage is ``{"id", "title", …}``, a person ``{"id", "title"}``, an option its plain value. Of people those stay
    who have the most; records without a choice stand first, under None, where there are any.
    """
    if field.type.name == "user":
        people = _people(actor, target, figures)
        most = {key["id"] for key in sorted(people, key=lambda each: -_count(each, figures))[:COLUMNS_MAX]}
        keys: list[Any] = [key for key in people if key["id"] in most]
        left = [key for key in people if key["id"] not in most]
    else:
        found = _options(field) if field.type.name == "select" else _stages(target.name, pipeline)
        keys, left = found[:COLUMNS_MAX], found[COLUMNS_MAX:]
    if _count(None, figures):
        keys = [None, *keys]
    return keys, {"columns": len(left), "count": sum(_count(key, figures) for key in left)}


def plain_key(key: Any) -> str:
    """The name of a column in a request; the empty text for records without a choice."""
    if key is None:
        return NO_CHOICE
    return str(key["id"]) if isinstance(key, Mapping) else str(key)


def _count(key: Any, figures: Figures) -> int:
    return int(figures.get(plain_key(key), (0,))[0])


def _options(field: Field) -> list[Any]:
    return [option.value for option in field.options]


def _stages(object_name: str, pipeline: UUID | None) -> list[Any]:
    return _rows(
        ("id", "title", "status", "color", "rot_days"),
        "select s.id::text, s.name, s.status, s.color, s.rot_days "
        "from stage s join pipeline p on p.id = s.pipeline_id where p.object = %s and p.id = coalesce(%s::uuid, "
        "(select id from pipeline where object = %s and archived_at is null order by position, id limit 1)) "
        "order by s.position, s.id",
        [object_name, pipeline, object_name],
    )


def _people(actor: Actor, target: ObjectType, figures: Figures) -> list[Any]:
    """Who has records here, and the active people whose records the actor reads: they may be given some."""
    users = object_type("users")
    reached = tally_owners(actor, target)
    return _rows(
        ("id", "title"),
        f"select u.id::text, u.name from {users.table} u where u.id = any(%s::uuid[]) or (u.kind = 'user' and "
        f"u.is_active and (%s::uuid[] is null or u.id = any(%s::uuid[]))) "
        f"order by {users.fields['name'].sort_sql('u')}, u.id",
        [[key for key in figures if key != NO_CHOICE], reached, reached],
    )


def _rows(names: Sequence[str], sql: str, given: Sequence[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
