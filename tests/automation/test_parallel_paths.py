"""Parallel paths: each goes its own way at its own pace, and the flow goes on when all are through, or the first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import DataError

from dotyk.accounts.actions import change_team
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.automation import going, running
from dotyk.automation.backtesting import simulate
from dotyk.automation.checking import faults_of
from dotyk.automation.flows import draft_flow, switch_flow
from dotyk.automation.models import Approval, FlowRun, FlowStep
from dotyk.automation.stepping import take_step
from dotyk.automation.tree import definition_in
from dotyk.automation.undoing import retry_run, undo_run
from dotyk.kernel.history.models import Comment
from dotyk.kernel.records import create_record, delete_record, get_record, update_record
from dotyk.platform.errors import Conflict, Invalid
from tests.automation.conftest import SwitchOn, Work
from tests.automation.test_approvals import open_for, question
from tests.automation.test_flows_run import contact, position
from tests.cast import Cast
from tests.kernel.records.conftest import Caller

Calling = Callable[[Actor], Caller]
CREATED = {"on": "created"}


def says(text: str) -> dict[str, Any]:
    """A comment: the history tells in which order they came."""
    return {"do": "act", "action": "comment", "given": {"text": text}}


def sets(**values: Any) -> dict[str, Any]:
    return {"do": "act", "action": "update", "given": {"values": values}}


def wait(**time: int) -> dict[str, Any]:
    return {"do": "wait", "time": time}


def paths(*paths: list[dict[str, Any]], first: bool = False) -> dict[str, Any]:
    named = [{"name": f"Path {n}", "steps": steps} for n, steps in enumerate(paths)]
    return {"do": "parallel", "goes_on": "first" if first else "all", "paths": named}


def said(key: str) -> list[str]:
    """What was commented, in the order of the steps."""
    steps = FlowStep.objects.filter(run__record_id=key, given__action="comment").order_by("number")
    told = [step.outcome["text"] for step in steps if "text" in step.outcome]
    assert sorted(told) == sorted(Comment.objects.filter(record_id=key).values_list("body", flat=True))
    return told


def outcome(key: str) -> dict[str, Any]:
    told: dict[str, Any] = FlowStep.objects.get(key=key).outcome
    return told


def test_goes_on_when_all_are_through(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    switch_on(
        "contacts", paths([says("a1"), wait(hours=1), says("a2")], [wait(hours=3), says("b")], [says("c")]),
        says("after"), trigger=CREATED,
    )  # fmt: skip
    key = contact(cast)
    work()
    assert said(key) == ["a1", "c"]
    run = FlowRun.objects.get()
    assert (run.state, run.place) == ("waiting", ["0"])
    work(hours=1.1)
    assert said(key) == ["a1", "c", "a2"]
    work(hours=3.1)
    assert said(key) == ["a1", "c", "a2", "b", "after"]
    run.refresh_from_db()
    assert (run.state, "paths" in run.data) == ("done", False)
    assert outcome("0") == {"done": [2, 0, 1]}
    assert set(FlowStep.objects.values_list("key", flat=True)) == {
        "0", "0/path0/0", "0/path0/1", "0/path0/2", "0/path1/0", "0/path1/1", "0/path2/0", "1",
    }  # fmt: skip


def test_the_first_that_is_through_ends_the_others(
    cast: Cast, switch_on: SwitchOn, work: Work, calling: Calling
) -> None:
    asks = question(str(cast.seller.id))
    switch_on("contacts", paths([asks], [wait(hours=1), says("b")], first=True), says("after"), trigger=CREATED)
    key = contact(cast)
    work()
    (item,) = open_for(calling(cast.seller))
    work(hours=1.1)
    assert said(key) == ["b", "after"]
    assert outcome("0") == {"done": [1]}
    assert outcome("0/path0/0")["cancelled"] is True
    assert (Approval.objects.get().state, open_for(calling(cast.seller))) == ("gone", [])
    assert calling(cast.seller).send("POST", f"/approvals/{item['id']}", {"answer": "yes"}).status_code == 409
    work(hours=5)
    assert (position(cast, key), FlowRun.objects.get().state) == (None, "done")


def test_a_wait_that_ends_a_path_is_waited_for(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    switch_on("contacts", paths([wait(days=3)], [says("b")]), says("after"), trigger=CREATED)
    key = contact(cast)
    work()
    assert (said(key), FlowRun.objects.get().state) == (["b"], "waiting")
    work(days=2.9)
    assert said(key) == ["b"]
    work(days=3.1)
    assert (said(key), FlowRun.objects.get().state) == (["b", "after"], "done")


def test_a_term_beside_a_question_ends_it(cast: Cast, switch_on: SwitchOn, work: Work, calling: Calling) -> None:
    asks = question(str(cast.seller.id))
    switch_on("contacts", paths([asks], [wait(hours=1)], first=True), says("after"), trigger=CREATED)
    key = contact(cast)
    work()
    assert len(open_for(calling(cast.seller))) == 1
    work(hours=1.1)
    assert (said(key), Approval.objects.get().state) == (["after"], "gone")


def test_paths_stand_within_paths_and_ways(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    inner = paths([wait(hours=1), says("x")], [says("y")])
    branch = {"do": "if", "where": {"field": "first_name", "op": "eq", "value": "Олена"}}
    switch_on(
        "contacts", paths([{**branch, "then": [inner, says("joined")]}], [says("z")]), says("after"), trigger=CREATED
    )
    key = contact(cast)
    work()
    assert said(key) == ["z", "y"]
    work(hours=1.1)
    assert said(key) == ["z", "y", "x", "joined", "after"]


def test_paths_stand_within_rounds(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    both = paths([sets(position="one")], [wait(hours=1), sets(purchase_goal="two")])
    switch_on("companies", {"do": "each", "object": "contacts", "by": "company", "steps": [both]}, trigger=CREATED)
    company = str(create_record(cast.seller, "companies", {"name": "Ranok"})["id"])
    keys = [contact(cast, company=company) for _ in range(2)]
    for hours in (0.1, 1.2, 2.4):
        work(hours=hours)
    found = [get_record(cast.seller, "contacts", one) for one in keys]
    assert [(one["position"], one["purchase_goal"]) for one in found] == [("one", "two")] * 2
    assert FlowStep.objects.filter(key__in=["0/each:0/0/path1/1", "0/each:1/0/path1/1"]).count() == 2


def test_events_wake_the_path_that_waits_for_them(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    def waits(kind: str, word: str) -> dict[str, Any]:
        return {
            "do": "wait_for", "kinds": [kind], "at_most": {"hours": 5},
            "then": [says(word)], "otherwise": [says(f"no {word}")],
        }  # fmt: skip

    switch_on(
        "contacts", paths([waits("contacts.updated", "a")], [waits("contacts.called", "b")], [wait(hours=9)]),
        trigger=CREATED,
    )  # fmt: skip
    key = contact(cast)
    work()
    update_record(cast.seller, "contacts", key, {"last_name": "Ніч"})
    work()
    assert said(key) == ["a"]
    assert FlowRun.objects.get().waits_for == ["contacts.called"]
    taken = FlowStep.objects.get(key="0/path1/0").at
    work(hours=5.1)
    assert said(key) == ["a", "no b"]
    assert taken < FlowStep.objects.get(key="0/path1/0").at


def test_a_path_that_fails_holds_no_other_up_and_is_tried_again(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    boss = cast.administrator
    task = {"do": "act", "action": "create_task", "given": {"name": "Look", "who": "head"}}
    switch_on("contacts", paths([task, says("a")], [wait(hours=1), says("b")]), says("after"), trigger=CREATED)
    key = contact(cast)
    work()
    run = FlowRun.objects.get()
    error = run.error or {}
    assert (run.state, error["step"], error["reasons"][0]["code"]) == ("waiting", "0/path0/0", "flow_nobody")
    with pytest.raises(Conflict):
        retry_run(boss, run.id, step="0/path1/0")
    retry_run(boss, run.id, step="0/path0/0")
    work()
    run.refresh_from_db()
    assert (run.error or {})["step"] == "0/path0/0"
    work(hours=1.1)
    run.refresh_from_db()
    assert (run.state, said(key)) == ("failed", ["b"])
    change_team(SYSTEM, cast.team, head=cast.teammate.id)
    retry_run(boss, run.id)
    work()
    run.refresh_from_db()
    assert (run.state, run.error, said(key)) == ("done", None, ["b", "a", "after"])


def test_a_run_that_was_given_up_goes_on_where_it_was_due(
    cast: Cast, switch_on: SwitchOn, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on("contacts", paths([wait(days=3), says("a")], [wait(hours=1), says("b")]), trigger=CREATED)
    key = contact(cast)
    work()
    monkeypatch.setattr(running, "ATTEMPTS_MOST", 1)
    with monkeypatch.context() as broken:
        broken.setattr(going, "take_step", fails)
        work(hours=1.1)
    run = FlowRun.objects.get()
    assert run.state == "failed"
    retry_run(cast.administrator, run.id)
    work(hours=1.2)
    assert said(key) == ["b"]
    work(days=3.1)
    assert said(key) == ["b", "a"]


def fails(*_: Any) -> None:
    raise RuntimeError("by accident")


def test_what_the_database_refuses_fails_its_path_alone(
    cast: Cast, switch_on: SwitchOn, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:

    def refused(run: going.Going, step: Any, place: Any, subject: Any) -> Any:
        if place == ("0", "path0", "0"):
            raise DataError("out of range")
        return take_step(run, step, place, subject)

    monkeypatch.setattr(going, "take_step", refused)
    switch_on("contacts", paths([says("a")], [says("b")]), trigger=CREATED)
    key = contact(cast)
    work()
    error = FlowRun.objects.get().error
    assert error is not None
    assert (said(key), error["step"], error["reasons"][0]["code"]) == (["b"], "0/path0/0", "flow_step_refused")


def test_a_stop_on_one_path_ends_the_run(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    switch_on("contacts", paths([says("a"), {"do": "stop"}], [wait(hours=1), says("b")]), says("c"), trigger=CREATED)
    key = contact(cast)
    work()
    work(hours=2)
    assert (FlowRun.objects.get().state, said(key)) == ("done", ["a"])
    assert outcome("0/path1/1") == {"cancelled": True}


def test_a_goal_that_is_met_and_a_record_that_is_gone_end_all_paths(
    cast: Cast, switch_on: SwitchOn, work: Work
) -> None:
    goal = {"field": "lifecycle", "op": "eq", "value": "customer"}
    asks = question(str(cast.seller.id))
    switch_on("contacts", paths([wait(hours=1), says("a")], [asks]), trigger=CREATED, goal=goal)
    met, gone = contact(cast), contact(cast)
    work()
    update_record(cast.seller, "contacts", met, {"lifecycle": "customer"})
    delete_record(cast.administrator, "contacts", gone)
    work(hours=1.1)
    work(hours=2.1)
    states = dict(FlowRun.objects.values_list("record_id", "state"))
    assert {str(one): state for one, state in states.items()} == {met: "goal", gone: "gone"}
    assert said(met) == []
    assert list(Approval.objects.values_list("state", flat=True)) == ["gone", "gone"]


def test_running_records_move_where_all_their_paths_are_the_same(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    boss, both = cast.administrator, paths([wait(hours=1), says("a")], [wait(hours=2), says("b")])
    flow = switch_on("contacts", both, says("old"), trigger=CREATED)
    key = contact(cast)
    work()
    draft_flow(boss, flow.id, {"trigger": CREATED, "steps": [both, says("new")]})
    switch_flow(boss, flow.id, "on", runs="move")
    work(hours=1.1)
    changed = {**both, "goes_on": "first"}
    draft_flow(boss, flow.id, {"trigger": CREATED, "steps": [changed, says("newest")]})
    switch_flow(boss, flow.id, "on", runs="move")
    work(hours=2.1)
    assert said(key) == ["a", "b", "new"]


def test_a_burst_gives_every_path_its_turn(
    cast: Cast, switch_on: SwitchOn, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(going, "BURST", 2)
    switch_on("contacts", paths([says("a1"), says("a2")], [says("b1"), says("b2")]), trigger=CREATED)
    key = contact(cast)
    work()
    assert said(key) == ["a1", "b1", "a2", "b2"]


def test_a_run_on_paths_is_undone_whole(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    switch_on("contacts", paths([sets(position="x")], [sets(purchase_goal="y"), wait(days=1)]), trigger=CREATED)
    key = contact(cast)
    work()
    assert FlowRun.objects.get().state == "waiting"
    run = undo_run(cast.administrator, FlowRun.objects.get().id)
    record = get_record(cast.administrator, "contacts", key)
    assert (record["position"], record["purchase_goal"], run.data["kept"]) == (None, None, [])
    work(days=2)
    assert FlowRun.objects.get().state == "undone"


def test_paper_leads_each_path_by_its_own_clock(cast: Cast, switch_on: SwitchOn) -> None:
    at = datetime(2026, 3, 1, 10, tzinfo=UTC)
    both = [[wait(days=2), says("a")], [wait(days=1), says("b"), wait(days=5), says("c")]]
    key = contact(cast)

    def planned(*steps: dict[str, Any]) -> list[tuple[str, str, bool]]:
        flow = switch_on("contacts", *steps, trigger=CREATED)
        told = simulate(cast.administrator, flow.id, key, at=at)  # type: ignore[arg-type]
        return [(step["key"], step["at"][8:10], step.get("cancelled", False)) for step in told]

    assert planned(paths(*both), says("after")) == [
        ("0", "01", False), ("0/path1/0", "02", False), ("0/path1/1", "02", False), ("0/path0/0", "03", False),
        ("0/path0/1", "03", False), ("0/path1/2", "07", False), ("0/path1/3", "07", False), ("1", "07", False),
    ]  # fmt: skip
    assert planned(paths(*both, first=True), says("after")) == [
        ("0", "01", False), ("0/path1/0", "02", False), ("0/path1/1", "02", False), ("0/path0/0", "03", False),
        ("0/path0/1", "03", False), ("0/path1/2", "03", True), ("1", "03", False),
    ]  # fmt: skip


def test_paths_want_names_of_their_own_and_something_to_do(cast: Cast) -> None:
    step = {"do": "parallel", "paths": [{"name": "A", "steps": []}, {"name": " a", "steps": [says("x")]}, {"name": ""}]}
    definition = definition_in({"trigger": CREATED, "steps": [step]})
    faults = [(fault.field, fault.code) for fault in faults_of(cast.administrator, "contacts", definition)]
    assert faults == [
        ("steps[0].paths[0]", "flow_path_empty"),
        ("steps[0].paths[1].name", "flow_path_twice"),
        ("steps[0].paths[2].name", "required"),
        ("steps[0].paths[2]", "flow_path_empty"),
    ]


@pytest.mark.parametrize("many", [1, 6])
def test_there_are_two_to_five(many: int) -> None:
    with pytest.raises(Invalid) as refused:
        definition_in({"trigger": CREATED, "steps": [paths(*([[says("x")]] * many))]})
    assert [fault.field for fault in refused.value.faults] == ["steps[0].paths"]


def test_no_run_stands_at_more_than_twenty_steps_at_once() -> None:
    five = paths(*([[says("x")]] * 5))
    definition_in({"trigger": CREATED, "steps": [paths([five], [five], [five], [five])]})
    with pytest.raises(Invalid):
        definition_in({"trigger": CREATED, "steps": [paths([five], [five], [five], [five], [says("x")])]})
