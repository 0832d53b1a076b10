from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import panel
from tests.journeys.world import World


def test_completes_a_task_and_takes_it_back(open_page: OpenPage, world: World) -> None:
    task = {"name": "Send the contract", "due_at": "2026-01-06T09:00:00Z", "assignee": world.seller.id}
    world.make("tasks", task)
    page = open_page(world.seller, "/my-day")
    page.get_by_role("checkbox", name="Complete Send the contract").click()
    expect(page.get_by_role("button", name="Send the contract")).to_be_hidden()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Send the contract")).to_be_visible()


def test_opens_a_task_without_leaving_the_day(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/my-day")
    page.get_by_role("button", name=re.compile("Call the school")).click()
    expect(panel(page).get_by_role("heading", name="Call the school")).to_be_visible()
    expect(page).to_have_url(re.compile("/my-day\\?open=tasks"))
    page.go_back()
    expect(panel(page)).to_be_hidden()
