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


def test_shared_together_and_closed_again_by_undo(open_page: OpenPage, world: World) -> None:
    deals = [world.deal(name=f"Opened wide {n}") for n in (1, 2)]
    page = open_page(world.boss, "/records/deals?q=Opened")
    page.get_by_role("checkbox", name="Select all loaded rows").check()
    page.get_by_role("button", name="Share", exact=True).click()
    dialog = page.get_by_role("dialog", name="Share 2 records")
    dialog.get_by_role("combobox", name="Person or team").click()
    page.get_by_role("option", name=world.stranger.name).click()
    dialog.get_by_role("button", name="Share", exact=True).click()
    tray = page.get_by_role("region", name="Changes of many records")
    expect(tray.get_by_text("Shared: 2")).to_be_visible()
    shares = f"/records/deals/{deals[0]['id']}/shares"
    (share,) = world.api.get(shares).json()["items"]
    assert (share["shared_with"]["name"], share["level"]) == (world.stranger.name, "read")
    tray.get_by_role("button", name="Undo").click()
    expect(tray.get_by_text("2 given back")).to_be_visible()
    assert world.api.get(shares).json()["items"] == []
