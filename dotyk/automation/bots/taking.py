"""The engine takes what was said: one message of a conversation after the other, each once, when somebody listens."""

from __future__ import annotations

import logging
from collections.abc import Callable
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from dotyk.accounts.actors import SYSTEM
from dotyk.automation.bots.beginning import begin_talk
from dotyk.automation.bots.finding import waits_for_talk
from dotyk.automation.bots.passing import call_person, end_talk
from dotyk.automation.bots.saying import tell_of
from dotyk.automation.bots.setting import called_by, talk_words
from dotyk.automation.models import Conversation, ConversationMessage, FlowEngine, FlowRun
from dotyk.automation.talking.tree import TEXT_MAX
from dotyk.kernel.objects.registry import load_objects
from dotyk.platform.clock import now
from dotyk.platform.workspace import workspace

BATCH = 50
ASIDE_MOST = 20
Begin = Callable[[Conversation, ConversationMessage], FlowRun | None]
State = Conversation.State
_log = logging.getLogger(__name__)


def take_said() -> int:
    """Takes the next message of each conversation that can take one, about fifty of them; how many.

    Those that cannot, or fail, hold no other up.
    """
    if FlowEngine.objects.filter(id=1, paused_at__isnull=False).exists():
        return 0
    taken, page = 0, _with_new(None)
    while page and taken < BATCH:
        taken += sum(_take_next(key) for key in page)
        page = _with_new(page[-1])
    return taken


def _with_new(after: UUID | None) -> list[UUID]:
    """The next conversations with something new, without those that are busy."""
    new = ConversationMessage.objects.filter(taken_at=None)
    if after is not None:
        new = new.filter(conversation_id__gt=after)
    with_bot = Q(conversation__state__in=(State.BOT, State.CLOSED))
    is_held = Q(conversation__run__state=FlowRun.State.HELD)
    is_due = Q(conversation__run__state=FlowRun.State.WAITING, conversation__run__wake_at__lte=now())
    free = new.exclude(with_bot & (is_held | (is_due & Q(conversation__listens=False)))).order_by("conversation_id")
    return list(free.values_list("conversation_id", flat=True).distinct()[:BATCH])


def _take_next(conversation_id: UUID) -> bool:
    try:
        with transaction.atomic():
            return _take_one(conversation_id)
    except Exception:
        _log.exception("a message could not be taken: %s", conversation_id)
        return False


def _take_one(conversation_id: UUID) -> bool:
    """Under the lock of the run that talks, then of the conversation; what another worker has is left to it."""
    run_id = Conversation.objects.filter(id=conversation_id).values_list("run_id", flat=True).first()
    runs = FlowRun.objects.select_related("flow").select_for_update(skip_locked=True, of=("self",))
    run = runs.filter(id=run_id).first() if run_id else None
    rows = Conversation.objects.select_for_update(skip_locked=True, of=("self",))
    conversation = rows.filter(id=conversation_id).first()
    if conversation is None or conversation.run_id != run_id or (run_id is not None and run is None):
        return False
    message = conversation.messages.filter(taken_at=None).order_by("number").first()
    if message is None or (run is not None and is_busy(conversation, run)):
        return False
    load_objects(workspace().schema_version)
    take(conversation, run, message)
    return True


def is_busy(conversation: Conversation, run: FlowRun) -> bool:
    """Whether the run has something to do before it can listen; a paused flow does it when it is on again."""
    if conversation.state in (State.WAITING, State.PERSON):
        return False
    if run.state == FlowRun.State.HELD:
        return True
    is_due = run.wake_at is not None and run.wake_at <= now()
    return run.state == FlowRun.State.WAITING and is_due and not conversation.listens


def take(
    conversation: Conversation, run: FlowRun | None, message: ConversationMessage, begin: Begin = begin_talk
) -> None:
    """What a message does: it answers the run that listens, begins a flow, or calls a person."""
    message.taken_at = now()
    message.save(update_fields=["taken_at"])
    if conversation.state in (State.WAITING, State.PERSON):
        return
    called = called_by(message.text, talk_words()).what
    if called == "person":
        call_person(conversation, run)
    elif called == "stop":
        end_talk(conversation, run)
        tell_of(conversation, SYSTEM, "talk_stopped")
    elif run is not None and _hears(conversation, run):
        _answer(conversation, run, message)
    elif run is not None and run.state == FlowRun.State.FAILED:
        call_person(conversation, run)
    elif begin(conversation, message) is None and run is not None and run.state == FlowRun.State.WAITING:
        _keep_aside(run, message)


def _hears(conversation: Conversation, run: FlowRun) -> bool:
    """Whether the step where the run stands has asked and listens."""
    return run.state == FlowRun.State.WAITING and conversation.listens and waits_for_talk(run)


def _keep_aside(run: FlowRun, message: ConversationMessage) -> None:
    """Nobody has asked for it; whoever takes the talk over reads it."""
    run.data["aside"] = [*run.data.get("aside", []), message.text[:TEXT_MAX]][-ASIDE_MOST:]
    run.save(update_fields=["data"])


def _answer(conversation: Conversation, run: FlowRun, message: ConversationMessage) -> None:
    run.data["heard"] = {"text": message.text[:TEXT_MAX], "pressed": message.pressed, "message": str(message.id)}
    run.wake_at = now()
    run.save(update_fields=["data", "wake_at"])
    conversation.listens = False
    conversation.save(update_fields=["listens"])
