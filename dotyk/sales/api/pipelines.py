"""Pipelines and stages."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Router, Status

from dotyk.accounts.security import SignedRequest, signed_in
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.api.idempotency import idempotent
from dotyk.sales.actions import pipelines as actions
from dotyk.sales.actions import stages
from dotyk.sales.queries.pipelines import pipeline_use, pipelines
from dotyk.sales.rules.templates import StageWish
from dotyk.sales.schemas import (
    NewStageIn,
    PipelineChange,
    PipelineIn,
    PipelineOut,
    PipelinesOut,
    PipelineUseOut,
    StageChange,
    Word,
)

router = Router(auth=signed_in)


@router.get("/pipelines", response=PipelinesOut, summary="Pipelines with their stages")
def list_pipelines(request: SignedRequest, object: Word | None = None, archived: bool = False) -> Any:
    """All pipelines, or those of one object, in their order; archived ones where ``archived`` is true."""
    return {"items": pipelines(object, archived=archived)}


@router.get("/pipelines/{pipeline_id}/use", response=PipelineUseOut, summary="What hangs on each stage")
def get_pipeline_use(request: SignedRequest, pipeline_id: UUID) -> Any:
    """How many records stand in each stage. Needs the capability ``configure``."""
    return {"items": pipeline_use(request.actor, pipeline_id)}


@router.post("/pipelines", response={201: PipelineOut}, summary="Make a pipeline")
@idempotent
def post_pipeline(request: SignedRequest, payload: PipelineIn) -> HttpResponse:
    """Without stages it gets the usual ones. Needs the capability ``configure``, as every change of pipelines."""
    wishes = None if payload.stages is None else [StageWish(**stage.model_dump()) for stage in payload.stages]
    made = actions.create_pipeline(request.actor, payload.name, object=payload.object, stages=wishes)
    return json_answer(_shown(made.id), 201)


@router.patch("/pipelines/{pipeline_id}", response=PipelineOut, summary="Rename, move or archive a pipeline")
def patch_pipeline(request: SignedRequest, pipeline_id: UUID, payload: PipelineChange) -> Any:
    actions.change_pipeline(request.actor, pipeline_id, **payload.model_dump())
    return _shown(pipeline_id)


@router.delete("/pipelines/{pipeline_id}", response={204: None}, summary="Remove a pipeline")
def delete_pipeline(request: SignedRequest, pipeline_id: UUID, move_to: UUID | None = None) -> Any:
    """Its deals go to the stage ``move_to``; 409 where there are deals and none is named."""
    actions.delete_pipeline(request.actor, pipeline_id, move_to=move_to)
    return Status(204, None)


@router.post("/pipelines/{pipeline_id}/stages", response={201: PipelineOut}, summary="Add a stage")
@idempotent
def post_stage(request: SignedRequest, pipeline_id: UUID, payload: NewStageIn) -> HttpResponse:
    """Gives the whole pipeline with the new stage in its place."""
    wish = StageWish(**payload.model_dump(exclude={"position"}))
    stages.add_stage(request.actor, pipeline_id, wish, position=payload.position)
    return json_answer(_shown(pipeline_id), 201)


@router.patch("/pipelines/{pipeline_id}/stages/{stage_id}", response=PipelineOut, summary="Change or move a stage")
def patch_stage(request: SignedRequest, pipeline_id: UUID, stage_id: UUID, payload: StageChange) -> Any:
    """Changes only what is given; gives the whole pipeline."""
    changes = payload.model_dump(exclude_unset=True)
    stages.change_stage(request.actor, stage_id, pipeline_id=pipeline_id, **changes)
    return _shown(pipeline_id)


@router.delete("/pipelines/{pipeline_id}/stages/{stage_id}", response={204: None}, summary="Remove a stage")
def delete_stage(request: SignedRequest, pipeline_id: UUID, stage_id: UUID, move_to: UUID | None = None) -> Any:
    """Its deals go to the stage ``move_to``; 409 where there are deals and none is named."""
    stages.delete_stage(request.actor, stage_id, pipeline_id=pipeline_id, move_to=move_to)
    return Status(204, None)


def _shown(pipeline_id: UUID) -> Any:
    (found,) = pipelines(pipeline_id=pipeline_id)
    return found
