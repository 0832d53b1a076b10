"""The change feed over HTTP."""

from __future__ import annotations

from django.http import HttpResponse
from ninja import Router

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.answers import json_text
from dotyk.kernel.api.history_schemas import FeedOut
from dotyk.kernel.api.requests import names_in
from dotyk.kernel.history import feed_json

router = Router(tags=["history"])


@router.get("/events", summary="The change feed", response=FeedOut)
def list_events(request: SignedRequest, cursor: str = "", types: str = "", limit: int = 100) -> HttpResponse:
    """What happened after ``cursor``, oldest first, within reach; ask again with ``next_cursor`` and miss nothing."""
    return json_text(feed_json(request.actor, cursor=cursor, limit=limit, kinds=names_in(types, "types")))
