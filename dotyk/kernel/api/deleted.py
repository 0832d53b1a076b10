"""Deleted records over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router, Schema

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import records
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.api.schemas import Moment
from dotyk.platform.clock import written

router = Router(tags=["records"])

Limit = Annotated[int, Query(ge=1, le=200)]


class ByOut(Schema):
    id: UUID
    name: str | None


class DeletedOut(Schema):
    id: UUID
    title: str
    deleted_at: Moment
    deleted_by: ByOut | None


class DeletedsOut(Schema):
    items: list[DeletedOut]
    next_cursor: str | None


@router.get("/records/{object_name}/deleted", summary="Deleted records", response=DeletedsOut)
def list_deleted(
    request: SignedRequest, object_name: str, q: str = "", cursor: str = "", limit: Limit = 50
) -> HttpResponse:
    """Those the caller may restore, last deleted first, whose titles hold the words of ``q``."""
    page = records.deleted_records(request.actor, object_name, query=q or None, cursor=cursor or None, limit=limit)
    items = [
        {
            "id": row.id,
            "title": row.title,
            "deleted_at": written(row.deleted_at),
            "deleted_by": {"id": row.deleted_by, "name": row.deleted_by_name} if row.deleted_by else None,
        }
        for row in page.items
    ]
    return json_answer({"items": items, "next_cursor": page.next_cursor})
