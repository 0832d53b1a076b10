"""A whole working day without a mouse: by keys alone at a desk, by thumb alone on a phone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell, history, panel
from tests.journeys.test_move_deal import card, card_in
from tests.journeys.test_phone import hold_and_carry
from tests.journeys.world import NEW, PASSWORD, QUALIFIED, Person, World

STEPS_AT_MOST = 90
IS_FOCUSED = "(each) => each === document.activeElement"


@dataclass
class Work:
    """What one person has to do on this day."""

    who: Person
    deal: dict[str, Any]
    task: dict[str, Any]
    contact: dict[str, Any]
    meeting: dict[str, Any]


def work_of(world: World, name: str) -> Work:
    who = world.newcomer()
    deal = world.deal(NEW, name=f"{name} roof", owner=who)
    about = [{"object": "deals", "id": deal["id"]}]
    noon = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    task = {"name": f"{name} measure", "due_at": noon.isoformat(), "assignee": who.id, "about": about}
    meeting = {"starts_at": noon.isoformat(), "ends_at": (noon + timedelta(hours=1)).isoformat(), "owner": who.id}
    return Work(
        who,
        deal,
        world.make("tasks", task),
        world.make("contacts", {"first_name": "Vira", "last_name": f"{name}enko", "owner": who.id}),
        world.make("meetings", {"name": f"{name} tasting", **meeting}),
    )


def test_by_keys_alone(open_page: OpenPage, world: World) -> None:
    work = work_of(world, "Keyed")
    page = open_page(None, "/sign-in")
    keys = page.keyboard
    tab_to(page, page.get_by_label("Email"))
    keys.type(work.who.email)
    tab_to(page, page.get_by_role("textbox", name="Password"))
    keys.type(PASSWORD)
    keys.press("Enter")

    expect(page.get_by_role("button", name=re.compile("^Keyed measure"))).to_be_visible()
    step_to(page, page.get_by_role("button", name=re.compile("^Keyed measure")), key="j")
    keys.press("r")
    step_to(page, page.get_by_role("menuitem", name="Done, with a result"), key="ArrowDown")
    keys.press("Enter")
    expect(page.get_by_role("textbox", name="What came of it")).to_be_focused()
    keys.type("Forty metres")
    keys.press("Tab")
    keys.type("Keyed offer")
    keys.press("Enter")
    expect(page.get_by_role("button", name=re.compile("^Keyed offer"))).to_be_visible()

    keys.press("g")
    keys.press("d")
    expect(cell(page, "Keyed roof")).to_be_visible()
    tab_to(page, page.get_by_role("radio", name="List"))
    keys.press("ArrowRight")
    tab_to(page, page.get_by_role("button", name="Save as a view"))
    keys.press("Enter")
    expect(page.get_by_role("dialog").get_by_label("Name")).to_be_focused()
    keys.type("Keyed board")
    keys.press("Enter")
    expect(
        page.get_by_role("navigation", name="Views").get_by_role("button", name="Keyed board", exact=True)
    ).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)

    tab_to(page, card(page, work.deal["id"]))
    keys.press("Space")
    expect(page.get_by_text(f"Keyed roof is over {NEW}")).to_be_attached()
    page.evaluate("() => new Promise(done => setTimeout(() => requestAnimationFrame(done), 50))")  # fingers need longer
    keys.press("ArrowRight")
    expect(page.get_by_text(f"Keyed roof is over {QUALIFIED}")).to_be_attached()
    keys.press("Space")
    expect(page.get_by_role("dialog").get_by_label("Amount")).to_be_focused()
    keys.type("4500")
    keys.press("Enter")
    expect(card_in(page, QUALIFIED, work.deal["id"])).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)

    tab_to(page, card(page, work.deal["id"]))
    keys.press("Enter")
    expect(panel(page).get_by_role("heading", name="Keyed roof")).to_be_visible()
    tab_to(page, panel(page).get_by_role("radio", name="Comment"))
    keys.press("ArrowRight")
    tab_to(page, panel(page).get_by_role("form").get_by_role("textbox").first)
    keys.type("They want it blue")
    keys.press("Control+Enter")
    expect(history(page).filter(has_text="They want it blue")).to_be_visible()
    tab_to(page, panel(page).get_by_role("radio", name="Note"), back=True)
    keys.press("ArrowRight")
    tab_to(page, panel(page).get_by_role("form").get_by_role("textbox").first)
    keys.type("Agreed by phone")
    keys.press("Control+Enter")
    expect(history(page).filter(has_text="Agreed by phone")).to_be_visible()
    keys.press("Escape")
    expect(panel(page)).to_be_focused()
    keys.press("Escape")
    expect(panel(page)).to_have_count(0)

    keys.press("Control+k")
    expect(page.get_by_role("combobox")).to_be_focused()
    keys.type("Keyedenko")
    expect(page.get_by_role("option", name=re.compile("Keyedenko"))).to_be_visible()
    keys.press("Enter")
    expect(panel(page).get_by_role("heading", name="Vira Keyedenko")).to_be_visible()
    tab_to(page, panel(page).get_by_role("button", name="Edit: Position"))
    keys.press("Enter")
    keys.type("Buyer")
    keys.press("Enter")
    expect(panel(page).locator("[data-field=position]")).to_have_text("Buyer")
    keys.press("Escape")

    keys.press("g")
    keys.press("k")
    meeting = page.locator("[data-entry]").filter(has_text="Keyed tasting")
    expect(meeting).to_be_visible()
    tab_to(page, meeting)
    keys.down("Alt")
    keys.press("ArrowDown")
    keys.up("Alt")
    expect(page.get_by_text(re.compile("^Keyed tasting: "))).to_be_visible()

    tab_to(page, page.get_by_role("button", name="Your account"), back=True)
    keys.press("Enter")
    step_to(page, page.get_by_role("menuitem", name="Sign out"), key="ArrowDown")
    keys.press("Enter")
    expect(page.get_by_role("button", name="Sign in", exact=True)).to_be_visible()
    done(world, work, "Keyed offer")


def test_by_thumb_alone(open_page: OpenPage, world: World) -> None:
    work = work_of(world, "Thumbed")
    page = open_page(None, "/sign-in", phone=True)
    page.get_by_label("Email").tap()
    page.keyboard.type(work.who.email)
    page.get_by_role("textbox", name="Password").tap()
    page.keyboard.type(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).tap()

    page.get_by_role("button", name="Put off: Thumbed measure").tap()
    page.get_by_role("menuitem", name="Done, with a result").tap()
    page.get_by_role("textbox", name="What came of it").tap()
    page.keyboard.type("Forty metres")
    page.get_by_role("textbox", name="The next step").tap()
    page.keyboard.type("Thumbed offer")
    page.get_by_role("button", name="Done, plan the next").tap()
    expect(page.get_by_role("button", name=re.compile("^Thumbed offer"))).to_be_visible()

    page.get_by_role("navigation").get_by_role("link", name="Deals").tap()
    page.get_by_role("button", name="Board", exact=True).tap()
    page.get_by_role("button", name="Save as a view").tap()
    page.get_by_role("dialog").get_by_label("Name").tap()
    page.keyboard.type("Thumbed board")
    page.get_by_role("button", name="Save", exact=True).tap()
    expect(page.get_by_role("dialog")).to_have_count(0)
    saved = page.get_by_role("navigation", name="Views").get_by_role("button", name="Thumbed board", exact=True)
    expect(saved).to_have_attribute("aria-current", "true")
    expect(card(page, work.deal["id"])).to_be_in_viewport(ratio=0.9)
    hold_and_carry(page, card(page, work.deal["id"]).bounding_box(), by_x=290)
    page.get_by_role("dialog").get_by_label("Amount").tap()
    page.keyboard.type("4500")
    page.get_by_role("dialog").get_by_role("button", name="Move").tap()
    expect(card_in(page, QUALIFIED, work.deal["id"])).to_contain_text("4,500")
    card(page, work.deal["id"]).tap()
    expect(panel(page).get_by_role("heading", name="Thumbed roof")).to_be_visible()
    for kind, words in (("Note", "They want it blue"), ("Call", "Agreed by phone")):
        panel(page).get_by_role("form").get_by_text(kind, exact=True).tap()
        panel(page).get_by_role("form").get_by_role("textbox").first.tap()
        page.keyboard.type(words)
        panel(page).get_by_role("form").get_by_role("button", name="Add").tap()
        expect(history(page).filter(has_text=words)).to_be_visible()
    panel(page).get_by_role("button", name="Close", exact=True).tap()

    page.get_by_role("navigation").get_by_role("button", name="Search").tap()
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("Thumbedenko")
    page.get_by_role("option", name=re.compile("Thumbedenko")).tap()
    panel(page).get_by_role("button", name="Edit: Position").tap()
    page.keyboard.type("Buyer")
    page.keyboard.press("Enter")
    expect(panel(page).locator("[data-field=position]")).to_have_text("Buyer")
    panel(page).get_by_role("button", name="Close", exact=True).tap()

    page.get_by_role("navigation", name="Sections").get_by_role("button", name="More").tap()
    page.get_by_role("dialog").get_by_role("link", name="Calendar").tap()
    page.locator("[data-entry]").filter(has_text="Thumbed tasting").tap()
    expect(panel(page).get_by_role("heading", name="Thumbed tasting")).to_be_visible()
    panel(page).get_by_role("button", name="Close", exact=True).tap()
    page.get_by_role("button", name="Your account").tap()
    page.get_by_role("menuitem", name="Sign out").tap()
    expect(page.get_by_role("button", name="Sign in", exact=True)).to_be_visible()
    done(world, work, "Thumbed offer")


def done(world: World, work: Work, next_step: str) -> None:
    """What the day has left behind."""
    deal = world.api.get(f"/records/deals/{work.deal['id']}").json()
    assert (deal["stage"], deal["amount"]["amount"]) == (world.stages[QUALIFIED], "4500.00")
    assert deal["next_step"] == next_step
    task = world.api.get(f"/records/tasks/{work.task['id']}").json()
    assert (task["status"], task["result"]) == ("done", "Forty metres")
    assert world.api.get(f"/records/contacts/{work.contact['id']}").json()["position"] == "Buyer"


def tab_to(page: Page, target: Locator, *, back: bool = False) -> None:
    """With the Tab key from wherever the focus is."""
    step_to(page, target, key="Shift+Tab" if back else "Tab")


def step_to(page: Page, target: Locator, *, key: str) -> None:
    expect(target).to_be_attached()
    for _ in range(STEPS_AT_MOST):
        if target.evaluate(IS_FOCUSED):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} does not lead to {target}")
