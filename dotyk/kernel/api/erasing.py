"""Erasing a person over HTTP."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from django.http import HttpResponse
from ninja import Router, Schema
from pydantic import Field

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import erasing
from dotyk.kernel.api.answers import json_answer, record_id
from dotyk.kernel.api.deadlocks import outliving_deadlocks
from dotyk.platform.messages import say

router = Router(tags=["records"])


class EraseIn(Schema):
    """``title``: what the record is called, typed by whoever erases it."""

    title: Annotated[str, Field(max_length=10_000)]


class BlockerOut(Schema):
    code: str
    message: str


class ErasureOut(Schema):
    """How many of what would go (records by object, ``comments``, ``files``), how many records by object would be
    wiped, and what stays for people to look at; ``blockers`` stand in the way."""

    title: str
    goes: dict[str, int]
    wiped: dict[str, int]
    stays: dict[str, int]
    blockers: list[BlockerOut]


class ErasedOut(Schema):
    records: int
    events: int
    comments: int
    files: int


@router.get("/records/{object_name}/{id}/erasure", summary="What erasing a person would do", response=ErasureOut)
def foresee_erasing(request: SignedRequest, object_name: str, id: str) -> HttpResponse:
    """Needs ``erase`` and deleting within reach."""
    foreseen = erasing.foresee_erasing(request.actor, object_name, record_id(id))
    told = [{"code": code, "message": say(code, request.actor.language)} for code in foreseen.blockers]
    return json_answer({**asdict(foreseen), "blockers": told})


@router.post("/records/{object_name}/{id}/erase", summary="Erase a person for good", response=ErasedOut)
@outliving_deadlocks
def erase_person(request: SignedRequest, object_name: str, id: str, payload: EraseIn) -> HttpResponse:
    """Cannot be undone. Everything that identifies goes from wherever it is kept; records stay nameless, with figures.

    409 where an import or a bulk change is busy with the person, or the record is part of another.
    """
    return json_answer(erasing.erase_person(request.actor, object_name, record_id(id), title=payload.title))
