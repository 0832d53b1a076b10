"""A bot is tried before it talks to anybody: on paper, then for real, with a person who takes over and gives back."""

from __future__ import annotations

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
