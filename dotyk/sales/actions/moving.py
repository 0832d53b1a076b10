"""Moving every record of some stages to another, before those stages go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.models import Stage
from dotyk.kernel.objects.registry import ObjectType, object_type
from dotyk.kernel.records import Update, update_records
from dotyk.platform.errors import Invalid

CHUNK = 1_000


def has_deals(object_name: str, stage_ids: Sequence[UUID]) -> bool:
    """Whether any record, deleted ones too, stands in the stages."""
    target, column = _stage_column(object_name)
    with connection.cursor() as cursor:
        cursor.execute(
            f"select exists (select 1 from {target.table} where {column} = any(%s::uuid[]))", [list(stage_ids)]
        )
        return bool(cursor.fetchone()[0])


def move_deals(actor: Actor, object_name: str, stage_ids: Sequence[UUID], to: Stage) -> int:
    """Moves the records of the stages to ``to`` and says how many; history and events are kept as for any move.

    Whoever may configure may move them all, whatever their own reach. Invalid at ``move_to`` where a record may not
    stand there; then nothing is moved.
    """
    target, column = _stage_column(object_name)
    mover = replace(actor, kind="system", scopes=None)
    moved = 0
    while ids := _some(target, column, stage_ids):
        results = update_records(mover, object_name, [Update(i, {str(target.stage_field): str(to.id)}) for i in ids])
        refused = [r for r in results if r.error is not None]
        if refused:
            raise Invalid.at("move_to", "stage_refuses_deals", count=len(refused), stage=to.name)
        moved += len(ids)
    _move_deleted(target, column, stage_ids, to)
    return moved


def _some(target: ObjectType, column: str, stage_ids: Sequence[UUID]) -> list[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"select id from {target.table} where {column} = any(%s::uuid[]) and deleted_at is null "
            f"order by id limit {CHUNK}",
            [list(stage_ids)],
        )
        return [row[0] for row in cursor.fetchall()]


def _move_deleted(target: ObjectType, column: str, stage_ids: Sequence[UUID], to: Stage) -> None:
    """Deleted records cannot be written as records, yet must not hold the stage."""
    closed_on = "null" if to.status == "open" else "coalesce(closed_on, current_date)"
    with connection.cursor() as cursor:
        cursor.execute(
            f"update {target.table} set {column} = %s, pipeline_id = %s, status = %s, closed_on = {closed_on}, "
            f"furthest_stage_id = null where {column} = any(%s::uuid[])",
            [to.id, to.pipeline_id, to.status, list(stage_ids)],
        )


def _stage_column(object_name: str) -> tuple[ObjectType, str]:
    target = object_type(object_name)
    return target, target.fields[str(target.stage_field)].column_name()
