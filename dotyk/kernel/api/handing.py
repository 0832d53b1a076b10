"""Everything of somebody who leaves, handed over, over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import bulk
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.api.bulk import BulkOut
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.bulk.handing import HEIRS_MAX
from dotyk.kernel.bulk.jobs import go_on_changing
from dotyk.platform.ids import parse_id
from dotyk.platform.jobs import defer

router = Router(tags=["users"])

Heirs = Annotated[list[UUID], Field(max_length=HEIRS_MAX)]
NamedHeirs = Annotated[str, Query(max_length=2_000, pattern=r"^[0-9a-fA-F,-]*$")]
Kind = Annotated[str, Field(max_length=100)]


class HeldOut(Schema):
    """``name``: an object, or with ``@`` before it what is held beside records. ``may``: whether the caller may give
    such things at all; ``exact`` up to 10,000. ``unfit``: of the ``heirs`` asked about those whose roles let them
    change no such record."""

    name: str
    count: int
    exact: bool
    may: bool
    unfit: list[UUID]


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
def get_holdings(request: SignedRequest, user_id: UUID, finished: bool = False, heirs: NamedHeirs = "") -> HttpResponse:
    """How many records, within the caller's reach, and other things of each kind are theirs; ``heirs`` are ids."""
    held, stays = bulk.what_is_held(request.actor, user_id, finished=finished, heirs=_ids(heirs))
    items = [
        {
            "name": each.name,
            "count": each.count["value"],
            "exact": each.count["exact"],
            "may": each.may,
            "unfit": each.unfit,
        }
        for each in held
    ]
    return json_answer({"items": items, "stays": [{"name": name, "count": count} for name, count in stays.items()]})


def _ids(text: str) -> list[UUID]:
    return [found for found in map(parse_id, text.split(",")) if found]


@router.post("/users/{user_id}/hand-over", summary="Hand over everything of somebody", response={202: BulkOut})
@idempotent
def post_hand_over_all(request: SignedRequest, user_id: UUID, payload: HandOverAllIn) -> HttpResponse:
    """As a bulk change, with progress and a way back as one step; for who may manage the person."""
    wish = bulk.HandOver(payload.to, payload.instead, payload.finished)
    with transaction.atomic():
        run = bulk.begin_hand_over(request.actor, user_id, wish)
        defer(go_on_changing, lock=f"bulk {run.id}", run_id=str(run.id))
    return json_answer(bulk.shown_bulk(request.actor, run), 202)
