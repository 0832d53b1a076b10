"""The conversation of a run, and both of them locked: first the run, then the conversation, as a step has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from dotyk.automation.models import Conversation, FlowRun
from dotyk.automation.rules.places import key_of
from dotyk.automation.tree import Place
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, NotFound

OPEN_RUNS = (FlowRun.State.WAITING, FlowRun.State.HELD)


def conversation_of(run: FlowRun) -> Conversation | None:
    """The conversation that began the run, else the latest open one with its record, locked; None where there is none.

    The run must be locked.
    """
    rows = Conversation.objects.select_for_update().exclude(state=Conversation.State.CLOSED)
    key = run.data.get("conversation")
    if key is not None:
        return rows.filter(id=key).first()
    found = rows.filter(object=run.object, record_id=run.record_id).order_by("-last_at", "-id").first()
    if found is not None:
        take_turn(found, run)
    return found


def take_turn(conversation: Conversation, run: FlowRun) -> None:
    """From now on this run talks in the conversation; another one that did so stops."""
    if conversation.run_id not in (None, run.id):
        FlowRun.objects.filter(id=conversation.run_id, state__in=OPEN_RUNS).update(
            state=FlowRun.State.STOPPED, finished_at=now(), wake_at=None, waits_for=None
        )
    conversation.run, conversation.listens = run, False
    conversation.save(update_fields=["run", "listens"])
    run.data["conversation"] = str(conversation.id)


def be_silent(run: FlowRun, place: Place) -> None:
    """The step has not begun, because a person has the talk; it waits for them to give it back."""
    run.data["silent"] = key_of(place)


def waits_for_talk(run: FlowRun) -> bool:
    """Whether the step where the run stands waits for an answer or a person, and not for a time of its own."""
    key = key_of(tuple(run.place))
    return key in run.data.get("waiting", {}) or run.data.get("silent") == key


def known_of(conversation: Conversation, record: Mapping[str, Any]) -> dict[str, Any]:
    """The record without what only stands in for what nobody knows yet."""
    stand_in: Mapping[str, Any] = conversation.stand_in
    return {name: value for name, value in record.items() if name not in stand_in or stand_in[name] != value}


def locked(conversation_id: UUID) -> tuple[Conversation, FlowRun | None]:
    """The conversation with the run that talks in it. NotFound; Conflict where they change hands all the time."""
    for _ in range(5):
        seen = Conversation.objects.filter(id=conversation_id).values_list("run_id", flat=True).first()
        run = FlowRun.objects.select_for_update(of=("self",)).filter(id=seen).first() if seen else None
        conversation = Conversation.objects.select_for_update(of=("self",)).filter(id=conversation_id).first()
        if conversation is None:
            raise NotFound()
        if conversation.run_id == seen:
            return conversation, run
    raise Conflict("talk_busy")
