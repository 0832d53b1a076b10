"""Workers are killed while they take a message, before they answer it, and while they do: each is answered once."""

from __future__ import annotations

import os
import random
import select
import signal
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from django.db import connection

from dotyk.automation.bots import asking, steps, taking
from dotyk.automation.bots.hearing import Heard, Visitor, hear
from dotyk.automation.engine import work_until_idle
from dotyk.automation.models import Conversation, ConversationMessage, FlowRun
from dotyk.automation.running import run_due
from dotyk.platform.models import Event
from tests.automation.bots.conftest import ask, say
from tests.automation.conftest import SwitchOn
from tests.killing import wait_until_nobody_works

TALKS, QUESTIONS, KILLS = 8, 3, 16
TAKING, TAKEN, ANSWERING, ANSWERED = b"t", b"T", b"a", b"A"
POINTS = (TAKING, TAKEN, ANSWERING, ANSWERED)
pytestmark = pytest.mark.django_db(transaction=True)


class Worker:
    """A process that takes and answers; at each point, within a transaction or between two, it waits to be let on."""

    def __init__(self, point: bytes, passes: int) -> None:
        self.point, self.passes, self.was_killed = point, passes, False
        connection.close()
        connection.close_pool()
        (self.told, self.telling), (self.let, self.letting) = os.pipe(), os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            with suppress(BaseException):
                os.close(self.told)
                os.close(self.letting)
                self.work()
            os._exit(0)
        os.close(self.telling)
        os.close(self.let)

    def stand_at(self, point: bytes) -> None:
        os.write(self.telling, point)
        if not os.read(self.let, 1):
            os._exit(1)

    def work(self) -> None:
        taking.take = self.stands_after(taking.take, TAKING)
        asking.say_out = steps.say_out = self.stands_after(asking.say_out, ANSWERING)
        done = True
        while done:
            taken = taking.take_said()
            self.stand_at(TAKEN)
            answered = run_due(2)
            self.stand_at(ANSWERED)
            done = bool(taken + answered)

    def stands_after(self, does: Callable[..., Any], point: bytes) -> Callable[..., Any]:
        def standing(*given: Any) -> Any:
            done = does(*given)
            self.stand_at(point)
            return done

        return standing

    def go_on(self) -> bool:
        """Lets it pass where it stands, or kills it there; False where it is no more."""
        stood = os.read(self.told, 1)
        self.passes -= stood == self.point
        if stood and self.passes >= 0:
            os.write(self.letting, b".")
            return True
        self.was_killed = bool(stood)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.told)
        os.close(self.letting)
        return False


def _kill(workers: list[Worker]) -> None:
    """Each where it shall be killed, whichever comes there first; one may wait for what the other has locked."""
    while workers:
        ready, _, _ = select.select([worker.told for worker in workers], [], [])
        workers = [worker for worker in workers if worker.told not in ready or worker.go_on()]


def _write(number: int) -> None:
    """Everybody writes their next message; a channel that does not know whether it arrived brings it again."""
    for talk in range(TALKS):
        hear("console", Visitor(f"stranger {talk}"), Heard(text=f"a{number}", key=f"{talk}.{number}"))


def test_each_message_is_answered_once_and_in_its_order(switch_on: SwitchOn, monkeypatch: pytest.MonkeyPatch) -> None:
    questions = [ask(text=f"Question {n}?", then=[say("Heard {answer}")]) for n in range(1, QUESTIONS + 1)]
    monkeypatch.setattr(taking, "BATCH", 3)
    switch_on("leads", say("Hello"), *questions, say("Bye"), trigger={"on": "talk_started"})
    for number in range(QUESTIONS + 1):
        _write(number)
    chance, killed = random.Random(2026), Counter[bytes]()
    for each in range(KILLS // 2):
        workers = [Worker(point, chance.randint(0, 1)) for point in (POINTS[each % 4], chance.choice(POINTS))]
        _kill(workers)
        killed.update(worker.point for worker in workers if worker.was_killed)
    assert set(killed) == set(POINTS)
    assert killed.total() > KILLS // 2
    wait_until_nobody_works()
    _write(QUESTIONS)
    work_until_idle()
    assert Counter(FlowRun.objects.values_list("state", flat=True)) == {"done": TALKS}
    assert not ConversationMessage.objects.filter(taken_at=None)
    answers = [line for n in range(1, QUESTIONS + 1) for line in (f"Question {n}?", f"Heard a{n}")]
    for conversation in Conversation.objects.all():
        said = list(conversation.messages.order_by("number").values_list("by", "text"))
        assert [text for by, text in said if by == "bot"] == ["Hello", *answers, "Bye"]
        assert [text for by, text in said if by == "visitor"] == [f"a{n}" for n in range(QUESTIONS + 1)]
        told = Counter(Event.objects.filter(record_id=conversation.record_id).values_list("kind", flat=True))
        assert told == {"leads.created": 1, "leads.wrote": QUESTIONS + 1, "leads.replied": len(answers) + 2}
