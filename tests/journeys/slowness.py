"""A slow machine on demand: ``DOTYK_TEST_SLOW=6`` gives each page a sixth of the processor, and late answers."""

from __future__ import annotations

import os

from playwright.sync_api import BrowserContext, Page

_RATE = float(os.environ.get("DOTYK_TEST_SLOW") or 1)
SLOW = _RATE > 1

# In the page itself: a route of Playwright would hold up the test with it, and hide the page's service worker.
_LATE_ANSWERS = """(() => {
  const fetchAtOnce = window.fetch;
  window.fetch = async (...request) => {
    const answer = await fetchAtOnce(...request);
    await new Promise((done) => setTimeout(done, Math.random() * 150));
    return answer;
  };
})();"""


def slow_down(context: BrowserContext) -> None:
    """Its pages from now on, where a slow machine is asked for."""
    if SLOW:
        context.add_init_script(_LATE_ANSWERS)
        context.on("page", _throttle)


def _throttle(page: Page) -> None:
    # The session stays open: the rate ends with it.
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": _RATE})
