"""Workers are killed at random moments, two at a time: each step of each run is done exactly once."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest

from dotyk.automation import dispatching, flows
from dotyk.automation.dispatching import dispatch_events
from dotyk.automation.engine import work_until_idle
from dotyk.automation.models import FlowRun
from dotyk.automation.running import run_due
from dotyk.kernel.history.models import Comment
from dotyk.kernel.records import create_records
from dotyk.platform.events import last_cursor, settled_before
from dotyk.platform.models import Event
from tests.cast import make_cast
from tests.killing import Worker, wait_until_nobody_works

RECORDS, KILLS = 160, 12
pytestmark = pytest.mark.django_db(transaction=True)


def _work() -> int:
    return dispatch_events() + run_due(2)


def _says(text: str) -> dict[str, Any]:
    return {"do": "act", "action": "comment", "given": {"text": text}}


def _sets(field: str, value: str) -> dict[str, Any]:
    return {"do": "act", "action": "update", "given": {"values": {field: value}}}


def test_every_effect_is_there_exactly_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dispatching, "settled_before", settled_before)
    monkeypatch.setattr(flows, "last_cursor", last_cursor)
    boss = make_cast().administrator
    steps = [
        _says("first"),
        {"do": "act", "action": "create", "given": {"object": "notes", "values": {"body": "second"}}},
        {
            "do": "parallel",
            "paths": [
                {"name": "A", "steps": [_sets("position", "third"), _says("on A")]},
                {"name": "B", "steps": [_says("on B"), _sets("purchase_goal", "fourth")]},
            ],
        },
        _says("last"),
    ]
    definition = {"trigger": {"on": "created"}, "steps": steps}
    flow = flows.make_flow(boss, name="Sink", object_name="contacts", definition=definition)
    flows.switch_flow(boss, flow.id, "on")
    create_records(boss, "contacts", [{"first_name": f"N{n}"} for n in range(RECORDS)])
    chance = random.Random(2026)
    for _ in range(KILLS // 2):
        for worker in [Worker.started(_work, most=6) for _ in range(2)]:
            worker.kill_after(chance.randint(1, 3))
    wait_until_nobody_works()
    left = Counter(FlowRun.objects.values_list("state", flat=True))
    assert left["waiting"], left
    assert left["done"], left
    work_until_idle()
    assert Counter(FlowRun.objects.values_list("state", flat=True)) == {"done": RECORDS}
    told = Counter(Event.objects.filter(actor_id=flow.author_id).values_list("kind", flat=True))
    assert told == {"contacts.commented": 4 * RECORDS, "notes.created": RECORDS, "contacts.updated": 2 * RECORDS}
    about = Counter(Comment.objects.values_list("record_id", "body"))
    assert (len(about), set(about.values())) == (4 * RECORDS, {1})
