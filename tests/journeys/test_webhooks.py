"""A program is told of what happens: made, tried, watched, and what it was told looked at."""

from __future__ import annotations

import re

import orjson
from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World
from tests.platform.outgoing.hostile import hostile_server


def test_a_webhook_is_made_tried_and_watched(open_page: OpenPage, world: World) -> None:
    with hostile_server() as server:
        page = open_page(world.boss, "/settings/webhooks")
        page.get_by_role("button", name="New webhook").click()
        dialog = page.get_by_role("dialog", name="New webhook")
        dialog.get_by_label("Name").fill("Till")
        dialog.get_by_label("Address").fill("http://192.168.7.7/hook")
        dialog.get_by_label("What it is told of").fill("notes.*")
        page.keyboard.press("Enter")
        dialog.get_by_role("button", name="Save").click()
        expect(dialog.get_by_text("private network")).to_be_visible()
        dialog.get_by_label("Address").fill(f"{server.address}/hook")
        dialog.get_by_role("button", name="Save").click()
        secret = page.get_by_role("dialog", name="The secret of Till")
        expect(secret.get_by_text(re.compile("^whsec_"))).to_be_visible()
        secret.get_by_role("button", name="Close").last.click()

        server.answers = [500]
        page.get_by_role("button", name="More: Till").click()
        page.get_by_role("menuitem", name="Send a ping").click()
        log = page.get_by_role("dialog", name="Messages to Till")
        expect(log.get_by_text("Given up")).to_be_visible()
        expect(log.get_by_text("no way")).to_be_visible()

        world.api.post("/records/notes", json={"body": "For the till"}).raise_for_status()
        log.get_by_role("button", name="All messages").click()
        log.get_by_role("button", name="Open: notes.created").click()
        expect(log.get_by_text("Taken")).to_be_visible()
        log.get_by_role("button", name="Send again").click()
        expect(log.get_by_text("thanks")).to_have_count(2)
        told = [orjson.loads(heard.body) for heard in server.heard]
        assert [each["type"] for each in told] == ["ping", "notes.created", "notes.created"]
        assert told[1]["data"]["record"]["body"] == "For the till"

        page.keyboard.press("Escape")
        page.get_by_role("button", name="More: Till").click()
        page.get_by_role("menuitem", name="Delete").click()
        expect(page.get_by_text("No webhooks yet")).to_be_visible()
