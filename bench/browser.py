"""How the web app feels in a real Chromium: the budgets of the screens, measured on the base of the benchmark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import BrowserContext, Page, sync_playwright

from bench.client import percentile

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
PATIENCE_MS = 60_000
TIMES = 8
SETTLE_MS = 1_500
ROWS = "[role=gridcell]"
KIB = 1024
ROUTES = {
    "my day": "/my-day",
    "a list": "/records/contacts",
    "a board": "/records/deals?view=board",
    "the calendar": "/calendar",
    "the funnel": "/funnel",
    "the import": "/imports",
    "the settings": "/settings/profile",
}


@dataclass(frozen=True, slots=True)
class Felt:
    """One budget: what was measured (median, and the worst), its unit, and the most it may be (0: none is set)."""

    name: str
    median: float
    worst: float
    unit: str
    most: float


def felt(address: str, email: str, password: str, chromium: str) -> list[Felt]:
    """Every budget, as a signed-in person with a window of 1440 × 900."""
    with _signed_in(address, email, password, chromium) as context:
        one_each = (first_load, route_change, opening, type_ahead, scrolling, thrown)
        return [measure(context) for measure in one_each] + script_sizes(context)


@contextmanager
def _signed_in(address: str, email: str, password: str, chromium: str) -> Iterator[BrowserContext]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        context = browser.new_context(base_url=address, viewport={"width": 1440, "height": 900}, locale="en")
        context.set_default_timeout(PATIENCE_MS)
        token = context.request.get("/api/v1/csrf").json()["token"]
        answer = context.request.post(
            "/_allauth/browser/v1/auth/login",
            data={"email": email, "password": password},
            headers={"X-CSRFToken": token},
        )
        assert answer.ok, answer.text()
        yield context
        browser.close()


def first_load(context: BrowserContext) -> Felt:
    """From the address to rows on the screen, nothing of the app in the browser's cache."""
    taken = []
    for _ in range(TIMES):
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        page.add_init_script(_SEEN % ROWS)
        page.goto("/records/contacts")
        page.locator(ROWS).first.wait_for()
        taken.append(float(page.evaluate("new Promise(d => requestAnimationFrame(() => d(window.__seen)))")))
        page.close()
    return _felt("first load to rows on the screen", taken, "ms", 1500)


def script_sizes(context: BrowserContext) -> list[Felt]:
    """What each page fetches of scripts, as it comes; the build holds what all pages share to 250 KB."""
    return [_script_size(context, name, path) for name, path in ROUTES.items()]


def _script_size(context: BrowserContext, name: str, path: str) -> Felt:
    page = context.new_page()
    page.goto(path)
    page.get_by_role("heading", level=1).first.wait_for()
    page.wait_for_timeout(SETTLE_MS)
    size = float(page.evaluate(_SCRIPTS)) / KIB
    page.close()
    return Felt(f"scripts of {name}, its own code too", size, size, "KB", 0)


def route_change(context: BrowserContext) -> Felt:
    """From a click in the navigation to the other list's rows."""
    page = _list(context, "contacts")
    taken = []
    for n in range(TIMES + 2):
        target = ("companies", "contacts")[n % 2]
        taken.append(float(page.evaluate(_ROUTE, [f"/records/{target}", target])))
    page.close()
    return _felt("route change to rows on the screen", taken[2:], "ms", 150)


def opening(context: BrowserContext) -> Felt:
    """From a click on a row to the record's name in the panel."""
    page = _list(context, "contacts")
    taken = [float(page.evaluate(_OPEN, n)) for n in range(TIMES + 2)]
    page.close()
    return _felt("open a record in the panel", taken[2:], "ms", 150)


def type_ahead(context: BrowserContext) -> Felt:
    """From a key in the search to its next frame, and the last key to results."""
    page = _list(context, "contacts")
    page.evaluate(_WATCH_KEYS)
    page.keyboard.press("Control+k")
    page.get_by_role("combobox").wait_for()
    page.keyboard.type("Шевченко", delay=120)
    page.get_by_role("option").first.wait_for()
    taken = [float(each) for each in page.evaluate("window.__keys")]
    page.close()
    return _felt("a key of the search to its next frame", taken or [0.0], "ms", 100)


def scrolling(context: BrowserContext) -> Felt:
    """The frames while a list is scrolled by a quick hand (120 px a frame), pages being fetched meanwhile."""
    return _felt("a frame while scrolling a list", _frames(context, 120, 300), "ms", 50)


def thrown(context: BrowserContext) -> Felt:
    """The same while the list is thrown down ten thousand rows (400 px a frame): no budget, to be known."""
    return _felt("a frame while a list is thrown far", _frames(context, 400, 900), "ms", 0)


def _frames(context: BrowserContext, step: int, times: int) -> list[float]:
    page = _list(context, "contacts")
    taken = [float(each) for each in page.evaluate(_SCROLL, [step, times])]
    page.close()
    return taken


def _list(context: BrowserContext, name: str) -> Page:
    page = context.new_page()
    page.goto(f"/records/{name}")
    page.locator(ROWS).first.wait_for()
    return page


def _felt(name: str, taken: list[float], unit: str, most: float) -> Felt:
    return Felt(name, percentile(taken, 0.5), max(taken), unit, most)


_SEEN = """
const watch = () => document.querySelector('%s')
  ? (window.__seen = performance.now()) : requestAnimationFrame(watch);
requestAnimationFrame(watch);
"""
_ROUTE = """
([path, name]) => new Promise((done) => {
  const began = performance.now();
  document.querySelector(`nav a[href="${path}"]`).click();
  const look = () => location.pathname === path && document.querySelector('[role=gridcell]')
    && document.querySelector(`[role=grid]`)?.getClientRects().length
    ? done(performance.now() - began) : requestAnimationFrame(look);
  requestAnimationFrame(look);
})
"""
_OPEN = """
(row) => new Promise((done) => {
  const cell = document.querySelector(`[data-cell="${row}:0"]`);
  const before = document.querySelector('aside h1, aside h2')?.textContent;
  const began = performance.now();
  (cell.querySelector('a, button') ?? cell).click();
  const look = () => {
    const now = document.querySelector('aside h1, aside h2')?.textContent;
    return now && now !== before ? done(performance.now() - began) : requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})
"""
_WATCH_KEYS = """
() => {
  window.__keys = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') window.__keys.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 });
}
"""
_SCRIPTS = """
performance.getEntriesByType('resource').filter((each) => each.name.endsWith('.js'))
  .reduce((sum, each) => sum + each.encodedBodySize, 0)
"""
_SCROLL = """
([step, times]) => new Promise((done) => {
  const list = document.querySelector('[role=grid]');
  const box = [list, ...document.querySelectorAll('[role=grid] *')].find(
    (each) => each.scrollHeight > each.clientHeight + 200) ?? list.parentElement;
  const taken = [];
  let last = performance.now();
  const turn = (now) => {
    taken.push(now - last);
    last = now;
    box.scrollTop += step;
    taken.length < times ? requestAnimationFrame(turn) : done(taken.slice(1));
  };
  requestAnimationFrame(turn);
})
"""
