"""Pipelines and their stages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.models import Pipeline
from dotyk.kernel.objects.registry import object_type
from dotyk.platform.errors import Denied, NotFound
from dotyk.sales.rules.stages import Step, Steps

_STEPS = """
select s.id::text, s.pipeline_id::text, s.name, s.position, s.status, s.probability::float8, s.rot_days,
       s.required_fields
from stage s join pipeline p on p.id = s.pipeline_id
where p.object = %s
order by p.archived_at is not null, p.position, p.id, s.position, s.id
"""

_PIPELINES = """
select coalesce(json_agg(json_build_object(
  'id', p.id, 'name', p.name, 'object', p.object, 'position', p.position,
  'archived', p.archived_at is not null, 'stages', coalesce((
    select json_agg(json_build_object(
      'id', s.id, 'name', s.name, 'position', s.position, 'status', s.status, 'probability', s.probability::float8,
      'rot_days', s.rot_days, 'required_fields', s.required_fields, 'color', s.color) order by s.position, s.id)
    from stage s where s.pipeline_id = p.id), '[]'::json)) order by p.position, p.id), '[]'::json)::text
from pipeline p
where (%s or p.archived_at is null) and (%s::text is null or p.object = %s) and (%s::uuid is null or p.id = %s)
"""


def steps_of(object_name: str = "deals") -> Steps:
    """All stages of the object's pipelines, those of archived pipelines last; one query."""
    with connection.cursor() as cursor:
        cursor.execute(_STEPS, [object_name])
        return Steps(Step(*row) for row in cursor.fetchall())


def pipelines(
    object_name: str | None = None, pipeline_id: Any = None, *, archived: bool = False
) -> list[Mapping[str, Any]]:
    """Pipelines in their order, each with its stages in theirs; of one object, or the one named. Not paged: few.

    Archived ones only where they are asked for, or one is named.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            _PIPELINES, [archived or pipeline_id is not None, object_name, object_name, pipeline_id, pipeline_id]
        )
        found: list[Mapping[str, Any]] = orjson.loads(cursor.fetchone()[0])
    return found


@dataclass(frozen=True, slots=True)
class StageUse:
    """How many records stand in a stage, and how many deleted ones would come back into it."""

    id: UUID
    records: int
    deleted: int


def pipeline_use(actor: Actor, pipeline_id: UUID) -> list[StageUse]:
    """What hangs on each stage of a pipeline, everybody's. Needs ``configure`` (Denied); NotFound. Two queries."""
    if not actor.can("configure"):
        raise Denied()
    pipeline = Pipeline.objects.filter(id=pipeline_id).first()
    if pipeline is None:
        raise NotFound()
    target = object_type(pipeline.object)
    column = target.fields[str(target.stage_field)].column_name()
    with connection.cursor() as cursor:
        cursor.execute(
            f"select s.id, count(t.id) filter (where t.deleted_at is null), count(t.deleted_at) "
            f"from stage s left join {target.table} t on t.{column} = s.id "
            "where s.pipeline_id = %s group by s.id, s.position order by s.position, s.id",
            [pipeline_id],
        )
        return [StageUse(*row) for row in cursor.fetchall()]
