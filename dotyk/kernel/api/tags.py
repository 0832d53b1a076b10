"""Tags over HTTP: the known ones, their looks, and the changes of every record that carries them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field, StrictBool

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import bulk, tags
from dotyk.kernel.api.answers import json_answer, record_id
from dotyk.kernel.api.bulk import BulkOut
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.bulk.jobs import go_on_changing
from dotyk.kernel.bulk.models import BulkRun
from dotyk.platform.jobs import defer

router = Router(tags=["tags"])

Limit = Annotated[int, Query(ge=1, le=1_000)]
Text = Annotated[str, Field(max_length=600)]


class TagIn(Schema):
    name: Text
    color: Text | None = None
    description: Text = ""


class TagChange(Schema):
    name: Text | None = None
    color: Text | None = None
    description: Text | None = None


class TagRuleIn(Schema):
    open: StrictBool


class TagMergeIn(Schema):
    others: Annotated[list[UUID], Field(max_length=100)]


class TagOut(Schema):
    """``counts`` by object of the records within reach; ``busy`` while its records are being changed."""

    id: UUID
    name: str
    color: str
    description: str
    busy: bool
    count: int
    counts: dict[str, int]


class TagsOut(Schema):
    """``open``: whoever writes a record may put a tag that is not known yet."""

    items: list[TagOut]
    total: int
    open: bool


class ChangedTagOut(TagOut):
    """With the ``run`` that brings a new name to the records; null where the name stays."""

    run: BulkOut | None


@router.get("/tags", summary="Known tags", response=TagsOut)
def list_tags(
    request: SignedRequest,
    q: str = "",
    object: str = "",
    sort: Literal["use", "name"] = "use",
    limit: Limit = 200,
) -> HttpResponse:
    """Those whose name holds ``q``, the most used first (``object``: on that object), or by name."""
    found = tags.known_tags(request.actor, query=q, object_name=object, sort=sort, limit=limit)
    return json_answer({"items": [_shown(t) for t in found.items], "total": found.total, "open": tags.open_tags()})


@router.post("/tags", summary="Make a tag", response={201: TagOut})
@idempotent
def post_tag(request: SignedRequest, payload: TagIn) -> HttpResponse:
    """Needs ``manage_tags``; whoever writes a record makes a tag by putting it, where that is open to all."""
    made = tags.create_tag(request.actor, payload.name, color=payload.color, description=payload.description)
    return json_answer(_shown(tags.shown_tag(request.actor, made.id)), 201)


@router.patch("/tags", summary="Say who may make tags", response=TagsOut)
def patch_tags(request: SignedRequest, payload: TagRuleIn) -> HttpResponse:
    """Open to whoever writes a record, or only to who manages tags. Answers as the list."""
    tags.set_open_tags(request.actor, payload.open)
    return list_tags(request)


@router.patch("/tags/{id}", summary="Change a tag", response=ChangedTagOut)
def patch_tag(request: SignedRequest, id: str, payload: TagChange) -> HttpResponse:
    """Colour and description at once; a new name follows on every record in the background, as ``run`` tells."""
    key = record_id(id)
    run = None
    with transaction.atomic():
        tags.change_tag(request.actor, key, color=payload.color, description=payload.description)
        if payload.name is not None:
            run = bulk.begin_rename(request.actor, key, payload.name)
            _go(run)
    shown = _shown(tags.shown_tag(request.actor, key))
    return json_answer({**shown, "run": run and bulk.shown_bulk(request.actor, run)})


@router.post("/tags/{id}/merge", summary="Merge tags into one", response={202: BulkOut})
def merge_tags(request: SignedRequest, id: str, payload: TagMergeIn) -> HttpResponse:
    """The others are no more; this tag takes their place on every record, as ``GET /bulk/{id}`` tells."""
    with transaction.atomic():
        run = bulk.begin_merge(request.actor, record_id(id), payload.others)
        _go(run)
    return json_answer(bulk.shown_bulk(request.actor, run), 202)


@router.delete("/tags/{id}", summary="Delete a tag", response={202: BulkOut})
def delete_tag(request: SignedRequest, id: str) -> HttpResponse:
    """Takes it off every record first; ``POST /bulk/{id}/undo`` brings it back."""
    with transaction.atomic():
        run = bulk.begin_removal(request.actor, record_id(id))
        _go(run)
    return json_answer(bulk.shown_bulk(request.actor, run), 202)


def _go(run: BulkRun | None) -> None:
    if run is not None:
        defer(go_on_changing, lock=f"bulk {run.id}", run_id=str(run.id))


def _shown(tag: tags.ShownTag) -> dict[str, Any]:
    shown = asdict(tag)
    shown["busy"] = shown.pop("is_busy")
    return shown
