"""Pipelines of a preset and their stages."""

from __future__ import annotations

from dotyk.accounts.actors import Actor
from dotyk.kernel.models import Pipeline, Stage
from dotyk.platform.workspace import workspace
from dotyk.sales.actions.pipelines import create_pipeline
from dotyk.sales.actions.stages import add_stage, change_stage
from dotyk.sales.rules.templates import StageWish
from dotyk.server.presets.comparing import Step, is_called, said
from dotyk.server.presets.packages import PipelinePart, StagePart


def make_pipeline_part(actor: Actor, step: Step) -> None:
    """The pipeline with its stages, named in the company's language."""
    part: PipelinePart = step.wanted
    create_pipeline(actor, step.key, object=part.object, stages=[_wish(stage) for stage in part.stages])


def make_stage_part(actor: Actor, step: Step) -> None:
    """A stage of a pipeline that is there: at its place behind the one before it in the preset, or as it is by now."""
    part, wanted = step.wanted
    pipeline = _standing(part)
    if step.action == "add":
        add_stage(actor, pipeline.id, _wish(wanted), position=_place(part, wanted, pipeline))
        return
    row = next(stage for stage in pipeline.stages.all() if is_called(stage.name, wanted.name))
    wish = _wish(wanted)
    change_stage(actor, row.id, **{name: getattr(wish, name) for name in step.changes})


def _standing(part: PipelinePart) -> Pipeline:
    rows = Pipeline.objects.filter(object=part.object, archived_at=None).prefetch_related("stages")
    return next(row for row in rows if is_called(row.name, part.name))


def _place(part: PipelinePart, wanted: StagePart, pipeline: Pipeline) -> int:
    before = part.stages[: part.stages.index(wanted)]
    stages: list[Stage] = list(pipeline.stages.all())
    known = [n for n, row in enumerate(stages) if any(is_called(row.name, stage.name) for stage in before)]
    return 1 + max(known, default=-1)


def _wish(part: StagePart) -> StageWish:
    return StageWish(**{**part.model_dump(), "name": said(part.name, workspace().language)})
