from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell, history, panel
from tests.journeys.world import World

GRAVE = ("serious", "critical")
OPEN = ("sign in", "forgotten password")
PAGES = {
    "sign in": "/sign-in",
    "my day": "/my-day",
    "calendar": "/calendar",
    "calendar by month": "/calendar?show=month",
    "list": "/records/contacts",
    "board": "/records/deals?view=board",
    "board in lanes": "/records/deals?view=board&lanes=owner",
    "filtered list": '/records/deals?filter={"and":[{"field":"status","op":"in","value":["open"]}]}',
    "funnel": "/funnel",
    "settings": "/settings/profile",
    "people": "/settings/people",
    "security": "/settings/security",
    "keys": "/settings/keys",
    "forgotten password": "/password-reset",
}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_grave_fault(open_page: OpenPage, world: World, name: str, dark: bool) -> None:
    page = open_page(None if name in OPEN else world.seller, PAGES[name], dark=dark)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".mantine-Skeleton-root")).to_have_count(0)
    assert grave_faults(page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_record_has_no_grave_fault(open_page: OpenPage, world: World, dark: bool) -> None:
    deal = world.deal()
    page = open_page(world.seller, f"/records/deals/{deal['id']}", dark=dark)
    expect(history(page).first).to_be_visible()
    assert grave_faults(page) == []
    page.goto(f"/records/deals?open=deals/{deal['id']}")
    expect(panel(page).get_by_role("listitem").first).to_be_visible()
    assert grave_faults(page) == []


def test_dialogs_have_no_grave_fault(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/records/deals")
    for key, name in (("?", "Keys"), ("c", "Create"), ("Control+k", "Search")):
        expect(cell(page, "Windows for a school")).to_be_visible()
        page.keyboard.press(key)
        expect(page.get_by_role("dialog", name=name)).to_be_visible()
        assert grave_faults(page) == []
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)


def grave_faults(page: Page) -> list[str]:
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found if each["impact"] in GRAVE]
