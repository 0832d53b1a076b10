"""Filters told in words over HTTP."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Router, Schema
from pydantic import Field

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.access import require_verb
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.filters.explain import explain
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.filters.titles import titles_within_reach
from dotyk.kernel.records import known_object

router = Router(tags=["filters"])


class WordsOut(Schema):
    text: str


class FilterIn(Schema):
    object: Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]
    filter: dict[str, Any] | None = None


@router.post("/filters/explain", summary="A filter in words", response=WordsOut)
def explain_filter(request: SignedRequest, payload: FilterIn) -> HttpResponse:
    """``{"text"}``: the filter as a sentence in the caller's language; 422 with the place of each fault."""
    actor = request.actor
    target = known_object(actor, payload.object)
    require_verb(actor, target, "read")
    tree = parse_filter(actor, target, payload.filter)
    return json_answer({"text": explain(tree, actor.language, titles_within_reach(actor))})
