"""An empty home, set up from the browser alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.database import TestDatabase
from tests.journeys.agency import shape_and_clean
from tests.journeys.axe import faults_in_both
from tests.journeys.profiles import DESKTOP, PHONE, new_browser
from tests.journeys.serving import Dotyk, own_database
from tests.journeys.watching import Watch
from tests.journeys.world import PASSWORD


@pytest.fixture
def empty(test_database: TestDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dotyk]:
    home = tmp_path_factory.mktemp("empty")
    with own_database(test_database.template, "empty") as url, Dotyk(home, url).running() as running:
        yield running


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_somebody_new_is_led_from_nothing_to_the_first_import(
    empty: Dotyk, browser: Browser, tmp_path: Path, phone: bool
) -> None:
    watch = Watch(empty.address)
    size = PHONE if phone else DESKTOP
    context = new_browser(browser, **size, base_url=empty.address, timezone_id="Europe/Warsaw")
    page = context.new_page()
    watch.over(page)
    page.goto("/")
    first_person(page)
    company(page)
    colleagues(page)
    page.get_by_role("button", name="Import a file").click()
    expect(page).to_have_url(re.compile("/imports"))
    page.goto("/")
    expect(page.get_by_role("heading", name="My day")).to_be_visible()
    shaped_for_real_estate(page)
    if not phone:
        shape_and_clean(page, tmp_path)
    context.close()
    assert watch.faults == []


def test_sample_data_comes_in_and_goes_out_again(empty: Dotyk, browser: Browser) -> None:
    watch = Watch(empty.address)
    context = new_browser(browser, **DESKTOP, base_url=empty.address)
    page = context.new_page()
    watch.over(page)
    page.goto("/")
    first_person(page)
    page.get_by_label("Company name").fill("")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("This is needed.")).to_be_visible()
    page.goto("/set-up?step=start")
    page.get_by_role("button", name="Look around with sample data").click()
    expect(page).to_have_url(re.compile("/records/deals"))
    expect(page.get_by_text("Starter package – Maple Studio")).to_be_visible()
    page.goto("/imports")
    page.get_by_role("button", name="Take it out").click()
    asked = page.get_by_role("dialog", name="Take “Sample data” back?")
    asked.get_by_role("button", name="Take the import back").click()
    expect(page.get_by_role("list").get_by_text("Taken back")).to_be_visible()
    page.goto("/records/deals")
    expect(page.get_by_text("Starter package – Maple Studio")).to_be_hidden()
    context.close()
    assert watch.faults == []


def first_person(page: Page) -> None:
    expect(page.get_by_role("heading", name="Welcome to Dotyk")).to_be_visible()
    page.get_by_label("Your name").fill("Ada Boss")
    page.get_by_label("Email").fill("ada@example.com")
    page.get_by_role("textbox", name="Password").fill("12345")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_text("This password is easy to guess")).to_be_visible()
    assert faults_in_both(page) == []
    page.reload()
    expect(page.get_by_label("Email")).to_have_value("ada@example.com")
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.get_by_role("button", name="Begin").click()


def shaped_for_real_estate(page: Page) -> None:
    """What the preset of the chosen trade brought is there: an object with its views, its layout, its pipelines."""
    page.goto("/records/properties")
    expect(page.get_by_role("heading", name="Properties")).to_be_visible()
    expect(page.get_by_role("tab", name="On the market").or_(page.get_by_text("On the market")).first).to_be_visible()
    page.goto("/settings/configuration")
    page.get_by_role("button", name="Look at: Real estate agency").click()
    dialog = page.get_by_role("dialog", name="Real estate agency")
    expect(dialog.get_by_text("Nothing to change")).to_be_visible()
    expect(dialog.get_by_role("button", name="Apply")).to_be_disabled()


def company(page: Page) -> None:
    expect(page.get_by_role("heading", name="Your company")).to_be_visible()
    expect(page.get_by_role("combobox", name="Currency")).to_have_value(re.compile("PLN"))
    page.get_by_label("Company name").fill("Ромашка")
    page.get_by_role("combobox", name="What your company does").click()
    page.get_by_role("option", name="Real estate").click()
    expect(page.get_by_role("checkbox", name="Prepare Dotyk for this trade")).to_be_checked()
    assert faults_in_both(page) == []
    page.get_by_role("link", name="Do it later").click()
    expect(page.get_by_role("heading", name="My day")).to_be_visible()
    page.goto("/")
    expect(page.get_by_label("Company name")).to_have_value("Ромашка")
    page.get_by_role("button", name="Continue").click()


def colleagues(page: Page) -> None:
    expect(page.get_by_role("heading", name="Your colleagues")).to_be_visible()
    page.get_by_label("Email addresses").fill("nina@example.com, nonsense")
    page.get_by_role("button", name="Make the links").click()
    links = page.get_by_role("list", name="Links").get_by_role("listitem")
    expect(links.filter(has_text="nina@example.com")).to_contain_text("/invitation/")
    expect(links.filter(has_text="nonsense")).to_contain_text("This is not an e-mail address")
    expect(page.get_by_label("Email addresses")).to_have_value("nonsense")
    assert faults_in_both(page) == []
    page.get_by_role("button", name="Continue", exact=True).click()
