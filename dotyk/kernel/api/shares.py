"""All shares of the workspace over HTTP."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from dotyk.accounts.queries.pages import id_before, page_of
from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.api.sharing import ShareOut, shown
from dotyk.kernel.records.shares_closed import AT_ONCE_MAX, close_shares, reopen_shares
from dotyk.kernel.records.shares_listed import ListedShare, ShareWish, count_shares, listed_shares

router = Router(tags=["records"])

Limit = Annotated[int, Query(ge=1, le=200)]
Name = Annotated[str, Query(max_length=100, pattern=r"^[^\x00]*$")]


class SharedRecordOut(Schema):
    """``title``: null where the record is deleted or out of the caller's own reach."""

    object: str
    id: UUID
    title: str | None


class ListedShareOut(ShareOut):
    record: SharedRecordOut


class SharesTotalOut(Schema):
    """``exact`` false: there are more than that."""

    value: int
    exact: bool


class AllSharesOut(Schema):
    items: list[ListedShareOut]
    next_cursor: str | None
    total: SharesTotalOut


class SharesIn(Schema):
    ids: Annotated[list[UUID], Field(min_length=1, max_length=AT_ONCE_MAX)]


class ClosedSharesOut(Schema):
    """``undo`` gives them again within a day; null where none was there any more."""

    closed: int
    undo: str | None


class ReopenIn(Schema):
    undo: Annotated[str, Field(max_length=200_000, pattern=r"^[^\x00]*$")]


class ReopenedOut(Schema):
    """``left``: whose record or holder is gone, or that were given anew meanwhile."""

    opened: int
    left: int


@router.get("/shares", summary="Every share of the workspace", response=AllSharesOut)
def list_all_shares(
    request: SignedRequest,
    user: UUID | None = None,
    team: UUID | None = None,
    object: Name | None = None,
    limit: Limit = 50,
    cursor: str = "",
) -> HttpResponse:
    """Records opened singly to a person or a team, newest first, by whom and since when. Needs ``manage_users``."""
    wish = ShareWish(user, team, object)
    rows = listed_shares(request.actor, wish, before=id_before(cursor), limit=limit + 1)
    page = page_of(rows, limit, lambda row: [str(row.share.id)])
    value, is_exact = count_shares(request.actor, wish)
    total = {"value": value, "exact": is_exact}
    return json_answer({"items": [_listed(row) for row in page.items], "next_cursor": page.next_cursor, "total": total})


@router.post("/shares/close", summary="Take shares back", response=ClosedSharesOut)
@idempotent
def close_many(request: SignedRequest, payload: SharesIn) -> HttpResponse:
    """At once, whoever gave them. Needs ``manage_users``; those that are gone already are left out."""
    closed, undo = close_shares(request.actor, payload.ids)
    return json_answer({"closed": closed, "undo": undo})


@router.post("/shares/reopen", summary="Give closed shares again", response=ReopenedOut)
def reopen_many(request: SignedRequest, payload: ReopenIn) -> HttpResponse:
    """As they were, by whom and since when; for whoever closed them, within a day."""
    opened, left = reopen_shares(request.actor, payload.undo)
    return json_answer({"opened": opened, "left": left})


def _listed(row: ListedShare) -> dict[str, Any]:
    return {**shown(row.share), "record": {"object": row.object, "id": row.record_id, "title": row.title}}
