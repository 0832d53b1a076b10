"""An administrator has Dotyk reckon: a formula with its fault marked, a figure over related records, in a list."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World


def new_field(page: Page, object_name: str, name: str, type: str) -> None:
    page.goto(page.url.split("/settings")[0] + f"/settings/fields?item={object_name}")
    page.get_by_role("button", name="New field").click()
    dialog = page.get_by_role("dialog", name="New field")
    dialog.get_by_role("textbox", name="Name (English)").fill(name)
    dialog.get_by_role("combobox", name="Type").fill(type)
    page.get_by_role("option", name=type, exact=True).click()


def test_a_formula_and_a_roll_up_are_made_and_seen(open_page: OpenPage, world: World) -> None:
    company = world.make("companies", {"name": "Reckoned Ltd"})
    world.make("deals", {"name": "Reckoned first", "amount": "1000", "company": company["id"]})
    page = open_page(world.boss, "/settings/fields?item=deals")

    new_field(page, "deals", "Reckoned share", "Formula")
    dialog = page.get_by_role("dialog", name="New field")
    formula = dialog.get_by_role("textbox", name="Formula")
    formula.fill("amuont * 10%")
    expect(dialog.get_by_text("There is no field «amuont» (letter 1).")).to_be_visible()
    expect(dialog.locator("mark")).to_have_text("amuont")
    formula.fill("am")
    dialog.get_by_role("group", name="Go on with").get_by_role("button", name="amount").click()
    formula.press_sequentially(" * 10%")
    expect(dialog.get_by_role("status")).to_contain_text("Gives: Money")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Added: Reckoned share")).to_be_visible()

    new_field(page, "companies", "Reckoned total", "Roll-up")
    dialog = page.get_by_role("dialog", name="New field")
    dialog.get_by_role("combobox", name="Of which records").fill("Deals")
    page.get_by_role("option", name="Deals", exact=True).click()
    dialog.get_by_role("combobox", name="Figure").click()
    page.get_by_role("option", name="Sum", exact=True).click()
    dialog.get_by_role("combobox", name="Of the field").fill("Reckoned share")
    page.get_by_role("option", name="Reckoned share").click()
    expect(dialog.get_by_role("status")).to_contain_text("Gives: Money")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Added: Reckoned total")).to_be_visible()

    found = world.api.get(f"/records/companies/{company['id']}").json()
    assert found["reckoned_total"] == {"amount": "100.00", "currency": found["reckoned_total"]["currency"]}
    page.goto(page.url.split("/settings")[0] + f"/records/companies/{company['id']}")
    expect(page.get_by_text("Reckoned total")).to_be_visible()
    expect(page.get_by_text("₴100")).to_be_visible()
    second = world.make("deals", {"name": "Reckoned second", "amount": "2000", "company": company["id"]})
    expect(page.get_by_text("₴300")).to_be_visible()
    world.change(second, {"amount": "4000"})
    expect(page.get_by_text("₴500")).to_be_visible()

    page.goto(page.url.split("/records")[0] + "/settings/fields?item=deals")
    page.get_by_role("button", name="Remove: Reckoned share").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    expect(page.get_by_text("companies.reckoned_total").first).to_be_visible()
    for place in ("companies/fields/reckoned_total", "deals/fields/reckoned_share"):
        world.api.delete(f"/objects/{place}").raise_for_status()
