"""An object of one's own is shaped in the settings, used at once as any other, and goes with what hangs on it."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.axe import faults_in_both
from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.test_import import go_on, upload
from tests.journeys.world import World

_numbers = count(1)


def object_of(world: World, **more: Any) -> dict[str, Any]:
    """An object of a journey's own: cars, kept by companies, going through stages."""
    number = next(_numbers)
    wish = {
        "name": f"cars_{number}",
        "label": {"en": f"Car{number}"},
        "label_plural": {"en": f"Cars{number}"},
        "icon": "car",
        "title_rule": "{brand} {plate}",
        "fields": [
            {"name": "brand", "type": "text", "label": {"en": "Brand"}, "required": True},
            {"name": "plate", "type": "text", "label": {"en": "Plate"}},
            {"name": "price", "type": "money", "label": {"en": "Price"}},
            {"name": "keeper", "type": "reference", "target": "companies", "label": {"en": "Keeper"}},
        ],
        "stages": [
            {"value": "free", "label": {"en": "Free"}, "status": "open"},
            {"value": "rented", "label": {"en": "Rented"}, "status": "open", "color": "blue"},
            {"value": "sold", "label": {"en": "Sold"}, "status": "won", "color": "green"},
        ],
    }
    made: dict[str, Any] = world.api.post("/objects", json={**wish, **more}).raise_for_status().json()
    return made


@pytest.fixture
def forgotten(world: World) -> Any:
    """Takes the objects made by the journey away again, so that no other journey meets them."""
    before = {each["name"] for each in world.api.get("/objects").json()["items"]}
    yield
    for each in world.api.get("/objects").json()["items"]:
        if each["name"] not in before:
            world.api.patch(f"/objects/{each['name']}", json={"archived": True}).raise_for_status()
    for each in world.api.get("/objects", params={"archived": True}).json()["items"]:
        world.api.delete(f"/objects/{each['name']}").raise_for_status()


pytestmark = pytest.mark.usefixtures("forgotten")


def choose(page: Page, dialog: Locator, name: str, option: str) -> None:
    dialog.get_by_role("combobox", name=name).click()
    page.get_by_role("option", name=option, exact=True).click()


def test_an_object_is_shaped_filled_and_found_from_the_other_end(open_page: OpenPage, world: World) -> None:
    page = open_page(world.boss, "/settings/objects")
    page.get_by_role("button", name="New object").first.click()
    dialog = page.get_by_role("dialog", name="New object")
    dialog.get_by_role("textbox", name="Many are called (English)").fill("Vehicles")
    dialog.get_by_role("textbox", name="One is called (English)").fill("Vehicle")
    dialog.get_by_role("radio", name="car", exact=True).check()
    dialog.get_by_role("checkbox", name="Records go through stages").check()
    expect(dialog.get_by_role("combobox", name="How far: Done")).to_have_value("Success")
    dialog.get_by_role("button", name="Save").click()
    expect(page).to_have_url(re.compile(r"/settings/fields\?item=vehicles$"))

    page.get_by_role("button", name="New field").click()
    dialog = page.get_by_role("dialog", name="New field")
    dialog.get_by_role("textbox", name="Name (English)", exact=True).fill("Keeper")
    choose(page, dialog, "Type", "Another record")
    choose(page, dialog, "Leads to", "Companies")
    dialog.get_by_role("textbox", name="Seen from there, called (English)").fill("Fleet")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Added: Keeper")).to_be_visible()

    page.get_by_role("navigation").get_by_role("link", name="Vehicles").click()
    page.get_by_role("button", name="Create", exact=True).click()
    dialog = page.get_by_role("dialog", name="Create")
    dialog.get_by_label("Name").fill("Golf")
    dialog.get_by_role("combobox", name="Keeper").fill("Ромашка")
    page.get_by_role("option", name="Ромашка", exact=True).click()
    dialog.get_by_role("button", name="Create", exact=True).click()
    expect(page.get_by_role("heading", name="Golf")).to_be_visible()

    page.goto(f"/records/companies/{world.company}")
    fleet = page.get_by_role("region", name="Fleet").or_(page.locator("section").filter(has_text="Fleet"))
    expect(fleet.get_by_role("link", name="Golf")).to_be_visible()
    page.goto('/records/companies?filter={"and":[{"some":"vehicles"}]}')
    expect(cell(page, "Ромашка")).to_be_visible()
    expect(page.locator("[data-cell='1:0']")).to_have_count(0)


def test_a_board_a_table_and_the_search_know_it(open_page: OpenPage, world: World) -> None:
    made = object_of(world)
    car = world.make(made["name"], {"brand": "Lanos", "plate": "BC 1234", "keeper": world.company, "price": "5000"})
    page = open_page(world.boss, f"/records/{made['name']}?view=board")
    free = page.get_by_role("region", name="Free")
    expect(free.get_by_text("Lanos BC 1234")).to_be_visible()
    expect(free.get_by_text("Ромашка")).to_be_visible()
    world.change(car, {"stage": "sold"})
    expect(page.get_by_role("region", name="Sold").get_by_text("Lanos BC 1234")).to_be_visible()
    page.keyboard.press("Control+k")
    page.get_by_role("combobox").fill("lanos bc")
    page.get_by_role("option", name="Lanos BC 1234").click()
    expect(page.get_by_role("heading", name="Lanos BC 1234")).to_be_visible()
    expect(page.get_by_role("region", name="History")).to_contain_text("Sold")


