from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import NEW, QUALIFIED, World


def money(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "UAH"}


def test_groups_with_their_sums_fold_and_stay_in_the_address(open_page: OpenPage, world: World) -> None:
    first = world.deal(NEW, name="Grouped one", amount=money("100"))["name"]
    second = world.deal(QUALIFIED, name="Grouped two", amount=money("2500"))["name"]
    world.deal(QUALIFIED, name="Grouped three", amount=money("400"))
    page = open_page(world.seller, "/records/deals?q=Grouped")
    page.get_by_role("button", name="Group", exact=True).click()
    page.get_by_role("menuitem", name="Stage", exact=True).click()
    expect(page).to_have_url(re.compile("group=stage"))
    head = page.get_by_role("row", name=re.compile(f"{QUALIFIED} ?2"))
    expect(head).to_contain_text("2,900")
    expect(cell(page, first)).to_be_visible()
    head.get_by_role("gridcell").first.click()
    expect(cell(page, second)).to_be_hidden()
    expect(cell(page, first)).to_be_visible()
    head.get_by_role("gridcell").first.focus()
    page.keyboard.press("Enter")
    expect(cell(page, second)).to_be_visible()
    page.reload()
    expect(page.get_by_role("row", name=re.compile(f"{QUALIFIED} ?2"))).to_be_visible()


def test_totals_are_of_all_that_matches_and_chosen_for_each_column(open_page: OpenPage, world: World) -> None:
    person = world.newcomer()
    for amount in ("100", "300"):
        world.deal(NEW, owner=person, name=f"Totalled {amount}", amount=money(amount))
    page = open_page(person, "/records/deals?q=Totalled")
    totals = page.get_by_test_id("totals")
    expect(totals).to_contain_text("Count 2")
    expect(totals).to_contain_text("400")
    totals.get_by_role("button", name="Total of Amount").click()
    page.get_by_role("menuitem", name="Average").click()
    expect(totals).to_contain_text("200")
    page.get_by_role("searchbox").fill("Totalled 300")
    expect(totals).to_contain_text("Count 1")
    expect(totals).to_contain_text("300")
