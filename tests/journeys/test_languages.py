from __future__ import annotations

from playwright.sync_api import Response, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World


def kept(answer: Response) -> bool:
    """What is seen at once is kept a moment later."""
    return answer.url.endswith("/api/v1/me") and answer.request.method == "PATCH"


def test_the_language_changes_at_once_and_stays(open_page: OpenPage, world: World) -> None:
    page = open_page(world.newcomer(), "/records/deals")
    expect(page.get_by_role("heading", name="Deals")).to_be_visible()
    for name, deals in (("Русский", "Сделки"), ("Українська", "Угоди")):
        page.get_by_role("banner").get_by_role("button").last.click()
        with page.expect_response(kept):
            page.get_by_role("menuitem", name=name).click()
        page.keyboard.press("Escape")
        expect(page.get_by_role("heading", name=deals)).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Угоди")).to_be_visible()


def test_the_theme_changes_at_once_and_stays(open_page: OpenPage, world: World) -> None:
    page = open_page(world.newcomer(), "/settings/profile")
    root = page.locator("html")
    expect(root).to_have_attribute("data-mantine-color-scheme", "light")
    page.get_by_role("combobox", name="Theme").click()
    with page.expect_response(kept):
        page.get_by_role("option", name="Dark").click()
    expect(root).to_have_attribute("data-mantine-color-scheme", "dark")
    page.reload()
    expect(root).to_have_attribute("data-mantine-color-scheme", "dark")
    page.get_by_role("combobox", name="Theme").click()
    page.get_by_role("option", name="As the system").click()
    expect(root).to_have_attribute("data-mantine-color-scheme", "light")
