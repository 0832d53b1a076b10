"""What deals keep of their stages, made true again after the stages change."""

from __future__ import annotations

from django.db import connection

from dotyk.kernel.models import Pipeline, Stage

_ROT = """
update deal set rots_at = case when status = 'open' then stage_entered_at + make_interval(days => %s) end
where stage_id = %s
"""

_FURTHEST = """
with last_open as (
  select id from stage where pipeline_id = %s and status = 'open' order by position desc limit 1
), visited as (
  select distinct on (v.deal_id) v.deal_id, s.id as stage_id
  from stage_visit v join stage s on s.id = v.stage_id
  where s.pipeline_id = %s and s.status = 'open'
  order by v.deal_id, s.position desc
), wanted as (
  select d.id, case when d.status = 'won' then l.id else coalesce(v.stage_id, l.id) end as stage_id
  from deal d left join visited v on v.deal_id = d.id left join last_open l on true
  where d.pipeline_id = %s
)
update deal d set furthest_stage_id = w.stage_id from wanted w
where d.id = w.id and d.furthest_stage_id is distinct from w.stage_id
"""


def follow_rot_days(object_name: str, stage: Stage) -> None:
    """Counts anew when the deals of a stage rot, after its patience changed."""
    if object_name == "deals":
        with connection.cursor() as cursor:
            cursor.execute(_ROT, [stage.rot_days, stage.id])


def follow_order(pipeline: Pipeline) -> None:
    """Finds anew how far each deal of a pipeline got, after its stages were added, ordered or removed."""
    if pipeline.object == "deals":
        with connection.cursor() as cursor:
            cursor.execute(_FURTHEST, [pipeline.id] * 3)
