"""A flow begins to talk: the one whose trigger fits the message best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from dotyk.accounts.actors import SYSTEM
from dotyk.automation.bots.finding import take_turn
from dotyk.automation.bots.saying import tell_of
from dotyk.automation.enrolling import Candidate, enrol
from dotyk.automation.known import KnownFlow, known_flow
from dotyk.automation.models import Conversation, ConversationMessage, Flow, FlowRun
from dotyk.automation.rules.talking import holds_any
from dotyk.automation.talking.talkers import may_talk, values_of_stranger
from dotyk.automation.talking.tree import Pressed, Said, Started
from dotyk.kernel.access import writable
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.records import create_record
from dotyk.kernel.records.parsing import default_values
from dotyk.platform.doings import caused_by
from dotyk.platform.errors import DomainError
from dotyk.platform.ids import parse_id
from dotyk.platform.messages import say
from dotyk.platform.workspace import workspace

TRIGGERS = ("talk_started", "said", "pressed")
TOLD_MOST = 200
State = Conversation.State


class _NotTaken(Exception):
    """The flow did not take the record in; what was made for it goes."""


def begin_talk(conversation: Conversation, message: ConversationMessage) -> FlowRun | None:
    """The run that talks from now on; None where no flow that is on is for this. In the caller's transaction."""
    rows = Flow.objects.filter(
        state=Flow.State.ON, deleted_at=None, version__definition__trigger__on__in=TRIGGERS
    ).select_related("version")
    flows = [known_flow(row) for row in rows.order_by("-priority", "created_at", "id")]
    return begin_first(conversation, message, flows)


def begin_first(conversation: Conversation, message: ConversationMessage, flows: Sequence[KnownFlow]) -> FlowRun | None:
    """The first of the flows, those with a code before those with words, that takes in whom the talk is with."""
    fitting = [(rank, flow) for flow in flows if (rank := _rank(flow, conversation, message)) is not None]
    for _, flow in sorted(fitting, key=lambda found: found[0]):
        try:
            with transaction.atomic():
                return _begin(flow, conversation, message)
        except (_NotTaken, DomainError):
            conversation.refresh_from_db()
    if conversation.state == State.CLOSED:
        conversation.state = State.BOT
        conversation.save(update_fields=["state"])
    return None


def _rank(flow: KnownFlow, conversation: Conversation, message: ConversationMessage) -> int | None:
    """How well the trigger fits, the less the better; None: not at all."""
    trigger = flow.definition.trigger
    if not may_talk(flow.object) or (conversation.record_id is not None and conversation.object != flow.object):
        return None
    if isinstance(trigger, Pressed):
        return 0 if trigger.code and message.code == trigger.code else None
    if isinstance(trigger, Said):
        return 1 if holds_any(message.text, trigger.words) else None
    begins = message.number == 1 or conversation.state == State.CLOSED
    return 2 if isinstance(trigger, Started) and begins else None


def _begin(flow: KnownFlow, conversation: Conversation, message: ConversationMessage) -> FlowRun:
    if conversation.record_id is None:
        _make_known(flow, conversation)
        _tell_said(conversation, message)
    assert conversation.record_id is not None
    enrol(flow, [Candidate(conversation.record_id, message.id)])
    run = FlowRun.objects.filter(flow_id=flow.id, record_id=conversation.record_id, cause=message.id).first()
    if run is None or run.state != FlowRun.State.WAITING:
        raise _NotTaken
    conversation.state = State.BOT
    conversation.save(update_fields=["state"])
    take_turn(conversation, run)
    run.save(update_fields=["data"])
    return run


def _tell_said(conversation: Conversation, message: ConversationMessage) -> None:
    """What whoever is known now says with this message, and has said since: two hundred messages at most."""
    said = conversation.messages.filter(by=ConversationMessage.By.VISITOR, number__gte=message.number)
    for text in said.exclude(text="").order_by("number").values_list("text", flat=True)[:TOLD_MOST]:
        tell_of(conversation, SYSTEM, "wrote", text=text)


def _mark(flow: KnownFlow, conversation: Conversation) -> Mapping[str, Any]:
    """The tag of a test, beside those every new record begins with; none where the flow may give no tags."""
    target = object_type(flow.object)
    tags = target.field("tags")
    if not conversation.is_test or tags is None or not writable(flow.actor(), target, tags):
        return {}
    usual = default_values(target).get("tags") or []
    return {"tags": [*usual, say("talk_test_tag", workspace().language)]}


def _make_known(flow: KnownFlow, conversation: Conversation) -> None:
    """A stranger becomes a record of the flow's object, by the flow's rights; one of a test is tagged so."""
    values = values_of_stranger(flow.object, conversation.name, conversation.language)
    with caused_by({"flow": str(flow.id), "run": None, "chain": [str(flow.id)]}):
        made = create_record(flow.actor(), flow.object, {**values, **_mark(flow, conversation)})
    conversation.object, conversation.record_id, conversation.made_record = flow.object, parse_id(made["id"]), True
    conversation.stand_in = {} if conversation.name else dict(values)
    conversation.save(update_fields=["object", "record_id", "made_record", "stand_in"])
