"""A list of very many rows, and storms of changes: how much is drawn, how often the server is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, Request, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.plenty import multiply
from tests.journeys.serving import Dotyk
from tests.journeys.world import World

ROWS = 3_000
PAGE = 100
DRAWN_AT_MOST = 70
STORM = 600
ASKED_AT_MOST = 8  # a storm of three batches: each flush asks for two pages of the list, its figures and its total


def test_rows_are_drawn_as_far_as_they_are_seen_and_never_shift(
    open_page: OpenPage, world: World, dotyk: Dotyk
) -> None:
    page = heap_of(open_page, world, dotyk, "Scroller")
    expect(page.locator("[data-record]").first).to_be_visible()
    on_a_slow_line(page)
    page.evaluate(WATCH_SHIFTS)
    for row in range(1, 9):
        to_row(page, row * PAGE - 10)
        expect(cell(page, f"Scroller {row * PAGE:06}")).to_be_attached()
        assert page.locator("[data-record]").count() < DRAWN_AT_MOST
    assert page.evaluate("window.__shifts") == []


def test_a_change_asks_for_what_is_in_sight_however_far_one_has_scrolled(
    open_page: OpenPage, world: World, dotyk: Dotyk
) -> None:
    page = heap_of(open_page, world, dotyk, "Faraway")
    for row in range(1, 7):
        to_row(page, row * PAGE - 10)
        expect(cell(page, f"Faraway {row * PAGE:06}")).to_be_attached()
    last = page.locator("[data-record]").last
    seen = last.get_attribute("data-record")
    with asked_pages(page) as asked:
        world.change({"object": "products", "id": seen}, {"category": "Changed afar"})
        expect(cell(page, "Changed afar")).to_be_visible()
    assert len(asked) <= 4, asked
    expect(page.locator(f"[data-record='{seen}']")).to_be_attached()
    to_row(page, 0)
    expect(cell(page, "Faraway 000001")).to_be_visible()


def test_a_storm_of_changes_asks_for_the_list_a_few_times(open_page: OpenPage, world: World, dotyk: Dotyk) -> None:
    page = heap_of(open_page, world, dotyk, "Stormy")
    expect(cell(page, "Stormy 000003")).to_be_visible()
    found = world.api.get("/records/products", params={"q": "Stormy", "limit": 200}).json()
    with asked_pages(page) as asked:
        for turn in range(STORM // 200):
            rows = [{"id": item["id"], "category": f"Gust {turn}"} for item in found["items"]]
            world.api.post("/records/products/batch", json={"update": rows}).raise_for_status()
        expect(cell(page, f"Gust {STORM // 200 - 1}").first).to_be_visible()
    assert len(asked) <= ASKED_AT_MOST, asked


def heap_of(open_page: OpenPage, world: World, dotyk: Dotyk, name: str) -> Page:
    first = world.make("products", {"name": name, "owner": world.boss.id})
    multiply(dotyk, first, "product", ROWS - 1)
    page = open_page(world.boss, f"/records/products?view=list&q={name}&sort=name")
    expect(cell(page, f"{name} 000001")).to_be_visible()
    return page


def on_a_slow_line(page: Page) -> None:
    """Every page of the list comes later than the next wish to scroll."""
    slow = {"offline": False, "latency": 400, "downloadThroughput": -1, "uploadThroughput": -1}
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", slow)


def to_row(page: Page, row: int) -> None:
    page.get_by_role("grid").evaluate("(each, row) => each.scrollTo(0, row * 36)", row)


@contextmanager
def asked_pages(page: Page) -> Iterator[list[str]]:
    """The requests for the list made meanwhile."""
    asked: list[str] = []

    def note(request: Request) -> None:
        if "/records/products" in request.url:
            asked.append(f"{request.method} {request.url}")

    page.on("request", note)
    yield asked
    page.remove_listener("request", note)


WATCH_SHIFTS = """() => {
  window.__shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      for (const { node } of entry.sources ?? [])
        if (node?.closest?.('[data-record]')) window.__shifts.push(`${entry.value}: ${node.className}`);
  }).observe({ type: 'layout-shift', buffered: false });
}"""
