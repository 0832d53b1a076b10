"""Changes of many records over HTTP: begun, watched, stopped, taken back."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import bulk
from dotyk.kernel.api.answers import body_object, json_answer, record_id
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.api.schemas import Moment, takes
from dotyk.kernel.api.sharing import ShareIn
from dotyk.kernel.bulk.jobs import go_on_changing, take_bulk_back
from dotyk.platform.errors import Invalid
from dotyk.platform.ids import parse_id
from dotyk.platform.jobs import Job, defer

router = Router(tags=["bulk"])

Limit = Annotated[int, Query(ge=1, le=200)]


class UnshareIn(Schema):
    """Either ``user`` or ``team``."""

    user: UUID | None = None
    team: UUID | None = None


class MakeIn(Schema):
    """A record of ``object`` (one that is about others, such as ``tasks``) about each; without ``owner`` for theirs."""

    object: Annotated[str, Field(max_length=100)]
    values: dict[str, Any] = {}
    owner: UUID | None = None


class BulkIn(Schema):
    """``ids``, or ``filter`` (``{}``: all) with ``q`` and ``except``; and one action."""

    ids: Annotated[list[UUID], Field(max_length=20_000)] | None = None
    filter: dict[str, Any] | None = None
    q: str | None = None
    except_: Annotated[list[UUID] | None, Field(alias="except", max_length=20_000)] = None
    change: dict[str, Any] | None = None
    add_tags: list[str] | None = None
    remove_tags: list[str] | None = None
    delete: bool = False
    restore: bool = False
    share: ShareIn | None = None
    unshare: UnshareIn | None = None
    make: MakeIn | None = None


class BulkCountsOut(Schema):
    changed: int
    unchanged: int
    refused: int
    undone: int
    kept: int


class BulkReasonOut(Schema):
    field: str | None
    code: str
    message: str


class BulkOut(Schema):
    """``total`` is null until the records are gathered.

    A run of the kind ``retag`` tells in ``change`` the tags it changes ``from`` and the one ``to`` which (null: none).
    """

    id: UUID
    object: str
    kind: Literal["change", "delete", "restore", "retag", "merge", "hand_over", "share", "make"]
    change: dict[str, Any]
    add_tags: list[str]
    remove_tags: list[str]
    status: Literal["running", "stopped", "done", "failed", "undoing", "undone"]
    total: int | None
    counts: BulkCountsOut
    percent: float
    is_busy: bool
    can_undo: bool
    errors: list[BulkReasonOut]
    created_by: UUID | None
    author: str | None
    created_at: Moment
    finished_at: Moment


class BulksOut(Schema):
    items: list[BulkOut]
    next_cursor: str | None


class BulkRowOut(Schema):
    id: UUID
    object: str
    title: str | None
    outcome: Literal["refused", "kept"]
    reasons: list[BulkReasonOut]


class BulkRowsOut(Schema):
    items: list[BulkRowOut]
    next_cursor: str | None


@router.post(
    "/records/{object_name}/bulk",
    summary="Change, tag, delete, restore or share many records, or make something about each",
    response={202: BulkOut},
    openapi_extra=takes(BulkIn),
)
@idempotent
def post_bulk(request: SignedRequest, object_name: str) -> HttpResponse:
    """In the background, each record within the caller's rights; ``GET /bulk/{id}`` tells how far it is."""
    with transaction.atomic():
        run = bulk.begin_bulk(request.actor, object_name, body_object(request))
        _defer(go_on_changing, run.id)
    return json_answer(bulk.shown_bulk(request.actor, run), 202)


@router.get("/bulk", summary="Bulk changes", response=BulksOut)
def list_bulks(request: SignedRequest, everyone: bool = False, object: str = "", cursor: str = "") -> HttpResponse:
    """One's own (``everyone``: of all, for who may configure), the latest first; they are kept for thirty days."""
    before = parse_id(cursor) if cursor else None
    if cursor and before is None:
        raise Invalid.at("cursor", "bad_cursor")
    return json_answer(bulk.bulks_json(request.actor, everyone=everyone, object_name=object, before=before))


@router.get("/bulk/{id}", summary="A bulk change and its progress", response=BulkOut)
def get_bulk(request: SignedRequest, id: str) -> HttpResponse:
    """One's own, or anybody's where one may configure."""
    return json_answer(bulk.bulk_json(request.actor, record_id(id)))


@router.get("/bulk/{id}/rows", summary="The records that were refused or not given back", response=BulkRowsOut)
def bulk_rows(request: SignedRequest, id: str, limit: Limit = 50, cursor: str = "") -> HttpResponse:
    """Each with its reasons, in the order of the work."""
    if cursor and not (cursor.isascii() and cursor.isdigit() and len(cursor) < 18):
        raise Invalid.at("cursor", "bad_cursor")
    return json_answer(bulk.told_rows(request.actor, record_id(id), after=int(cursor or 0), limit=limit))


@router.post("/bulk/{id}/stop", summary="Stop a bulk change", response=BulkOut)
def stop_bulk(request: SignedRequest, id: str) -> HttpResponse:
    """What is changed stays changed until it is undone."""
    return json_answer(bulk.shown_bulk(request.actor, bulk.stop_bulk(request.actor, record_id(id))))


@router.post("/bulk/{id}/undo", summary="Take a bulk change back", response={202: BulkOut})
def undo_bulk(request: SignedRequest, id: str) -> HttpResponse:
    """Gives back the values from before where nobody changed them since; ``rows`` tells where somebody did."""
    with transaction.atomic():
        run = bulk.undo_bulk(request.actor, record_id(id))
        _defer(take_bulk_back, run.id)
    return json_answer(bulk.shown_bulk(request.actor, run), 202)


def _defer(what: Job, run_id: UUID) -> None:
    defer(what, lock=f"bulk {run_id}", run_id=str(run_id))
