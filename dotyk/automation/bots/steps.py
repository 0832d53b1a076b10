"""What the steps of a conversation do when a run comes to them."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from dotyk.accounts.queries import actor_of
from dotyk.automation.acting.filling import filled, people_of
from dotyk.automation.acting.giving import active_people, chosen_of
from dotyk.automation.acting.records import changed
from dotyk.automation.bots.asking import Asking, Offering
from dotyk.automation.bots.finding import be_silent, conversation_of, known_of
from dotyk.automation.bots.passing import give_to, take_back
from dotyk.automation.bots.saying import By, Line, say_out, tell_of
from dotyk.automation.models import Conversation
from dotyk.automation.pieces import LONGEST
from dotyk.automation.registry import Doing
from dotyk.automation.rules.places import key_of
from dotyk.automation.rules.talking import in_language
from dotyk.automation.stepping import Onward, Subject, doing_of, let_take
from dotyk.automation.talking.tree import Ask, CloseTalk, HandOver, Offer, Say, Words
from dotyk.automation.tree import Place
from dotyk.kernel.records.opening import open_record
from dotyk.platform.clock import now, written
from dotyk.platform.errors import NotFound
from dotyk.platform.workspace import workspace

if TYPE_CHECKING:
    from dotyk.automation.going import Going

State = Conversation.State
UNHEARD = {"unheard": True}


def let_take_talk_steps() -> None:
    """Lets flows talk."""
    let_take({Say: _say, Ask: _ask, Offer: _offer, HandOver: _hand_over, CloseTalk: _close})


def words_for(going: Going, conversation: Conversation, doing: Doing, words: Words) -> str:
    """The text in the language of whom one talks with, its places filled; ``{answer}`` is what was answered last."""
    text = in_language(words, conversation.language, workspace(going.actor.schema_version).language)
    answers = going.run.data.get("answers") or [{}]
    known = {**known_of(conversation, doing.record), "answer": answers[-1].get("answer", "")}
    return filled(replace(doing, record=known), text).strip()


def _spoken(going: Going, conversation: Conversation, doing: Doing, words: Words) -> str:
    text = words_for(going, conversation, doing, words)
    if text:
        say_out(conversation, Line(text, By.BOT, going.actor, run_id=going.run.id, step=doing.step))
    return text


def _say(going: Going, step: Say, place: Place, subject: Subject) -> Onward:
    conversation = conversation_of(going.run)
    if conversation is None:
        return Onward(told=UNHEARD)
    if conversation.state in (State.WAITING, State.PERSON):
        be_silent(going.run, place)
        return Onward(to=place, wake_at=now() + LONGEST, told={"silent": True})
    return Onward(told={"text": _spoken(going, conversation, doing_of(going, place, subject, {}), step.text)})


def _ask(going: Going, step: Ask, place: Place, subject: Subject) -> Onward:
    return Asking(going, step, place, subject, words_for).take()


def _offer(going: Going, step: Offer, place: Place, subject: Subject) -> Onward:
    return Offering(going, step, place, subject, words_for).take()


def _hand_over(going: Going, step: HandOver, place: Place, subject: Subject) -> Onward:
    """The first time it calls somebody; afterwards it was woken by who gives the talk back, or by the clock."""
    conversation = conversation_of(going.run)
    waiting = going.run.data.setdefault("waiting", {})
    key = key_of(place)
    if conversation is None:
        return Onward(told=UNHEARD)
    if key not in waiting:
        doing = doing_of(going, place, subject, step.model_dump())
        waiting[key], effects = _called(going, step, doing, conversation)
        return replace(_until_given_back(step, place, conversation, waiting[key]), effects=effects)
    if conversation.state not in (State.WAITING, State.PERSON):
        going.run.data.pop("given_back", None)
        return Onward(told={**waiting.pop(key), "given_back": True})
    if step.quiet.length and conversation.last_at + step.quiet.length <= now():
        take_back(conversation, going.actor)
        return Onward(told={**waiting.pop(key), "quiet": True})
    return _until_given_back(step, place, conversation, waiting[key])


def _called(
    going: Going, step: HandOver, doing: Doing, conversation: Conversation
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Somebody who may see the record, else it becomes theirs."""
    people = people_of(doing, step.people or ["owner"], "people")
    if not people and not step.people:
        people = [str(going.run.flow.owner_id)]
    people = active_people(people)
    person = chosen_of(doing, people)
    effects = [] if _sees(person, doing) else [asdict(e) for e in changed(doing, {"owner": person}).effects]
    reply = _spoken(going, conversation, doing, step.reply)
    give_to(conversation, person, going.actor, going.run, note=filled(doing, step.text))
    return {"person": person, "text": reply}, effects


def _sees(person: str, doing: Doing) -> bool:
    try:
        open_record(actor_of(UUID(person)), doing.object, doing.record_id)
    except NotFound:
        return False
    return True


def _until_given_back(step: HandOver, place: Place, conversation: Conversation, told: dict[str, Any]) -> Onward:
    quiet = step.quiet.length
    wakes = conversation.last_at + quiet if quiet else now() + LONGEST
    return Onward(to=place, wake_at=wakes, told={**told, "until": written(wakes) if quiet else None})


def _close(going: Going, step: CloseTalk, place: Place, subject: Subject) -> Onward:
    conversation = conversation_of(going.run)
    if conversation is None:
        return Onward(ends=True, told=UNHEARD)
    text = _spoken(going, conversation, doing_of(going, place, subject, {}), step.text)
    conversation.state, conversation.listens, conversation.person_id = State.CLOSED, False, None
    conversation.save(update_fields=["state", "listens", "person"])
    tell_of(conversation, going.actor, "talk_closed")
    return Onward(ends=True, told={"text": text, "closed": True})
