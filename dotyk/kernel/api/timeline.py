"""The history of a record over HTTP."""

from __future__ import annotations

from django.http import HttpResponse
from ninja import Router

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.answers import json_text, record_id
from dotyk.kernel.api.requests import names_in
from dotyk.kernel.api.schemas import TimelineOut
from dotyk.kernel.history import mentions_json, timeline_json

router = Router(tags=["history"])


@router.get("/records/{object_name}/{id}/timeline", summary="The history of a record", response=TimelineOut)
def timeline(
    request: SignedRequest, object_name: str, id: str, cursor: str = "", limit: int = 50, kinds: str = ""
) -> HttpResponse:
    """What happened to the record and to what belongs to it, newest first; ``docs/timeline.md`` tells the rest."""
    return json_text(
        timeline_json(
            request.actor, object_name, record_id(id), cursor=cursor, limit=limit, kinds=names_in(kinds, "kinds")
        )
    )


@router.get("/mentions", summary="Comments that call me", response=TimelineOut)
def list_mentions(request: SignedRequest, cursor: str = "", limit: int = 50) -> HttpResponse:
    """As a timeline, newest first: who called the caller in which comment on which record within reach."""
    return json_text(mentions_json(request.actor, cursor=cursor, limit=limit))
