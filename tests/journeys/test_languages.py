from __future__ import annotations

from playwright.sync_api import Response, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World


def kept(answer: Response, choice: str) -> bool:
    """What is seen at once is kept a moment later."""
    return answer.request.method == "PATCH" and choice in (answer.request.post_data or "")


FIRST_GOES_LATE = """() => {
  const fetchAtOnce = window.fetch;
  let isFirst = true;
  window.fetch = async (address, options) => {
    if (isFirst && options?.method === 'PATCH') {
      isFirst = false;
      await new Promise((done) => setTimeout(done, 700));
    }
    return fetchAtOnce(address, options);
  };
}"""


def test_the_language_changes_at_once_and_stays(open_page: OpenPage, world: World) -> None:
    """The last one that was chosen, though the one before goes out late."""
    page = open_page(world.newcomer(), "/records/deals")
    expect(page.get_by_role("heading", name="Deals")).to_be_visible()
    page.evaluate(FIRST_GOES_LATE)
    with (
        page.expect_response(lambda answer: kept(answer, "ru")),
        page.expect_response(lambda answer: kept(answer, "uk")),
    ):
        for name, deals in (("Русский", "Сделки"), ("Українська", "Угоди")):
            page.get_by_role("banner").get_by_role("button").last.click()
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
    with page.expect_response(lambda answer: kept(answer, "dark")):
        page.get_by_role("option", name="Dark").click()
    expect(root).to_have_attribute("data-mantine-color-scheme", "dark")
    page.reload()
    expect(root).to_have_attribute("data-mantine-color-scheme", "dark")
    page.get_by_role("combobox", name="Theme").click()
    page.get_by_role("option", name="As the system").click()
    expect(root).to_have_attribute("data-mantine-color-scheme", "light")
