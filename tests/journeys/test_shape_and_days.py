"""A field of files is filled on the page; records lie on their days and move; a preset is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.axe import grave_faults
from tests.journeys.conftest import OpenPage
from tests.journeys.world import World

PDF = {"name": "Paper 7.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 paper"}
TEXT = {"name": "page.html", "mimeType": "text/html", "buffer": b"<html>"}


@pytest.fixture
def papers(world: World) -> Iterator[None]:
    """Deals have papers while the journey lasts."""
    wish = {"name": "papers", "type": "file", "label": {"en": "Papers"}, "settings": {"many": True, "kinds": ["pdf"]}}
    world.api.post("/objects/deals/fields", json=wish).raise_for_status()
    yield
    world.api.delete("/objects/deals/fields/papers").raise_for_status()


def test_files_stand_in_their_field(open_page: OpenPage, world: World, papers: None) -> None:
    deal = world.deal(name="Papered deal")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    field = page.locator("[data-field=papers]")
    field.locator("input[type=file]").set_input_files([PDF])
    expect(field.get_by_role("button", name="Paper 7.pdf", exact=True)).to_be_visible()
    expect(page.get_by_role("region", name="Files").get_by_text("Papers")).to_be_visible()
    field.locator("input[type=file]").set_input_files([TEXT])
    expect(field.get_by_text("This field takes other files: pdf.")).to_be_visible()
    with page.expect_response(lambda answer: answer.request.method == "PATCH"):
        field.get_by_role("button", name="Remove Paper 7.pdf").click()
    expect(field.get_by_role("button", name="Paper 7.pdf", exact=True)).to_have_count(0)
    page.get_by_role("button", name="Undo").last.click()
    expect(field.get_by_role("button", name="Paper 7.pdf", exact=True)).to_be_visible()
    assert grave_faults(page) == []


def test_records_lie_on_their_days_and_move(open_page: OpenPage, world: World) -> None:
    first, second, third = (date(2027, 3, day) for day in (10, 12, 11))
    deal = world.deal(name="Dated harvest", expected_close_on=first.isoformat())
    page = open_page(world.seller, f"/records/deals?view=calendar&q=Dated+harvest&date={first}")
    lies(page, deal["id"], first)
    assert grave_faults(page) == []
    drag(page, deal["id"], second)
    lies(page, deal["id"], second)
    page.get_by_role("button", name="Undo").click()
    lies(page, deal["id"], first)
    page.locator(f"[data-entry='{deal['id']}']").focus()
    page.keyboard.press("Alt+ArrowRight")
    lies(page, deal["id"], third)
    expect(page.get_by_text("Expected close changed").last).to_be_visible()
    assert world.api.get(f"/records/deals/{deal['id']}").json()["expected_close_on"] == third.isoformat()
    page.get_by_role("button", name="Save as a view").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox", name="Name").fill("Harvest days")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Harvest days").first).to_be_visible()
    page.wait_for_url("**v=*")
    page.reload()
    lies(page, deal["id"], third)


def lies(page: Page, entry: str, day: date) -> None:
    expect(page.locator(f"[data-day='{day}']").locator(f"[data-entry='{entry}']")).to_be_visible()


def drag(page: Page, entry: str, day: date) -> None:
    """By mouse from where it lies to another day."""
    source, target = page.locator(f"[data-entry='{entry}']"), page.locator(f"[data-day='{day}']")
    source.hover()
    page.mouse.down()
    box = target.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 30, box["y"] + 20, steps=4)
    page.mouse.move(box["x"] + 40, box["y"] + 40, steps=4)
    page.mouse.up()


def test_a_preset_is_taken_back_from_the_settings(open_page: OpenPage, world: World) -> None:
    tag = {"yaml": "dotyk: 1\nname: own\ntags:\n  - {name: Harvest moon, color: red}\n"}
    world.api.post("/presets/apply", json=tag).raise_for_status()
    page = open_page(world.boss, "/settings/configuration")
    row = page.get_by_role("list", name="Applied").get_by_role("listitem").first
    expect(row).to_contain_text("1 added, 0 changed")
    row.get_by_role("button", name="Undo: From a file").click()
    expect(page.get_by_text("Everything it brought is taken back")).to_be_visible()
    expect(row).to_contain_text("Taken back")
    assert grave_faults(page) == []
    assert world.api.get("/tags", params={"q": "Harvest moon"}).json()["items"] == []
