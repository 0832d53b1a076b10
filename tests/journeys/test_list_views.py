from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import NEW, QUALIFIED, World

BIG = '{"field":"amount","op":"gte","value":1000}'


def views(page: Page):
    return page.get_by_role("navigation", name="Views")


def test_a_look_is_saved_changed_saved_again_and_deleted(open_page: OpenPage, world: World) -> None:
    person = world.newcomer()
    big = world.deal(QUALIFIED, owner=person, amount={"amount": "5000", "currency": "UAH"})["name"]
    small = world.deal(NEW, owner=person)["name"]
    page = open_page(person, f"/records/deals?filter={BIG}")
    expect(cell(page, big)).to_be_visible()
    page.get_by_role("button", name="Save as a view").click()
    page.get_by_label("Name").fill("Big ones")
    page.get_by_role("button", name="Save", exact=True).click()
    tab = views(page).get_by_role("button", name="Big ones", exact=True)
    expect(tab).to_have_attribute("aria-current", "true")
    expect(page).to_have_url(re.compile(r"v="))

    page.get_by_role("button", name="Remove the filter").click()
    expect(cell(page, small)).to_be_visible()
    expect(page.get_by_text("Changed, not saved")).to_be_visible()
    page.get_by_role("button", name="Reset").click()
    expect(cell(page, small)).to_be_hidden()

    page.get_by_role("columnheader", name="Amount").get_by_role("button", name="Amount", exact=True).click()
    views(page).get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Changed, not saved")).to_be_hidden()
    page.reload()
    expect(page.get_by_role("columnheader", name="Amount")).to_have_attribute("aria-sort", "ascending")

    views(page).get_by_role("button", name="All", exact=True).click()
    expect(cell(page, small)).to_be_visible()
    tab.click()
    page.get_by_role("button", name="View Big ones").click()
    page.get_by_role("menuitem", name="Delete the view").click()
    expect(tab).to_be_hidden()
    page.get_by_role("button", name="Undo").click()
    expect(tab).to_be_visible()


def test_the_first_view_of_a_role_opens_by_itself(open_page: OpenPage, world: World) -> None:
    role = world.api.post("/roles", json={"name": "watchers", "grants": {"products": {"read": "all"}}}).json()
    person = world.newcomer()
    world.api.patch(f"/users/{person.id}", json={"roles": [role["name"]]}).raise_for_status()
    for name in ("A kettle", "A cup"):
        world.make("products", {"name": name})
    view = {
        "object": "products",
        "name": "Kettles",
        "scope": "all",
        "pinned": True,
        "default_for": ["watchers"],
        "filter": {"field": "name", "op": "contains", "value": "kettle"},
    }
    world.api.post("/views", json=view).raise_for_status()
    page = open_page(person, "/records/products")
    expect(views(page).get_by_role("button", name="Kettles", exact=True)).to_have_attribute("aria-current", "true")
    expect(cell(page, "A kettle")).to_be_visible()
    expect(cell(page, "A cup")).to_be_hidden()
    views(page).get_by_role("button", name="All", exact=True).click()
    expect(cell(page, "A cup")).to_be_visible()


def test_columns_are_frozen_moved_hidden_and_remembered(open_page: OpenPage, world: World) -> None:
    person = world.newcomer()
    world.make("companies", {"name": "Own columns Ltd", "owner": person.id})
    page = open_page(person, "/records/companies")
    expect(cell(page, "Own columns Ltd")).to_be_visible()

    def act(column: str, name: str) -> None:
        page.get_by_role("button", name=f"Column {column}").click()
        page.get_by_role("menuitem", name=name).click()

    act("Employees", "Move left")
    act("Yearly revenue", "Hide")
    act("Employees", "Keep up to here")
    page.get_by_role("button", name="Columns").click()
    page.get_by_text("Compact", exact=True).click()
    page.keyboard.press("Escape")
    page.reload()
    heads = page.get_by_role("columnheader")
    expect(heads.nth(2)).to_have_accessible_name("Employees")
    expect(page.get_by_role("columnheader", name="Yearly revenue")).to_be_hidden()
    expect(heads.nth(2)).to_have_css("position", "sticky")
    assert cell(page, "Own columns Ltd").bounding_box()["height"] < 32  # type: ignore[index]


def test_ones_own_columns_are_there_on_another_device(open_page: OpenPage, world: World) -> None:
    person = world.newcomer()
    world.make("companies", {"name": "Two devices Ltd", "owner": person.id})
    page = open_page(person, "/records/companies")
    page.get_by_role("button", name="Column Industry").click()
    with page.expect_response(lambda answer: "/own-looks/" in answer.url and answer.ok):
        page.get_by_role("menuitem", name="Hide").click()
    other = open_page(person, "/records/companies")
    expect(cell(other, "Two devices Ltd")).to_be_visible()
    expect(other.get_by_role("columnheader", name="Industry")).to_be_hidden()


def test_pinned_views_stand_under_their_object_in_an_order_of_ones_own(open_page: OpenPage, world: World) -> None:
    person = world.newcomer()
    for name in ("Alpha view", "Beta view"):
        view = {"object": "leads", "name": name, "scope": "all", "pinned": True, "filter": None}
        world.api.post("/views", json=view).raise_for_status()
    page = open_page(person, "/records/leads")
    bar = page.get_by_role("navigation", name="Sections")
    mine = bar.get_by_role("link").filter(has_text=re.compile("Alpha view|Beta view"))
    expect(mine).to_have_text(["Alpha view", "Beta view"])
    with page.expect_response(lambda answer: "/own-looks/" in answer.url and answer.ok):
        mine.last.press("Alt+ArrowUp")
    expect(mine).to_have_text(["Beta view", "Alpha view"])
    mine.first.click()
    expect(views(page).get_by_role("button", name="Beta view", exact=True)).to_have_attribute("aria-current", "true")
    other = open_page(person, "/my-day")
    theirs = other.get_by_role("navigation", name="Sections").get_by_role("link")
    expect(theirs.filter(has_text=re.compile("Alpha view|Beta view"))).to_have_text(["Beta view", "Alpha view"])
    other.get_by_role("button", name="Views: Leads").click()
    expect(theirs.filter(has_text="Beta view")).to_be_hidden()


def test_a_board_keeps_the_field_of_its_columns(open_page: OpenPage, world: World) -> None:
    person = world.newcomer()
    world.deal(NEW, owner=person)
    page = open_page(person, "/records/deals?view=board&columns=source")
    expect(page.get_by_role("heading", name="Deals")).to_be_visible()
    page.get_by_role("button", name="Save as a view").click()
    page.get_by_label("Name").fill("By source")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(views(page).get_by_role("button", name="By source", exact=True)).to_have_attribute("aria-current", "true")
    views(page).get_by_role("button", name="All", exact=True).click()
    expect(page.get_by_role("grid")).to_be_visible()
    views(page).get_by_role("button", name="By source", exact=True).click()
    expect(page).to_have_url(re.compile("columns=source"))
    expect(page.get_by_role("grid")).to_be_hidden()
    expect(page.get_by_text("Changed, not saved")).to_be_hidden()
