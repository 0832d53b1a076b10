"""One record opened to somebody whose role does not lead to it, and closed again."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell, history
from tests.journeys.world import World


def test_a_deal_is_shared_and_closed_again(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="Спільна угода")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    dialog = _sharing(page)
    dialog.get_by_role("combobox", name="Person or team").fill(world.stranger.name)
    page.get_by_role("option", name=world.stranger.name).click()
    dialog.get_by_role("button", name="Share", exact=True).click()
    expect(dialog.get_by_role("listitem")).to_contain_text(world.stranger.name)
    dialog.get_by_role("combobox", name=f"What {world.stranger.name} may do").click()
    page.get_by_role("option", name="see and change it").click()
    expect(page.get_by_text(f"Changed for {world.stranger.name}")).to_be_visible()

    theirs = open_page(world.stranger, "/records/deals")
    expect(cell(theirs, "Спільна угода")).to_be_visible()
    theirs.get_by_role("button", name="Notifications").first.click()
    theirs.get_by_role("button", name="shared with you Спільна угода").first.click()
    expect(theirs.get_by_role("heading", level=1, name="Спільна угода")).to_be_visible()

    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    expect(history(page).filter(has_text=f"shared with {world.stranger.name}").first).to_be_visible()
    _sharing(page).get_by_role("button", name=f"No longer share with {world.stranger.name}").click()
    expect(page.get_by_text("Nobody yet")).to_be_visible()
    theirs = open_page(world.stranger, f"/records/deals/{deal['id']}")
    expect(theirs.get_by_text("Nothing here", exact=True)).to_be_visible()


def _sharing(page: Page) -> Locator:
    page.locator("[data-record-header]").get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Share…").click()
    return page.get_by_role("dialog")
