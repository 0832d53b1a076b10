from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import PASSWORD, Person, World


def test_leads_to_the_page_that_was_asked_for(open_page: OpenPage, world: World) -> None:
    page = open_page(None, "/records/contacts?q=Melnyk")
    fill_in(page, world.seller, PASSWORD)
    expect(page.get_by_role("heading", name="Contacts")).to_be_visible()
    expect(cell(page, "Taras Melnyk")).to_be_visible()


def test_says_that_the_password_is_wrong_and_keeps_what_was_typed(open_page: OpenPage, world: World) -> None:
    page = open_page(None, "/sign-in")
    fill_in(page, world.seller, "not-the-password")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Email")).to_have_value(world.seller.email)


def test_follows_no_address_of_another_site(open_page: OpenPage, world: World) -> None:
    page = open_page(None, "/sign-in?next=//elsewhere.example/")
    fill_in(page, world.seller, PASSWORD)
    expect(page).to_have_url("/my-day")


def test_speaks_the_language_chosen_before_it(open_page: OpenPage) -> None:
    page = open_page(None, "/sign-in")
    page.get_by_text("Українська").click()
    expect(page.get_by_role("button", name="Увійти")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "uk")


def test_ends_from_the_user_menu(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/my-day")
    page.get_by_role("button", name="Your account").click()
    page.get_by_role("menuitem", name="Sign out").click()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    page.goto("/my-day")
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()


def test_is_asked_for_again_over_the_page_when_the_session_has_ended(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/records/contacts?q=Melnyk")
    expect(cell(page, "Taras Melnyk")).to_be_visible()
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("searchbox").fill("Taras")
    dialog = page.get_by_role("dialog", name="Your session has ended")
    dialog.get_by_role("textbox", name="Password").fill(PASSWORD)
    dialog.get_by_role("button", name="Sign in").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("searchbox")).to_have_value("Taras")
    expect(cell(page, "Taras Melnyk")).to_be_visible()


def fill_in(page: Page, person: Person, password: str) -> None:
    page.get_by_label("Email").fill(person.email)
    page.get_by_role("textbox", name="Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
