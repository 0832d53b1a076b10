"""Conversations over HTTP: seen, taken over, given back; and flows that talk, tried in the console."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router

from dotyk.accounts.security import SignedRequest
from dotyk.automation.bots import hearing, passing, reading, setting, testing
from dotyk.automation.bots.schemas import (
    CalledOut,
    SayIn,
    TalkIn,
    TalkOverIn,
    TalksOut,
    TalkState,
    TalkWordsIn,
    TalkWordsOut,
    TriedTalkOut,
    TryTalkIn,
    TryWordsIn,
    WholeTalkOut,
)
from dotyk.automation.bots.trying import Turn, Wish, try_talk
from dotyk.automation.flows import require_automate
from dotyk.automation.models import TalkSetting
from dotyk.kernel.api.answers import json_answer, record_id
from dotyk.kernel.api.idempotency import idempotent
from dotyk.platform.ids import new_id

router = Router(tags=["conversations"])

Limit = Annotated[int, Query(ge=1, le=200)]


@router.get("/conversations", summary="Conversations", response=TalksOut)
def list_conversations(
    request: SignedRequest,
    state: TalkState | None = None,
    object: str = "",
    record: UUID | None = None,
    mine: bool = False,
    cursor: str = "",
    limit: Limit = 50,
) -> HttpResponse:
    """Those with records within reach, the latest first; a stranger's for whoever builds flows."""
    about = (object, record) if record else None
    found = reading.conversations_json(
        request.actor, state=state or "", record=about, is_mine=mine, cursor=cursor, limit=limit
    )
    return json_answer(found)


@router.post("/conversations", summary="Begin a test conversation", response={201: WholeTalkOut})
@idempotent
def post_conversation(request: SignedRequest, payload: TalkIn) -> HttpResponse:
    """By the console, as a stranger or as a record; the flows that are on answer for real. Needs ``automate``."""
    about = (payload.object, payload.record) if payload.record else None
    wish = payload.model_dump(include={"name", "language", "code"})
    made = hearing.open_talk(request.actor, record=about, **wish)
    return _whole(request, made.id, 201)


@router.get("/conversations/{conversation_id}", summary="A conversation", response=WholeTalkOut)
def get_conversation(request: SignedRequest, conversation_id: str) -> HttpResponse:
    """With its latest five hundred messages, in their order."""
    return _whole(request, record_id(conversation_id))


@router.delete("/conversations/{conversation_id}", summary="Delete a test conversation", response={204: None})
def delete_conversation(request: SignedRequest, conversation_id: str) -> HttpResponse:
    """With the record it made, which can be restored; 409 where it is a real one. Needs ``automate``."""
    testing.delete_talk(request.actor, record_id(conversation_id))
    return HttpResponse(status=204)


@router.post(
    "/conversations/{conversation_id}/messages", summary="Say something in a conversation", response={201: WholeTalkOut}
)
@idempotent
def post_said(request: SignedRequest, conversation_id: str, payload: SayIn) -> HttpResponse:
    """As a person, who has the talk then, for whoever may change the record; or as the visitor of a test talk."""
    key = record_id(conversation_id)
    if payload.by == "visitor":
        heard = hearing.Heard(text=payload.text, pressed=payload.pressed, key=payload.key)
        hearing.say_as_visitor(request.actor, key, heard)
    else:
        passing.reply(request.actor, key, payload.text)
    return _whole(request, key, 201)


@router.post("/conversations/{conversation_id}/hand-over", summary="Take a conversation over", response=WholeTalkOut)
def post_taken_over(request: SignedRequest, conversation_id: str, payload: TalkOverIn) -> HttpResponse:
    """Or have somebody do so: they are told with what was asked and answered, and the bot is silent."""
    key = record_id(conversation_id)
    passing.hand_over(request.actor, key, payload.person)
    return _whole(request, key)


@router.post(
    "/conversations/{conversation_id}/give-back", summary="Give a conversation back to the bot", response=WholeTalkOut
)
def post_given_back(request: SignedRequest, conversation_id: str) -> HttpResponse:
    """It goes on where it was; 409 where it has the talk already."""
    key = record_id(conversation_id)
    passing.give_back(request.actor, key)
    return _whole(request, key)


@router.post("/conversations/{conversation_id}/close", summary="Close a conversation", response=WholeTalkOut)
def post_closed(request: SignedRequest, conversation_id: str) -> HttpResponse:
    """The flow in it stops; the next message opens it anew."""
    key = record_id(conversation_id)
    passing.close(request.actor, key)
    return _whole(request, key)


@router.post(
    "/conversations/{conversation_id}/wake", summary="Let a test conversation wait no longer", response=WholeTalkOut
)
def post_woken(request: SignedRequest, conversation_id: str) -> HttpResponse:
    """As if what the flow waits for had been waited for. Needs ``automate``."""
    key = record_id(conversation_id)
    testing.wake_talk(request.actor, key)
    return _whole(request, key)


@router.post("/flows/{flow_id}/talk", summary="Try a talk on paper", response=TriedTalkOut)
def post_tried_talk(request: SignedRequest, flow_id: str, payload: TryTalkIn) -> HttpResponse:
    """How the whole talk would go by the flow as it is being worked on, and what would be written; nothing is kept.

    422 with every fault the flow has, and where the talk takes too many steps or too long.
    """
    told = payload.model_dump(exclude={"turns", "seed"})
    turns = [Turn(**turn.model_dump()) for turn in payload.turns]
    wish = Wish(turns=turns, seed=payload.seed or new_id(), **told)
    return json_answer(try_talk(request.actor, record_id(flow_id), wish))


@router.get("/talk-words", summary="Words that call a person or stop a talk", response=TalkWordsOut)
def get_talk_words(request: SignedRequest) -> HttpResponse:
    """In every conversation. Needs ``automate``."""
    require_automate(request.actor)
    return _words(setting.talk_words())


@router.patch("/talk-words", summary="Change the words that call a person or stop a talk", response=TalkWordsOut)
def patch_talk_words(request: SignedRequest, payload: TalkWordsIn) -> HttpResponse:
    """Those of the languages that are named; it stands in the audit. Needs ``automate``."""
    return _words(setting.choose_talk_words(request.actor, **payload.model_dump()))


@router.post("/talk-words/try", summary="Try words on a sentence", response=CalledOut)
def post_tried_words(request: SignedRequest, payload: TryWordsIn) -> HttpResponse:
    """What it would call for by words that are not kept yet. Needs ``automate``."""
    called = setting.tried_words(request.actor, **payload.model_dump())
    return json_answer({"calls": called.what, "word": called.word, "is_long": called.is_long})


def _words(row: TalkSetting) -> HttpResponse:
    return json_answer({"person_words": row.person_words, "stop_words": row.stop_words})


def _whole(request: SignedRequest, conversation_id: UUID, status: int = 200) -> HttpResponse:
    return json_answer(reading.conversation_json(request.actor, conversation_id), status)
