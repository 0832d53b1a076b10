"""What a page may never do, noticed while a journey is under way."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage, Page, Request, Response

# The browser itself writes these to the console for every refused request, wanted or not.
EXPECTED = ("Failed to load resource",)


class Watch:
    """Gathers faults: errors of scripts, breaches of the content policy, requests elsewhere, failures of the server."""

    def __init__(self, address: str) -> None:
        self.faults: list[str] = []
        self.allowed = [address, "data:", "blob:"]
        self.may_fail = False

    def over(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("console", self._heard)
        page.on("request", self._asked)
        page.on("response", self._answered)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(EXPECTED):
            self.faults.append(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(tuple(self.allowed)):
            self.faults.append(f"request to elsewhere: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 500 and not self.may_fail:
            self.faults.append(f"{response.status}: {response.url}")
