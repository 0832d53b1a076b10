"""Pipelines and their stages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson
from django.db import connection

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
  'id', p.id, 'name', p.name, 'object', p.object, 'position', p.position, 'stages', coalesce((
    select json_agg(json_build_object(
      'id', s.id, 'name', s.name, 'position', s.position, 'status', s.status, 'probability', s.probability::float8,
      'rot_days', s.rot_days, 'required_fields', s.required_fields, 'color', s.color) order by s.position, s.id)
    from stage s where s.pipeline_id = p.id), '[]'::json)) order by p.position, p.id), '[]'::json)::text
from pipeline p where p.archived_at is null and (%s::text is null or p.object = %s) and (%s::uuid is null or p.id = %s)
"""


def steps_of(object_name: str = "deals") -> Steps:
    """All stages of the object's pipelines, those of archived pipelines last; one query."""
    with connection.cursor() as cursor:
        cursor.execute(_STEPS, [object_name])
        return Steps(Step(*row) for row in cursor.fetchall())


def pipelines(object_name: str | None = None, pipeline_id: Any = None) -> list[Mapping[str, Any]]:
    """Pipelines in their order, each with its stages in theirs; of one object, or the one named. Not paged: few."""
    with connection.cursor() as cursor:
        cursor.execute(_PIPELINES, [object_name, object_name, pipeline_id, pipeline_id])
        found: list[Mapping[str, Any]] = orjson.loads(cursor.fetchone()[0])
    return found
