"""The history of a record: narrowed, searched, pinned, added to."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World


def test_is_narrowed_and_searched(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="With a past")
    comment(world, deal["id"], "They count every kopeck")
    world.change(deal, {"lost_reason": "Too dear"})
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    expect(events(page)).to_have_count(3)

    search = page.get_by_role("searchbox", name="Search in history")
    search.fill("KOPECK")
    expect(events(page)).to_have_count(1)
    search.fill("nothing of the kind")
    expect(page.get_by_text("Nothing matches")).to_be_visible()
    search.fill("")
    expect(events(page)).to_have_count(3)

    page.get_by_role("combobox", name="Show in the history").click()
    page.get_by_role("option", name="Comments").click()
    expect(events(page)).to_have_count(1)
    expect(events(page).first).to_contain_text("kopeck")


def test_is_narrowed_to_one_person(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="Two hands")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    composer(page).get_by_role("textbox").fill("Mine alone")
    composer(page).get_by_role("button", name="Add").click()
    expect(events(page)).to_have_count(2)
    page.get_by_role("button", name="Who and when").click()
    page.get_by_role("combobox", name="Person").click()
    page.get_by_role("option", name="Sofia Seller").click()
    expect(events(page)).to_have_count(1)


def test_keeps_what_is_pinned_above(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="With a pin")
    comment(world, deal["id"], "Never call before ten")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    events(page).filter(has_text="before ten").get_by_role("button", name="Pin to the top").click()
    pinned = page.get_by_role("region", name="Pinned")
    expect(pinned).to_contain_text("Never call before ten")
    page.reload()
    pinned.get_by_role("button", name="Unpin").click()
    expect(pinned).to_have_count(0)


def test_calls_a_colleague_by_name(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="Calls a colleague")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    box = composer(page).get_by_role("textbox")
    box.press_sequentially("Look here @ada")
    expect(page.get_by_role("option", name="Ada Boss")).to_be_visible()
    box.press("Enter")
    expect(box).to_have_value("Look here @Ada Boss ")
    composer(page).get_by_role("button", name="Add").click()
    expect(events(page).first).to_contain_text("Look here @Ada Boss")
    told = world.api.get("/mentions").json()["items"]
    assert any(item["record"]["id"] == deal["id"] for item in told)


def test_plans_a_meeting(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="To be met")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    composer(page).get_by_text("Meeting", exact=True).click()
    composer(page).get_by_placeholder("What is the meeting about?").fill("Measure the windows")
    add = composer(page).get_by_role("button", name="Add")
    expect(add).to_be_disabled()
    composer(page).get_by_role("button", name="Starts").click()
    page.get_by_role("dialog").get_by_role("button", name="28", exact=False).last.click()
    page.keyboard.press("Escape")
    add.click()
    expect(events(page).first).to_contain_text("Measure the windows")


def test_what_is_being_written_outlives_the_panel(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="Half a thought")
    page = open_page(world.seller, f"/records/deals?q=Half&open=deals/{deal['id']}")
    composer(page).get_by_role("textbox").fill("Half a")
    page.get_by_role("button", name="Close", exact=True).click()
    expect(composer(page)).to_have_count(0)
    page.go_back()
    expect(composer(page).get_by_role("textbox")).to_have_value("Half a")


def events(page: Page) -> Locator:
    return page.get_by_role("region", name="History").locator("ol > li")


def composer(page: Page) -> Locator:
    return page.get_by_role("form", name="Add to the history")


def comment(world: World, deal: str, body: str) -> None:
    world.api.post(f"/records/deals/{deal}/comments", json={"body": body}).raise_for_status()
