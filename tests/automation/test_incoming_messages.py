"""What other programs send to a flow's address is kept, becomes a record once, and begins the flow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import orjson
import pytest
from django.test import Client

from dotyk.accounts.actors import Actor
from dotyk.automation.incoming import catching
from dotyk.automation.models import FlowMessage, FlowRun
from dotyk.automation.rules.mapping import value_at
from dotyk.kernel.objects.custom_fields import add_field, remove_field
from dotyk.kernel.records import create_record, get_record
from tests.automation.conftest import Work
from tests.automation.test_flows_over_http import put
from tests.automation.test_flows_run import TAG, position
from tests.cast import Cast, again
from tests.kernel.records.conftest import Caller

Calling = Callable[[Actor], Caller]
ORDER = {"customer": {"name": "Олена", "mails": ["olena@example.com"]}, "total": 1200, "items": [{"sku": "A-1"}]}
MAP = {"first_name": "customer.name", "emails": "customer.mails[0]", "purchase_goal": "items[0].sku"}


@pytest.fixture
def boss(cast: Cast, calling: Calling) -> Caller:
    return calling(cast.administrator)


@pytest.fixture
def flow(boss: Caller) -> dict[str, Any]:
    definition = {"trigger": {"on": "incoming", "map": MAP, "match": "emails"}, "steps": [TAG]}
    made: dict[str, Any] = boss.post("/flows", {"name": "Shop", "object": "contacts", "definition": definition})
    return made


@pytest.fixture
def address(boss: Caller, flow: dict[str, Any]) -> str:
    return urlsplit(str(boss.get(f"/flows/{flow['id']}/hook")["address"])).path


def sent(address: str, body: Any = ORDER, status: int = 202, **headers: str) -> str:
    text = body if isinstance(body, bytes | str) else orjson.dumps(body)
    answer = Client().post(address, text, content_type="application/json", headers=headers or None)
    assert answer.status_code == status, answer.content
    return str(answer.json().get("id", ""))


def test_a_message_becomes_a_record_and_begins_the_flow(
    cast: Cast, boss: Caller, flow: dict[str, Any], address: str, work: Work
) -> None:
    put(boss, flow, "on")
    key = sent(address)
    work()
    message = FlowMessage.objects.get(id=key)
    assert message.state == "done"
    record = get_record(cast.administrator, "contacts", str(message.record_id))
    assert (record["first_name"], record["emails"], record["purchase_goal"]) == ("Олена", ["olena@example.com"], "A-1")
    assert position(cast, str(message.record_id)) == "seen"
    assert FlowRun.objects.get().cause == message.id


def test_one_who_is_known_is_found_again(
    cast: Cast, boss: Caller, flow: dict[str, Any], address: str, work: Work
) -> None:
    known = create_record(cast.seller, "contacts", {"first_name": "Оля", "emails": ["Olena@example.com"]})
    put(boss, flow, "on")
    sent(address)
    work()
    assert str(FlowMessage.objects.get().record_id) == known["id"]
    assert get_record(cast.seller, "contacts", known["id"])["first_name"] == "Олена"


def test_the_same_message_counts_once(cast: Cast, boss: Caller, flow: dict[str, Any], address: str, work: Work) -> None:
    put(boss, flow, "on")
    first = sent(address, **{"webhook-id": "msg_1"})
    assert sent(address, **{"webhook-id": "msg_1"}) == first
    work()
    assert sent(address, **{"webhook-id": "msg_1"}) == first
    work()
    assert FlowRun.objects.count() == 1


def test_a_draft_catches_what_comes_to_be_mapped(boss: Caller, flow: dict[str, Any], address: str, work: Work) -> None:
    sent(address)
    put(boss, flow, "on")
    work()
    assert not FlowRun.objects.exists()
    (message,) = boss.get(f"/flows/{flow['id']}/hook")["messages"]
    assert (message["state"], message["body"]) == ("caught", ORDER)
    boss.post(f"/flow-messages/{message['id']}/again", {}, 200)
    work()
    assert FlowRun.objects.count() == 1
    assert boss.send("POST", f"/flow-messages/{message['id']}/again", {}).status_code == 409


def test_what_comes_while_it_is_paused_is_taken_afterwards(
    boss: Caller, flow: dict[str, Any], address: str, work: Work
) -> None:
    put(boss, flow, "on")
    put(boss, flow, "paused")
    sent(address)
    work()
    assert not FlowRun.objects.exists()
    put(boss, flow, "on")
    work()
    assert FlowRun.objects.count() == 1


def test_what_does_not_fit_is_kept_with_the_reason_and_taken_again_when_it_does(
    boss: Caller, flow: dict[str, Any], address: str, work: Work
) -> None:
    put(boss, flow, "on")
    sent(address, {"customer": {"name": "Олена", "mails": ["no address at all"]}})
    work()
    (message,) = boss.get(f"/flows/{flow['id']}/hook")["messages"]
    assert (message["state"], [error["field"] for error in message["errors"]]) == ("failed", ["emails"])
    assert not FlowRun.objects.exists()
    sent(address, {"other": 1})
    work()
    assert FlowMessage.objects.latest("id").reasons[0]["code"] == "message_empty"


def test_a_form_is_taken_as_json_is(cast: Cast, boss: Caller, flow: dict[str, Any], address: str, work: Work) -> None:
    changed = {**flow["definition"], "trigger": {"on": "incoming", "map": {"first_name": "name"}}}
    boss.send("PATCH", f"/flows/{flow['id']}", {"definition": changed})
    put(boss, flow, "on")
    form = Client().post(address, "name=%D0%9E%D0%BB%D1%8F&x=1", content_type="application/x-www-form-urlencoded")
    assert form.status_code == 202
    work()
    key = str(FlowMessage.objects.get().record_id)
    assert get_record(cast.administrator, "contacts", key)["first_name"] == "Оля"


@pytest.mark.parametrize("body", [b"", b"nonsense", b"[", b"1", b'"text"', b"\xff\xfe", b'{"a": NaN}'])
def test_nonsense_is_refused_and_nothing_kept(address: str, body: bytes) -> None:
    sent(address, body, 422)
    assert not FlowMessage.objects.exists()


def test_too_large_or_too_many_is_refused(
    boss: Caller, flow: dict[str, Any], address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent(address, {"a": "x" * catching.BYTES_MAX}, 413)
    monkeypatch.setattr(catching, "A_MINUTE_MOST", 2)
    sent(address)
    sent(address)
    sent(address, status=429)


def test_only_the_address_lets_in_and_another_one_ends_it(
    cast: Cast, calling: Calling, boss: Caller, flow: dict[str, Any], address: str
) -> None:
    sent(address[:-1] + ("a" if address[-1] != "a" else "b"), status=404)
    sent("/api/v1/incoming/nonsense", status=404)
    assert calling(cast.seller).send("GET", f"/flows/{flow['id']}/hook").status_code == 403
    renewed = boss.post(f"/flows/{flow['id']}/hook", {}, 200)["address"]
    sent(address, status=404)
    sent(urlsplit(renewed).path)
    boss.send("DELETE", f"/flows/{flow['id']}")
    sent(urlsplit(renewed).path, status=404)


def test_a_field_that_is_no_more_stops_the_flow_and_loses_nothing(cast: Cast, calling: Calling, work: Work) -> None:
    hat = add_field(cast.administrator, "contacts", {"name": "hat", "type": "text", "label": {"en": "Hat"}})
    boss = calling(again(cast.administrator))
    definition = {"trigger": {"on": "incoming", "map": {hat.name: "hat", "first_name": "name"}}, "steps": [TAG]}
    flow = boss.post("/flows", {"name": "Hats", "object": "contacts", "definition": definition})
    put(boss, flow, "on")
    address = urlsplit(boss.get(f"/flows/{flow['id']}/hook")["address"]).path
    remove_field(cast.administrator, "contacts", hat.name)
    work()
    assert boss.get(f"/flows/{flow['id']}")["state"] == "stopped"
    sent(address, {"hat": "red", "name": "Оля"})
    work()
    assert FlowMessage.objects.get().state == "waiting"


def test_faults_of_the_mapping_are_told_at_their_place(boss: Caller) -> None:
    trigger = {"on": "incoming", "map": {"nothing": "a", "first_name": "..", "position": "b"}, "match": "emails"}
    flow = boss.post("/flows", {"name": "x", "object": "contacts", "definition": {"trigger": trigger, "steps": [TAG]}})
    assert sorted(fault["field"] for fault in flow["faults"]) == [
        "trigger.map.first_name", "trigger.map.nothing", "trigger.match",
    ]  # fmt: skip


def test_a_path_leads_through_objects_and_lists() -> None:
    body = {"a": [{"b c": [1, 2]}], "d": {"e": None}}
    assert value_at(body, "a[0].b c[1]") == 2
    assert [value_at(body, path) for path in ("a[7]", "a.b", "d.e.f", "x")] == [None] * 4


def test_what_only_looks_like_the_letter_that_cannot_be_kept_is_kept(address: str) -> None:
    key = sent(address, rb'{"path": "C:\\u0000\\new", "no\u0000thing": ["a\u0000b"]}')
    assert FlowMessage.objects.get(id=key).body == {"path": "C:\\u0000\\new", "nothing": ["ab"]}
