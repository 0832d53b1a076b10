"""Sharing of single records over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from django.http import HttpResponse
from ninja import Router, Schema

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.answers import json_answer, record_id
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.records import sharing

router = Router(tags=["records"])


class ShareIn(Schema):
    """Either ``user`` or ``team``."""

    user: UUID | None = None
    team: UUID | None = None
    level: Literal["read", "edit"] = "read"


class SharedWithOut(Schema):
    """``object``: users or teams."""

    id: UUID
    object: str
    name: str


class SharedByOut(Schema):
    id: UUID
    name: str | None


class ShareOut(Schema):
    """``level``: read or edit."""

    id: UUID
    shared_with: SharedWithOut
    level: str
    created_at: datetime
    created_by: SharedByOut | None


class SharesOut(Schema):
    items: list[ShareOut]


@router.get("/records/{object_name}/{id}/shares", summary="With whom a record is shared", response=SharesOut)
def list_shares(request: SignedRequest, object_name: str, id: str) -> HttpResponse:
    """The people and teams it was opened to; for whoever may change the record by their own roles."""
    found = sharing.shares(request.actor, object_name, record_id(id))
    return json_answer({"items": [shown(share) for share in found]})


@router.post("/records/{object_name}/{id}/shares", summary="Share a record", response={200: ShareOut, 201: ShareOut})
@idempotent
def share(request: SignedRequest, object_name: str, id: str, payload: ShareIn) -> HttpResponse:
    """Opens it to one person or one team; 200 where it was open to them already, then with the level now given."""
    found, is_new = sharing.share_record(
        request.actor, object_name, record_id(id), user=payload.user, team=payload.team, level=payload.level
    )
    return json_answer(shown(found), 201 if is_new else 200)


@router.delete("/records/{object_name}/{id}/shares/{share}", summary="Share a record no more", response={204: None})
def unshare(request: SignedRequest, object_name: str, id: str, share: str) -> HttpResponse:
    """Closes the record to them at once, their open screens included."""
    sharing.unshare_record(request.actor, object_name, record_id(id), record_id(share))
    return HttpResponse(status=204)


def shown(found: sharing.ShownShare) -> dict[str, Any]:
    return {
        "id": found.id,
        "shared_with": {"id": found.with_id, "object": found.with_object, "name": found.with_name},
        "level": found.level,
        "created_at": found.created_at,
        "created_by": {"id": found.by_id, "name": found.by_name} if found.by_id else None,
    }
