"""A talk tried on paper: the whole of it goes through the engine itself, and every trace of it is taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import monotonic
from typing import Any, Literal
from uuid import UUID, uuid5

from dotyk.accounts.actors import Actor
from dotyk.automation.bots import passing
from dotyk.automation.bots.beginning import begin_first
from dotyk.automation.bots.hearing import Heard, keep, keep_typed
from dotyk.automation.bots.paper import flow_on_paper, taken_back, too_long
from dotyk.automation.bots.reading import message_json
from dotyk.automation.bots.taking import is_busy, take
from dotyk.automation.flows import open_flow
from dotyk.automation.going import Going
from dotyk.automation.known import KnownFlow
from dotyk.automation.models import Conversation, ConversationMessage, FlowRun
from dotyk.automation.presenting import steps_json
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.records import get_record
from dotyk.kernel.records.opening import open_record
from dotyk.platform.clock import as_of, now, written
from dotyk.platform.errors import Invalid, NotFound
from dotyk.platform.ids import new_id

ROUNDS_MOST, STEPS_MOST, SECONDS_MOST = 400, 1_000, 10.0
UNTOLD = frozenset({"id", "version", "updated_at", "updated_by", "title"})


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody does: the visitor says something, time passes, a colleague answers or gives the talk back."""

    does: Literal["say", "wait", "wake", "reply", "give_back"] = "say"
    text: str = ""
    pressed: str = ""
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """Who talks and what they do. The same ``seed`` takes the same ways by chance."""

    turns: Sequence[Turn] = ()
    name: str = ""
    language: str = "en"
    code: str = ""
    record: UUID | None = None
    at: datetime | None = None
    seed: UUID = field(default_factory=new_id)


def try_talk(actor: Actor, flow_id: UUID, wish: Wish) -> dict[str, Any]:
    """The talk as it would go, with the steps taken and what would be written; nothing of it is kept.

    The flow is taken as it is being worked on. Denied, NotFound; Invalid with every fault it has, and where the talk
    takes too many steps or too long.
    """
    open_flow(actor, flow_id)
    began = wish.at or now()
    if not 2000 <= began.year <= 2100:
        raise Invalid.at("at", "out_of_range", lowest=2000, highest=2100)
    with taken_back():
        with as_of(began):
            talk = _Talk(actor, wish, flow_on_paper(actor, flow_id, wish.record))
        return talk.told(talk.through(began))


@dataclass(slots=True)
class _Talk:
    actor: Actor
    wish: Wish
    flow: KnownFlow
    conversation: Conversation = field(init=False)
    before: Mapping[str, Any] = field(default_factory=dict)
    rounds: int = 0
    ends_at: float = field(default_factory=lambda: monotonic() + SECONDS_MOST)

    def __post_init__(self) -> None:
        record = self.wish.record
        if record is not None:
            open_record(self.actor, self.flow.object, record)
            self.before = get_record(self.actor, self.flow.object, record)
        self.conversation = Conversation.objects.create(
            channel="console", address=str(new_id()), name=self.wish.name[:200], language=self.wish.language,
            object=self.flow.object if record else "", record_id=record,
            opened_by_id=self.actor.id, last_at=now(), created_at=now(),
        )  # fmt: skip

    def through(self, at: datetime) -> datetime:
        """Takes every turn, one after the other; the moment it has become."""
        with as_of(at):
            keep(self.conversation, Heard(code=self.wish.code), is_first=True)
            self._settle()
        for turn in self.wish.turns:
            at = self._later(at, turn)
            with as_of(at):
                self._do(turn)
                self._settle()
        return at

    def _later(self, at: datetime, turn: Turn) -> datetime:
        if turn.does == "wait":
            return at + timedelta(minutes=turn.minutes)
        run = self._run() if turn.does == "wake" else None
        return at if run is None or run.wake_at is None else max(at, run.wake_at)

    def _do(self, turn: Turn) -> None:
        self.conversation.refresh_from_db()
        if turn.does == "say":
            keep_typed(self.conversation, Heard(text=turn.text, pressed=turn.pressed))
        elif turn.does == "reply":
            passing.reply(self.actor, self.conversation.id, turn.text)
        elif turn.does == "give_back":
            passing.give_back(self.actor, self.conversation.id)

    def _run(self) -> FlowRun | None:
        self.conversation.refresh_from_db()
        rows = FlowRun.objects.select_related("flow", "version")
        return rows.filter(conversations=self.conversation.id).first()

    def _settle(self) -> None:
        """Until nothing is to be done at this moment."""
        while True:
            run = self._run()
            self._count(run)
            message = self.conversation.messages.filter(taken_at=None).order_by("number").first()
            if message is not None and (run is None or not is_busy(self.conversation, run)):
                take(self.conversation, run, message, self._begin)
            elif run is not None and run.state == FlowRun.State.WAITING and run.wake_at and run.wake_at <= now():
                Going(run).go()
            else:
                return

    def _count(self, run: FlowRun | None) -> None:
        """Invalid where the whole talk takes too many steps, or too long."""
        self.rounds += 1
        steps = 0 if run is None else run.steps.count()
        if self.rounds > ROUNDS_MOST or steps > STEPS_MOST or monotonic() > self.ends_at:
            raise too_long()

    def _begin(self, conversation: Conversation, message: ConversationMessage) -> FlowRun | None:
        run = begin_first(conversation, message, [self.flow])
        if run is None:
            return None
        known = uuid5(self.wish.seed, str(message.number))
        Conversation.objects.filter(id=conversation.id).update(run=None)
        FlowRun.objects.filter(id=run.id).update(id=known)
        Conversation.objects.filter(id=conversation.id).update(run=known)
        conversation.refresh_from_db()
        return FlowRun.objects.select_related("flow", "version").get(id=known)

    def told(self, at: datetime) -> dict[str, Any]:
        run = self._run()
        row = self.conversation
        told = [message_json(each) for each in row.messages.select_related("author").order_by("number")]
        return {
            "at": written(at),
            "state": row.state,
            "listens": row.listens,
            "messages": [each for each in told if each["text"] or each["buttons"]],
            "run": None if run is None else {
                "state": run.state,
                "place": "/".join(run.place),
                "wake_at": None if run.wake_at is None else written(run.wake_at),
            },
            "steps": [] if run is None else steps_json(self.actor, run),
            "object": row.object,
            "is_new": row.made_record,
            "written": self._written(),
        }  # fmt: skip

    def _written(self) -> list[dict[str, Any]]:
        """Which fields of whom one talks with would be other than they are."""
        if self.conversation.record_id is None:
            return []
        try:
            after = get_record(self.actor, self.conversation.object, self.conversation.record_id)
        except NotFound:
            return []
        fields = object_type(self.conversation.object).fields
        names = [name for name in fields if name not in UNTOLD and not fields[name].read_only]
        pairs = [(name, self.before.get(name), after.get(name)) for name in names]
        return [
            {"field": name, "before": had, "after": has} for name, had, has in pairs if (had or None) != (has or None)
        ]
