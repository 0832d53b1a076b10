"""Workers are killed at random moments, two at a time: each step of each run is done exactly once."""

from __future__ import annotations

import os
import random
import signal
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass

import pytest
from django.db import connection

from dotyk.automation import dispatching, flows
from dotyk.automation.dispatching import dispatch_events
from dotyk.automation.engine import work_until_idle
from dotyk.automation.models import FlowRun
from dotyk.automation.running import run_due
from dotyk.kernel.records import create_records
from dotyk.platform.events import last_cursor, settled_before
from dotyk.platform.models import Event
from tests.cast import make_cast

RECORDS, KILLS = 160, 12
pytestmark = pytest.mark.django_db(transaction=True)


@dataclass(frozen=True, slots=True)
class Worker:
    """A process that works until nothing is left, and says so whenever it did some."""

    pid: int
    said: int

    @classmethod
    def started(cls) -> Worker:
        connection.close()
        connection.close_pool()
        said, saying = os.pipe()
        pid = os.fork()
        if pid == 0:
            with suppress(BaseException):
                while dispatch_events() + run_due(2):
                    os.write(saying, b".")
            os._exit(0)
        os.close(saying)
        return cls(pid, said)

    def kill_in_the_midst(self, chance: random.Random) -> None:
        """Lets it get to some work, and kills it a little later, wherever it is."""
        for _ in range(chance.randint(1, 3)):
            os.read(self.said, 1)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.said)


def test_every_effect_is_there_exactly_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dispatching, "settled_before", settled_before)
    monkeypatch.setattr(flows, "last_cursor", last_cursor)
    boss = make_cast().administrator
    steps = [
        {"do": "act", "action": "comment", "given": {"text": "first"}},
        {"do": "act", "action": "create", "given": {"object": "notes", "values": {"body": "second"}}},
        {"do": "act", "action": "update", "given": {"values": {"position": "third"}}},
    ]
    definition = {"trigger": {"on": "created"}, "steps": steps}
    flow = flows.make_flow(boss, name="Sink", object_name="contacts", definition=definition)
    flows.switch_flow(boss, flow.id, "on")
    create_records(boss, "contacts", [{"first_name": f"N{n}"} for n in range(RECORDS)])
    chance = random.Random(2026)
    for _ in range(KILLS // 2):
        for worker in (Worker.started(), Worker.started()):
            worker.kill_in_the_midst(chance)
    left = Counter(FlowRun.objects.values_list("state", flat=True))
    assert left["waiting"], left
    assert left["done"], left
    work_until_idle()
    assert Counter(FlowRun.objects.values_list("state", flat=True)) == {"done": RECORDS}
    told = Counter(Event.objects.filter(actor_id=flow.author_id).values_list("kind", flat=True))
    assert told == {"contacts.commented": RECORDS, "notes.created": RECORDS, "contacts.updated": RECORDS}
    about = Counter(Event.objects.filter(kind="contacts.commented").values_list("record_id", flat=True))
    assert set(about.values()) == {1}
