"""An import that comes again by the clock: set up, run, seen to fail, paused, deleted."""

from __future__ import annotations

import re
import time

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World
from tests.kernel.transfer.repeating.serving import shop_server

TABLE = b"name,email\nHourly Olena,hourly-olena@example.com\n"
PATIENCE_SECONDS = 30


def test_an_import_is_repeated_from_an_address(open_page: OpenPage, world: World) -> None:
    done = imported(world)
    with shop_server() as shop:
        shop.content = TABLE + b"Hourly Ivan,hourly-ivan@example.com\n"
        page = open_page(world.boss, f"/imports/{done}")
        page.get_by_role("button", name="Repeat…").click()
        dialog = page.get_by_role("dialog", name="Repeat “hourly.csv”")
        dialog.get_by_role("textbox", name="Name").fill("Hourly leads")
        dialog.get_by_role("textbox", name="Address of the file").fill("nowhere")
        expect(dialog.get_by_role("radio", name="The server’s folder")).to_be_disabled()
        dialog.get_by_role("combobox", name="How often").click()
        page.get_by_role("option", name="Each hour").click()
        dialog.get_by_role("textbox", name="Minutes past the hour").fill("20")
        dialog.get_by_role("button", name="Save").click()
        expect(dialog.get_by_text("This is no address that can be called")).to_be_visible()
        dialog.get_by_role("textbox", name="Address of the file").fill(f"{shop.address}/people.csv")
        dialog.get_by_role("button", name="Save").click()
        expect(dialog).to_be_hidden()

        page.goto("/imports")
        row = page.get_by_role("listitem").filter(has_text="Hourly leads")
        expect(row).to_contain_text("each hour at :20")
        expect(row).to_contain_text("has not run yet")
        run_now(page)
        row.get_by_role("link", name="brought in").click()
        expect(page.get_by_role("heading", name="Done")).to_be_visible()
        assert len(shop.heard) == 1

        shop.status = 404
        page.goto("/imports")
        run_now(page)
        expect(row).to_contain_text("The server answered 404 instead of the file.")
    row.get_by_role("switch", name="On: Hourly leads").press(" ")
    expect(row).to_contain_text("Paused")
    page.get_by_role("button", name="More: Hourly leads").click()
    page.get_by_role("menuitem", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(row).to_be_hidden()


def run_now(page: Page) -> None:
    page.get_by_role("button", name="More: Hourly leads").click()
    page.get_by_role("menuitem", name="Run now").click()
    expect(page.get_by_text(re.compile("is on its way"))).to_be_visible()


def imported(world: World) -> str:
    """An import of the same columns that came to its end."""
    file = {"file": ("hourly.csv", TABLE, "text/csv")}
    begun = world.api.post("/imports", data={"object": "leads"}, files=file).json()
    place = f"/imports/{begun['id']}"
    world.api.patch(place, json={"options": {"match": ["email"]}})
    world.api.post(f"{place}/start")
    ends = time.monotonic() + PATIENCE_SECONDS
    while world.api.get(place).json()["status"] != "done":
        assert time.monotonic() < ends
        time.sleep(0.1)
    return str(begun["id"])
