from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import LOST, NEW, World


def test_a_list_is_grouped_folded_and_totalled_on_a_phone(open_page: OpenPage, world: World) -> None:
    money = {"currency": "UAH"}
    first = world.deal(NEW, name="Handheld first", amount={"amount": "1000", **money})
    other = world.deal(LOST, name="Handheld other", amount={"amount": "500", **money}, lost_reason="Too dear")
    page = open_page(world.boss, "/records/deals?q=Handheld", phone=True)
    page.get_by_role("button", name="More tools").click()
    page.get_by_role("button", name="Group", exact=True).click()
    page.get_by_role("menuitem", name="Stage", exact=True).click()
    head = page.get_by_role("button", name="New 1")
    expect(head).to_contain_text("1,000")
    expect(page.get_by_role("term").filter(has_text="Amount")).to_be_visible()
    expect(page.get_by_role("definition")).to_contain_text("1,500")
    expect(page.get_by_role("button", name=first["name"])).to_be_visible()
    head.click()
    expect(head).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("button", name=first["name"])).to_have_count(0)
    page.get_by_role("button", name=other["name"]).click()
    expect(page.get_by_role("complementary")).to_contain_text("Too dear")
