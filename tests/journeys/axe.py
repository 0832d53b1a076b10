"""What axe finds on a page, in light and in dark."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

GRAVE = ("serious", "critical")
COLOURS = {"runOnly": ["color-contrast"]}

RUN = """async ([within, options]) => {
  const { violations } = await axe.run(within ?? document, { resultTypes: ['violations'], preload: false, ...options });
  return violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes[0].html.slice(0, 200) }));
}"""

CHANGED = """async () => {
  const drawn = async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const ending = document.getAnimations().filter((each) => Number.isFinite(each.effect.getComputedTiming().endTime));
    await Promise.allSettled(ending.map((each) => each.finished));
  };
  const late = new Promise((done) => setTimeout(done, 5000));
  await Promise.race([drawn(), late]);
}"""
"""Waits for the next frames and for what moves to its place; a page that is drawn no more is looked at as it stands."""


def grave_faults(page: Page, *, within: str | None = None, options: dict[str, Any] | None = None) -> list[str]:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(RUN, [within, options or {}])
    return [f"{each['id']}: {each['html']}" for each in found if each["impact"] in GRAVE]


def faults_in_both(page: Page, *, within: str | None = None) -> list[str]:
    """In dark and in light, for whoever lets the browser choose; between the two nothing but the colours changes."""
    found = []
    for scheme, options in (("dark", COLOURS), ("light", None)):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", scheme)
        page.evaluate(CHANGED)
        if grave_faults(page, within=within, options=options):
            page.evaluate(CHANGED)  # what was caught halfway on its way to the screen is not there a moment later
            found += [f"{scheme}: {fault}" for fault in grave_faults(page, within=within, options=options)]
    return found
