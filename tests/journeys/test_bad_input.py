"""What people really type and do: far too much, every script at once, two tabs, the way back."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell, panel
from tests.journeys.test_edit_record import edit
from tests.journeys.world import NEW, World

MIXED = "👩🏽‍🚀 שלום مرحبا Ґанок ё 𝔘 a\u0301 日本"


def test_a_megabyte_in_a_name_is_refused_by_its_field_and_stays(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/records/companies")
    page.get_by_role("button", name="Create", exact=True).first.click()
    dialog = page.get_by_role("dialog", name="Create")
    name = dialog.get_by_label("Name").first
    name.fill("щ" * 1_000_000)
    dialog.get_by_role("button", name="Create", exact=True).click()
    expect(name).to_have_attribute("aria-invalid", "true")
    assert name.evaluate("each => each.value.length") == 1_000_000
    name.fill("Short enough")
    dialog.get_by_role("button", name="Create", exact=True).click()
    expect(page.get_by_role("heading", name="Short enough")).to_be_visible()


def test_a_megabyte_in_a_comment_is_refused_and_stays(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW, name="Long comment")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    composer = page.get_by_role("form", name="Add to the history")
    box = composer.get_by_role("textbox")
    box.fill("x" * 1_000_000)
    composer.get_by_role("button", name="Add").click()
    expect(page.get_by_role("alert").first).to_be_visible()
    assert box.evaluate("each => (each.value ?? each.textContent).length") == 1_000_000


def test_every_script_comes_back_as_it_was_typed(open_page: OpenPage, world: World) -> None:
    page = open_page(world.boss, "/records/companies")
    page.get_by_role("button", name="Create", exact=True).first.click()
    dialog = page.get_by_role("dialog", name="Create")
    dialog.get_by_label("Name").first.fill(f"Scripts {MIXED}")
    dialog.get_by_role("button", name="Create", exact=True).click()
    expect(page.get_by_role("heading", name=f"Scripts {MIXED}")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name=f"Scripts {MIXED}")).to_be_visible()
    names = [item["name"] for item in world.api.get("/records/companies", params={"q": "Scripts"}).json()["items"]]
    assert names == [f"Scripts {MIXED}"]


def test_two_tabs_show_what_the_other_saved(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW, name="Two tabs")
    first = open_page(world.seller, f"/records/deals/{deal['id']}")
    second = first.context.new_page()
    second.goto(first.url)
    amounts = [page.locator("[data-field=amount]") for page in (first, second)]
    expect(amounts[1]).to_be_visible()
    for page, amount, shown in ((first, "1200", "1,200"), (second, "3400", "3,400")):
        edit(page, "Amount", amount)
        for each in amounts:
            expect(each).to_contain_text(shown)


def test_back_goes_through_the_panel_and_the_filter(open_page: OpenPage, world: World) -> None:
    world.deal(NEW, name="Way back")
    page = open_page(world.seller, "/records/deals?view=list")
    page.goto(f"/records/deals?view=list&q={quote('Way back')}")
    cell(page, "Way back").click()
    expect(panel(page)).to_be_visible()
    page.go_back()
    expect(panel(page)).to_be_hidden()
    expect(cell(page, "Way back")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("")
    page.go_forward()
    page.go_forward()
    expect(panel(page)).to_be_visible()
