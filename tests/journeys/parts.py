"""The parts of a page that several journeys speak of."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def cell(page: Page, text: str) -> Locator:
    """A cell of a list by the whole of its text."""
    return page.get_by_role("gridcell", name=text, exact=True)


def panel(page: Page) -> Locator:
    """The record that lies open over the page."""
    return page.get_by_role("complementary")


def history(page: Page) -> Locator:
    """The events of a record, newest first."""
    return page.get_by_role("region", name="History").get_by_role("listitem")
