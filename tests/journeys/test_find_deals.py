from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell, panel
from tests.journeys.world import QUALIFIED, World


def test_filters_the_list_by_stage_and_keeps_it_in_the_address(open_page: OpenPage, world: World) -> None:
    wanted = world.deal(QUALIFIED, amount={"amount": "500", "currency": "UAH"})["name"]
    other = world.deal()["name"]
    page = open_page(world.seller, "/records/deals")
    expect(cell(page, other)).to_be_visible()

    add_filter(page, "Stage")
    page.get_by_role("checkbox", name=QUALIFIED).check()
    page.get_by_role("button", name="Apply").click()
    expect(cell(page, wanted)).to_be_visible()
    expect(cell(page, other)).to_be_hidden()

    page.reload()
    expect(cell(page, wanted)).to_be_visible()
    expect(cell(page, other)).to_be_hidden()
    expect(page.get_by_role("button", name=re.compile("Stage is any of"))).to_be_visible()

    page.get_by_role("button", name="Remove the filter").click()
    expect(cell(page, other)).to_be_visible()


def test_says_when_nothing_matches_and_clears_it(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/records/deals?q=nothing-is-called-so")
    expect(page.get_by_text("Nothing matches")).to_be_visible()
    page.get_by_role("button", name="Clear filters").click()
    expect(page.get_by_role("gridcell").first).to_be_visible()


def test_sorts_by_a_column_head(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/records/deals?q=a")
    head = page.get_by_role("columnheader", name="Amount")
    head.get_by_role("button", name="Amount", exact=True).click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    head.get_by_role("button", name="Amount", exact=True).click()
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(page).to_have_url(re.compile("sort=-amount"))


def test_finds_a_record_from_anywhere_by_the_palette(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/my-day")
    expect(page.get_by_role("heading", name="My day")).to_be_visible()
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="Search").fill("school")
    page.get_by_role("option", name=re.compile("Windows for a school")).click()
    expect(page.get_by_role("heading", name="Windows for a school")).to_be_visible()


def test_moves_by_keys_alone(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/my-day")
    expect(page.get_by_role("heading", name="My day")).to_be_visible()
    page.keyboard.press("g")
    page.keyboard.press("d")
    expect(page.get_by_role("heading", name="Deals")).to_be_visible()
    expect(page.get_by_role("gridcell").first).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("school")
    expect(page.locator("[data-cell='0:0']")).to_have_text("Windows for a school")
    page.keyboard.press("Tab")
    page.locator("[data-cell='0:0']").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Windows for a school")).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel(page)).to_be_hidden()


def add_filter(page: Page, field: str) -> None:
    page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_placeholder("Filter by").fill(field)
    page.get_by_placeholder("Filter by").press("Enter")
