"""A talk on paper goes through the engine itself and leaves nothing; a test talk for real can be taken away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dotyk.accounts.actors import Actor
from dotyk.automation.bots import paper, trying
from dotyk.automation.models import Conversation, Flow, FlowRun
from dotyk.kernel.records import create_record
from dotyk.platform.models import Event
from tests.automation.bots.conftest import ask, say
from tests.automation.conftest import SwitchOn, Work
from tests.cast import Cast
from tests.kernel.records.conftest import Caller

STARTED = {"on": "talk_started"}
Calling = Callable[[Actor], Caller]
KEPT = ("conversation", "conversation_message", "flow_run", "flow_step", "flow_version", "lead", "task", "event")


def counts() -> dict[str, int]:
    found = {}
    with connection.cursor() as cursor:
        for table in KEPT:
            cursor.execute(f'select count(*) from "{table}"')
            found[table] = cursor.fetchone()[0]
    return found


def drafted(boss: Caller, *steps: Any, trigger: Any = STARTED, object_name: str = "leads") -> str:
    definition = {"trigger": trigger, "steps": list(steps)}
    made = boss.post("/flows", {"name": "Bot", "object": object_name, "definition": definition})
    return str(made["id"])


def test_a_talk_on_paper_shows_what_would_be_and_keeps_nothing(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    task = {"do": "act", "action": "create_task", "given": {"name": "Call {name}", "who": str(cast.seller.id)}}
    flow = drafted(boss, ask("name", then=[task, say("Thank you, {name}")]))
    before = counts()
    turns = [{"text": "Olena"}]
    told = boss.post(f"/flows/{flow}/talk", {"turns": turns, "language": "en"}, 200)
    assert [m["text"] for m in told["messages"]] == ["Your name?", "Olena", "Thank you, Olena"]
    assert [(s["key"], s["kind"], s["outcome"].get("way")) for s in told["steps"]] == [
        ("0", "ask", "then"), ("0/then/0", "act", None), ("0/then/1", "say", None),
    ]  # fmt: skip
    assert {"field": "name", "before": None, "after": "Olena"} in told["written"]
    assert (told["is_new"], told["run"]["state"]) == (True, "done")
    assert counts() == before
    assert Flow.objects.get(id=flow).state == "draft"


def test_the_clock_can_be_moved(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    flow = drafted(boss, ask("name", at_most={"hours": 1}, late=[say("Still there?")]), {"do": "close_talk"})
    path, at = f"/flows/{flow}/talk", {"at": "2026-03-01T10:00:00Z"}
    early = boss.post(path, {"turns": [{"does": "wait", "minutes": 59}], **at}, 200)
    assert early["messages"][-1]["text"] == "Your name?"
    late = boss.post(path, {"turns": [{"does": "wait", "minutes": 61}], **at}, 200)
    assert (late["messages"][-1]["text"], late["state"]) == ("Still there?", "closed")
    woken = boss.post(path, {"turns": [{"does": "wake"}], **at}, 200)
    assert (woken["messages"][-1]["text"], woken["at"]) == ("Still there?", "2026-03-01T11:00:00+00:00")


def test_a_colleague_takes_part_on_paper(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    flow = drafted(boss, {"do": "hand_over", "people": [str(cast.seller.id)]}, say("Back"))
    turns = [{"text": "Anybody?"}, {"does": "reply", "text": "I am"}, {"does": "give_back"}]
    told = boss.post(f"/flows/{flow}/talk", {"turns": turns}, 200)
    assert [(m["by"], m["text"]) for m in told["messages"]] == [
        ("visitor", "Anybody?"), ("person", "I am"), ("bot", "Back"),
    ]  # fmt: skip


def test_talking_as_a_contact_tells_what_would_change(cast: Cast, calling: Calling) -> None:
    boss = calling(cast.administrator)
    contact = create_record(cast.seller, "contacts", {"first_name": "Олена"})
    flow = drafted(boss, ask("position"), object_name="contacts")
    told = boss.post(f"/flows/{flow}/talk", {"record": contact["id"], "turns": [{"text": "Director"}]}, 200)
    assert told["written"] == [{"field": "position", "before": None, "after": "Director"}]
    assert (
        boss.send("POST", f"/flows/{flow}/talk", {"record": "01a20000-0000-7000-8000-000000000000"}).status_code == 404
    )


def test_trying_touches_no_row_of_the_flow_itself(cast: Cast, calling: Calling, switch_on: SwitchOn) -> None:
    boss = calling(cast.administrator)
    over = {"do": "hand_over", "people": [str(cast.seller.id), str(cast.teammate.id)]}
    flow = switch_on("leads", ask("name", then=[over]), trigger=STARTED, per_hour=5)
    with CaptureQueriesContext(connection) as seen:
        told = boss.post(f"/flows/{flow.id}/talk", {"turns": [{"text": "Olena"}]}, 200)
    assert told["steps"][-1]["kind"] == "hand_over"
    about = [sql for query in seen if flow.id.hex in (sql := query["sql"].replace("-", ""))]
    assert about
    assert [sql for sql in about if "UPDATE" in sql] == []


def test_who_came_already_comes_on_paper_no_more(cast: Cast, calling: Calling, switch_on: SwitchOn, work: Work) -> None:
    boss = calling(cast.administrator)
    contact = create_record(cast.seller, "contacts", {"first_name": "Олена"})
    once = {"rule": "never"}
    flow = switch_on("contacts", ask("position"), trigger=STARTED, reentry=once)
    path, about = f"/flows/{flow.id}/talk", {"record": contact["id"]}
    assert len(boss.post(path, about, 200)["messages"]) == 1
    boss.post("/conversations", {"object": "contacts", "record": contact["id"]})
    work()
    assert boss.post(path, about, 200)["messages"] == []


def test_a_talk_that_takes_too_much_is_refused(cast: Cast, calling: Calling, monkeypatch: pytest.MonkeyPatch) -> None:
    boss = calling(cast.administrator)
    path = f"/flows/{drafted(boss, ask('name'), say('One'), say('Two'))}/talk"
    turns = {"turns": [{"text": "Olena"}]}
    boss.post(path, turns, 200)
    for name, value in (("STEPS_MOST", 2), ("ROUNDS_MOST", 3), ("SECONDS_MOST", -1.0)):
        with monkeypatch.context() as less:
            less.setattr(trying, name, value)
            refused = boss.send("POST", path, turns)
        assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "talk_too_long")
    monkeypatch.setattr(trying, "begin_first", _sleep)
    monkeypatch.setattr(paper, "STATEMENT_MS", 50)
    assert boss.send("POST", path, turns).json()["errors"][0]["code"] == "talk_too_long"


def _sleep(*_: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select pg_sleep(2)")


def test_nobody_talks_with_a_record_of_an_object_that_has_no_voice(cast: Cast, calling: Calling) -> None:
    company = create_record(cast.seller, "companies", {"name": "Ромашка"})
    wish = {"object": "companies", "record": company["id"]}
    refused = calling(cast.administrator).send("POST", "/conversations", wish)
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "talk_not_with")


def test_a_flow_with_faults_is_not_tried(cast: Cast, calling: Calling) -> None:
    flow = drafted(calling(cast.administrator), {"do": "say"})
    answer = calling(cast.administrator).send("POST", f"/flows/{flow}/talk", {})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "steps[0].text"


def test_a_test_talk_is_real_until_it_is_deleted(cast: Cast, calling: Calling, switch_on: SwitchOn, work: Work) -> None:
    boss = calling(cast.administrator)
    switch_on("leads", ask("name", then=[{"do": "wait", "time": {"days": 1}}, say("A day later")]), trigger=STARTED)
    made = boss.post("/conversations", {"language": "en"})
    path = f"/conversations/{made['id']}"
    work()
    boss.post(f"{path}/messages", {"by": "visitor", "text": "Olena", "key": "k"})
    boss.post(f"{path}/messages", {"by": "visitor", "text": "Olena", "key": "k"})
    work()
    seen = boss.get(path)
    assert (seen["record"]["title"], seen["is_test"], seen["run"]["place"]) == ("Olena", True, "0/then/1")
    assert boss.get(f"/records/leads/{seen['record']['id']}")["tags"] == ["Тест"], "in the company's language"
    changed = Event.objects.filter(record_id=seen["record"]["id"], kind="leads.updated")
    assert not [event for event in changed if "tags" in event.changes], "a real talk makes no such change"
    boss.post(f"{path}/wake", {}, 200)
    work()
    assert [m["text"] for m in boss.get(path)["messages"] if m["text"]] == ["Your name?", "Olena", "A day later"]
    boss.send("DELETE", path)
    assert not Conversation.objects.exists()
    assert boss.send("GET", f"/records/leads/{seen['record']['id']}").status_code == 404
    assert FlowRun.objects.get().state == "done"
