"""Global search over HTTP."""

from __future__ import annotations

from django.http import HttpResponse
from ninja import Router

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.api.requests import names_in
from dotyk.kernel.api.schemas import SearchOut
from dotyk.kernel.api.sights import note_subtitles
from dotyk.kernel.search import search

router = Router(tags=["search"])


@router.get("/search", summary="Search everything", response=SearchOut)
def search_everything(request: SignedRequest, q: str = "", objects: str = "", limit: int = 20) -> HttpResponse:
    """``{"items": [{"object", "id", "title", "subtitle"}]}`` of all objects within reach, the best first."""
    found = search(request.actor, q, objects=names_in(objects, "objects") or None, limit=limit)
    for name in {each.object for each in found}:
        note_subtitles(request, name, [each.id for each in found if each.object == name])
    return json_answer({"items": found})
