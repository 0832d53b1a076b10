"""Browsers of one person each, lent to one test after another: what they loaded once they need not compile again."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from tests.journeys.slowness import slow_down

DESKTOP: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PATIENCE_MS = 30_000
"""How long a sign is waited for that must come; a machine under load is no fault of the product."""

STORES = "local_storage,indexeddb"

Look = tuple[bool, bool]
"""Whether it is a phone, and whether it is dark."""


class Profiles:
    """Each is lent with nothing in it but the cached scripts: no cookie, nothing stored, no page."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser = browser
        self._address = address
        self._free: dict[Look, list[BrowserContext]] = {}

    def take(self, look: Look) -> tuple[BrowserContext, Page]:
        """A browser of that look with one empty page."""
        free = self._free.setdefault(look, [])
        context = free.pop() if free else self._made(look)
        context.clear_cookies()
        page = context.new_page()
        devtools = context.new_cdp_session(page)
        devtools.send(
            "Storage.clearDataForOrigin", {"origin": self._address, "storageTypes": "local_storage,indexeddb"}
        )
        devtools.detach()
        return context, page

    def give_back(self, look: Look, context: BrowserContext) -> None:
        context.set_offline(False)
        context.clear_permissions()
        for page in context.pages:
            page.close()
        self._free[look].append(context)

    def close(self) -> None:
        for context in (context for free in self._free.values() for context in free):
            context.close()

    def _made(self, look: Look) -> BrowserContext:
        phone, dark = look
        scheme = "dark" if dark else "light"
        return new_browser(self._browser, **(PHONE if phone else DESKTOP), base_url=self._address, color_scheme=scheme)


def new_browser(browser: Browser, **features: Any) -> BrowserContext:
    """One in English that knows nobody, as patient as every journey, on a slow machine where one is asked for."""
    context = browser.new_context(locale="en", reduced_motion="reduce", **features)
    context.set_default_timeout(PATIENCE_MS)
    slow_down(context)
    return context
