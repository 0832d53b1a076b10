"""A person takes a talk over with what was said, the bot is silent meanwhile, and goes on where it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import orjson
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dotyk.accounts.actors import Actor
from dotyk.automation.bots import passing
from dotyk.automation.bots.hearing import Heard, open_talk, say_as_visitor
from dotyk.automation.models import Conversation, FlowRun
from dotyk.automation.notices import reading
from dotyk.automation.notices.showing import notices_json
from dotyk.kernel.history import timeline_json
from dotyk.kernel.records import create_record
from dotyk.platform.errors import Conflict
from tests.automation.bots.conftest import Talk, ask, say
from tests.automation.conftest import SwitchOn, Work
from tests.cast import Cast
from tests.kernel.records.conftest import Caller

STARTED = {"on": "talk_started"}
Begin = Callable[..., Talk]
Calling = Callable[[Actor], Caller]


def over(cast: Cast, **more: Any) -> dict[str, Any]:
    return {"do": "hand_over", "people": [str(cast.seller.id)], "reply": "A colleague comes", "text": "Hurry", **more}


@pytest.fixture
def handed(cast: Cast, switch_on: SwitchOn, talk: Begin) -> Callable[..., Talk]:
    """A talk that was handed over to the seller after a question."""

    def begun(**more: Any) -> Talk:
        switch_on("leads", ask("name", then=[over(cast, **more), say("Back again")]), trigger=STARTED, name="Bot")
        stranger = talk()
        stranger.says("Hi")
        assert stranger.says("Olena") == ["A colleague comes"]
        return stranger

    return begun


def test_the_person_is_told_with_questions_and_answers(
    cast: Cast, handed: Callable[..., Talk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "settled_before", lambda: 2**62)
    stranger = handed()
    reading.read_events()
    told = "Hurry\nYour name?\n→ Olena"
    (notice,) = [each for each in notices_json(cast.seller)["items"] if each["kind"] == "leads.handed_over"]
    assert (notice["actor"]["name"], notice["data"]["body"]) == ("Bot", told)
    lead = UUID(stranger.record()["id"])
    history = orjson.loads(timeline_json(cast.administrator, "leads", lead))["items"]
    said = [(each["kind"], each["data"].get("text") or each["data"].get("body")) for each in history]
    assert ("leads.handed_over", told) in said
    assert ("leads.wrote", "Olena") in said
    assert ("leads.replied", "Your name?") in said


def test_the_bot_is_silent_until_the_talk_is_given_back(
    cast: Cast, calling: Calling, handed: Callable[..., Talk], work: Work
) -> None:
    stranger = handed()
    seller, key = calling(cast.seller), stranger.row().id
    assert stranger.says("Is anybody there?") == []
    answered = seller.post(f"/conversations/{key}/messages", {"text": "I am"})
    assert (answered["state"], answered["person"]["name"]) == ("person", "Sofia Seller")
    assert answered["messages"][-1]["author"] == "Sofia Seller"
    work(days=30)
    assert stranger.lines()[-1] == "I am"
    assert seller.post(f"/conversations/{key}/give-back", {}, 200)["state"] == "bot"
    work()
    assert stranger.lines()[-1] == "Back again"
    assert seller.send("POST", f"/conversations/{key}/give-back", {}).status_code == 409


def test_after_silence_the_bot_goes_on_by_itself(handed: Callable[..., Talk], work: Work) -> None:
    stranger = handed(quiet={"hours": 2})
    work(hours=1.9)
    assert stranger.lines()[-1] == "A colleague comes"
    work(hours=2.1)
    assert stranger.lines()[-1] == "Back again"
    assert stranger.row().state == "bot"


@pytest.mark.parametrize("after", ["act", "ask"])
def test_a_colleague_cuts_no_wait_short(cast: Cast, switch_on: SwitchOn, talk: Begin, work: Work, after: str) -> None:
    task = {"do": "act", "action": "create_task", "given": {"name": "Later", "who": str(cast.seller.id)}}
    following = [task] if after == "act" else [ask("name")]
    switch_on("leads", say("Hello"), {"do": "wait", "time": {"days": 1}}, *following, trigger=STARTED)
    stranger = talk()
    stranger.says("Hi")
    due = stranger.run().wake_at
    passing.reply(cast.administrator, stranger.row().id, "I am here")
    work()
    passing.give_back(cast.administrator, stranger.row().id)
    work()
    assert (stranger.run().state, stranger.run().wake_at) == ("waiting", due)
    passing.hand_over(cast.administrator, stranger.row().id)
    work()
    assert (stranger.run().state, stranger.run().wake_at) == ("waiting", due)
    work(days=2)
    assert stranger.run().state == ("done" if after == "act" else "waiting")
    passing.give_back(cast.administrator, stranger.row().id)
    work()
    assert (stranger.lines()[-1] == "Your name?") == (after == "ask")


def test_the_word_for_a_person_calls_the_owner_and_the_question_comes_again(
    cast: Cast, switch_on: SwitchOn, talk: Begin, work: Work
) -> None:
    assign = {"do": "act", "action": "assign", "given": {"people": [str(cast.teammate.id)]}}
    switch_on("leads", assign, ask("email", then=[say("Noted")], late=[say("Late")]), trigger=STARTED)
    stranger = talk()
    stranger.says("Hi")
    assert stranger.says("an operator, please") == []
    assert (stranger.row().state, stranger.row().person_id) == ("waiting", cast.teammate.id)
    work(days=3)
    assert stranger.lines() == ["Your email?"]
    passing.give_back(cast.administrator, stranger.row().id)
    work()
    assert stranger.lines() == ["Your email?", "Your email?"]
    assert stranger.says("olena@example.com") == ["Noted"]


def test_the_word_for_stopping_closes_the_talk_and_the_next_message_begins_anew(
    switch_on: SwitchOn, talk: Begin
) -> None:
    switch_on("leads", ask("email"), trigger=STARTED)
    stranger = talk()
    stranger.says("Hi")
    assert stranger.says("STOP!") == []
    assert (stranger.row().state, stranger.run().state) == ("closed", "stopped")
    assert stranger.says("Hello again") == ["Your email?"]


def test_a_flow_that_fails_leaves_the_talk_to_a_person(cast: Cast, switch_on: SwitchOn, talk: Begin) -> None:
    gone = {"do": "act", "action": "assign", "given": {"people": [{"from": "owner"}]}}
    switch_on("leads", ask("name"), {**gone, "given": {"people": [{"from": "created_by"}]}}, trigger=STARTED)
    stranger = talk()
    stranger.says("Hi")
    stranger.says("Olena")
    assert stranger.run().state == "failed"
    stranger.says("Hello?")
    assert (stranger.row().state, stranger.row().person_id) == ("waiting", cast.administrator.id)


def test_closing_stops_the_flow(cast: Cast, calling: Calling, handed: Callable[..., Talk]) -> None:
    stranger = handed()
    key = stranger.row().id
    calling(cast.seller).post(f"/conversations/{key}/close", {}, 200)
    assert FlowRun.objects.get().state == "stopped"
    assert calling(cast.seller).send("POST", f"/conversations/{key}/messages", {"text": "x"}).status_code == 409


def test_what_a_colleague_types_is_no_answer_of_the_visitor(cast: Cast, switch_on: SwitchOn, talk: Begin) -> None:
    stranger = talk()
    stranger.says("Hi")
    with pytest.raises(Conflict):
        say_as_visitor(cast.administrator, make_real(stranger), Heard(text="x"))


def make_real(stranger: Talk) -> UUID:
    """As if it had come by another channel."""
    Conversation.objects.update(channel="elsewhere")
    return stranger.row().id


def test_each_sees_the_talks_with_records_within_reach(cast: Cast, calling: Calling) -> None:
    contact = create_record(cast.seller, "contacts", {"first_name": "Олена"})
    theirs = open_talk(cast.administrator, record=("contacts", UUID(contact["id"])))
    strangers = open_talk(cast.administrator)
    seen = {
        who.name: {each["id"] for each in calling(who).get("/conversations")["items"]}
        for who in (cast.administrator, cast.seller, cast.stranger)
    }
    assert seen[cast.administrator.name] == {str(theirs.id), str(strangers.id)}
    assert seen[cast.seller.name] == {str(theirs.id)}
    assert seen[cast.stranger.name] == set()
    found = calling(cast.seller).get(f"/conversations?object=contacts&record={contact['id']}")["items"]
    assert [each["id"] for each in found] == [str(theirs.id)]
    assert calling(cast.seller).send("GET", f"/conversations/{strangers.id}").status_code == 404


def test_more_talks_take_no_more_queries(cast: Cast, calling: Calling, switch_on: SwitchOn, talk: Begin) -> None:
    switch_on("leads", ask("name"), trigger=STARTED)

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            found = calling(cast.administrator).get("/conversations")["items"]
        assert {each["record"]["title"] for each in found}
        assert all(each["run"]["flow"]["name"] for each in found)
        assert not [query for query in seen if "DISTINCT" in query["sql"]]
        return len(seen)

    talk(address="a").says("Hi")
    queries()
    one = queries()
    for address in "bcd":
        talk(address=address).says("Hi")
    assert queries() == one
