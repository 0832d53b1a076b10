"""What somebody says comes in: kept once before it is acknowledged, in its order, looked at after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import own_id
from dotyk.automation.bots.channels import CONSOLE, find_channel
from dotyk.automation.bots.passing import clean
from dotyk.automation.bots.reading import open_conversation
from dotyk.automation.bots.saying import By, Line, add_message
from dotyk.automation.flows import require_automate
from dotyk.automation.models import Conversation, ConversationMessage
from dotyk.automation.talking.talkers import may_talk
from dotyk.automation.waking import wake_engine
from dotyk.kernel.records.opening import open_record
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, Invalid, Limit, NotFound
from dotyk.platform.ids import new_id
from dotyk.platform.workspace import workspace

WAITING_MOST = 100
BUTTONS_BACK = 50
KEPT_MOST, SHORT_MOST = 20_000, 200


@dataclass(frozen=True, slots=True)
class Heard:
    """One message as a channel delivers it; ``key`` is the channel's own, "" where it has none."""

    text: str = ""
    pressed: str = ""
    code: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who says it: ``address`` is what the channel knows them by."""

    address: str
    name: str = ""
    language: str = ""
    record: tuple[str, UUID] | None = None


@transaction.atomic
def hear(channel: str, visitor: Visitor, heard: Heard) -> ConversationMessage:
    """Keeps a message that came by a channel, the door for subjects; delivered twice it counts once.

    Nothing is refused but what says nothing (Invalid); NotFound where there is no such channel. What comes while a
    hundred messages wait is kept, but no bot will look at it.
    """
    if find_channel(channel) is None:
        raise NotFound()
    conversation, made = _met(channel, visitor)
    return keep(conversation, heard, is_first=made)


def _met(channel: str, visitor: Visitor, **more: object) -> tuple[Conversation, bool]:
    object_name, record_id = visitor.record or ("", None)
    known = workspace().language
    conversation, made = Conversation.objects.get_or_create(
        channel=channel,
        address=visitor.address,
        defaults={
            "name": visitor.name[:200], "language": visitor.language or known, "object": object_name,
            "record_id": record_id, "last_at": now(), "created_at": now(), **more,
        },
    )  # fmt: skip
    return Conversation.objects.select_for_update(of=("self",)).get(id=conversation.id), made


def keep(conversation: Conversation, heard: Heard, *, is_first: bool = False) -> ConversationMessage:
    """The message, kept once and whole; the conversation must be locked. Invalid where it says nothing."""
    known = conversation.messages.filter(key=heard.key).first() if heard.key else None
    if known is not None:
        return known
    text = (heard.text or _label(conversation, heard.pressed)).replace("\x00", "").strip()[:KEPT_MOST]
    if not (text or heard.pressed or heard.code or is_first):
        raise Invalid.at("text", "required")
    line = Line(text, By.VISITOR)
    more: dict[str, Any] = {name: getattr(heard, name).replace("\x00", "")[:SHORT_MOST] for name in ("pressed", "code")}
    if _waiting(conversation) >= WAITING_MOST:
        more["taken_at"] = now()
    message = add_message(conversation, line, key=heard.key or None, **more)
    wake_engine()
    return message


def keep_typed(conversation: Conversation, heard: Heard) -> ConversationMessage:
    """The same where somebody can be told: Invalid where it is too long, or no such button; Limit."""
    if heard.pressed and not heard.text and not _label(conversation, heard.pressed):
        raise Invalid.at("pressed", "talk_no_button")
    if not heard.pressed:
        clean(heard.text)
    if _waiting(conversation) >= WAITING_MOST:
        raise Limit()
    return keep(conversation, heard)


def _waiting(conversation: Conversation) -> int:
    return conversation.messages.filter(taken_at=None).count()


def _label(conversation: Conversation, pressed: str) -> str:
    """What a button that was pressed says, however long ago it was offered; "" where there is none."""
    if not pressed:
        return ""
    offered = conversation.messages.exclude(buttons=[]).order_by("-number").values_list("buttons", flat=True)
    labels = (str(each["label"]) for buttons in offered[:BUTTONS_BACK] for each in buttons if each["key"] == pressed)
    return next(labels, "")


@transaction.atomic
def open_talk(
    actor: Actor, *, name: str = "", language: str = "", code: str = "", record: tuple[str, UUID] | None = None
) -> Conversation:
    """A test talk by the console, as a stranger or a record within reach; begun like any. Denied, NotFound, Invalid."""
    require_automate(actor)
    if record is not None:
        open_record(actor, *record)
        if not may_talk(record[0]):
            raise Invalid.at("object", "talk_not_with")
    visitor = Visitor(str(new_id()), name.replace("\x00", "").strip(), language, record)
    conversation, _ = _met(CONSOLE, visitor, is_test=True, opened_by_id=own_id(actor), code=code)
    keep(conversation, Heard(code=code), is_first=True)
    return conversation


@transaction.atomic
def say_as_visitor(actor: Actor, conversation_id: UUID, heard: Heard) -> ConversationMessage:
    """What is typed in the console. NotFound, Denied; Conflict where the talk is a real one."""
    require_automate(actor)
    open_conversation(actor, conversation_id)
    conversation = Conversation.objects.select_for_update(of=("self",)).get(id=conversation_id)
    if conversation.channel != CONSOLE:
        raise Conflict("talk_is_real")
    return keep_typed(conversation, heard)
