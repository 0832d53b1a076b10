"""A layout is made in the settings, and those it is for see their records by it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World

NAME = {"en": "Boat", "uk": "Човен", "ru": "Лодка"}


@pytest.fixture
def boats(world: World) -> Iterator[str]:
    """An object of the journey's own with one record; gives the record's id."""
    fields = [
        {"name": name, "type": kind, "label": {"en": name.capitalize()}}
        for name, kind in (("hull", "text"), ("sails", "number"), ("harbour", "text"), ("motto", "text"))
    ]
    wish = {"name": "boats", "label": NAME, "label_plural": NAME, "title_field": "hull", "fields": fields}
    world.api.post("/objects", json=wish).raise_for_status()
    values = {"hull": "Чайка", "sails": 3, "harbour": "Одеса"}
    made = world.api.post("/records/boats", json=values).raise_for_status().json()
    yield str(made["id"])
    world.api.patch("/objects/boats", json={"archived": True}).raise_for_status()
    world.api.delete("/objects/boats").raise_for_status()


def test_a_layout_is_made_and_seen(open_page: OpenPage, world: World, boats: str) -> None:
    page = open_page(world.boss, "/settings/layouts?item=boats")
    page.get_by_role("button", name="New layout").first.click()
    dialog = page.get_by_role("dialog", name="New layout")
    dialog.get_by_role("textbox", name="Name (English)").fill("Sailor’s view")
    dialog.get_by_role("button", name="Create").click()
    section(page)
    link(page)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Layout saved")).to_be_visible()
    page.goto(f"/records/boats/{boats}")
    groups = page.get_by_role("group").filter(has=page.get_by_text("Rig", exact=True))
    expect(groups.get_by_text("Одеса")).to_be_visible()
    where = page.get_by_role("link", name="Weather")
    expect(where).to_have_attribute("href", "https://weather.example/?at=%D0%9E%D0%B4%D0%B5%D1%81%D0%B0")
    page.get_by_text("System", exact=True).click()
    expect(page.get_by_text("For everybody who has no other")).to_be_visible()
    page.get_by_role("link", name="Sailor’s view").click()
    expect(page.get_by_role("heading", name="Sailor’s view")).to_be_visible()


def section(page: Page) -> None:
    """A section is added, and a field is taken into it by the keyboard alone."""
    page.get_by_role("button", name="Add a section").click()
    dialog = page.get_by_role("dialog", name="Section")
    dialog.get_by_role("textbox", name="Name (English)").fill("Rig")
    dialog.get_by_role("button", name="Save").click()
    rows = page.get_by_role("list", name="Page").get_by_role("listitem")
    expect(rows.filter(has_text="Rig")).to_have_count(1)
    names = rows.all_inner_texts()
    head = next(at for at, text in enumerate(names) if text.startswith("Rig"))
    start = next(at for at, text in enumerate(names) if text.startswith("Harbour"))
    rows.nth(start).get_by_role("button").first.focus()
    page.keyboard.press("Space")
    expect(page.locator("li[data-dragging]")).to_contain_text("Harbour")
    page.evaluate("() => new Promise(done => setTimeout(() => requestAnimationFrame(done), 50))")
    for place in range(start + 2, head + 2):
        page.keyboard.press("ArrowDown")
        expect(page.get_by_text(re.compile(f"Harbour.* {place} of {len(names)}"))).to_be_attached()
    page.keyboard.press("Space")
    expect(rows.nth(head)).to_contain_text("Harbour")


def link(page: Page) -> None:
    """A link with a field in it; one that would run a script is refused while it is typed."""
    page.get_by_role("tab", name="Buttons").click()
    page.get_by_role("button", name="Add a button").click()
    dialog = page.get_by_role("dialog", name="Button")
    dialog.get_by_role("textbox", name="Name (English)").fill("Weather")
    address = dialog.get_by_role("textbox", name="Link")
    address.fill("javascript:alert({harbour})")
    expect(dialog.get_by_role("button", name="Save")).to_be_disabled()
    address.fill("https://weather.example/?at={harbour}")
    dialog.get_by_role("button", name="Save").click()
