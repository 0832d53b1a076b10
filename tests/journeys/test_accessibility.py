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
    "no such page": "/nowhere/at/all",
}
FOR_ALL = ("/password-reset/0-gone", "/invitation/gone", "/sign-in?refused=unknown")
FOR_SELLERS = ("/calendar?show=day", "/calendar?show=agenda", "/records/tasks", "/records/leads?q=nobody-is-called-so")
FOR_ADMINISTRATORS = (
    "/imports",
    "/settings/profile",
    "/settings/sessions",
    "/settings/company",
    "/settings/teams",
    "/settings/roles",
    "/settings/pipelines",
    "/settings/objects",
    "/settings/fields",
    "/settings/layouts",
    "/settings/configuration",
    "/settings/tags",
    "/settings/changes",
    "/deleted/contacts",
    "/hygiene/contacts",
    "/settings/currencies",
    "/settings/distribution",
    "/settings/service-accounts",
    "/settings/identity",
    "/settings/audit",
    "/settings/webhooks",
    "/automation",
)
ASKING = {
    "keys": "New key",
    "people": "Invite",
    "teams": "New team",
    "roles": "New role",
    "pipelines": "New pipeline",
    "fields": "New field",
    "currencies": "New rate",
    "distribution": "New rule",
    "service-accounts": "New service account",
    "identity": "Add a service",
    "tags": "New tag",
}

CHANGED = """async () => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const ending = document.getAnimations().filter((each) => Number.isFinite(each.effect.getComputedTiming().endTime));
  await Promise.allSettled(ending.map((each) => each.finished));
}"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_grave_fault(open_page: OpenPage, world: World, name: str, dark: bool) -> None:
    page = open_page(None if name in OPEN else world.seller, PAGES[name], dark=dark)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".mantine-Skeleton-root")).to_have_count(0)
    assert grave_faults(page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_further_pages_have_no_grave_fault(open_page: OpenPage, world: World, dark: bool) -> None:
    for person, paths in ((None, FOR_ALL), (world.seller, FOR_SELLERS), (world.boss, FOR_ADMINISTRATORS)):
        page = open_page(person, "/", dark=dark)
        found = {path: faults for path in paths if (faults := faults_at(page, path))}
        assert found == {}
        page.close()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_dialogs_of_the_settings_have_no_grave_fault_and_give_the_focus_back(
    open_page: OpenPage, world: World, dark: bool
) -> None:
    page = open_page(world.boss, "/settings/profile", dark=dark)
    for section, action in ASKING.items():
        page.goto(f"/settings/{section}")
        button = page.get_by_role("button", name=action, exact=True).first
        button.click()
        expect(page.get_by_role("dialog")).to_be_visible()
        assert (section, grave_faults(page)) == (section, [])
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(button).to_be_focused()


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


def faults_at(page: Page, path: str) -> list[str]:
    page.goto(path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".mantine-Skeleton-root")).to_have_count(0)
    return grave_faults(page)


def faults_in_both(page: Page) -> list[str]:
    """In light and then in dark; for whoever lets the browser choose."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", scheme)
        page.evaluate(CHANGED)
        found += [f"{scheme}: {fault}" for fault in grave_faults(page)]
    return found


def grave_faults(page: Page) -> list[str]:
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found if each["impact"] in GRAVE]
