"""Merging records over HTTP, and bringing them back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any
from uuid import UUID

import orjson
from django.db import transaction
from django.http import HttpResponse
from ninja import Router, Schema
from pydantic import Field

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import merging
from dotyk.kernel.api.answers import json_answer, record_answer, record_id, shown_record, wanted_version
from dotyk.kernel.api.deadlocks import outliving_deadlocks
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.api.schemas import Moment
from dotyk.kernel.objects.registry import object_type

router = Router(tags=["merging"])


class MergeIn(Schema):
    """``take``: from which record a field's value comes; ``preview``: only tell what would be."""

    others: Annotated[list[UUID], Field(max_length=merging.MERGED_MAX)]
    take: Annotated[dict[str, UUID], Field(max_length=500)] = {}
    preview: bool = False


class UnmergeIn(Schema):
    """``merge``: the merge to take back; it must be the latest. Left out: the latest."""

    merge: UUID | None = None


class MergedOut(Schema):
    id: UUID
    title: str


class MergeOut(Schema):
    id: UUID
    at: Moment
    by: UUID | None
    merged: list[MergedOut]


class MergesOut(Schema):
    items: list[MergeOut]


class _OnlyLooked(Exception):
    pass


@contextmanager
def _taken_back(preview: bool) -> Iterator[None]:
    """Where only a preview is wanted, all that is done inside is taken back."""
    try:
        with transaction.atomic():
            yield
            if preview:
                raise _OnlyLooked
    except _OnlyLooked:
        pass


@router.post("/records/{object_name}/{id}/merge", summary="Merge other records into this one")
@outliving_deadlocks
@idempotent
def post_merge(request: SignedRequest, object_name: str, id: str, payload: MergeIn) -> HttpResponse:
    """The record as it is then; the others are gone and lead to it. ``If-Match`` as on change."""
    wish = merging.MergeWish(record_id(id), payload.others, payload.take, wanted_version(request))
    with _taken_back(payload.preview):
        values = merging.merge_records(request.actor, object_name, wish)
    return _answer(request, object_name, values)


@router.post("/records/{object_name}/{id}/unmerge", summary="Take the latest merge into this record back")
@outliving_deadlocks
def post_unmerge(request: SignedRequest, object_name: str, id: str, payload: UnmergeIn) -> HttpResponse:
    """The record without what the merge gave it; the others are back as they were."""
    values = merging.unmerge_records(request.actor, object_name, record_id(id), payload.merge)
    return _answer(request, object_name, values)


@router.get("/records/{object_name}/{id}/merges", summary="What is merged into a record", response=MergesOut)
def list_merges(request: SignedRequest, object_name: str, id: str) -> HttpResponse:
    """The merges that can be taken back, the latest first."""
    return json_answer({"items": merging.open_merges(request.actor, object_name, record_id(id))})


def _answer(request: SignedRequest, object_name: str, values: dict[str, Any]) -> HttpResponse:
    shown = shown_record(request.actor, object_type(object_name), values)
    return record_answer(orjson.dumps(shown).decode(), shown.get("version") or 0)
