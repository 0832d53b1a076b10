"""Everything of somebody who leaves, handed over, over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from ninja import Router, Schema
from pydantic import Field

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import bulk
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.api.bulk import BulkOut
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.bulk.handing import HEIRS_MAX
from dotyk.kernel.bulk.jobs import go_on_changing
from dotyk.platform.jobs import defer

router = Router(tags=["users"])

Heirs = Annotated[list[UUID], Field(max_length=HEIRS_MAX)]
Kind = Annotated[str, Field(max_length=100)]


class HeldOut(Schema):
    """``name``: an object, or with ``@`` before it what is held beside records. ``may``: whether the caller may give
    such things at all; ``exact`` up to 10,000."""

    name: str
    count: int
    exact: bool
    may: bool


class StayingOut(Schema):
    name: str
    count: int


class HoldingsOut(Schema):
    """``stays``: what nobody else can have, such as keys."""

    items: list[HeldOut]
    stays: list[StayingOut]


class HandOverAllIn(Schema):
    """Evenly to all of ``to``; what ``instead`` names goes to those it names, and stays where it names nobody."""

    to: Heirs = []
    instead: Annotated[dict[Kind, Heirs], Field(max_length=300)] = {}
    finished: bool = False


@router.get("/users/{user_id}/holdings", summary="What somebody would hand over", response=HoldingsOut)
def get_holdings(request: SignedRequest, user_id: UUID, finished: bool = False) -> HttpResponse:
    """How many records, within the caller's reach, and other things of each kind are theirs."""
    held, stays = bulk.what_is_held(request.actor, user_id, finished=finished)
    items = [
        {"name": each.name, "count": each.count["value"], "exact": each.count["exact"], "may": each.may}
        for each in held
    ]
    return json_answer({"items": items, "stays": [{"name": name, "count": count} for name, count in stays.items()]})


@router.post("/users/{user_id}/hand-over", summary="Hand over everything of somebody", response={202: BulkOut})
@idempotent
def post_hand_over_all(request: SignedRequest, user_id: UUID, payload: HandOverAllIn) -> HttpResponse:
    """As a bulk change, with progress and a way back as one step; for who may manage the person."""
    wish = bulk.HandOver(payload.to, payload.instead, payload.finished)
    with transaction.atomic():
        run = bulk.begin_hand_over(request.actor, user_id, wish)
        defer(go_on_changing, lock=f"bulk {run.id}", run_id=str(run.id))
    return json_answer(bulk.shown_bulk(request.actor, run), 202)
