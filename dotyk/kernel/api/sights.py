"""Who saw what is personal, over HTTP; and how the other answers tell that somebody did."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router, Schema

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import sights
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.objects.registry import find_object

router = Router(tags=["audit"])

Limit = Annotated[int, Query(ge=1, le=200)]


class SeenRecordOut(Schema):
    id: UUID
    title: str | None


class SightOut(Schema):
    """``count`` records were shown with ``fields``; the first three by title (null: out of reach)."""

    id: UUID
    at: datetime
    user_id: UUID
    user_name: str | None
    how: Literal["record", "list", "board", "search", "export", "copy", "past"]
    object: str
    fields: list[str]
    count: int
    records: list[SeenRecordOut]


class SightsOut(Schema):
    """``days``: for how long sights are kept; 0: none are."""

    days: int
    items: list[SightOut]
    next_cursor: str | None


class SightDaysIn(Schema):
    days: int


class SightDaysOut(Schema):
    days: int


@router.get("/sights", summary="Who saw what is personal", response=SightsOut)
def list_sights(
    request: SignedRequest,
    record: UUID | None = None,
    user: UUID | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    limit: Limit = 50,
    cursor: str = "",
) -> HttpResponse:
    """The latest first. Needs ``read_audit``."""
    page = sights.sights(
        request.actor, record_id=record, user_id=user, since=since, until=until, limit=limit, cursor=cursor or None
    )
    shown = [asdict(sight) for sight in page.items]
    return json_answer({"days": sights.days_kept(request.actor), "items": shown, "next_cursor": page.next_cursor})


@router.put("/sights", summary="For how long sights are kept", response=SightDaysOut)
def put_sights(request: SignedRequest, payload: SightDaysIn) -> HttpResponse:
    """0 to 3650 days; 0 keeps none. Needs ``configure``."""
    return json_answer({"days": sights.keep_for(request.actor, payload.days)})


def note_sight(
    request: SignedRequest, object_name: str, how: str, shown: str | Iterable[UUID], fields: Sequence[str] | None = None
) -> None:
    """Notes that this answer shows records of the object to who is signed in."""
    target = find_object(object_name)
    if target is not None and not target.system:
        sights.saw(request.actor, request.signed_id, target, how, shown, fields)


def note_subtitles(request: SignedRequest, object_name: str, ids: Iterable[UUID]) -> None:
    """Notes that a search shows the second line of these records, where that is personal."""
    target = find_object(object_name)
    if target is not None and target.subtitle_field:
        note_sight(request, object_name, "search", ids, [target.subtitle_field])
