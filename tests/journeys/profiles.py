"""Browsers of one person each, lent to one test after another: what they loaded once they need not compile again."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

DESKTOP: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PATIENCE_MS = 10_000

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
        context = self._browser.new_context(
            **(PHONE if phone else DESKTOP),
            base_url=self._address,
            locale="en",
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE_MS)
        return context
