"""Who talks: the bot, or a person who takes over and gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import User
from dotyk.accounts.queries import actor_of
from dotyk.automation.acting.giving import active_people
from dotyk.automation.bots.finding import OPEN_RUNS, locked, waits_for_talk
from dotyk.automation.bots.reading import require_hand
from dotyk.automation.bots.saying import By, Line, record_of, say_out, tell_of
from dotyk.automation.models import Conversation, ConversationMessage, FlowRun
from dotyk.automation.talking.tree import TEXT_MAX
from dotyk.automation.waking import wake_engine
from dotyk.kernel.records.opening import open_record
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, Invalid, NotFound
from dotyk.platform.messages import say

State = Conversation.State
LAST_LINES = 6


def give_to(conversation: Conversation, person: str, author: Actor, run: FlowRun | None, *, note: str = "") -> None:
    """The person is to take over, and is told with what was asked and answered; the bot is silent."""
    conversation.state, conversation.person_id, conversation.listens = State.WAITING, UUID(person), False
    conversation.save(update_fields=["state", "person", "listens"])
    language = User.objects.filter(id=person).values_list("language", flat=True).first() or author.language
    body = "\n".join([*([note] if note else []), summary(conversation, run, language)])
    tell_of(conversation, author, "handed_over", body=body, users=[person])


def summary(conversation: Conversation, run: FlowRun | None, language: str) -> str:
    """What was asked and answered so far; the last lines of the talk where nothing was asked."""
    answers: list[Mapping[str, Any]] = (run.data.get("answers") if run else None) or []
    if answers:
        told = [f"{each['question']}\n→ {each['answer']}" for each in answers]
        told += [f"→ {text}" for text in (run.data.get("aside", []) if run else [])]
        return "\n".join(told)[:TEXT_MAX]
    latest = conversation.messages.exclude(text="").order_by("-number")[:LAST_LINES]
    sides = {By.VISITOR: "talk_visitor", By.BOT: "talk_bot", By.PERSON: "talk_person"}
    return "\n".join(f"{say(sides[By(row.by)], language)}: {row.text}" for row in reversed(latest))[:TEXT_MAX]


def call_person(conversation: Conversation, run: FlowRun | None) -> None:
    """Somebody shall take over because they are asked for, or the flow cannot go on: whoever owns the record, else
    whoever answers for the flow, else whoever is free."""
    record = record_of(conversation)
    owners = [record.owner_id if record else None, run.flow.owner_id if run else None, conversation.opened_by_id]
    try:
        person = active_people([str(key) for key in owners if key])[0]
    except Invalid:
        conversation.state, conversation.listens = State.WAITING, False
        conversation.save(update_fields=["state", "listens"])
        return
    author = replace(SYSTEM, id=run.flow.author_id, kind="service", name=run.flow.name) if run else SYSTEM
    give_to(conversation, person, author, run)


def take_back(conversation: Conversation, author: Actor) -> None:
    """The bot talks again."""
    conversation.state, conversation.person_id = State.BOT, None
    conversation.save(update_fields=["state", "person"])
    tell_of(conversation, author, "given_back")


@transaction.atomic
def hand_over(actor: Actor, conversation_id: UUID, person: UUID | None = None) -> Conversation:
    """Takes the talk over, or has somebody do so; the run waits. NotFound, Denied, Invalid where nobody can."""
    conversation, run = locked(conversation_id)
    require_hand(actor, conversation)
    wanted = str(person or actor.id)
    active_people([wanted])
    if conversation.record_id is not None:
        _require_sight(wanted, conversation.object, conversation.record_id)
    give_to(conversation, wanted, actor, run)
    if person is None or person == actor.id:
        conversation.state = State.PERSON
        conversation.save(update_fields=["state"])
    return conversation


def _require_sight(person: str, object_name: str, record_id: UUID) -> None:
    """Nobody gets a talk with somebody they may not see."""
    try:
        open_record(actor_of(UUID(person)), object_name, record_id)
    except NotFound:
        raise Invalid.at("person", "heir_may_not", name=User.objects.get(id=person).name) from None


@transaction.atomic
def reply(actor: Actor, conversation_id: UUID, text: str) -> ConversationMessage:
    """Says something as a person, who has the talk from then on. NotFound, Denied, Conflict where it is closed."""
    conversation, _ = locked(conversation_id)
    require_hand(actor, conversation)
    if conversation.state == State.CLOSED:
        raise Conflict("talk_closed")
    said = clean(text)
    conversation.state, conversation.person_id, conversation.listens = State.PERSON, actor.id, False
    conversation.save(update_fields=["state", "person", "listens"])
    return say_out(conversation, Line(said, By.PERSON, actor))[-1]


def clean(text: str) -> str:
    """The text as it can be kept. Invalid where there is none, or too much."""
    said = text.replace("\x00", "").strip()
    if not said:
        raise Invalid.at("text", "required")
    if len(said) > TEXT_MAX:
        raise Invalid.at("text", "too_long", longest=TEXT_MAX)
    return said


@transaction.atomic
def give_back(actor: Actor, conversation_id: UUID) -> Conversation:
    """Lets the bot go on where it was. NotFound, Denied, Conflict where no person has the talk."""
    conversation, run = locked(conversation_id)
    require_hand(actor, conversation)
    if conversation.state not in (State.WAITING, State.PERSON):
        raise Conflict("talk_not_with_person")
    take_back(conversation, actor)
    if run is not None and run.state in OPEN_RUNS and waits_for_talk(run):
        run.data["given_back"] = True
        FlowRun.objects.filter(id=run.id).update(data=run.data, wake_at=now())
    wake_engine()
    return conversation


@transaction.atomic
def close(actor: Actor, conversation_id: UUID) -> Conversation:
    """Ends the talk, and the run in it; the next message opens it anew. NotFound, Denied."""
    conversation, run = locked(conversation_id)
    require_hand(actor, conversation)
    if conversation.state != State.CLOSED:
        end_talk(conversation, run)
        tell_of(conversation, actor, "talk_closed")
    return conversation


def end_talk(conversation: Conversation, run: FlowRun | None) -> None:
    """Closed; the run stops where it is."""
    conversation.state, conversation.listens, conversation.person_id = State.CLOSED, False, None
    conversation.save(update_fields=["state", "listens", "person"])
    if run is not None and run.state in OPEN_RUNS:
        FlowRun.objects.filter(id=run.id).update(
            state=FlowRun.State.STOPPED, finished_at=now(), wake_at=None, waits_for=None
        )
