"""From record to record within a list, in the panel and on the page; and onto paper."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World


def test_the_address_holds_the_list_of_the_page(open_page: OpenPage, world: World) -> None:
    deals = [world.deal(name=f"Neighbour {letter}") for letter in "ABC"]
    page = open_page(world.seller, f"/records/deals/{deals[0]['id']}?q=Neighbour&sort=name")
    expect(page.get_by_role("heading", name="Neighbour A")).to_be_visible()
    expect(page.get_by_role("button", name="Previous record")).to_be_disabled()
    page.get_by_role("button", name="Next record").click()
    expect(page.get_by_role("heading", name="Neighbour B")).to_be_visible()
    page.keyboard.press("Alt+ArrowDown")
    expect(page.get_by_role("heading", name="Neighbour C")).to_be_visible()
    page.reload()
    page.get_by_role("button", name="Previous record").click()
    expect(page.get_by_role("heading", name="Neighbour B")).to_be_visible()


def test_the_full_page_goes_on_where_the_panel_was(open_page: OpenPage, world: World) -> None:
    deals = [world.deal(name=f"Onward {letter}") for letter in "AB"]
    page = open_page(world.seller, f"/records/deals?q=Onward&sort=name&open=deals/{deals[0]['id']}")
    page.get_by_role("link", name="Open the full page").click()
    expect(page.get_by_role("complementary", name=deals[0]["id"])).to_have_count(0)
    page.get_by_role("button", name="Next record").click()
    expect(page.get_by_role("heading", level=1, name="Onward B")).to_be_visible()


def test_closing_leads_back_to_the_row_of_the_record(open_page: OpenPage, world: World) -> None:
    deals = [world.deal(name=f"Rowback {letter}") for letter in "AB"]
    page = open_page(world.seller, f"/records/deals?q=Rowback&sort=name&open=deals/{deals[0]['id']}")
    expect(page.get_by_role("heading", name="Rowback A")).to_be_visible()
    page.keyboard.press("Alt+ArrowDown")
    expect(page.get_by_role("heading", name="Rowback B")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("complementary", name=deals[1]["id"])).to_have_count(0)
    expect(page.locator(f"[data-record='{deals[1]['id']}'] [role=gridcell]:focus")).to_have_count(1)


def test_a_record_stands_alone_on_paper(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="On paper", amount={"amount": "1200", "currency": "UAH"})
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    expect(page.get_by_role("heading", name="On paper")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="On paper")).to_be_visible()
    expect(page.locator("[data-field=amount]")).to_be_visible()
    for gone in ("navigation", "banner", "form", "searchbox"):
        expect(page.locator("body").get_by_role(gone).locator("visible=true")).to_have_count(0)
