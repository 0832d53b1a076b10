from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import NEW, World


def tray(page: Page):
    return page.get_by_role("region", name="Changes of many records")


def test_all_that_match_are_tagged_though_not_all_are_loaded(open_page: OpenPage, world: World) -> None:
    rows = [{"first_name": "Many", "last_name": f"Person {n}", "owner": world.seller.id} for n in range(150)]
    world.api.post("/records/contacts/batch", json={"create": rows}).raise_for_status()
    page = open_page(world.boss, "/records/contacts?q=Many")
    page.get_by_role("checkbox", name="Select all loaded rows").check()
    page.get_by_role("button", name="Select all 150").click()
    page.get_by_role("toolbar").get_by_role("button", name="Tags").click()
    page.get_by_role("combobox", name="Add the tags").fill("everyone")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_role("button", name="Change").click()
    expect(tray(page)).to_contain_text("150 changed")
    assert tagged(world) == 150


def tagged(world: World) -> int:
    answer = world.api.get(
        "/records/contacts", params={"filter": '{"field":"tags","op":"contains","value":"everyone"}', "limit": 1}
    )
    return int(answer.json()["total"]["value"])


def test_refused_ones_are_told_with_the_reason_and_the_rest_is_undone(open_page: OpenPage, world: World) -> None:
    good = world.deal(NEW, name="Moved with money", amount={"amount": "10", "currency": "UAH"})
    bad = world.deal(NEW, name="Moved without money")
    page = open_page(world.boss, "/records/deals?q=Moved")
    expect(cell(page, bad["name"])).to_be_visible()
    page.get_by_role("checkbox", name="Select all loaded rows").check()
    page.get_by_role("toolbar").get_by_role("button", name="Edit").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox", name="Field").fill("Stage")
    page.get_by_role("option", name="Stage", exact=True).click()
    dialog.get_by_role("combobox", name="Stage").click()
    page.get_by_role("option", name="Qualified").click()
    dialog.get_by_role("button", name="Change").click()
    expect(tray(page)).to_contain_text("1 changed, 1 refused")
    page.get_by_role("button", name="Show why").click()
    expect(page.get_by_role("dialog")).to_contain_text(bad["name"])
    expect(page.get_by_role("dialog")).to_contain_text("Amount")
    page.keyboard.press("Escape")
    tray(page).get_by_role("button", name="Undo").click()
    expect(tray(page)).to_contain_text("1 given back")
    found = world.api.get(f"/records/deals/{good['id']}").json()
    assert found["stage"] == world.stages[NEW]


def test_selected_by_thumb(open_page: OpenPage, world: World) -> None:
    world.make("contacts", {"first_name": "Thumbed", "owner": world.seller.id})
    page = open_page(world.boss, "/records/contacts?q=Thumbed", phone=True)
    page.get_by_role("checkbox", name="Select Thumbed").check()
    bar = page.get_by_role("toolbar", name="1 selected")
    expect(bar).to_be_in_viewport(ratio=0.99)
    bar.get_by_role("button", name="Clear the selection").tap()
    expect(bar).to_be_hidden()
