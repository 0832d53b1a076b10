"""A real-estate agency shapes its workspace and cleans its data, by the web app alone."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.parts import cell
from tests.journeys.test_computed_fields import new_field
from tests.journeys.test_import import choose, count, go_on, upload

PEOPLE = (
    "First name;Last name;Phone\n"
    "Олена;Гай;+380671112201\nЛена;Гай;+380671112201\nПетро;Лис;+380671112202\nІрина;Клен;+380671112203\n"
)
MANY = "Changes of many records"


def shape_and_clean(page: Page, folder: Path) -> None:
    """On a workspace whose preset is that of an agency."""
    an_object(page)
    fields_and_a_formula(page)
    a_layout(page)
    a_role(page)
    people_come_in(page, folder)
    a_view(page)
    twins_are_merged_and_parted(page)
    many_are_changed_and_changed_back(page)


def an_object(page: Page) -> None:
    page.goto("/settings/objects")
    expect(page.get_by_text("Properties").first).to_be_visible()
    page.get_by_role("button", name="New object").first.click()
    dialog = page.get_by_role("dialog", name="New object")
    dialog.get_by_role("textbox", name="Many are called (English)").fill("Keys")
    dialog.get_by_role("textbox", name="One is called (English)").fill("Key")
    dialog.get_by_role("checkbox", name="Records go through stages").check()
    dialog.get_by_role("button", name="Save").click()
    expect(page).to_have_url(re.compile(r"/settings/fields\?item=keys$"))


def fields_and_a_formula(page: Page) -> None:
    new_field(page, "keys", "Pledge", "Money")
    dialog = page.get_by_role("dialog", name="New field")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Added: Pledge")).to_be_visible()
    new_field(page, "keys", "Opens", "Another record")
    dialog.get_by_role("combobox", name="Leads to").click()
    page.get_by_role("option", name="Properties", exact=True).click()
    dialog.get_by_role("textbox", name="Seen from there, called (English)").fill("Keys of it")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Added: Opens")).to_be_visible()
    new_field(page, "keys", "Given back", "Formula")
    dialog.get_by_role("textbox", name="Formula").fill("pledge * 90%")
    expect(dialog.get_by_role("status")).to_contain_text("Gives: Money")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Added: Given back")).to_be_visible()


def a_layout(page: Page) -> None:
    page.goto("/settings/layouts?item=keys")
    page.get_by_role("button", name="New layout").first.click()
    dialog = page.get_by_role("dialog", name="New layout")
    dialog.get_by_role("textbox", name="Name (English)").fill("At the counter")
    dialog.get_by_role("button", name="Create").click()
    page.get_by_role("button", name="Add a section").click()
    dialog = page.get_by_role("dialog", name="Section")
    dialog.get_by_role("textbox", name="Name (English)").fill("Door")
    dialog.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Layout saved")).to_be_visible()
    page.goto("/records/keys")
    page.get_by_role("button", name="Create", exact=True).click()
    dialog = page.get_by_role("dialog", name="Create")
    dialog.get_by_label("Name").fill("Brass one")
    dialog.get_by_role("textbox", name="Pledge").fill("200")
    dialog.get_by_role("button", name="Create", exact=True).click()
    expect(page.get_by_role("heading", name="Brass one")).to_be_visible()
    expect(page.get_by_role("tabpanel", name="Overview").get_by_text("180")).to_be_visible()


def a_role(page: Page) -> None:
    page.goto("/settings/roles")
    page.get_by_role("button", name="New role").click()
    dialog = page.get_by_role("dialog", name="New role")
    dialog.get_by_role("textbox", name="Name (English)").fill("Realtor")
    dialog.get_by_role("combobox", name="Begin with the rights of").click()
    page.get_by_role("option", name="Seller").click()
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Realtor")).to_be_visible()
    page.get_by_role("combobox", name="Keys: See").select_option("all")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Changed: Realtor")).to_be_visible()


def people_come_in(page: Page, folder: Path) -> None:
    page.goto("/imports?object=contacts")
    upload(page, folder / "people.csv", PEOPLE.encode())
    go_on(page)
    go_on(page)
    choose(page, "When it is there already", "Create another")
    page.get_by_role("button", name="Check the file").click()
    expect(count(page, "Created")).to_have_text("4")
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()


def a_view(page: Page) -> None:
    page.goto('/records/contacts?filter={"field":"last_name","op":"eq","value":"Гай"}')
    expect(cell(page, "Лена Гай")).to_be_visible()
    expect(cell(page, "Петро Лис")).to_be_hidden()
    page.get_by_role("button", name="Save as a view").click()
    page.get_by_label("Name").fill("The Hays")
    page.get_by_role("button", name="Save", exact=True).click()
    views = page.get_by_role("navigation", name="Views")
    expect(views.get_by_role("button", name="The Hays", exact=True)).to_have_attribute("aria-current", "true")


def twins_are_merged_and_parted(page: Page) -> None:
    page.goto("/duplicates/contacts")
    page.get_by_role("button", name="Look through all").click()
    page.get_by_role("button", name=re.compile("Compare and merge: (Олена|Лена) Гай")).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("group", name="First name").get_by_role("radio", name="Лена", exact=True).check()
    dialog.get_by_role("button", name="Merge", exact=True).click()
    expect(page.get_by_role("button", name=re.compile("Compare and merge"))).to_have_count(0)
    with page.expect_response("**/unmerge"):
        page.get_by_role("button", name="Undo").click()
    page.goto("/records/contacts?q=Гай")
    expect(cell(page, "Олена Гай")).to_be_visible()
    expect(cell(page, "Лена Гай")).to_be_visible()


def many_are_changed_and_changed_back(page: Page) -> None:
    page.goto("/records/contacts")
    expect(cell(page, "Петро Лис")).to_be_visible()
    page.get_by_role("checkbox", name="Select all loaded rows").check()
    page.get_by_role("toolbar").get_by_role("button", name="Tags").click()
    page.get_by_role("combobox", name="Add the tags").fill("imported")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.get_by_role("dialog").get_by_role("button", name="Change").click()
    tray = page.get_by_role("region", name=MANY)
    expect(tray).to_contain_text("4 changed")
    tray.get_by_role("button", name="Undo").click()
    expect(tray).to_contain_text("4 given back")