def test_a_file_is_imported_into_it(open_page: OpenPage, world: World, tmp_path: Path) -> None:
    made = object_of(world)
    page = open_page(world.boss, "/imports")
    choose(page, page.locator("main"), "What is in the file", made["label_plural"]["en"])
    upload(page, tmp_path / "cars.csv", "Brand;Plate;Keeper;Price\nLanos;AA 1;Ромашка;100\nSens;AA 2;;\n".encode())
    go_on(page)
    go_on(page)
    page.get_by_role("button", name="Check the file").click()
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()
    page.get_by_role("link", name="See the records").click()
    expect(cell(page, "Lanos AA 1")).to_be_visible()
    expect(cell(page, "Sens AA 2")).to_be_visible()


def test_titles_follow_a_new_rule(open_page: OpenPage, world: World) -> None:
    made = object_of(world)
    world.make(made["name"], {"brand": "Lanos", "plate": "BC 1234"})
    page = open_page(world.boss, "/settings/objects")
    name = made["label_plural"]["en"]
    page.get_by_role("button", name=f"More: {name}").click()
    page.get_by_role("menuitem", name="Edit").click()
    dialog = page.get_by_role("dialog", name=f"Edit: {name}")
    expect(dialog.get_by_role("button", name="Plate", pressed=True)).to_be_visible()
    dialog.get_by_role("textbox", name="Title of a record").fill("{nothing}")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("There is no such field")).to_be_visible()
    dialog.get_by_role("textbox", name="Title of a record").fill("№ {plate}")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text(f"Changed: {name}")).to_be_visible()
    page.goto(f"/records/{made['name']}")
    expect(cell(page, "№ BC 1234")).to_be_visible()


def test_it_is_archived_and_deleted_with_what_hangs_on_it(open_page: OpenPage, world: World) -> None:
    made = object_of(world)
    name = made["label_plural"]["en"]
    world.make(made["name"], {"brand": "Lanos"})
    page = open_page(world.boss, "/settings/objects")
    page.get_by_role("button", name=f"More: {name}").click()
    page.get_by_role("menuitem", name="Archive").click()
    dialog = page.get_by_role("dialog", name=f"Archive {name}?")
    expect(dialog.locator("dl > div").filter(has_text="Records").locator("dd")).to_have_text("1")
    dialog.get_by_role("button", name="Archive").click()
    archived = page.get_by_role("list", name="Archived")
    expect(archived).to_contain_text(name)
    expect(page.get_by_role("navigation").get_by_role("link", name=name)).to_have_count(0)
    archived.get_by_role("button", name=f"Delete for good: {name}").click()
    dialog = page.get_by_role("dialog", name=f"Delete {name} for good?")
    expect(dialog.get_by_role("button", name="Delete for good")).to_be_disabled()
    dialog.get_by_role("textbox").fill(made["name"])
    dialog.get_by_role("button", name="Delete for good").click()
    expect(page.get_by_text(f"Deleted: {name}")).to_be_visible()
    expect(archived).to_have_count(0)
    assert world.api.get(f"/records/{made['name']}").status_code == 404


def test_its_pages_have_no_grave_fault(open_page: OpenPage, world: World) -> None:
    made = object_of(world)
    car = world.make(made["name"], {"brand": "Lanos", "keeper": world.company})
    page = open_page(world.boss, "/settings/objects")
    expect(page.get_by_role("button", name=f"More: {made['label_plural']['en']}")).to_be_visible()
    assert faults_in_both(page) == []
    page.get_by_role("button", name="New object").click()
    expect(page.get_by_role("dialog", name="New object")).to_be_visible()
    assert faults_in_both(page) == []
    page.goto(f"/records/{made['name']}/{car['id']}")
    expect(page.get_by_role("heading", name="Lanos")).to_be_visible()
    assert faults_in_both(page) == []


def test_a_seller_sees_it_as_far_as_the_rights_go(open_page: OpenPage, world: World) -> None:
    made = object_of(world)
    world.make(made["name"], {"brand": "Lanos", "plate": "1", "owner": world.seller.id})
    world.make(made["name"], {"brand": "Sens", "plate": "2", "owner": world.stranger.id})
    page = open_page(world.seller, f"/records/{made['name']}")
    expect(cell(page, "Lanos 1")).to_be_visible()
    expect(cell(page, "Sens 2")).to_be_hidden()
    page.goto("/settings/objects")
    expect(page.get_by_role("button", name="New object")).to_have_count(0)
