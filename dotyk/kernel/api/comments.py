"""Comments over HTTP."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Router, Schema

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import history
from dotyk.kernel.api.answers import json_answer, record_id
from dotyk.kernel.api.history_schemas import CommentOut, CommentsOut
from dotyk.kernel.api.idempotency import idempotent

router = Router(tags=["history"])


class CommentIn(Schema):
    body: str
    mentions: list[UUID] = []


class CommentChange(Schema):
    body: str
    mentions: list[UUID] | None = None


@router.get("/records/{object_name}/{id}/comments", summary="Comments on a record", response=CommentsOut)
def list_comments(request: SignedRequest, object_name: str, id: str, cursor: str = "", limit: int = 50) -> HttpResponse:
    """``{"items", "next_cursor"}``, newest first."""
    page = history.comments(request.actor, object_name, record_id(id), cursor=cursor, limit=limit)
    return json_answer({"items": [_shown(request, item) for item in page.items], "next_cursor": page.next_cursor})


@router.post("/records/{object_name}/{id}/comments", summary="Comment on a record", response={201: CommentOut})
@idempotent
def add_comment(request: SignedRequest, object_name: str, id: str, payload: CommentIn) -> HttpResponse:
    """Whoever is mentioned finds it in their own history."""
    comment = history.add_comment(request.actor, object_name, record_id(id), payload.body, mentions=payload.mentions)
    return json_answer(_shown(request, comment), 201)


@router.patch("/records/{object_name}/{id}/comments/{comment}", summary="Reword a comment", response=CommentOut)
def change_comment(
    request: SignedRequest, object_name: str, id: str, comment: str, payload: CommentChange
) -> HttpResponse:
    """Only by who wrote it."""
    changed = history.change_comment(
        request.actor,
        object_name,
        record_id(id),
        record_id(comment),
        body=payload.body,
        mentions=payload.mentions,
    )
    return json_answer(_shown(request, changed))


@router.delete("/records/{object_name}/{id}/comments/{comment}", summary="Delete a comment", response={204: None})
def delete_comment(request: SignedRequest, object_name: str, id: str, comment: str) -> HttpResponse:
    """Only by who wrote it; can be taken back for thirty days."""
    history.delete_comment(request.actor, object_name, record_id(id), record_id(comment))
    return HttpResponse(status=204)


@router.post(
    "/records/{object_name}/{id}/comments/{comment}/restore", summary="Restore a deleted comment", response=CommentOut
)
def restore_comment(request: SignedRequest, object_name: str, id: str, comment: str) -> HttpResponse:
    """Only by who wrote it."""
    restored = history.restore_comment(request.actor, object_name, record_id(id), record_id(comment))
    return json_answer(_shown(request, restored))


def _shown(request: SignedRequest, comment: history.ShownComment) -> dict[str, Any]:
    return {
        "id": comment.id,
        "body": comment.body,
        "mentions": comment.mentions,
        "author": {"id": comment.author_id, "name": comment.author_name} if comment.author_id else None,
        "created_at": comment.created_at,
        "edited_at": comment.edited_at,
        "mine": comment.author_id == request.actor.id,
    }
