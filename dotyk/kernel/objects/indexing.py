"""Indexes on demand: made beside those who read and write, and shown with what they would be good for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.custom_indexes import (
    AT_ONCE_BYTES,
    build_indexes,
    drop_indexes,
    index_states,
    wanted_indexes,
)
from dotyk.kernel.objects.custom_rules import INDEXES_MAX, NOT_INDEXED
from dotyk.kernel.objects.demand import demand_of
from dotyk.kernel.objects.models import CustomField
from dotyk.kernel.objects.registry import ObjectType, load_objects, object_type
from dotyk.platform.errors import Denied, NotFound
from dotyk.platform.jobs import defer, job
from dotyk.platform.workspace import workspace

OFTEN = 100
"""So many lists in thirty days are worth an index."""


@job("fields.index")
def index_late(field_id: str) -> None:
    """Makes the indexes of a field that wants them still; and takes them away where it was removed meanwhile."""
    row = CustomField.objects.filter(id=UUID(field_id)).first()
    if row is None:
        return
    load_objects(workspace().schema_version)
    target = object_type(row.object)
    field = target.field(row.name)
    if row.removed_at is None and row.indexed and field is not None:
        build_indexes(target, row, field)
    if not CustomField.objects.filter(id=row.id, removed_at=None, indexed=True).exists() and not row.unique:
        drop_indexes(row)


def index_soon(row: CustomField) -> None:
    """Lets the indexes be made once the current transaction commits; of one object one after another."""
    defer(index_late, lock=f"index {row.object}", field_id=str(row.id))


def indexes_json(actor: Actor, object_name: str) -> dict[str, Any]:
    """What the fields people added are indexed by, and which would gain by it: ``{"items", "most"}``.

    Needs ``configure`` (Denied); NotFound. Four queries.
    """
    if not actor.can("configure"):
        raise Denied()
    load_objects(actor.schema_version)
    target = object_type(object_name)
    if target.system:
        raise NotFound()
    live = CustomField.objects.filter(object=target.name, removed_at=None).exclude(type__in=NOT_INDEXED)
    rows = [row for row in live.order_by("position", "id") if row.name in target.fields]
    states, demand = index_states(rows), demand_of(target.name, (row.name for row in rows))
    is_large = _is_large(target)
    items = [_shown(target, row, states, demand.get(row.name, (0, 0)), is_large) for row in rows]
    return {"items": items, "most": INDEXES_MAX}


def _shown(
    target: ObjectType,
    row: CustomField,
    states: Mapping[str, tuple[bool, int]],
    used: tuple[int, int],
    is_large: bool,
) -> dict[str, Any]:
    wanted = wanted_indexes(target, row, target.fields[row.name])
    there = [states[name] for name in wanted if name in states]
    is_whole = len(there) == len(wanted) and all(valid for valid, _ in there)
    return {
        "field": row.name,
        "indexed": row.indexed,
        "state": "none" if not wanted else "ready" if is_whole else "building",
        "bytes": sum(size for _, size in there),
        "filtered": used[0],
        "sorted": used[1],
        "advised": is_large and not row.indexed and sum(used) >= OFTEN,
    }


def _is_large(target: ObjectType) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("select pg_relation_size(%s::regclass) > %s", [target.table, AT_ONCE_BYTES])
        return bool(cursor.fetchone()[0])
