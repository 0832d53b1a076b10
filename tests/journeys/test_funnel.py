from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.test_find_deals import add_filter
from tests.journeys.world import NEW, WON, World


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


def test_a_period_is_compared_and_kept_in_the_address(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/funnel?from=2024-01-01&to=2024-02-01")
    expect(page.get_by_text("No deals in this funnel")).to_be_visible()
    page.get_by_role("combobox", name="Period").click()
    page.get_by_role("option", name="This year").click()
    page.get_by_role("combobox", name="Compare with").click()
    page.get_by_role("option", name="With last year").click()
    expect(page).to_have_url(re.compile("compare=lastYear"))
    expect(page.get_by_role("columnheader", name="Entered before")).to_be_visible()
    expect(page.get_by_text("was 0").first).to_be_visible()
    page.reload()
    expect(page.get_by_role("columnheader", name="Entered before")).to_be_visible()


def test_a_figure_tells_what_it_was_made_of(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/funnel")
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Win rate"))
    row.get_by_text("won ÷ (won + lost)").click()
    expect(row.get_by_role("listitem").first).to_contain_text("Won: ")


def test_table_and_chart_are_taken_along(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/funnel")
    with page.expect_download() as table:
        page.get_by_role("button", name="CSV").click()
    text = table.value.path().read_text(encoding="utf-8-sig")
    assert text.startswith("Stage,Entered,")
    assert f"\n{WON}," in text
    expect(page.get_by_role("img", name="Deals that entered each stage").locator("svg")).to_be_visible()
    with page.expect_download() as picture:
        page.get_by_role("button", name="PNG").click()
    assert picture.value.path().read_bytes().startswith(b"\x89PNG")


def test_any_field_narrows_it_and_the_rows_behind_its_figures(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/funnel")
    add_filter(page, "Stage")
    page.get_by_role("checkbox", name=WON).check()
    page.get_by_role("button", name="Apply").click()
    expect(page).to_have_url(re.compile("filter="))
    page.reload()
    expect(page.get_by_role("button", name=re.compile("Stage is"))).to_be_visible()
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=NEW))
    row.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/records/deals"))
    expect(page.get_by_role("button", name=re.compile("Stage is")).first).to_be_visible()
    expect(cell(page, "Windows for a school")).to_have_count(0)
