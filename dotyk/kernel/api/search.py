"""Global search over HTTP."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from ninja import Router, Schema

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.api.requests import names_in
from dotyk.kernel.api.sights import note_subtitles
from dotyk.kernel.search import search

router = Router(tags=["search"])


class FoundOut(Schema):
    object: str
    id: UUID
    title: str | None
    subtitle: str | None


class SearchOut(Schema):
    items: list[FoundOut]


@router.get("/search", summary="Search everything", response=SearchOut)
def search_everything(request: SignedRequest, q: str = "", objects: str = "", limit: int = 20) -> HttpResponse:
    """``{"items": [{"object", "id", "title", "subtitle"}]}`` of all objects within reach, the best first."""
    found = search(request.actor, q, objects=names_in(objects, "objects") or None, limit=limit)
    for name in {each.object for each in found}:
        note_subtitles(request, name, [each.id for each in found if each.object == name])
    return json_answer({"items": found})
