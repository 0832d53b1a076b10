"""The bell: what turns to somebody shows at once, is counted until seen, and opens its record."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World


def test_a_task_given_to_me_rings_at_once_and_opens(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/my-day")
    page.get_by_role("button", name=re.compile("^Notifications")).click()
    expect(page.get_by_role("button", name="Notifications", exact=True)).to_be_attached()
    page.keyboard.press("Escape")
    task = {"name": "Measure the roof", "assignee": world.seller.id}
    assert world.api.post("/records/tasks", json=task).status_code == 201
    bell = page.get_by_role("button", name=re.compile("Notifications, [0-9]+ new"))
    bell.click()
    notice = page.get_by_role("button", name=re.compile("gave you Measure the roof"))
    expect(notice).to_be_visible()
    expect(page.get_by_role("button", name="Notifications", exact=True)).to_be_attached()
    page.keyboard.press("Tab")
    notice.press("Enter")
    expect(page.get_by_role("heading", name="Measure the roof")).to_be_visible()


def test_a_mention_shows_its_words_on_a_phone(open_page: OpenPage, world: World) -> None:
    deal = world.deal("New")
    comment = {"body": "Could you call them back?", "mentions": [world.seller.id]}
    assert world.api.post(f"/records/deals/{deal['id']}/comments", json=comment).status_code == 201
    page = open_page(world.seller, "/my-day", phone=True)
    page.get_by_role("button", name=re.compile("Notifications")).tap()
    expect(page.get_by_text("Could you call them back?")).to_be_visible()
