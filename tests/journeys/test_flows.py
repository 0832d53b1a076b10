"""A head of sales has things done by themselves: builds flows, tries them, switches them on, watches, takes back."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.journeys.axe import grave_faults
from tests.journeys.conftest import OpenPage
from tests.journeys.parts import history
from tests.journeys.world import World


def line(page: Page, text: str) -> Locator:
    """A step in the outline, by what it is and was given."""
    return page.get_by_role("region", name="Steps").locator("[data-line]").filter(has_text=text)


def chosen(page: Page) -> Locator:
    return page.get_by_role("region", name="The chosen step")


def saved(page: Page) -> None:
    expect(page.get_by_text("All saved")).to_be_visible()


def a_flow(world: World, name: str, *steps: Any, object: str = "deals", **more: Any) -> str:
    definition = {"trigger": {"on": "created"}, "steps": list(steps), **more}
    answer = world.api.post("/flows", json={"name": name, "object": object, "definition": definition})
    assert answer.is_success, answer.text
    return str(answer.json()["id"])


def only(name: str) -> dict[str, Any]:
    return {"field": "name", "op": "eq", "value": name}


def test_a_flow_is_built_tried_switched_on_watched_and_taken_back(open_page: OpenPage, world: World) -> None:
    world.deal(name="Spring order")
    page = open_page(world.boss, "/automation")
    page.get_by_role("button", name="New flow").first.click()
    page.get_by_role("textbox", name="Name").fill("Spring orders")
    page.get_by_role("dialog").get_by_role("button", name="Create").click()
    page.locator("[data-place=trigger]").click()
    chosen(page).get_by_role("button", name="Choose: Only records that").click()
    filters = page.get_by_role("dialog")
    filters.get_by_role("button", name="Condition", exact=True).click()
    filters.get_by_role("combobox", name="Field").click()
    page.get_by_role("option", name="Name", exact=True).click()
    filters.get_by_role("textbox").last.fill("Spring")
    filters.get_by_role("button", name="Apply").click()
    page.locator("[aria-hidden] button[aria-label='Add a step']").first.click()
    page.get_by_role("menuitem", name="Make a task").click()
    expect(line(page, "Make a task")).to_have_attribute("data-faulty", "true")
    chosen(page).get_by_role("textbox", name="What").fill("Greet {title}")
    expect(line(page, "Greet {title}")).not_to_have_attribute("data-faulty", "true")
    saved(page)
    assert grave_faults(page) == []
    page.get_by_role("tab", name="Try").click()
    page.get_by_role("button", name="Look").click()
    expect(page.get_by_text("It would have touched 1 record.")).to_be_visible()
    page.get_by_role("button", name="Switch on").click()
    expect(page.get_by_text("On: Spring orders")).to_be_visible()
    deal = world.deal(name="Spring order again")
    page.get_by_role("tab", name="Runs").click()
    page.get_by_role("button", name="Steps of Spring order again").click()
    expect(page.get_by_role("listitem").filter(has_text="Greet {title}")).to_contain_text("Greet Spring order again")
    expect(page.get_by_text("On: Spring orders")).to_have_count(0)
    assert grave_faults(page) == []
    page.get_by_role("button", name="Undo this run").click()
    page.get_by_role("dialog").get_by_role("button", name="Undo this run").click()
    expect(page.get_by_text("Undone", exact=True)).to_be_visible()
    page.goto(f"/records/deals/{deal['id']}")
    history(page).filter(has_text="Spring orders").get_by_role("link", name="by a flow").first.click()
    expect(page.get_by_role("heading", name="Spring order again")).to_be_visible()
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_text("Paused: Spring orders")).to_be_visible()


def test_a_flow_is_built_by_keys_alone(open_page: OpenPage, world: World) -> None:
    flow = a_flow(world, "By keys", {"do": "if", "where": only("x")}, {"do": "stop"})
    page = open_page(world.boss, f"/automation/{flow}")
    expect(line(page, "If")).to_be_visible()
    line(page, "A record is made").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("a")
    expect(page.get_by_role("menuitem", name="Change fields")).to_be_visible()
    for _ in range(30):
        if page.get_by_role("menuitem", name="Comment and notify").evaluate("each => each === document.activeElement"):
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(chosen(page).get_by_role("textbox", name="Text")).to_be_focused()
    page.keyboard.type("Hello {title}")
    page.keyboard.press("Escape")
    expect(line(page, "Hello {title}")).to_be_focused()
    page.keyboard.press("Alt+ArrowDown")
    expect(line(page, "Hello {title}")).to_have_attribute("data-line", "steps[0].then[0]")
    expect(line(page, "Hello {title}")).to_be_focused()
    page.keyboard.press("Delete")
    expect(line(page, "Hello {title}")).to_have_count(0)
    page.keyboard.press("Control+z")
    expect(line(page, "Hello {title}")).to_be_visible()
    saved(page)
    steps = world.api.get(f"/flows/{flow}").json()["draft"]["steps"]
    assert steps[0]["then"][0]["given"] == {"text": "Hello {title}"}


def test_two_who_build_at_once_are_asked_whose_work_stays(open_page: OpenPage, world: World) -> None:
    flow = a_flow(world, "Two at once", {"do": "wait", "time": {"days": 1}}, {"do": "stop"})
    page = open_page(world.boss, f"/automation/{flow}?step=steps[0]")
    expect(chosen(page).get_by_role("textbox", name="How long", exact=True)).to_be_visible()
    theirs = {"trigger": {"on": "created"}, "steps": [{"do": "stop"}]}
    world.api.patch(f"/flows/{flow}", json={"draft": theirs}).raise_for_status()
    chosen(page).get_by_role("textbox", name="How long", exact=True).fill("5")
    expect(page.get_by_role("alert").filter(has_text="Somebody changed this flow")).to_be_visible()
    page.get_by_role("button", name="Theirs").click()
    expect(line(page, "Wait")).to_have_count(0)
    page.get_by_role("button", name="Undo", exact=True).click()
    saved(page)
    assert world.api.get(f"/flows/{flow}").json()["draft"]["steps"][0]["time"] == {"days": 5}


def test_a_stage_tells_its_flows_and_a_button_begins_one(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="Button deal")
    comment = {"do": "act", "action": "comment", "given": {"text": "Seen by a button"}}
    by_hand = a_flow(
        world, "By hand", comment, trigger={"on": "hand", "button": "Look closer"}, where=only("Button deal")
    )
    world.api.put(f"/flows/{by_hand}/state", json={"state": "on"}).raise_for_status()
    a_flow(world, "On the new ones", comment, trigger={"on": "entered", "stages": [world.stages["New"]]})
    page = open_page(world.boss, f"/records/deals/{deal['id']}")
    page.get_by_role("button", name="Look closer").click()
    expect(page.get_by_text("Begun: Look closer")).to_be_visible()
    expect(history(page).filter(has_text="Seen by a button")).to_be_visible()
    page.goto("/records/deals?view=board")
    page.get_by_role("button", name="New: 1 flow").click()
    page.get_by_role("menuitem", name="On the new ones").click()
    expect(page.get_by_role("textbox", name="Name of the flow")).to_have_value("On the new ones")
    world.api.put(f"/flows/{by_hand}/state", json={"state": "paused"}).raise_for_status()


def test_on_a_phone_flows_are_read_and_switched(open_page: OpenPage, world: World) -> None:
    wait = {"do": "wait", "time": {"days": 3}}
    a_flow(world, "On the phone", wait, where=only("nobody"))
    page = open_page(world.boss, "/automation", phone=True)
    page.get_by_role("searchbox", name="Find a flow").fill("On the phone")
    row = page.get_by_role("row").filter(has_text="On the phone")
    row.get_by_role("switch").locator("..").tap()
    expect(row.get_by_text("On", exact=True)).to_be_visible()
    row.get_by_role("switch").locator("..").tap()
    expect(row.get_by_text("Paused", exact=True)).to_be_visible()
    row.get_by_role("link", name="On the phone").tap()
    expect(line(page, "3 days")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.goto("/automation")
    row.get_by_role("button", name="What to do with On the phone").tap()
    page.get_by_role("menuitem", name="Delete").tap()
    expect(row).to_have_count(0)
    page.get_by_role("button", name="Undo").tap()
    expect(row).to_be_visible()


def test_a_seller_has_no_automation(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/automation")
    expect(page.get_by_text("You have no right to see this")).to_be_visible()
    expect(page.get_by_role("navigation").get_by_role("link", name="Automation")).to_have_count(0)
