"""Two people change one record at once: neither loses a word."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World

# The page itself holds its next change back. A route of Playwright, set while the page still loads, may miss it.
HOLD = """() => {
  const send = window.fetch;
  window.fetch = async (address, options) => {
    if (options?.method !== 'PATCH') return send(address, options);
    window.fetch = send;
    await new Promise((go) => { window.letGo = go; });
    return send(address, options);
  };
}"""


def test_the_same_field_is_asked_about_and_mine_may_stand(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="Two at once")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    save_while(page, world, deal, "Name", "Mine", {"name": "Theirs"})
    dialog = conflict(page)
    expect(dialog.get_by_role("radio", name="Mine")).to_be_visible()
    expect(dialog).to_contain_text("Theirs")
    dialog.get_by_role("button", name="Save what is chosen").click()
    expect(page.get_by_role("heading", name="Mine")).to_be_visible()


def test_theirs_may_be_kept(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="Kept as theirs")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    save_while(page, world, deal, "Name", "Mine", {"name": "Theirs stands"})
    conflict(page).get_by_role("button", name="Keep theirs").click()
    expect(page.get_by_role("heading", name="Theirs stands")).to_be_visible()


def test_both_may_be_put_together(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="Put together")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    save_while(page, world, deal, "Name", "Windows", {"name": "Doors"})
    dialog = conflict(page)
    dialog.get_by_role("radio", name="Merge").click()
    dialog.get_by_role("textbox", name="Name").fill("Windows and doors")
    dialog.get_by_role("button", name="Save what is chosen").click()
    expect(page.get_by_role("heading", name="Windows and doors")).to_be_visible()


def test_different_fields_meet_without_a_word(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="Side by side")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    save_while(page, world, deal, "Name", "Renamed by me", {"lost_reason": "None yet"})
    expect(page.get_by_text("Name changed")).to_be_visible()
    expect(page.get_by_role("button", name="Close", exact=True)).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    saved = world.api.get(f"/records/deals/{deal['id']}").json()
    assert (saved["name"], saved["lost_reason"]) == ("Renamed by me", "None yet")


def save_while(
    page: Page, world: World, deal: dict[str, Any], field: str, value: str, meanwhile: dict[str, Any]
) -> None:
    """Types and saves a value, while somebody else is a moment faster."""
    page.get_by_role("button", name=f"Edit: {field}", exact=True).click()
    expect(page.get_by_role("textbox", name=field, exact=True)).to_be_focused()
    page.evaluate(HOLD)
    page.keyboard.press("Control+A")
    page.keyboard.type(value)
    page.keyboard.press("Enter")
    page.wait_for_function("() => window.letGo !== undefined")
    world.change(deal, meanwhile)
    page.evaluate("() => window.letGo()")


def conflict(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Changed by two people")
