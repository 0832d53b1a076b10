from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell, history
from tests.journeys.world import World


def test_changes_a_field_and_the_history_tells_it(open_page: OpenPage, world: World) -> None:
    deal = world.deal(amount={"amount": "1000", "currency": "UAH"})
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    edit(page, "Amount", "2500")
    expect(page.locator("[data-field=amount]")).to_contain_text("2,500")
    newest = history(page).first
    expect(newest).to_contain_text("Sofia Seller")
    expect(newest).to_contain_text("1,000")
    expect(newest).to_contain_text("2,500")

    page.get_by_role("button", name="Undo").click()
    expect(page.locator("[data-field=amount]")).to_contain_text("1,000")


def test_keeps_a_refused_value_beside_its_reason(open_page: OpenPage, world: World) -> None:
    deal = world.deal()
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    edit(page, "Probability", "250")
    field = page.locator("[data-field=probability]")
    expect(field.get_by_role("textbox")).to_have_value("250 %")
    expect(field.get_by_role("textbox")).to_have_attribute("aria-invalid", "true")
    field.get_by_role("textbox").press("Escape")
    expect(field.get_by_role("textbox")).to_be_hidden()


def test_adds_a_comment_and_a_task_that_becomes_the_next_step(open_page: OpenPage, world: World) -> None:
    deal = world.deal()
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    expect(page.get_by_text("No next step.")).to_be_visible()
    composer = page.get_by_role("form", name="Add to the history")
    composer.get_by_role("textbox").fill("They want it by Easter")
    composer.get_by_role("button", name="Add").click()
    expect(page.get_by_role("region", name="History")).to_contain_text("They want it by Easter")

    composer.get_by_text("Task", exact=True).click()
    composer.get_by_placeholder("What is to be done?").fill("Send the offer")
    composer.get_by_role("button", name="Add").click()
    expect(page.get_by_text("Next step: Send the offer")).to_be_visible()


def test_creates_a_record_and_shows_what_is_missing_at_its_field(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/records/deals")
    page.get_by_role("button", name="Create", exact=True).click()
    dialog = page.get_by_role("dialog", name="Create")
    dialog.get_by_label("Amount").fill("700")
    dialog.get_by_role("button", name="Create").click()
    expect(dialog.get_by_label("Name")).to_have_attribute("aria-invalid", "true")
    expect(dialog.get_by_label("Amount")).to_have_value("700")
    dialog.get_by_label("Name").fill("Made by hand")
    dialog.get_by_role("button", name="Create").click()
    expect(page.get_by_role("heading", name="Made by hand")).to_be_visible()
    expect(cell(page, "Made by hand")).to_be_visible()


def test_edits_a_cell_of_the_list_in_its_place(open_page: OpenPage, world: World) -> None:
    deal = world.deal(name="Edited in the list", amount={"amount": "1000", "currency": "UAH"})
    page = open_page(world.seller, "/records/deals?q=Edited")
    amount = page.get_by_role("row").filter(has_text=deal["name"]).get_by_role("gridcell").filter(has_text="1,000")
    amount.dblclick()
    page.keyboard.press("Control+A")
    page.keyboard.type("3200")
    page.keyboard.press("Enter")
    expect(page.get_by_role("row").filter(has_text=deal["name"])).to_contain_text("3,200")
    expect(page.get_by_text("Amount changed")).to_be_visible()
    assert world.api.get(f"/records/deals/{deal['id']}").json()["amount"]["amount"] == "3200.00"


def edit(page: Page, field: str, value: str) -> None:
    page.get_by_role("button", name=f"Edit: {field}", exact=True).click()
    page.keyboard.press("Control+A")
    page.keyboard.type(value)
    page.keyboard.press("Enter")
