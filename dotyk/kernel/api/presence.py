"""Who looks at a record now, over HTTP."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from ninja import Router, Schema

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.history import look, look_away

router = Router(tags=["history"])


class PresenceIn(Schema):
    """``editing`` names the field that is being changed; ``@writing``: words for the history."""

    object: str
    id: UUID
    editing: str | None = None


class LookerOut(Schema):
    id: UUID
    name: str
    editing: str | None


class LookersOut(Schema):
    items: list[LookerOut]


@router.put("/presence", summary="I look at a record", response=LookersOut)
def put_presence(request: SignedRequest, payload: PresenceIn) -> HttpResponse:
    """Who looks at it, the caller among them; to be said again within 45 seconds. Others hear of it by the stream."""
    lookers = look(request.actor, payload.object, payload.id, editing=payload.editing)
    return json_answer({"items": [{"id": each.id, "name": each.name, "editing": each.editing} for each in lookers]})


@router.delete("/presence/{object_name}/{id}", summary="I look at it no more", response={204: None})
def delete_presence(request: SignedRequest, object_name: str, id: UUID) -> HttpResponse:
    """Nothing happens where the caller did not look."""
    look_away(request.actor, object_name, id)
    return HttpResponse(status=204)
