"""A bot asks, understands by the type of the field, writes it, and goes the way of the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dotyk.automation import flows, undoing
from dotyk.automation.bots import asking, hearing, taking
from dotyk.automation.bots.hearing import Heard, Visitor, hear
from dotyk.automation.bots.passing import summary
from dotyk.automation.models import Conversation, ConversationMessage, FlowRun
from dotyk.platform.errors import Conflict, Invalid
from tests.automation.bots.conftest import Talk, ask, say
from tests.automation.conftest import SwitchOn, Work
from tests.cast import Cast

STARTED = {"on": "talk_started"}
Begin = Callable[..., Talk]


def test_a_stranger_becomes_a_lead_with_what_they_answer(switch_on: SwitchOn, talk: Begin) -> None:
    then = [ask("phone", then=[say("Thank you, {name}!")], otherwise=[say("No phone")])]
    switch_on("leads", say("Hello"), ask("name", then=then), trigger=STARTED)
    stranger = talk()
    assert stranger.says("Hi there") == ["Hello", "Your name?"]
    assert stranger.says("Olena Bondar") == ["Your phone?"]
    assert stranger.says("hm") == ["Please write a phone number with its code, like +380 67 123 45 67."]
    assert stranger.says("call me at 067 123 45 67, please") == ["Thank you, Olena Bondar!"]
    lead = stranger.record()
    assert (lead["name"], lead["phone"]) == ("Olena Bondar", "+380671234567")
    step = stranger.run().steps.get(key="1/then/0")
    assert (step.outcome["wrong"], step.outcome["value"], step.outcome["way"]) == (["hm"], "+380671234567", "then")
    assert stranger.run().state == "done"


def test_after_as_many_tries_it_goes_the_way_of_not_understanding(switch_on: SwitchOn, talk: Begin) -> None:
    switch_on("leads", ask("email", tries=2, again="An e-mail?", otherwise=[say("Never mind")]), trigger=STARTED)
    stranger = talk()
    stranger.says("Hi")
    assert stranger.says("nothing") == ["An e-mail?"]
    assert stranger.says("still nothing") == ["Never mind"]
    assert [each["answer"] for each in stranger.run().data["answers"]] == ["nothing", "still nothing"]


def test_silence_goes_its_own_way(switch_on: SwitchOn, talk: Begin, work: Work) -> None:
    switch_on("leads", ask("email", at_most={"hours": 1}, late=[say("Still there?")]), trigger=STARTED)
    stranger = talk()
    stranger.says("Hi")
    work(minutes=59)
    assert stranger.lines() == ["Your email?"]
    work(minutes=61)
    assert stranger.lines() == ["Your email?", "Still there?"]


def test_what_is_known_is_not_asked(switch_on: SwitchOn, talk: Begin) -> None:
    switch_on("leads", ask("source", then=[say("Known")]), ask("status", then=[say("New")]), trigger=STARTED)
    stranger = talk()
    stranger.says("Hi")
    options = stranger.row().messages.exclude(buttons=[])
    assert stranger.lines() == ["Your source?"]
    assert not options
    assert stranger.says("Telegram") == ["Known", "New"]
    assert stranger.record()["source"] == "telegram"


@pytest.mark.parametrize("typed", ["Prices", "prices please", "2", "PRICES!"])
def test_a_button_may_be_typed(switch_on: SwitchOn, talk: Begin, typed: str) -> None:
    buttons = [{"label": "Hours", "steps": [say("9 to 6")]}, {"label": "Prices", "steps": [say("From 100")]}]
    switch_on("leads", {"do": "offer", "text": "What?", "buttons": buttons}, trigger=STARTED)
    stranger = talk()
    stranger.says("Hi")
    assert stranger.says(typed) == ["From 100"]


def test_a_button_is_pressed_even_when_its_question_is_over(switch_on: SwitchOn, talk: Begin) -> None:
    buttons = [{"label": "Yes", "steps": [ask(tries=1, then=[say("Noted {answer}")])]}, {"label": "No"}]
    switch_on("leads", {"do": "offer", "text": "Go on?", "buttons": buttons}, trigger=STARTED)
    stranger = talk()
    stranger.says("Hi")
    (offered,) = stranger.row().messages.exclude(buttons=[])
    assert [each["label"] for each in offered.buttons] == ["Yes", "No"]
    assert stranger.says(pressed=offered.buttons[0]["key"]) == ["Your answer?"]
    old = ["That button was for an earlier question.\nYour answer?"]
    assert stranger.says(pressed=offered.buttons[1]["key"]) == old
    assert stranger.says("No") == ["Noted No"]


def test_an_old_button_is_no_answer_to_the_next_offer(switch_on: SwitchOn, talk: Begin) -> None:
    second = {"do": "offer", "text": "Sure?", "buttons": [{"label": "Yes", "steps": [say("Done")]}, {"label": "No"}]}
    first = {"do": "offer", "text": "Go on?", "buttons": [{"label": "Yes", "steps": [second]}, {"label": "No"}]}
    switch_on("leads", first, trigger=STARTED)
    stranger = talk()
    stranger.says("Hi")
    yes = stranger.row().messages.exclude(buttons=[]).get().buttons[0]["key"]
    assert stranger.says(pressed=yes) == ["Sure?"]
    assert stranger.says(pressed=yes) == ["That button was for an earlier question.\nSure?"]
    assert stranger.says("yes") == ["Done"]


def test_nobody_listens_once_the_answer_is_late(cast: Cast, switch_on: SwitchOn, talk: Begin, work: Work) -> None:
    over = {"do": "hand_over", "people": [str(cast.seller.id)]}
    late = [{"do": "wait", "time": {"days": 1}}, ask("message", then=[over])]
    switch_on("leads", ask("email", at_most={"hours": 1}, late=late), trigger=STARTED)
    stranger = talk()
    stranger.says("Hi")
    work(hours=2)
    due = stranger.run().wake_at
    assert not stranger.row().listens
    assert stranger.says("I was away") == []
    assert stranger.run().wake_at == due
    assert [message.text for message in stranger.row().messages.filter(by="visitor")] == ["Hi", "I was away"]
    work(days=2)
    assert stranger.lines()[-1] == "Your message?"
    stranger.says("Flowers")
    assert summary(stranger.row(), stranger.run(), "en") == "Your message?\n→ Flowers\n→ I was away"


def test_a_question_that_could_not_be_put_is_put_again(
    cast: Cast, switch_on: SwitchOn, talk: Begin, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on("leads", ask("email", then=[say("Noted")]), trigger=STARTED)
    stranger = talk()
    with monkeypatch.context() as broken:
        broken.setattr(asking, "say_out", _refuses)
        assert stranger.says("Hi") == []
    assert stranger.run().state == "failed"
    undoing.retry_run(cast.administrator, stranger.run().id)
    work()
    assert stranger.lines() == ["Your email?"]
    assert stranger.says("o@e.ua") == ["Noted"]


def _refuses(*_: object) -> None:
    raise Conflict("talk_busy")


def test_speaks_the_language_of_whom_it_talks_with(switch_on: SwitchOn, talk: Begin) -> None:
    switch_on("leads", say({"en": "Hello", "uk": "Вітаємо"}), ask("email", text={"en": "E-mail?"}), trigger=STARTED)
    assert talk(language="uk").says("Привіт") == ["Вітаємо", "E-mail?"]
    assert talk(language="uk").says("x") == ["Напишіть, будь ласка, електронну адресу, наприклад name@example.com."]
    assert talk(address="other", language="en").says("Hi") == ["Hello", "E-mail?"]


def test_words_and_codes_go_before_a_mere_beginning(switch_on: SwitchOn, talk: Begin) -> None:
    switch_on("leads", say("Welcome"), trigger=STARTED)
    switch_on("leads", say("From 100"), trigger={"on": "said", "words": ["how much", "ціна"]})
    switch_on("leads", say("Ten percent"), trigger={"on": "pressed", "code": "spring"})
    assert talk(address="a").says("Hello") == ["Welcome"]
    assert talk(address="b").says("And HOW MUCH is it?") == ["From 100"]
    assert talk(address="c").says("how much", code="spring") == ["Ten percent"]
    assert talk(address="a").says("Яка ціна?") == ["From 100"]
    assert talk(address="a").says("something else") == []


def test_a_flow_that_is_not_for_them_leaves_no_record(switch_on: SwitchOn, talk: Begin) -> None:
    where = {"field": "source", "op": "eq", "value": "shop"}
    switch_on("leads", say("Hello"), trigger=STARTED, where=where)
    stranger = talk()
    assert stranger.says("Hi") == []
    assert stranger.row().record_id is None
    assert not FlowRun.objects.exists()


def test_delivered_twice_counts_once_and_two_at_once_are_taken_in_order(switch_on: SwitchOn, talk: Begin) -> None:
    switch_on("leads", ask("name", then=[ask("message")]), trigger=STARTED)
    stranger = talk()
    stranger.says("Hi", key="m1")
    hear_all(stranger, ("Olena", "m2"), ("Olena", "m2"), ("Flowers", "m3"))
    assert (stranger.record()["name"], stranger.record()["message"]) == ("Olena", "Flowers")
    assert ConversationMessage.objects.filter(by="visitor").count() == 3
    assert Conversation.objects.count() == 1


def test_nothing_that_comes_by_a_channel_is_refused(
    cast: Cast, switch_on: SwitchOn, talk: Begin, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hearing, "WAITING_MOST", 3)
    flow = switch_on("leads", ask("message"), trigger=STARTED)
    stranger = talk()
    stranger.says("Hi")
    flows.switch_flow(cast.administrator, flow.id, "paused")
    long = f"{'word ' * 1_000}end"
    hear_all(stranger, (long, "m1"), ("two", "m2"), ("three", "m3"), ("four", "m4"))
    kept = stranger.row().messages.filter(by="visitor").order_by("number")
    assert [(row.text, row.taken_at is None) for row in kept[1:]] == [
        (long, True), ("two", True), ("three", True), ("four", False),
    ]  # fmt: skip
    flows.switch_flow(cast.administrator, flow.id, "on")
    work()
    assert stranger.record()["message"] == long[:4_000].strip()


def test_a_button_nobody_offered_is_kept_and_not_understood(switch_on: SwitchOn, talk: Begin) -> None:
    switch_on("leads", ask("name"), trigger=STARTED)
    stranger = talk()
    stranger.says("Hi")
    assert stranger.says(pressed="0#gone\x00") == ["That button was for an earlier question.\nYour name?"]
    with pytest.raises(Invalid):
        stranger.says(" \x00")


def hear_all(stranger: Talk, *said: tuple[str, str]) -> None:
    for text, key in said:
        hear("console", Visitor(stranger.address), Heard(text=text, key=key))
    stranger.work()


def test_a_flow_that_begins_otherwise_writes_into_the_talk(switch_on: SwitchOn, talk: Begin, work: Work) -> None:
    switch_on("leads", ask("name"), trigger=STARTED)
    switch_on(
        "leads", say("What shall it cost, {name}?"), ask("company_name"), name="Later",
        trigger={"on": "updated", "fields": ["name"]},
    )  # fmt: skip
    stranger = talk()
    stranger.says("Hi")
    assert stranger.says("Olena") == ["What shall it cost, Olena?", "Your company_name?"]
    stranger.says("Ромашка")
    assert stranger.record()["company_name"] == "Ромашка"


@pytest.mark.parametrize("hindrance", ["held", "failing"])
def test_conversations_that_cannot_be_taken_hold_no_other_up(
    cast: Cast, switch_on: SwitchOn, talk: Begin, monkeypatch: pytest.MonkeyPatch, hindrance: str
) -> None:
    monkeypatch.setattr(taking, "BATCH", 2)
    held = switch_on("leads", ask("name"), trigger=STARTED)
    early = [talk(address=f"early {number}") for number in range(3)]
    for stranger in early:
        stranger.says("Hi")
    if hindrance == "held":
        flows.switch_flow(cast.administrator, held.id, "paused")
        switch_on("leads", say("Welcome"), trigger=STARTED, name="Other")
    else:
        monkeypatch.setattr(taking, "_answer", _fails)
    for stranger in early:
        assert stranger.says("Olena") == []
    assert talk(address="late").says("Hi") == ["Welcome" if hindrance == "held" else "Your name?"]


def _fails(*_: object) -> None:
    raise ValueError


def test_faults_are_told_at_their_place(switch_on: SwitchOn, calling: Any, cast: Any) -> None:
    loop = {"do": "each", "object": "deals", "by": "contacts", "steps": [say("x")]}
    steps = [
        {"do": "say"}, {"do": "ask", "text": "q", "field": "nothing", "at_most": {}},
        {"do": "ask", "text": "q", "field": "created_at"}, {"do": "offer", "text": "q", "buttons": [{"label": " "}]},
        {"do": "offer", "text": "q"}, loop,
    ]  # fmt: skip
    boss = calling(cast.administrator)
    definition = {"trigger": {"on": "said", "words": ["!"]}, "steps": steps}
    flow = boss.post("/flows", {"name": "Any", "object": "leads", "definition": definition})
    assert [fault["field"] for fault in flow["faults"]] == [
        "trigger.words", "steps[0].text", "steps[1].at_most", "steps[1].field", "steps[2].field",
        "steps[3].buttons[0].label", "steps[4].buttons", "steps[5].steps[0]",
    ]  # fmt: skip
    flow = boss.post("/flows", {"name": "Any", "object": "deals", "definition": {"trigger": STARTED, "steps": []}})
    assert flow["faults"][0]["code"] == "talk_not_with"
