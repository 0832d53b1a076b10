"""The history of a record over HTTP."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Router, Schema
from pydantic import AwareDatetime

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.answers import json_answer, json_text, record_id
from dotyk.kernel.api.history_schemas import TimelineOut
from dotyk.kernel.api.requests import names_in
from dotyk.kernel.api.sights import note_sight
from dotyk.kernel.history import (
    Wanted,
    mentions_json,
    pin,
    record_as_of,
    timeline_json,
    unpin,
)

router = Router(tags=["history"])


@router.get("/records/{object_name}/{id}/timeline", summary="The history of a record", response=TimelineOut)
def timeline(
    request: SignedRequest,
    object_name: str,
    id: str,
    cursor: str = "",
    limit: int = 50,
    kinds: str = "",
    by: UUID | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    q: str = "",
    pinned: bool = False,
) -> HttpResponse:
    """What happened to the record and to what belongs to it, newest first; ``docs/timeline.md`` tells the rest."""
    wanted = Wanted(names_in(kinds, "kinds"), by, since, until, q, pinned)
    return json_text(
        timeline_json(request.actor, object_name, record_id(id), cursor=cursor, limit=limit, wanted=wanted)
    )


class AsItWasOut(Schema):
    """``past`` and ``now``: the fields whose past is known, references as ``{"id", "object", "title"}``; ``differs``
    names those that changed since, ``unknown`` those that follow from others. Before the record was made ``existed`` is
    false and the rest empty."""

    existed: bool
    was_deleted: bool
    title: str
    past: dict[str, Any] | None
    now: dict[str, Any] | None
    differs: list[str]
    unknown: list[str]


@router.get("/records/{object_name}/{id}/as-of", summary="A record as it was", response=AsItWasOut)
def as_of(request: SignedRequest, object_name: str, id: str, at: AwareDatetime) -> HttpResponse:
    """At the moment ``at``, worked out of its history; within reach as of now."""
    was = record_as_of(request.actor, object_name, record_id(id), at)
    note_sight(request, object_name, "past", [record_id(id)])
    return json_answer(asdict(was))


@router.put("/records/{object_name}/{id}/timeline/{event}/pin", summary="Pin an event", response={204: None})
def put_pin(request: SignedRequest, object_name: str, id: str, event: str) -> HttpResponse:
    """Keeps the event at the top of the record's history; needs the right to change the record."""
    pin(request.actor, object_name, record_id(id), record_id(event))
    return HttpResponse(status=204)


@router.delete("/records/{object_name}/{id}/timeline/{event}/pin", summary="Unpin an event", response={204: None})
def delete_pin(request: SignedRequest, object_name: str, id: str, event: str) -> HttpResponse:
    """Nothing happens where there is no pin."""
    unpin(request.actor, object_name, record_id(id), record_id(event))
    return HttpResponse(status=204)


@router.get("/mentions", summary="Comments that call me", response=TimelineOut)
def list_mentions(request: SignedRequest, cursor: str = "", limit: int = 50) -> HttpResponse:
    """As a timeline, newest first: who called the caller in which comment on which record within reach."""
    return json_text(mentions_json(request.actor, cursor=cursor, limit=limit))
