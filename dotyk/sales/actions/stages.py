"""Stages of a pipeline: adding, changing, ordering, removing."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.models import Pipeline, Stage
from dotyk.kernel.objects.registry import object_type
from dotyk.platform.errors import Conflict, Invalid, NotFound
from dotyk.sales.actions.following import follow_order, follow_rot_days
from dotyk.sales.actions.moving import has_deals, move_deals
from dotyk.sales.actions.pipelines import announce, opened_pipeline
from dotyk.sales.rules.templates import StageWish, checked_stage

CHANGEABLE = ("name", "status", "probability", "rot_days", "required_fields", "color")


@transaction.atomic
def add_stage(actor: Actor, pipeline_id: UUID, wish: StageWish, *, position: int | None = None) -> Stage:
    """A new stage at ``position`` (from 0); without one an open stage comes after the last open, others at the end.

    Needs ``configure`` (Denied); NotFound; Invalid at the wished values.
    """
    pipeline = opened_pipeline(actor, pipeline_id)
    stages = list(pipeline.stages.all())
    stage = Stage(pipeline=pipeline, **checked_stage(wish, object_type(pipeline.object).fillable()))
    if position is None:
        position = sum(1 for s in stages if s.status == "open") if wish.status == "open" else len(stages)
    stage.position = len(stages)
    stage.save(force_insert=True)
    _order(pipeline, stages, stage, position)
    announce(actor, "updated", pipeline)
    return stage


@transaction.atomic
def change_stage(
    actor: Actor, stage_id: UUID, *, pipeline_id: UUID | None = None, position: int | None = None, **changes: Any
) -> Stage:
    """Changes a stage's ``name``, ``status``, ``probability``, ``rot_days``, ``required_fields``, ``color``, place.

    Deals in it keep their own probability; when they rot is counted anew. Needs ``configure`` (Denied); NotFound
    (also where ``pipeline_id`` is named and it is of another); Invalid at the values; Conflict where the status
    changes under deals, or the last open stage closes.
    """
    stage, pipeline = _opened_stage(actor, stage_id, pipeline_id)
    wish = StageWish(**{name: changes.get(name, getattr(stage, name)) for name in CHANGEABLE})
    if wish.status != stage.status:
        _check_free(pipeline, stage)
    rot_days = stage.rot_days
    for name, value in checked_stage(wish, object_type(pipeline.object).fillable()).items():
        setattr(stage, name, value)
    stage.save()
    if stage.rot_days != rot_days:
        follow_rot_days(pipeline.object, stage)
    if position is not None or "status" in changes:
        others = list(pipeline.stages.exclude(id=stage.id))
        _order(pipeline, others, stage, stage.position if position is None else position)
    announce(actor, "updated", pipeline)
    return stage


@transaction.atomic
def delete_stage(actor: Actor, stage_id: UUID, *, pipeline_id: UUID | None = None, move_to: UUID | None = None) -> None:
    """Removes a stage; its deals go to the stage ``move_to``, and their visits to it are forgotten.

    Needs ``configure`` (Denied); NotFound; Conflict where deals stand in it and no ``move_to`` is named, or it is the
    last open stage; Invalid at ``move_to`` (no such stage, or a deal that stage refuses).
    """
    stage, pipeline = _opened_stage(actor, stage_id, pipeline_id)
    if move_to is None and has_deals(pipeline.object, [stage.id]):
        raise Conflict("stage_has_deals")
    if stage.status == "open" and _is_last_open(pipeline, stage):
        raise Conflict("pipeline_needs_open_stage")
    if move_to is not None:
        target = Stage.objects.filter(id=move_to, pipeline__object=pipeline.object).exclude(id=stage.id).first()
        if target is None:
            raise Invalid.at("move_to", "no_such_record")
        move_deals(actor, pipeline.object, [stage.id], target)
    others = list(pipeline.stages.exclude(id=stage.id))
    stage.delete()
    _number(pipeline, others)
    announce(actor, "updated", pipeline)


def _opened_stage(actor: Actor, stage_id: UUID, pipeline_id: UUID | None) -> tuple[Stage, Pipeline]:
    if pipeline_id is None:
        pipeline_id = Stage.objects.filter(id=stage_id).values_list("pipeline_id", flat=True).first()
    pipeline = opened_pipeline(actor, pipeline_id or stage_id)
    stage = pipeline.stages.filter(id=stage_id).first()
    if stage is None:
        raise NotFound()
    return stage, pipeline


def _check_free(pipeline: Pipeline, stage: Stage) -> None:
    if has_deals(pipeline.object, [stage.id]):
        raise Conflict("stage_has_deals")
    if stage.status == "open" and _is_last_open(pipeline, stage):
        raise Conflict("pipeline_needs_open_stage")


def _is_last_open(pipeline: Pipeline, stage: Stage) -> bool:
    return not pipeline.stages.filter(status="open").exclude(id=stage.id).exists()


def _order(pipeline: Pipeline, others: list[Stage], stage: Stage, position: int) -> None:
    others.insert(max(0, min(position, len(others))), stage)
    _number(pipeline, others)


def _number(pipeline: Pipeline, stages: list[Stage]) -> None:
    for place, stage in enumerate(stages):
        stage.position = place
    Stage.objects.bulk_update(stages, ["position"])
    follow_order(pipeline)
