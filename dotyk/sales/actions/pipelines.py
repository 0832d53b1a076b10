"""Pipelines: making, renaming, ordering, removing."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.kernel.models import Pipeline, Stage
from dotyk.kernel.objects.registry import find_object
from dotyk.platform import clock
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from dotyk.platform.events import NewEvent, append
from dotyk.platform.workspace import touch_schema
from dotyk.sales.actions.default_pipeline import default_stages
from dotyk.sales.actions.moving import has_deals, move_deals
from dotyk.sales.rules.templates import StageWish, checked_name, checked_stage

CAPABILITY = "configure"


def require_configure(actor: Actor) -> None:
    if not actor.can(CAPABILITY):
        raise Denied()


@transaction.atomic
def create_pipeline(
    actor: Actor, name: str, *, object: str = "deals", stages: Sequence[StageWish] | None = None
) -> Pipeline:
    """A new pipeline, after the others; without ``stages`` it gets the usual ones.

    Needs ``configure`` (Denied). Invalid at ``name``, ``object``, ``stages`` (of which at least one must be open).
    """
    require_configure(actor)
    _check_object(object)
    wishes = default_stages() if stages is None else stages
    if not any(wish.status == "open" for wish in wishes):
        raise Invalid.at("stages", "pipeline_needs_open_stage")
    fields = _field_names(object)
    checked = [checked_stage(wish, fields) for wish in wishes]
    pipeline = Pipeline(name=checked_name(name), object=object, position=_last_position(object) + 1)
    pipeline.save(force_insert=True)
    Stage.objects.bulk_create(Stage(pipeline=pipeline, position=n, **stage) for n, stage in enumerate(checked))
    announce(actor, "created", pipeline)
    return pipeline


@transaction.atomic
def change_pipeline(
    actor: Actor,
    pipeline_id: UUID,
    *,
    name: str | None = None,
    position: int | None = None,
    archived: bool | None = None,
) -> Pipeline:
    """Renames a pipeline, moves it to another place (from 0), or archives it: hidden from choices, deals kept.

    Needs ``configure`` (Denied); NotFound; Invalid at ``name``.
    """
    pipeline = opened_pipeline(actor, pipeline_id)
    if name is not None:
        pipeline.name = checked_name(name)
        pipeline.save(update_fields=["name"])
    if position is not None:
        _place(pipeline, position)
    if archived is not None:
        _archive(pipeline, archived)
    announce(actor, "updated", pipeline)
    return pipeline


@transaction.atomic
def delete_pipeline(actor: Actor, pipeline_id: UUID, *, move_to: UUID | None = None) -> None:
    """Removes a pipeline with its stages; its deals go to the stage ``move_to`` of another.

    Needs ``configure`` (Denied); NotFound; Conflict where it has deals and no ``move_to`` is named; Invalid at
    ``move_to`` (no such stage elsewhere, or a deal that stage refuses).
    """
    pipeline = opened_pipeline(actor, pipeline_id)
    stages = list(pipeline.stages.all())
    ids = [stage.id for stage in stages]
    if move_to is not None:
        target = Stage.objects.filter(id=move_to, pipeline__object=pipeline.object).exclude(id__in=ids).first()
        if target is None:
            raise Invalid.at("move_to", "no_such_record")
        move_deals(actor, pipeline.object, ids, target)
    elif has_deals(pipeline.object, ids):
        raise Conflict("stage_has_deals")
    announce(actor, "deleted", pipeline)
    pipeline.delete()


def opened_pipeline(actor: Actor, pipeline_id: UUID) -> Pipeline:
    """The pipeline, locked, for somebody who may change it."""
    require_configure(actor)
    found = Pipeline.objects.select_for_update().filter(id=pipeline_id).first()
    if found is None:
        raise NotFound()
    return found


def announce(actor: Actor, past: str, pipeline: Pipeline) -> None:
    """Tells everyone that a pipeline, or a stage of it, is not what it was."""
    touch_schema()
    audit.record(actor, f"pipeline_{past}", pipeline.id, name=pipeline.name)
    append(
        [
            NewEvent(
                kind=f"pipelines.{past}",
                object="pipelines",
                record_id=pipeline.id,
                actor_id=actor.id,
                actor_kind=actor.kind,
                data={"title": pipeline.name, "object": pipeline.object},
            )
        ]
    )


def _check_object(name: str) -> None:
    found = find_object(name)
    stage = found.field(found.stage_field) if found and found.stage_field else None
    if stage is None or stage.type.name != "stage":
        raise Invalid.at("object", "object_has_no_stages")


def _field_names(object_name: str) -> frozenset[str]:
    found = find_object(object_name)
    return frozenset(found.fillable()) if found else frozenset()


def _last_position(object_name: str) -> int:
    last = Pipeline.objects.filter(object=object_name).aggregate(last=Max("position"))["last"]
    return -1 if last is None else int(last)


def _archive(pipeline: Pipeline, archived: bool) -> None:
    others = Pipeline.objects.filter(object=pipeline.object, archived_at=None).exclude(id=pipeline.id)
    if archived and not others.exists():
        raise Conflict("last_pipeline")
    pipeline.archived_at = (pipeline.archived_at or clock.now()) if archived else None
    pipeline.save(update_fields=["archived_at"])


def _place(pipeline: Pipeline, position: int) -> None:
    others = list(Pipeline.objects.filter(object=pipeline.object).exclude(id=pipeline.id))
    others.insert(max(0, min(position, len(others))), pipeline)
    for place, one in enumerate(others):
        one.position = place
    Pipeline.objects.bulk_update(others, ["position"])
