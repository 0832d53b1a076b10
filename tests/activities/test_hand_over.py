"""Handing somebody's unfinished work to somebody else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from dotyk.accounts.actions import deactivate_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.activities.actions.hand_over import HandedOver, hand_over
from dotyk.kernel.models import Stage
from dotyk.kernel.records import create_record, update_record
from dotyk.platform.errors import Denied, Invalid
from dotyk.platform.models import Event
from tests.activities.steps import change, hours, make_task, read
from tests.cast import Cast


def uid(actor: Actor) -> UUID:
    assert actor.id is not None
    return actor.id


def owners(cast: Cast, object_name: str, *records: dict[str, Any]) -> list[str]:
    return [read(cast.administrator, object_name, record)["owner"] for record in records]


def test_open_work_goes_and_finished_work_stays(cast: Cast, deal: dict[str, Any]) -> None:
    lost = create_record(cast.seller, "deals", {"name": "Lost"})
    update_record(cast.seller, "deals", UUID(lost["id"]), {"lost_reason": "dear", "stage": _stage("lost")})
    todo = make_task(cast.seller)
    done = change(cast.seller, "tasks", make_task(cast.seller), status="done")
    planned = create_record(cast.seller, "meetings", {"name": "Visit", "starts_at": hours(9)})
    contact = create_record(cast.seller, "contacts", {"first_name": "Olena"})
    moved = hand_over(
        cast.administrator, uid(cast.seller), uid(cast.stranger), ["deals", "tasks", "meetings", "contacts"]
    )
    assert moved == [HandedOver(name, 1, 0) for name in ("deals", "tasks", "meetings", "contacts")]
    to, stays = str(cast.stranger.id), str(cast.seller.id)
    assert owners(cast, "deals", deal, lost) == [to, stays]
    assert owners(cast, "tasks", todo, done) == [to, stays]
    assert owners(cast, "meetings", planned) == [to]
    assert owners(cast, "contacts", contact) == [to]


def test_a_task_one_only_does_keeps_its_owner(cast: Cast) -> None:
    task = make_task(cast.administrator, assignee=str(cast.seller.id))
    hand_over(cast.administrator, uid(cast.seller), uid(cast.teammate), ["tasks"])
    found = read(cast.administrator, "tasks", task)
    assert (found["owner"], found["assignee"]) == (str(cast.administrator.id), str(cast.teammate.id))


def test_many_are_handed_over_page_by_page(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dotyk.activities.actions.hand_over.CHUNK", 2)
    for _ in range(5):
        make_task(cast.seller)
    assert hand_over(cast.administrator, uid(cast.seller), uid(cast.teammate), ["tasks"]) == [HandedOver("tasks", 5, 0)]


def test_each_record_tells_it_in_its_history(cast: Cast, deal: dict[str, Any]) -> None:
    hand_over(cast.administrator, uid(cast.seller), uid(cast.teammate), ["deals"])
    event = Event.objects.get(record_id=deal["id"], kind="deals.updated")
    assert event.changes == {"owner": [str(cast.seller.id), str(cast.teammate.id)]}


def test_records_may_be_refused_one_by_one(cast: Cast, deal: dict[str, Any]) -> None:
    refused = hand_over(cast.seller, uid(cast.seller), uid(cast.teammate), ["deals"])
    assert refused == [HandedOver("deals", 0, 1)]
    assert owners(cast, "deals", deal) == [str(cast.seller.id)]


def test_others_work_needs_the_right_to_hand_over(cast: Cast, deal: dict[str, Any]) -> None:
    with pytest.raises(Denied):
        hand_over(cast.teammate, uid(cast.seller), uid(cast.teammate), ["deals"])
    with pytest.raises(Denied):
        hand_over(
            replace(cast.administrator, capabilities=frozenset()), uid(cast.seller), uid(cast.teammate), ["deals"]
        )
    assert owners(cast, "deals", deal) == [str(cast.seller.id)]


def test_nothing_goes_to_nobody(cast: Cast, deal: dict[str, Any]) -> None:
    deactivate_user(SYSTEM, uid(cast.teammate))
    for to in (uid(cast.teammate), uuid4(), uid(cast.seller)):
        with pytest.raises(Invalid) as refused:
            hand_over(cast.administrator, uid(cast.seller), to, ["deals"])
        assert refused.value.faults[0].field == "to"


def test_unknown_objects_are_refused_and_nothing_moves(cast: Cast, deal: dict[str, Any]) -> None:
    for name in ("unicorns", "users"):
        with pytest.raises(Invalid):
            hand_over(cast.administrator, uid(cast.seller), uid(cast.teammate), ["deals", name])
    assert owners(cast, "deals", deal) == [str(cast.seller.id)]


def _stage(status: str) -> str:
    return str(Stage.objects.get(status=status).id)
