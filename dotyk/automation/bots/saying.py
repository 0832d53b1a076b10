"""Putting a message into a conversation, from whichever side; under the lock of the conversation."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.automation.bots.channels import find_channel, fitted
from dotyk.automation.models import Conversation, ConversationMessage
from dotyk.kernel.records.opening import OpenRecord, open_record
from dotyk.kernel.records.telling import tell
from dotyk.platform.clock import now
from dotyk.platform.errors import NotFound

By = ConversationMessage.By


@dataclass(frozen=True, slots=True)
class Line:
    """What is said. ``author`` is the person or the flow, None: whoever they are there."""

    text: str
    by: str
    author: Actor | None = None
    buttons: list[dict[str, str]] = field(default_factory=list)
    run_id: UUID | None = None
    step: str = ""


def say_out(conversation: Conversation, line: Line) -> list[ConversationMessage]:
    """Says it by the conversation's channel, in as many messages as that takes, and tells it in the history."""
    channel = find_channel(conversation.channel)
    if channel is None:
        raise NotFound()
    made = []
    for text, buttons in fitted(channel, line.text, line.buttons):
        message = add_message(conversation, replace(line, text=text, buttons=buttons), taken_at=now())
        if channel.send is not None:
            channel.send(conversation, message)
        made.append(message)
    return made


def add_message(conversation: Conversation, line: Line, **more: Any) -> ConversationMessage:
    """The next message of the conversation."""
    conversation.last_number += 1
    conversation.last_at = now()
    conversation.save(update_fields=["last_number", "last_at"])
    author = line.author
    message = ConversationMessage.objects.create(
        conversation=conversation,
        number=conversation.last_number,
        by=line.by,
        author_id=author.id if author else None,
        text=line.text,
        buttons=line.buttons,
        run_id=line.run_id,
        step=line.step,
        at=now(),
        **more,
    )
    if line.text:
        verb = "wrote" if line.by == By.VISITOR else "replied"
        tell_of(conversation, author or SYSTEM, verb, text=line.text)
    return message


def tell_of(conversation: Conversation, author: Actor, verb: str, **data: Any) -> None:
    """Into the history of whom the talk is with, where that is known and still there."""
    record = record_of(conversation)
    if record is not None:
        tell(author, record, (verb, {"conversation": str(conversation.id), **data}))


def record_of(conversation: Conversation) -> OpenRecord | None:
    """Whom the talk is with; None where nobody is known, or they are gone."""
    if conversation.record_id is None:
        return None
    try:
        return open_record(SYSTEM, conversation.object, conversation.record_id)
    except NotFound:
        return None
