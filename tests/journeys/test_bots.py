"""A bot is tried before it talks to anybody, on paper, then for real; a person answers where they work."""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.test_flows import a_flow
from tests.journeys.world import World


def test_a_bot_is_tried_on_paper_and_for_real(open_page: OpenPage, world: World) -> None:
    asks = {"do": "ask", "text": "Your number?", "field": "phone",
            "then": [{"do": "say", "text": "Got {answer}."}], "tries": 3}  # fmt: skip
    calls = {"do": "hand_over", "people": [world.boss.id]}
    bye = {"do": "say", "text": "Good-bye!"}
    bot = a_flow(
        world, "Asks for a number", asks, calls, bye,
        object="leads", trigger={"on": "pressed", "code": "roof-7"},
    )  # fmt: skip
    page = open_page(world.boss, f"/automation/{bot}?tab=talk")
    talk = page.get_by_role("log")
    expect(talk).to_contain_text("Your number?")
    write(page, "tomorrow")
    expect(page.get_by_text("Not understood: «tomorrow»")).to_be_visible()
    write(page, "call 050 765 43 21")
    expect(talk).to_contain_text("Got +380507654321.")
    assert world.api.get("/records/leads", params={"q": "0507654321"}).json()["items"] == []

    page.get_by_role("button", name="Switch on").click()
    expect(page.get_by_text("On: Asks for a number")).to_be_visible()
    page.get_by_role("radiogroup", name="How to try").get_by_text("For real").click()
    page.get_by_role("button", name="Begin the talk").click()
    expect(talk).to_contain_text("Your number?")
    write(page, "050 765 43 21")
    expect(talk).to_contain_text("Got +380507654321.")
    expect(page.get_by_role("status").filter(has_text="Waits for a person")).to_be_visible()
    (lead,) = world.api.get("/records/leads", params={"q": "0507654321"}).json()["items"]
    expect(page.get_by_role("link", name=lead["title"])).to_be_visible()

    page.get_by_role("radiogroup", name="Write as").get_by_text("Colleague").click()
    write(page, "We come on Monday.", whose="a colleague")
    expect(talk).to_contain_text("We come on Monday.")
    page.get_by_role("button", name="Give back to the bot").click()
    expect(talk).to_contain_text("Good-bye!")
    page.get_by_role("button", name="Delete the test").click()
    expect(page.get_by_text("The test is deleted with what it made")).to_be_visible()
    assert world.api.get("/records/leads", params={"q": "0507654321"}).json()["items"] == []
    assert world.api.put(f"/flows/{bot}/state", json={"state": "paused"}).is_success


def write(page: Page, text: str, whose: str = "the visitor") -> None:
    page.get_by_role("textbox", name=f"Write as {whose}").fill(text)
    page.get_by_role("button", name="Send").click()


def test_a_bots_talk_is_answered_on_the_page_of_the_record(open_page: OpenPage, world: World) -> None:
    asks = {"do": "ask", "text": "Which roof, please?", "field": "message", "then": [{"do": "say", "text": "Noted."}]}
    bot = a_flow(world, "Asks for a roof", asks, object="leads", trigger={"on": "pressed", "code": "roof-9"})
    assert world.api.put(f"/flows/{bot}/state", json={"state": "on"}).is_success
    talk = world.api.post("/conversations", json={"code": "roof-9", "name": "Roof Nine", "language": "en"}).json()["id"]
    lead = has_said(world, talk, "Which roof, please?")["record"]["id"]

    page = open_page(world.boss, f"/records/leads/{lead}")
    talks = page.get_by_role("region", name="Conversations")
    row = talks.get_by_role("button", name="Asks for a roof")
    expect(row).to_contain_text("Test")
    row.click()
    lines = talks.get_by_role("log")
    expect(lines).to_contain_text("Which roof, please?")
    expect(talks.get_by_text("write, and the talk is yours")).to_be_visible()
    talks.get_by_role("textbox", name="Write as a colleague").fill("I am a person, and I help.")
    page.keyboard.press("Enter")
    expect(lines).to_contain_text("I am a person, and I help.")
    expect(talks.get_by_text("You have this talk")).to_be_visible()

    heard = {"by": "visitor", "text": "Thank you, go on.", "key": "k1"}
    assert world.api.post(f"/conversations/{talk}/messages", json=heard).is_success
    expect(lines).to_contain_text("Thank you, go on.")
    talks.get_by_role("button", name="Give back to the bot").click()
    expect(talks.get_by_text("write, and the talk is yours")).to_be_visible()
    has_said(world, talk, "Which roof, please?", times=2)
    heard = {"by": "visitor", "text": "The red one", "key": "k2"}
    assert world.api.post(f"/conversations/{talk}/messages", json=heard).is_success
    expect(lines).to_contain_text("Noted.")

    talks.get_by_role("button", name="Close", exact=True).click()
    expect(talks.get_by_text("This conversation is over.")).to_be_visible()
    expect(talks.get_by_role("textbox")).to_have_count(0)
    assert world.api.delete(f"/conversations/{talk}").is_success
    assert world.api.put(f"/flows/{bot}/state", json={"state": "paused"}).is_success


def has_said(world: World, talk: str, text: str, times: int = 1) -> dict[str, Any]:
    """The talk once the bot has said it."""
    until = time.monotonic() + 30
    while True:
        seen: dict[str, Any] = world.api.get(f"/conversations/{talk}").json()
        said = [each for each in seen["messages"] if each["by"] == "bot" and each["text"] == text]
        if len(said) >= times:
            return seen
        assert time.monotonic() < until, seen
        time.sleep(0.1)
