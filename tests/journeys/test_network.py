"""Slow lines, no line, a server in trouble: what is shown meanwhile, what is said, and that nothing typed is lost."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.test_edit_record import edit
from tests.journeys.watching import Watch
from tests.journeys.world import NEW, PASSWORD, World

SLOW = {"offline": False, "latency": 250, "downloadThroughput": 60_000, "uploadThroughput": 30_000}
PAGES = {
    "/my-day": "Nothing is waiting for you",
    "/records/deals?q=Windows": "Windows for a school",
    "/records/deals?view=board&q=Windows": "Windows for a school",
    "/funnel": "Won",
    "/settings/people": "Semen Stranger",
}


@pytest.mark.parametrize(("path", "content"), PAGES.items())
def test_a_slow_line_shows_that_something_comes_and_then_it(
    open_page: OpenPage, world: World, path: str, content: str
) -> None:
    page = open_page(world.boss, "/settings/profile")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
    page.goto(path, wait_until="commit")
    expect(skeleton(page).first).to_be_visible()
    expect(page.get_by_text(content).first).to_be_visible()
    expect(skeleton(page)).to_have_count(0)


def test_without_a_line_it_is_said_and_an_edit_waits_to_be_tried_again(open_page: OpenPage, world: World) -> None:
    deal = world.deal(NEW, name="Edited in a tunnel")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    amount = page.locator("[data-field=amount]")
    expect(amount).to_be_visible()
    page.context.set_offline(True)
    expect(page.get_by_text("No connection. What you see may be out of date.")).to_be_visible()
    edit(page, "Amount", "2500")
    retry = page.get_by_role("alert").get_by_role("button", name="Try again")
    expect(retry).to_be_visible()
    expect(amount).not_to_contain_text("2,500")
    page.context.set_offline(False)
    expect(page.get_by_text("No connection. What you see may be out of date.")).to_have_count(0)
    retry.click()
    expect(amount).to_contain_text("2,500")
    expect(page.get_by_text("Amount changed")).to_be_visible()
    assert world.api.get(f"/records/deals/{deal['id']}").json()["amount"]["amount"] == "2500.00"


@pytest.mark.parametrize(
    ("status", "headers", "said"),
    [
        (0, {}, "No connection. Check the network and try again."),
        (413, {}, "This is too large to send. Make it shorter and try again."),
        (429, {"Retry-After": "7"}, "Too many requests. Try again in 7 seconds."),
        (500, {}, "Dotyk could not do this just now. Try again in a moment."),
        (502, {}, "Dotyk could not do this just now. Try again in a moment."),
    ],
)
def test_what_the_server_could_not_take_is_said_and_stays_typed(
    open_page: OpenPage, world: World, watch: Watch, status: int, headers: dict[str, str], said: str
) -> None:
    watch.may_fail = True
    name = f"Refused with {status}"
    page = open_page(world.seller, "/records/companies")
    refuse(page, "**/api/v1/records/companies", status, headers)
    dialog = company_form(page, name)
    dialog.get_by_role("button", name="Create", exact=True).click()
    expect(dialog.get_by_role("alert")).to_contain_text(said)
    expect(dialog.get_by_label("Name").first).to_have_value(name)
    page.unroute("**/api/v1/records/companies")
    dialog.get_by_role("button", name="Create", exact=True).click()
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    assert count_of(world, name) == 1


def test_a_page_that_did_not_come_is_asked_for_again(open_page: OpenPage, world: World, watch: Watch) -> None:
    watch.may_fail = True
    page = open_page(world.seller, "/my-day")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    refuse(page, "**/api/v1/records/contacts?*", 500, {})
    page.get_by_role("navigation").get_by_role("link", name="Contacts").click()
    expect(page.get_by_text("This did not load")).to_be_visible()
    expect(page.get_by_text("Dotyk could not do this just now.")).to_be_visible()
    page.unroute("**/api/v1/records/contacts?*")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("gridcell").first).to_be_visible()


def test_a_double_click_makes_one_record(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/records/companies")
    dialog = company_form(page, "Clicked twice")
    dialog.get_by_role("button", name="Create", exact=True).dblclick()
    expect(page.get_by_role("heading", name="Clicked twice")).to_be_visible()
    assert count_of(world, "Clicked twice") == 1


def test_an_answer_that_was_lost_makes_no_second_record(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/records/companies")
    dialog = company_form(page, "Answer lost")

    def lose(route: Route) -> None:
        if route.request.method == "POST":
            route.fetch()
        route.abort()

    page.route("**/api/v1/records/companies", lose)
    dialog.get_by_role("button", name="Create", exact=True).click()
    expect(dialog.get_by_role("alert")).to_contain_text("No connection.")
    page.unroute("**/api/v1/records/companies")
    dialog.get_by_role("button", name="Create", exact=True).click()
    expect(page.get_by_role("heading", name="Answer lost")).to_be_visible()
    assert count_of(world, "Answer lost") == 1


def test_a_session_that_ends_in_the_middle_of_a_form_loses_nothing(open_page: OpenPage, world: World) -> None:
    person = world.newcomer()
    page = open_page(person, "/records/companies")
    dialog = company_form(page, "Typed before the end")
    page.context.clear_cookies(name="sessionid")
    dialog.get_by_role("button", name="Create", exact=True).click()
    again = page.get_by_role("dialog", name="Your session has ended")
    again.get_by_role("textbox", name="Password").fill(PASSWORD)
    again.get_by_role("button", name="Sign in").click()
    expect(again).to_have_count(0)
    expect(dialog.get_by_label("Name").first).to_have_value("Typed before the end")
    dialog.get_by_role("button", name="Create", exact=True).click()
    expect(page.get_by_role("heading", name="Typed before the end")).to_be_visible()


def skeleton(page: Page) -> Locator:
    return page.locator("[class*=Skeleton-root][data-visible]")


def company_form(page: Page, name: str) -> Locator:
    page.get_by_role("button", name="Create", exact=True).first.click()
    dialog = page.get_by_role("dialog", name="Create")
    dialog.get_by_label("Name").first.fill(name)
    return dialog


def refuse(page: Page, address: str, status: int, headers: dict[str, str]) -> None:
    """The server, or the line to it, in trouble."""

    def answer(route: Route) -> None:
        if status == 0:
            return route.abort()
        kind = "application/problem+json" if status != 502 else "text/html"
        body = json.dumps({"type": "about:blank", "status": status}) if status != 502 else "<h1>Bad gateway</h1>"
        return route.fulfill(status=status, headers=headers, content_type=kind, body=body)

    page.route(address, answer)


def count_of(world: World, name: str) -> int:
    found = world.api.get("/records/companies", params={"q": name}).json()
    return sum(item["title"] == name for item in found["items"])
