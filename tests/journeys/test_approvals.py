"""A flow asks somebody: on the bell, in their day, on the record; the answer decides where it goes."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import history
from tests.journeys.test_accessibility import grave_faults
from tests.journeys.test_flows import a_flow, chosen, line, only, saved
from tests.journeys.world import World


def test_a_discount_is_asked_for_and_granted(open_page: OpenPage, world: World) -> None:
    asks = {
        "do": "approve", "people": [world.seller.id], "text": "Ten percent for {title}?", "at_most": {"days": 1},
        "then": [{"do": "act", "action": "comment", "given": {"text": "Granted"}}],
        "otherwise": [{"do": "act", "action": "comment", "given": {"text": "Not granted"}}],
    }  # fmt: skip
    flow = a_flow(world, "Discounts", asks, where={"or": [only("Big order"), only("Small order")]})
    world.api.put(f"/flows/{flow}/state", json={"state": "on"}).raise_for_status()
    big = world.deal(name="Big order")
    world.deal(name="Small order")

    page = open_page(world.seller, "/my-day")
    question = page.get_by_role("region", name="Ten percent for Big order?")
    expect(question.get_by_text("Discounts asks")).to_be_visible()
    assert grave_faults(page) == []
    question.get_by_role("textbox", name="Comment").fill("A good customer")
    question.get_by_role("button", name="Approve").click()
    expect(question).to_have_count(0)
    page.get_by_role("button", name="Notifications").click()
    page.get_by_role("button").filter(has_text="asks you to decide on Small order").click()
    expect(page.get_by_role("article", name="Small order")).to_be_visible()
    page.get_by_role("article").get_by_role("button", name="Refuse").click()
    expect(history(page).get_by_text("Not granted")).to_be_visible()
    page.goto(f"/records/deals/{big['id']}")
    expect(history(page).get_by_text("A good customer")).to_be_visible()
    expect(history(page).get_by_text("Granted", exact=True)).to_be_visible()
    world.api.put(f"/flows/{flow}/state", json={"state": "paused"}).raise_for_status()


def test_the_question_is_built_by_hand(open_page: OpenPage, world: World) -> None:
    page = open_page(world.boss, f"/automation/{a_flow(world, 'Asking')}")
    page.locator("[aria-hidden] button[aria-label='Add a step']").first.click()
    page.get_by_role("menuitem", name="Ask to approve").click()
    expect(line(page, "Ask to approve")).to_have_attribute("data-faulty", "true")
    expect(line(page, "the owner’s head")).to_be_visible()
    chosen(page).get_by_role("textbox", name="Question").fill("May {title} go?")
    expect(line(page, "Ask to approve")).not_to_have_attribute("data-faulty", "true")
    expect(page.get_by_role("list", name="Refused", exact=True).first).to_be_visible()
    saved(page)
