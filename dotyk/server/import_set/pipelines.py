"""Pipelines of an import set: made where there is none of the name."""

from __future__ import annotations

from typing import cast

from dotyk.accounts.actors import Actor
from dotyk.kernel.models import Pipeline
from dotyk.sales.actions.pipelines import create_pipeline
from dotyk.sales.rules.stages import Status
from dotyk.sales.rules.templates import StageWish
from dotyk.server.import_set.description import PipelinePart


def bring_pipeline(actor: Actor, part: PipelinePart) -> None:
    """Makes the pipeline with its stages, unless one of its name is there. Raises as ``create_pipeline``."""
    if Pipeline.objects.filter(object=part.object, name__iexact=part.name, archived_at=None).exists():
        return
    stages = [
        StageWish(
            stage.name,
            cast(Status, stage.status),
            probability=stage.probability,
            rot_days=stage.rot_days,
            required_fields=stage.required_fields,
        )
        for stage in part.stages
    ]
    create_pipeline(actor, part.name, object=part.object, stages=stages)
