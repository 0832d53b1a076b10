"""What a company owes the people in it: their yes and no, who saw them, how they were, and to be forgotten."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.test_accessibility import grave_faults
from tests.journeys.world import World


def test_a_person_agrees_is_looked_up_and_is_erased(open_page: OpenPage, world: World) -> None:
    contact = world.make("contacts", {"first_name": "Мирослава", "last_name": "Забуткова", "phones": ["0671234598"]})
    world.change(contact, {"position": "Директорка"})
    page = open_page(world.boss, f"/records/contacts/{contact['id']}")
    consents = page.get_by_role("region", name="Consents")
    expect(consents).to_contain_text("Nobody has asked")
    consents.get_by_role("button", name="Note a consent").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("What they were shown or said").fill("Писати щосереди")
    assert grave_faults(page) == []
    dialog.get_by_role("button", name="Save").click()
    expect(consents).to_contain_text("E-mail: yes")
    consents.get_by_text("Log").click()
    expect(consents).to_contain_text("Писати щосереди")

    _chosen(page, "As it was…")
    expect(page.get_by_role("dialog").get_by_role("row", name="May be e-mailed")).to_be_visible()
    assert grave_faults(page) == []
    page.keyboard.press("Escape")

    _chosen(page, "Who saw it")
    expect(page.get_by_role("dialog")).to_contain_text("opened it")
    assert grave_faults(page) == []
    page.keyboard.press("Escape")

    asked = _chosen(page, "Erase the person…")
    button = asked.get_by_role("button", name="Erase for good")
    expect(button).to_be_disabled()
    assert grave_faults(page) == []
    asked.get_by_label("Type Мирослава Забуткова to go on").fill("Мирослава Забуткова")
    button.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(contact["id"][-6:])
    expect(page.locator("main")).not_to_contain_text("Забуткова")
    expect(page.locator("main")).not_to_contain_text("67 123")


def _chosen(page: Page, item: str) -> Locator:
    """The dialog that an item of the record's menu opens."""
    page.locator("[data-record-header]").get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name=item).click()
    return page.get_by_role("dialog")
