"""Imports that repeat by the clock, over HTTP. Changing them needs ``import`` and ``configure``."""

from __future__ import annotations

from functools import partial

from django.http import HttpResponse
from ninja import Router

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.answers import json_answer, record_id
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.api.repeat_schemas import RepeatChange, RepeatIn, RepeatOut, RepeatsOut
from dotyk.kernel.transfer import repeating
from dotyk.kernel.transfer.jobs import begin_turn

router = Router(tags=["transfer"])


@router.get("/imports/repeats", summary="Scheduled imports", response=RepeatsOut)
def list_repeats(request: SignedRequest) -> HttpResponse:
    """By name: one's own, everybody's for who may configure."""
    return json_answer(repeating.repeats_json(request.actor))


@router.post("/imports/repeats", summary="Schedule an import", response={201: RepeatOut})
@idempotent
def post_repeat(request: SignedRequest, payload: RepeatIn) -> HttpResponse:
    """An import that came to its end is done again and again, with its choices and on behalf of the caller."""
    repeat = repeating.make_repeat(request.actor, repeating.Wish(**payload.model_dump()))
    return json_answer(repeating.repeat_json(request.actor, repeat.id), 201)


@router.get("/imports/repeats/{repeat_id}", summary="A scheduled import", response=RepeatOut)
def get_repeat(request: SignedRequest, repeat_id: str) -> HttpResponse:
    """When it is due, and what came of its last turn."""
    return json_answer(repeating.repeat_json(request.actor, record_id(repeat_id)))


@router.patch("/imports/repeats/{repeat_id}", summary="Change a scheduled import", response=RepeatOut)
def patch_repeat(request: SignedRequest, repeat_id: str, payload: RepeatChange) -> HttpResponse:
    """What is left out stays; ``header`` null takes the header away, ``state`` switches on or pauses."""
    key = record_id(repeat_id)
    repeating.change_repeat(request.actor, key, payload.model_dump(exclude_unset=True))
    return json_answer(repeating.repeat_json(request.actor, key))


@router.delete("/imports/repeats/{repeat_id}", summary="Delete a scheduled import", response={204: None})
def delete_repeat(request: SignedRequest, repeat_id: str) -> HttpResponse:
    """What it brought in stays, and can still be taken back."""
    repeating.delete_repeat(request.actor, record_id(repeat_id))
    return HttpResponse(status=204)


@router.post("/imports/repeats/{repeat_id}/run", summary="Run a scheduled import now", response={202: RepeatOut})
def run_repeat(request: SignedRequest, repeat_id: str) -> HttpResponse:
    """A turn beside those of the clock, also of one that is paused. 409 while its last import is at work."""
    key = record_id(repeat_id)
    repeating.begin_now(request.actor, key, partial(begin_turn, by_hand=True))
    return json_answer(repeating.repeat_json(request.actor, key), 202)
