from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import WON, World


def test_a_figure_opens_the_very_deals_it_counts(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/funnel")
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=WON))
    figure = row.get_by_role("link").nth(1)
    count = int(re.sub(r"\D", "", figure.inner_text()))
    figure.click()
    expect(cell(page, "Doors for a bank")).to_be_visible()
    expect(page.get_by_role("grid")).to_have_attribute("aria-rowcount", str(count))


def test_the_chart_has_its_table(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/funnel")
    expect(page.get_by_role("img", name="Deals that entered each stage")).to_be_visible()
    expect(page.get_by_role("table").first).to_contain_text("Conversion")
    expect(page.get_by_role("table").last).to_contain_text("Formula")
