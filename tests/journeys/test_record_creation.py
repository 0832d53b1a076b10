"""A new record: who it may be already is shown while it is typed; what it names is made on the way."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World


def test_shows_who_it_may_be_already(open_page: OpenPage, world: World) -> None:
    known = world.make(
        "contacts",
        {"first_name": "Орест", "last_name": "Двійник", "phones": ["+380509998877"], "owner": world.seller.id},
    )
    page = open_page(world.seller, "/records/contacts")
    page.get_by_role("button", name="Create", exact=True).click()
    dialog = page.get_by_role("dialog", name="Create")
    dialog.get_by_label("Phones").fill("050 999 88 77")
    page.keyboard.press("Enter")
    found = dialog.get_by_role("status", name="Is it one of these?")
    expect(found).to_contain_text("same phone")
    found.get_by_role("button", name="Орест Двійник").click()
    expect(page.get_by_role("heading", name="Орест Двійник")).to_be_visible()
    assert known["id"] in page.url


def test_makes_a_company_on_the_way(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/records/contacts")
    page.get_by_role("button", name="Create", exact=True).click()
    dialog = page.get_by_role("dialog", name="Create")
    dialog.get_by_label("First name").fill("Марта")
    dialog.get_by_role("combobox", name="Company").fill("Щойно заснована")
    page.get_by_role("option", name="Create “Щойно заснована”").click()
    expect(dialog.get_by_role("combobox", name="Company")).to_have_value("Щойно заснована")
    dialog.get_by_role("button", name="Create", exact=True).click()
    expect(page.get_by_role("heading", name="Марта")).to_be_visible()
    expect(page.locator("[data-field=company]")).to_contain_text("Щойно заснована")


def test_says_at_once_what_is_no_address(open_page: OpenPage, world: World) -> None:
    contact = world.make("contacts", {"first_name": "Ганна", "emails": ["hanna@example.com"], "owner": world.seller.id})
    page = open_page(world.seller, f"/records/contacts/{contact['id']}")
    expect(page.get_by_role("link", name="hanna@example.com")).to_have_attribute("href", "mailto:hanna@example.com")
    page.get_by_role("button", name="Edit: E-mails", exact=True).click()
    page.keyboard.type("nonsense")
    page.keyboard.press("Tab")
    field = page.locator("[data-field=emails]")
    expect(field).to_contain_text("nonsense is not an e-mail address.")
    expect(field.locator("input").first).to_be_visible()
