from __future__ import annotations

import json
from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import NEW, World


def company(world: World, name: str, *amounts: str) -> str:
    made = world.make("companies", {"name": name, "industry": "built", "owner": world.seller.id})
    for amount in amounts:
        world.deal(NEW, company=made["id"], amount={"amount": amount, "currency": "UAH"})
    return name


def builder(page: Page):
    return page.get_by_role("dialog", name="Filter")


def test_a_figure_over_related_records_is_built_told_and_applied(open_page: OpenPage, world: World) -> None:
    rich, poor = company(world, "Built rich", "900", "900"), company(world, "Built poor", "10")
    page = open_page(world.seller, "/records/companies?q=Built")
    expect(cell(page, poor)).to_be_visible()
    page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_role("button", name="Whole filter").click()
    dialog = builder(page)
    dialog.get_by_role("button", name="Add more kinds").click()
    page.get_by_role("menuitem", name="Figure").click()
    choose(page, "Which records", "Deals")
    choose(page, "Figure", "Sum over")
    choose(page, "Of which field", "Amount")
    choose(page, "Condition", "more than")
    dialog.get_by_label("Value").fill("1000")
    expect(dialog.get_by_role("status")).to_contain_text("1,000")
    dialog.get_by_role("button", name="Apply").click()
    expect(cell(page, rich)).to_be_visible()
    expect(cell(page, poor)).to_be_hidden()
    page.reload()
    expect(cell(page, rich)).to_be_visible()
    expect(cell(page, poor)).to_be_hidden()


def test_a_filter_that_came_by_a_link_is_shown_whole_and_can_be_changed(open_page: OpenPage, world: World) -> None:
    none, some = company(world, "Linked bare"), company(world, "Linked busy", "10")
    tree = {
        "and": [
            {
                "or": [
                    {"field": "name", "op": "contains", "value": "Linked"},
                    {"not": {"field": "owner", "op": "ne", "value": "me"}},
                ]
            },
            {"none": "deals", "where": {"and": [{"field": "status", "op": "in", "value": ["open"]}]}},
            {"field": "name", "op": "starts_with", "value": "Linked"},
        ]
    }
    page = open_page(world.seller, f"/records/companies?filter={quote(json.dumps(tree))}")
    expect(cell(page, none)).to_be_visible()
    expect(cell(page, some)).to_be_hidden()
    page.get_by_role("button", name="no deals").first.click()
    expect(builder(page).get_by_label("How many of them")).to_have_value("Has no")
    choose(page, "How many of them", "Has some")
    builder(page).get_by_role("button", name="Apply").click()
    expect(cell(page, some)).to_be_visible()
    expect(cell(page, none)).to_be_hidden()


def test_a_path_across_a_reference(open_page: OpenPage, world: World) -> None:
    company(world, "Path home")
    mine = world.deal(
        NEW, name="Path deal", company=world.make("companies", {"name": "P", "industry": "pathology"})["id"]
    )
    other = world.deal(NEW, name="Path other")
    page = open_page(world.boss, "/records/deals?q=Path")
    expect(cell(page, other["name"])).to_be_visible()
    page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_role("button", name="Whole filter").click()
    builder(page).get_by_role("button", name="Condition", exact=True).click()
    field = builder(page).get_by_role("combobox", name="Field")
    field.fill("Company › Industry")
    page.get_by_role("option", name="Company › Industry", exact=True).click()
    builder(page).get_by_label("Value").fill("patholog")
    expect(builder(page).get_by_role("status")).to_contain_text("1 record matches")
    builder(page).get_by_role("button", name="Apply").click()
    expect(cell(page, mine["name"])).to_be_visible()
    expect(cell(page, other["name"])).to_be_hidden()


def choose(page: Page, label: str, option: str) -> None:
    builder(page).get_by_role("combobox", name=label, exact=True).first.click()
    page.get_by_role("option", name=option, exact=True).first.click()
