from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import World

PASTE = """text => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
}"""
COPY = """() => {
  const data = new DataTransfer();
  document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true }));
  return [data.getData('text/plain'), data.getData('text/html')];
}"""


def products(world: World, word: str, *prices: str) -> list[str]:
    made = [
        world.make(
            "products", {"name": f"{word} {n}", "price": {"amount": price, "currency": "UAH"}, "category": "old"}
        )
        for n, price in enumerate(prices)
    ]
    return [product["name"] for product in made]


def list_of(open_page: OpenPage, world: World, word: str) -> Page:
    page = open_page(world.boss, f"/records/products?q={word}&sort=name")
    expect(cell(page, f"{word} 0")).to_be_visible()
    return page


def at(page: Page, row: int, name: str):
    """The cell of a row in the column called so."""
    heads = page.get_by_role("columnheader").all_inner_texts()
    return page.locator(f"[data-cell='{row}:{heads.index(name) - 1}']")


def test_cells_are_edited_one_after_another_by_keys(open_page: OpenPage, world: World) -> None:
    products(world, "Keyed", "10")
    page = list_of(open_page, world, "Keyed")
    at(page, 0, "Article number").focus()
    page.keyboard.press("F2")
    page.keyboard.type("K-77")
    page.keyboard.press("Tab")
    expect(at(page, 0, "Article number")).to_have_text("K-77")
    expect(page.locator("[data-editing]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("[data-editing]")).to_be_hidden()
    page.get_by_role("button", name="Undo").click()
    expect(at(page, 0, "Article number")).to_have_text("")


def test_a_range_is_copied_as_a_spreadsheet_takes_it(open_page: OpenPage, world: World) -> None:
    products(world, "Copied", "10", "20.50")
    page = list_of(open_page, world, "Copied")
    page.locator("[data-cell='0:0']").focus()
    page.keyboard.press("Shift+ArrowDown")
    expect(page.locator("[data-range]")).to_have_count(2)
    text, html = page.evaluate(COPY)
    assert text == "Copied 0\nCopied 1"
    assert html == "<table><tr><td>Copied 0</td></tr><tr><td>Copied 1</td></tr></table>"
    expect(page.get_by_text("2 cells copied")).to_be_visible()


def test_what_a_spreadsheet_gave_is_shown_before_it_changes_anything(open_page: OpenPage, world: World) -> None:
    products(world, "Pasted", "10", "20", "30")
    page = list_of(open_page, world, "Pasted")
    at(page, 0, "Price").focus()
    page.evaluate(PASTE, "1 500,50\nmany\n30")
    dialog = page.get_by_role("dialog", name="Paste into the list")
    expect(dialog.get_by_role("status")).to_contain_text("1 value would change")
    expect(dialog).to_contain_text("many: this is not a number")
    dialog.get_by_role("button", name="Paste").click()
    expect(at(page, 0, "Price")).to_contain_text("1,500.5")
    expect(at(page, 1, "Price")).to_contain_text("20")
    page.get_by_role("button", name="Undo").click()
    expect(at(page, 0, "Price")).to_contain_text("10")
    expect(at(page, 0, "Price")).not_to_contain_text("500")
