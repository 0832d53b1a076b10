"""An administrator says when a field is shown and required; forms and pages follow while people type."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.axe import grave_faults
from tests.journeys.conftest import OpenPage
from tests.journeys.world import World

KINDS = [{"value": "cash", "label": {"en": "Cash"}}, {"value": "credit", "label": {"en": "Credit"}}]
RENTAL = {
    "name": "rentals",
    "label": {"en": "Rental"},
    "label_plural": {"en": "Rentals"},
    "fields": [
        {"name": "name", "type": "text", "label": {"en": "Name"}, "required": True},
        {"name": "payment", "type": "select", "label": {"en": "Payment"}, "options": KINDS},
        {"name": "bank", "type": "text", "label": {"en": "Bank"}},
    ],
}


def only_on_credit(page: Page, kind: str) -> None:
    """Puts the condition that the payment is credit."""
    part = page.get_by_role("dialog").get_by_role("region", name=kind)
    part.get_by_role("button", name="Only under a condition").click()
    expect(part.get_by_role("combobox", name="Field")).to_have_value("Payment")
    part.get_by_role("combobox", name="Condition", exact=True).click()
    page.get_by_role("option", name="is", exact=True).click()
    part.get_by_role("combobox", name="Value").click()
    page.get_by_role("option", name="Credit").click()
    expect(part.get_by_role("status")).to_have_text("Rentals where payment is Credit")


def test_a_field_shows_and_is_asked_for_by_another_value(open_page: OpenPage, world: World) -> None:
    world.api.post("/objects", json=RENTAL).raise_for_status()
    cash = world.make("rentals", {"name": "Paid at once", "payment": "cash"})
    page = open_page(world.boss, "/settings/fields?item=rentals")

    page.get_by_role("button", name="Conditions: Bank").click()
    only_on_credit(page, "Shown")
    only_on_credit(page, "Required")
    assert grave_faults(page) == []
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(page.get_by_text("Shown by condition")).to_be_visible()
    expect(page.get_by_text("Required by condition")).to_be_visible()

    page.goto(page.url.split("/settings")[0] + "/records/rentals")
    page.get_by_role("button", name="Create").first.click()
    form = page.get_by_role("dialog", name="Create")
    form.get_by_label("Name").fill("Paid later")
    expect(form.get_by_label("Bank")).to_have_count(0)
    form.get_by_role("combobox", name="Payment").click()
    page.get_by_role("option", name="Credit").click()
    expect(form.get_by_label("Bank")).to_be_visible()
    form.get_by_role("button", name="Create").click()
    expect(form.get_by_text("Fill this in: it is required when payment is Credit.")).to_be_visible()
    form.get_by_label("Bank").fill("Ощад")
    form.get_by_role("button", name="Create").click()
    expect(form).to_be_hidden()

    page.goto(page.url.split("/records")[0] + f"/records/rentals/{cash['id']}")
    expect(page.get_by_text("Paid at once").first).to_be_visible()
    expect(page.get_by_text("Bank", exact=True)).to_have_count(0)
    page.get_by_role("button", name="Edit: Payment").click()
    page.get_by_role("option", name="Credit").click()
    asked = page.get_by_role("dialog", name="Before it is saved")
    asked.get_by_label("Bank").fill("Приват")
    asked.get_by_role("button", name="Save").click()
    expect(page.locator("[data-field=bank]")).to_contain_text("Приват")

    page.goto(page.url.split("/records")[0] + "/settings/fields?item=rentals")
    page.get_by_role("button", name="Remove: Payment").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    expect(page.get_by_text("Conditions of other fields ask for it: bank.required_when").first).to_be_visible()
    world.api.patch("/objects/rentals", json={"archived": True}).raise_for_status()
    world.api.delete("/objects/rentals").raise_for_status()
