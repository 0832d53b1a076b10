"""What is amiss in records, found and mended from one page."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import World


def test_a_figure_opens_its_records(open_page: OpenPage, world: World) -> None:
    world.make("leads", {"name": "Qwerty", "owner": world.seller.id, "email": "asdf@hygiene.test"})
    page = open_page(world.seller, "/records/leads")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Hygiene").click()
    expect(page.get_by_role("heading", level=1, name="Hygiene: Leads")).to_be_visible()
    expect(page.get_by_role("heading", name="How well fields are filled")).to_be_visible()
    page.get_by_role("link", name="Made-up names: open").click()
    expect(page).to_have_url(re.compile("/records/leads"))
    expect(cell(page, "Qwerty")).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="UTM term").click()
    expect(cell(page, "Qwerty")).to_be_visible()
