"""What a page may cost: how often it asks the server, and how many scripts it fetches. Times are the benchmark's."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World

KIB = 1024
# Page: what stands there in the end, requests at most, scripts as they come over the line (KB) at most.
BUDGETS = {
    "/my-day": ("h1", 13, 325),
    "/calendar": ("[data-hours]", 11, 330),
    "/records/contacts": ("[data-record]", 14, 460),
    "/records/deals?view=board": ("[data-card]", 14, 460),
    "/records/deals/{deal}": ("ol li", 22, 375),
    "/records/deals?open=deals/{deal}": ("aside ol li", 20, 460),
    "/funnel": ("main svg", 13, 490),
    "/settings/profile": ("h2", 8, 300),
}
ASKED = """() => performance.getEntriesByType('resource').map((each) => each.name)
  .filter((name) => name.includes('/api/') && !name.includes('/api/v1/stream'))"""
FETCHED = """() => performance.getEntriesByType('resource').filter((each) => each.name.endsWith('.js'))
  .reduce((sum, each) => sum + each.encodedBodySize, 0)"""
QUIET = """() => new Promise((done) => {
  let last = performance.now();
  new PerformanceObserver(() => { last = performance.now(); }).observe({ type: 'resource', buffered: false });
  const look = () => performance.now() - last > 800 ? done() : setTimeout(look, 100);
  look();
})"""


@pytest.mark.parametrize("path", BUDGETS)
def test_a_page_asks_and_fetches_no_more_than_it_may(open_page: OpenPage, world: World, path: str) -> None:
    content, requests, size = BUDGETS[path]
    known = world.api.get("/records/deals", params={"q": "Windows for a school"}).json()["items"][0]
    page = open_page(world.seller, path.format(deal=known["id"]))
    expect(page.locator(content).first).to_be_attached()
    page.evaluate(QUIET)
    asked: list[str] = page.evaluate(ASKED)
    bells = [name for name in asked if "/notices?" in name]
    asked = [name for name in asked if name not in bells] + bells[:1]  # it may ring meanwhile
    assert len(asked) <= requests, "\n".join(asked)
    assert page.evaluate(FETCHED) / KIB <= size
