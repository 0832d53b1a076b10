from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.axe import grave_faults
from tests.journeys.conftest import OpenPage
from tests.journeys.pictures import Pictures
from tests.journeys.world import World

SCHEMES = ("light", "dark")
# The charts are the heaviest part of all, and come last.
CHART_MS = 30_000
PICTURED = ("controls", "labels", "editors", "values", "states")


@pytest.fixture
def pictures(browser: Browser, tmp_path: Path) -> Iterator[Pictures]:
    pictures = Pictures(browser, tmp_path)
    yield pictures
    pictures.close()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_piece_is_shown_without_grave_fault(open_page: OpenPage, world: World, scheme: str) -> None:
    page = gallery(open_page, world, f"scheme={scheme}&language=uk")
    assert grave_faults(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_pieces_look_as_they_did(open_page: OpenPage, world: World, pictures: Pictures, scheme: str) -> None:
    page = gallery(open_page, world, f"scheme={scheme}&language=en")
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", scheme)
    page.set_viewport_size({"width": 1280, "height": 1600})
    for part in PICTURED:
        pictures.looks_as_kept(page.locator(f"#{part}"), f"{part}-{scheme}")


def test_dialogs_have_no_grave_fault_and_give_the_focus_back(open_page: OpenPage, world: World) -> None:
    page = gallery(open_page, world, "scheme=dark&language=en")
    for opener, name in (("Dialog that asks", "A coffee machine"), ("Dialog that warns", "Delete")):
        page.get_by_role("button", name=opener).click()
        expect(page.get_by_role("dialog", name=name)).to_be_visible()
        assert grave_faults(page) == []
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name=opener)).to_be_focused()


def test_language_theme_and_density_are_switched_and_kept_in_the_address(open_page: OpenPage, world: World) -> None:
    page = gallery(open_page, world, "")
    page.get_by_text("Русский", exact=True).click()
    expect(page.get_by_role("heading", name="Редакторы полей")).to_be_visible()
    page.get_by_text("Тёмная", exact=True).click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    page.get_by_text("Плотно", exact=True).click()
    expect(page).to_have_url(re.compile("scheme=dark&language=ru&density=compact"))


def test_a_seller_is_told_that_it_is_not_theirs(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/design")
    expect(page.get_by_text("You have no right to see this")).to_be_visible()


def gallery(open_page: OpenPage, world: World, search: str) -> Page:
    page = open_page(world.boss, f"/design?{search}")
    expect(page.locator("#charts svg")).to_be_visible(timeout=CHART_MS)
    expect(page.locator("#records li").first).to_be_visible()
    return page
