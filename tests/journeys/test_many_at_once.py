from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import World


def test_selected_by_key_assigned_and_taken_back(open_page: OpenPage, world: World) -> None:
    deals = [world.deal(name=f"Handed over {n}") for n in (1, 2)]
    page = open_page(world.boss, "/records/deals?q=Handed")
    for name in (deal["name"] for deal in deals):
        cell(page, name).focus()
        page.keyboard.press("x")
    page.get_by_role("button", name="Assign").click()
    page.get_by_role("menuitem", name=world.stranger.name).click()
    expect(cell(page, world.stranger.name)).to_have_count(2)
    page.get_by_role("button", name="Undo").click()
    expect(cell(page, world.seller.name)).to_have_count(2)


def test_deleted_together_and_brought_back(open_page: OpenPage, world: World) -> None:
    deals = [world.deal(name=f"Thrown away {n}") for n in (1, 2)]
    page = open_page(world.boss, "/records/deals?q=Thrown")
    page.get_by_role("checkbox", name="Select all loaded rows").check()
    page.get_by_role("button", name="Delete").click()
    expect(page.get_by_text("Nothing matches")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    for deal in deals:
        expect(cell(page, deal["name"])).to_be_visible()
