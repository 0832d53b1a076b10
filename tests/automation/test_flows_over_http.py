"""Flows over HTTP: built, tried on paper, switched on, watched, undone; by whoever may."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.automation.notices import reading
from dotyk.automation.registry import templates
from dotyk.kernel.objects.custom_fields import add_field, remove_field
from dotyk.kernel.records import create_record, get_record, update_record
from tests.automation.conftest import Work
from tests.automation.test_flows_run import TAG, contact, position
from tests.cast import Cast, again
from tests.kernel.records.conftest import Caller

Calling = Callable[[Actor], Caller]
TASK = {"do": "act", "action": "create_task", "given": {"name": "Call {title}", "due": {"minutes": 15}}}


def made(caller: Caller, *steps: Any, object: str = "contacts", **more: Any) -> dict[str, Any]:
    definition = {"trigger": {"on": "created"}, "steps": list(steps), **more}
    flow: dict[str, Any] = caller.post("/flows", {"name": "Any", "object": object, "definition": definition})
    return flow


def put(caller: Caller, flow: dict[str, Any], state: str, status: int = 200) -> Any:
    answer = caller.send("PUT", f"/flows/{flow['id']}/state", {"state": state})
    assert answer.status_code == status, answer.content
    return orjson.loads(answer.content)


def test_whoever_may_not_build_flows_knows_nothing_of_them(cast: Cast, calling: Calling) -> None:
    assert calling(cast.seller).send("GET", "/flows").status_code == 403


def test_a_run_is_told_step_by_step_and_undone(cast: Cast, calling: Calling, work: Work) -> None:
    boss = calling(cast.administrator)
    flow = put(boss, made(boss, TAG, TASK), "on")
    key = contact(cast)
    work()
    (run,) = boss.get(f"/flows/{flow['id']}/runs")["items"]
    assert (run["state"], run["record"]["title"]) == ("done", "Олена")
    whole = boss.get(f"/flow-runs/{run['id']}")
    assert [step["given"]["action"] for step in whole["steps"]] == ["update", "create_task"]
    task = whole["steps"][1]["effects"][0]["id"]
    told = get_record(cast.administrator, "tasks", task)
    assert (told["name"], told["assignee"], told["about"][0]["id"]) == ("Call Олена", str(cast.seller.id), key)
    boss.post(f"/flow-runs/{run['id']}/undo", {}, 200)
    assert position(cast, key) is None
    assert boss.send("GET", f"/records/tasks/{task}").status_code == 404
    assert boss.send("POST", f"/flow-runs/{run['id']}/undo", {}).status_code == 409


def test_what_somebody_changed_since_stays_and_is_told(cast: Cast, calling: Calling, work: Work) -> None:
    boss = calling(cast.administrator)
    flow = put(boss, made(boss, TAG), "on")
    key = contact(cast)
    work()
    update_record(cast.seller, "contacts", key, {"position": "CEO"})
    (run,) = boss.get(f"/flows/{flow['id']}/runs")["items"]
    undone = boss.post(f"/flow-runs/{run['id']}/undo", {}, 200)
    assert undone["kept"] == [{"object": "contacts", "id": key, "field": "position", "code": "changed_since"}]
    assert position(cast, key) == "CEO"


def test_faults_are_told_on_the_draft_and_refuse_the_switch(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    flow = made(boss, {"do": "act", "action": "assign", "given": {}})
    assert [fault["field"] for fault in flow["faults"]] == ["steps[0].given.people"]
    refused = put(boss, flow, "on", 422)
    assert [error["field"] for error in refused["errors"]] == ["steps[0].given.people"]


def test_what_is_no_flow_is_refused_with_its_place(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    step = {"do": "if", "where": {}, "then": [{"do": "wait"}]}
    body = {"name": "x", "object": "contacts", "definition": {"trigger": {"on": "created"}, "steps": [step]}}
    answer = boss.send("POST", "/flows", body)
    assert answer.status_code == 422
    assert [error["field"] for error in orjson.loads(answer.content)["errors"]] == ["steps[0].then[0].time"]


def test_running_records_stay_on_their_version(cast: Cast, calling: Calling, work: Work) -> None:
    boss = calling(cast.administrator)
    flow = put(boss, made(boss, {"do": "wait", "time": {"hours": 1}}, TAG), "on")
    key = contact(cast)
    work()
    definition = {"trigger": {"on": "created"}, "steps": [TASK]}
    changed = orjson.loads(boss.send("PATCH", f"/flows/{flow['id']}", {"definition": definition}).content)
    assert changed["version"] == 2
    work(hours=1.1)
    assert position(cast, key) == "seen"


def test_a_backtest_tells_whom_it_would_have_touched_and_touches_nobody(
    cast: Cast, calling: Calling, work: Work
) -> None:
    boss = calling(cast.administrator)
    keys = [contact(cast), contact(cast, first_name="Ігор")]
    where = {"field": "first_name", "op": "eq", "value": "Ігор"}
    flow = made(boss, {"do": "wait", "time": {"days": 1}}, TASK, where=where)
    tried = boss.post(f"/flows/{flow['id']}/backtest", {"days": 30}, 200)
    assert tried["records"] == 1
    (item,) = tried["items"]
    assert (item["record"]["id"], [step["kind"] for step in item["steps"]]) == (keys[1], ["wait", "act"])
    work()
    assert boss.get(f"/flows/{flow['id']}/runs")["items"] == []


def test_one_record_is_led_through_on_paper(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    key = contact(cast)
    branch = {"do": "if", "where": {"field": "first_name", "op": "eq", "value": "Олена"}, "then": [TAG]}
    flow = made(boss, branch, {"do": "wait", "time": {"days": 2}}, TASK)
    body = {"record": key, "at": "2026-03-01T10:00:00Z"}
    steps = boss.post(f"/flows/{flow['id']}/simulate", body, 200)["steps"]
    assert [(step["key"], step["at"][:10]) for step in steps] == [
        ("0", "2026-03-01"),
        ("0/then/0", "2026-03-01"),
        ("1", "2026-03-03"),
        ("2", "2026-03-03"),
    ]


def test_records_are_sent_in_by_hand(cast: Cast, calling: Calling, work: Work) -> None:
    boss = calling(cast.administrator)
    keys = [contact(cast) for _ in range(2)]
    flow = put(boss, made(boss, TAG, trigger={"on": "hand"}), "on")
    assert boss.post(f"/flows/{flow['id']}/records", {"ids": [keys[0]]}, 202) == {"count": 1}
    work()
    assert [position(cast, key) for key in keys] == ["seen", None]


def test_a_run_that_failed_is_told_why_and_tried_again(cast: Cast, calling: Calling, work: Work) -> None:
    boss = calling(cast.administrator)
    due = {"do": "act", "action": "create", "given": {"object": "tasks", "values": {"name": {"from": "position"}}}}
    flow = put(boss, made(boss, due), "on")
    key = contact(cast)
    work()
    (run,) = boss.get(f"/flows/{flow['id']}/runs?state=failed")["items"]
    assert [error["field"] for error in run["errors"]] == ["name"]
    update_record(cast.seller, "contacts", key, {"position": "CEO"})
    boss.post(f"/flow-runs/{run['id']}/retry", {}, 200)
    work()
    assert boss.get(f"/flow-runs/{run['id']}")["state"] == "done"


def test_every_template_is_a_flow(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    offered = boss.get("/flows/templates")["items"]
    assert len(offered) == len(templates()) >= 5
    for template in offered:
        body = {"name": template["label"], "object": template["object"], "definition": template["definition"]}
        faults = boss.post("/flows", body)["faults"]
        assert {fault["code"] for fault in faults} <= {"required"}, (template["name"], faults)


def test_whoever_answers_for_a_flow_that_is_stopped_is_told(
    cast: Cast, calling: Calling, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss = calling(cast.administrator)
    add_field(cast.administrator, "contacts", {"name": "size", "type": "text", "label": {"en": "Size"}})
    act = {"do": "act", "action": "update", "given": {"values": {"size": "L"}}}
    flow = put(boss, made(boss, act), "on")
    remove_field(cast.administrator, "contacts", "size")
    work()
    monkeypatch.setattr(reading, "settled_before", lambda: 2**62)
    reading.read_events()
    (notice,) = calling(again(cast.administrator)).get("/notices")["items"]
    assert (notice["notice"], notice["actor"]["name"], notice["data"]["flow"]) == ("flow_stopped", "Any", flow["id"])
    assert calling(cast.seller).get("/notices")["items"] == []


def test_gives_records_in_turn(cast: Cast, calling: Calling, work: Work) -> None:
    boss = calling(cast.administrator)
    people = [str(cast.seller.id), str(cast.teammate.id)]
    put(boss, made(boss, {"do": "act", "action": "assign", "given": {"people": people}}), "on")
    keys = [contact(cast) for _ in range(4)]
    work()
    owners = [get_record(cast.administrator, "contacts", key)["owner"] for key in keys]
    assert owners == people * 2


def test_goes_round_the_tasks_of_a_record(cast: Cast, calling: Calling, work: Work) -> None:
    boss = calling(cast.administrator)
    inner = {"do": "act", "action": "update", "given": {"values": {"status": "cancelled"}}}
    each = {"do": "each", "object": "tasks", "by": "about", "steps": [inner]}
    put(boss, made(boss, each, trigger={"on": "updated"}), "on")
    key = contact(cast)
    about = [{"object": "contacts", "id": key}]
    task = create_record(cast.seller, "tasks", {"name": "x", "about": about})["id"]
    update_record(cast.seller, "contacts", key, {"position": "CEO"})
    work()
    assert get_record(cast.administrator, "tasks", task)["status"] == "cancelled"
