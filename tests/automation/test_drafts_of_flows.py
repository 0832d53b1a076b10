"""A flow is worked on aside: its draft takes effect when it is switched on, and two people do not overwrite it."""

from __future__ import annotations

from typing import Any

import orjson

from dotyk.kernel.records import create_record, get_record
from tests.automation.conftest import Work
from tests.automation.test_flows_over_http import Calling, made, put
from tests.automation.test_flows_run import TAG, contact, position
from tests.cast import Cast
from tests.kernel.records.conftest import Caller

WAIT = {"do": "wait", "time": {"hours": 1}}
OTHER = {"do": "act", "action": "update", "given": {"values": {"position": "other"}}}


def change(caller: Caller, flow: dict[str, Any], body: Any, *, status: int = 200, **headers: str) -> Any:
    answer = caller.send("PATCH", f"/flows/{flow['id']}", body, **headers)
    assert answer.status_code == status, answer.content
    return orjson.loads(answer.content)


def drafted(*steps: Any) -> dict[str, Any]:
    return {"draft": {"trigger": {"on": "created"}, "steps": list(steps)}}


def test_a_draft_changes_nothing_until_it_is_switched_on(cast: Cast, calling: Calling, work: Work) -> None:
    boss = calling(cast.administrator)
    flow = put(boss, made(boss, TAG), "on")
    changed = change(boss, flow, drafted(OTHER, {"do": "wait", "time": {}}))
    assert [fault["field"] for fault in changed["faults"]] == ["steps[1].time"]
    key = contact(cast)
    work()
    assert position(cast, key) == "seen"
    put(boss, flow, "on", 422)
    change(boss, flow, drafted(OTHER))
    switched = put(boss, flow, "on")
    assert (switched["draft"], switched["version"]) == (None, 2)
    key = contact(cast)
    work()
    assert position(cast, key) == "other"


def test_what_is_not_filled_in_yet_is_kept_and_told(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    bare = [
        {"do": "if", "where": {"and": []}},
        {"do": "wait_for", "kinds": [], "at_most": {}},
        {"do": "hours", "days": []},
    ]
    flow = made(boss, *bare, object="deals", trigger={"on": "entered"})
    places = ["trigger.stages", "steps[0].where", "steps[1].kinds", "steps[1].at_most", "steps[2].days"]
    assert [(fault["field"], fault["code"]) for fault in flow["faults"]] == [(place, "required") for place in places]


def test_a_draft_is_given_up(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    flow = made(boss, TAG)
    change(boss, flow, drafted(OTHER))
    assert change(boss, flow, {"draft": None})["draft"] is None
    refused = change(boss, flow, {"draft": {"trigger": {"on": "never"}}}, status=422)
    assert refused["errors"][0]["field"] == "trigger"


def test_whoever_comes_second_is_told(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    flow = made(boss, TAG)
    seen = f'"{flow["revision"]}"'
    assert change(boss, flow, drafted(OTHER), if_match=seen)["revision"] == flow["revision"] + 1
    late = change(boss, flow, drafted(TAG), status=412, if_match=seen)
    assert late["current"]["revision"] == flow["revision"] + 1
    assert boss.get(f"/flows/{flow['id']}")["draft"]["steps"] == [OTHER]


def test_records_on_their_way_move_stay_or_stop(cast: Cast, calling: Calling, work: Work) -> None:
    boss = calling(cast.administrator)
    found = {}
    for way in ("move", "stay", "stop"):
        flow = put(boss, made(boss, WAIT, TAG, where={"field": "first_name", "op": "eq", "value": way}), "on")
        found[way] = contact(cast, first_name=way)
        work()
        change(boss, flow, drafted({"do": "wait", "time": {"hours": 2}}, TAG, OTHER))
        answer = boss.send("PUT", f"/flows/{flow['id']}/state", {"state": "on", "runs": way})
        assert answer.status_code == 200
    work(hours=1.1)
    assert [position(cast, found[way]) for way in ("move", "stay", "stop")] == ["other", "seen", None]


def test_a_flow_put_away_comes_back_with_its_runs(cast: Cast, calling: Calling, work: Work) -> None:
    boss = calling(cast.administrator)
    flow = put(boss, made(boss, WAIT, TAG), "on")
    key = contact(cast)
    work()
    assert boss.send("DELETE", f"/flows/{flow['id']}").status_code == 204
    work(hours=1.1)
    assert position(cast, key) is None
    assert boss.post(f"/flows/{flow['id']}/restore", {}, 200)["state"] == "paused"
    put(boss, flow, "on")
    work(hours=1.1)
    assert position(cast, key) == "seen"


def test_a_button_sends_its_record_in_for_whoever_may_change_it(cast: Cast, calling: Calling, work: Work) -> None:
    boss, seller = calling(cast.administrator), calling(cast.seller)
    flow = put(boss, made(boss, TAG, trigger={"on": "hand", "button": "Welcome"}), "on")
    button = {"id": flow["id"], "object": "contacts", "label": "Welcome"}
    assert seller.get("/flow-buttons")["items"] == [button]
    key = contact(cast)
    assert seller.post(f"/flow-buttons/{flow['id']}", {"record": key}, 202) == {"count": 1}
    work()
    assert position(cast, key) == "seen"
    foreign = create_record(cast.administrator, "contacts", {"first_name": "x", "owner": str(cast.stranger.id)})["id"]
    assert seller.send("POST", f"/flow-buttons/{flow['id']}", {"record": foreign}).status_code == 404
    put(boss, flow, "paused")
    assert seller.get("/flow-buttons")["items"] == []
    assert seller.send("POST", f"/flow-buttons/{flow['id']}", {"record": key}).status_code == 404
    assert get_record(cast.administrator, "contacts", key)["version"] == 2


def test_quiet_times_and_clocks_are_tried_on_the_past_too(cast: Cast, calling: Calling, work: Work) -> None:
    boss = calling(cast.administrator)
    contact(cast)
    quiet = made(boss, TAG, trigger={"on": "quiet", "after": {"minutes": 1}})
    clock = made(boss, TAG, trigger={"on": "clock", "every": "day"})
    assert boss.post(f"/flows/{quiet['id']}/backtest", {}, 200)["records"] == 0
    assert boss.post(f"/flows/{clock['id']}/backtest", {}, 200)["records"] == 1
    change(boss, quiet, {"draft": {"trigger": {"on": "created"}, "steps": [TAG]}})
    assert boss.post(f"/flows/{quiet['id']}/backtest", {}, 200)["records"] == 1


def test_its_versions_are_told_with_the_records_on_their_way(cast: Cast, calling: Calling, work: Work) -> None:
    boss = calling(cast.administrator)
    flow = put(boss, made(boss, WAIT, TAG), "on")
    contact(cast)
    work()
    change(boss, flow, drafted(OTHER))
    put(boss, flow, "on")
    told = boss.get(f"/flows/{flow['id']}/versions")["items"]
    assert [(one["number"], one["is_current"], one["waiting"]) for one in told] == [(2, True, 0), (1, False, 1)]
    assert [one["definition"]["steps"] for one in told] == [[OTHER], [WAIT, TAG]]
    assert told[0]["by"]["name"] == "Ada Administrator"
    assert calling(cast.seller).send("GET", f"/flows/{flow['id']}/versions").status_code == 403
