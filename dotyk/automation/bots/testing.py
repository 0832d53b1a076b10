"""Test talks: time that is skipped, and taking them away with what they made."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.automation.bots.finding import OPEN_RUNS, locked
from dotyk.automation.bots.passing import end_talk
from dotyk.automation.bots.reading import open_conversation
from dotyk.automation.flows import require_automate
from dotyk.automation.models import Conversation, FlowRun
from dotyk.automation.rules.places import key_of
from dotyk.automation.waking import wake_engine
from dotyk.kernel.records import delete_record
from dotyk.platform.clock import now, written
from dotyk.platform.errors import Conflict, NotFound


def _locked_test(actor: Actor, conversation_id: UUID) -> tuple[Conversation, FlowRun | None]:
    require_automate(actor)
    open_conversation(actor, conversation_id)
    conversation, run = locked(conversation_id)
    if not conversation.is_test:
        raise Conflict("talk_is_real")
    return conversation, run


@transaction.atomic
def wake_talk(actor: Actor, conversation_id: UUID) -> None:
    """What the flow waits for is over: a time, or the patience for an answer. Denied, NotFound, Conflict."""
    conversation, run = _locked_test(actor, conversation_id)
    if run is None or run.state not in OPEN_RUNS:
        return
    question = run.data.get("waiting", {}).get(key_of(tuple(run.place)))
    if isinstance(question, dict) and conversation.state == Conversation.State.BOT and "until" in question:
        question["until"] = written(now())
        conversation.listens = False
        conversation.save(update_fields=["listens"])
    FlowRun.objects.filter(id=run.id).update(data=run.data, wake_at=now())
    wake_engine()


@transaction.atomic
def delete_talk(actor: Actor, conversation_id: UUID) -> None:
    """Takes the talk away, and the record it made, which can be restored. Denied, NotFound, Conflict."""
    conversation, run = _locked_test(actor, conversation_id)
    end_talk(conversation, run)
    if conversation.made_record and conversation.record_id is not None:
        with suppress(NotFound):
            delete_record(actor, conversation.object, conversation.record_id)
    conversation.delete()
