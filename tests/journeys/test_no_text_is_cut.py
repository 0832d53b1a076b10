"""What the app says is read whole, in every language, on every width of screen (720 is 1440 at twice its size)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.walking import walk_to
from tests.journeys.world import World

WIDTHS = (1440, 1280, 820, 720, 390)
PAGES = (
    "/my-day",
    "/calendar",
    "/records/contacts",
    "/records/deals",
    "/records/deals?view=board",
    "/funnel",
    "/imports",
    "/automation",
    "/hygiene/contacts",
    "/settings/profile",
    "/settings/people",
    "/settings/roles",
    "/settings/pipelines",
    "/settings/layouts",
)
# People's own words may be shortened: they are whole when pointed at. So may whatever scrolls.
CUT = """() => {
  const found = new Set();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const own = '[role=gridcell], [data-card], td, dd, svg';
  const said = 'nav a, [role=columnheader], [role=tab], label, .mantine-Button-root';
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const holder = node.parentElement;
    if (!node.data.trim() || holder.closest(own)) continue;
    if (holder.closest('.cut') && !holder.closest(said)) continue;
    if (!holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    if (text.width < 2 || text.height < 2) continue;
    let at = holder;
    for (; at && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      const scrolls = /auto|scroll/.test(style.overflowX) && at.role !== 'radiogroup';
      if (scrolls || style.clipPath !== 'none') break;
      const box = at.getBoundingClientRect();
      const isCut = style.overflowX !== 'visible' && (text.right > box.right + 1 || text.left < box.left - 1);
      if (isCut) found.add(`cut: ${node.data.trim()}`);
      if (isCut || style.position === 'fixed') break;
    }
    if (at === document.documentElement && text.right > innerWidth + 1) found.add(`beyond: ${node.data.trim()}`);
  }
  const pen = document.createElement('canvas').getContext('2d');
  for (const input of document.querySelectorAll('input[placeholder]:placeholder-shown')) {
    const style = getComputedStyle(input);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room = input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (room > 0 && pen.measureText(input.placeholder).width > room + 1) found.add(`cut: ${input.placeholder}`);
  }
  if (document.documentElement.scrollWidth > innerWidth) found.add('the page is wider than the screen');
  return [...found];
}"""
SETTLED = """() => Promise.race([
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  new Promise((done) => setTimeout(done, 5000)),
])"""


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_nothing_the_app_says_is_cut(open_page: OpenPage, world: World, language: str) -> None:
    person = world.newcomer()
    world.api.patch(f"/users/{person.id}", json={"roles": ["administrator"]}).raise_for_status()
    page = open_page(person, PAGES[0])
    speak(page, language)
    expect(page.locator("html")).to_have_attribute("lang", language)
    found = {}
    for path in (*PAGES, f"/records/deals/{world.deal()['id']}"):
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        walk_to(page, path)
        for width in WIDTHS:
            if cut := cut_at(page, width):
                found[path, width] = cut
    assert found == {}


def speak(page: Page, language: str) -> None:
    request = page.context.request
    token = request.get("/api/v1/csrf").json()["token"]
    assert request.patch("/api/v1/me", data={"language": language}, headers={"X-CSRFToken": token}).ok
    page.reload()


def cut_at(page: Page, width: int) -> list[str]:
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate(SETTLED)
    found: list[str] = page.evaluate(CUT)
    return found
