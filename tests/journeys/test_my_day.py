from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import panel
from tests.journeys.world import World

LATE = "2026-01-06T09:00:00Z"


def test_completes_a_task_and_takes_it_back(open_page: OpenPage, world: World) -> None:
    task = {"name": "Send the contract", "due_at": LATE, "assignee": world.seller.id}
    world.make("tasks", task)
    page = open_page(world.seller, "/my-day")
    page.get_by_role("checkbox", name="Complete Send the contract").click()
    expect(page.get_by_role("button", name="Send the contract")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name=re.compile("^Send the contract"))).to_be_visible()


def test_opens_a_task_without_leaving_the_day(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/my-day")
    page.get_by_role("button", name=re.compile("^Call the school")).click()
    expect(panel(page).get_by_role("heading", name="Call the school")).to_be_visible()
    expect(page).to_have_url(re.compile("/my-day\\?open=tasks"))
    page.go_back()
    expect(panel(page)).to_be_hidden()


def test_a_result_and_the_next_step_in_one_go(open_page: OpenPage, world: World) -> None:
    who = world.newcomer()
    deal = world.deal(owner=who)
    about = [{"object": "deals", "id": deal["id"]}]
    made = world.make("tasks", {"name": "Taste it", "due_at": LATE, "assignee": who.id, "about": about})
    page = open_page(who, "/my-day")
    page.get_by_role("button", name="Put off: Taste it").click()
    page.get_by_role("menuitem", name="Done, with a result").click()
    dialog = page.get_by_role("dialog", name="Done: Taste it")
    dialog.get_by_role("textbox", name="What came of it").fill("They liked it")
    dialog.get_by_role("textbox", name="The next step").fill("Send the price")
    dialog.get_by_role("button", name="Done, plan the next").click()
    expect(page.get_by_role("heading", name="Next", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Send the price"))).to_contain_text(deal["title"])
    done = world.api.get(f"/records/tasks/{made['id']}").json()
    assert (done["status"], done["result"]) == ("done", "They liked it")


def test_the_day_by_keyboard(open_page: OpenPage, world: World) -> None:
    who = world.newcomer()
    for name in ("One", "Two", "Three"):
        world.make("tasks", {"name": f"{name} of three", "due_at": LATE, "assignee": who.id})
    page = open_page(who, "/my-day")
    expect(page.get_by_role("button", name=re.compile("of three$")).first).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("d")
    expect(page.get_by_role("checkbox", name=re.compile("Complete .* of three"))).to_have_count(2)
    page.keyboard.press("r")
    page.get_by_role("menuitem", name="Tomorrow").click()
    expect(page.get_by_role("heading", name="Next", exact=True)).to_be_visible()


def test_what_waits_is_told(open_page: OpenPage, world: World) -> None:
    who = world.newcomer()
    deal = world.deal(owner=who)
    world.make("leads", {"name": "Asked an hour ago", "email": "asked@example.com", "owner": who.id})
    page = open_page(who, "/my-day", phone=True)
    expect(page.get_by_role("heading", name="New leads are waiting")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Asked an hour ago"))).to_be_visible()
    expect(page.get_by_role("heading", name="Deals without a next step")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile(f"^{deal['title']}"))).to_be_visible()


def test_a_reminder_comes_when_it_is_due_and_once(open_page: OpenPage, world: World) -> None:
    who = world.newcomer()
    soon = (datetime.now(UTC) + timedelta(seconds=4)).isoformat()
    world.make("tasks", {"name": "Ring the bell", "reminder_at": soon, "assignee": who.id})
    page = open_page(who, "/records/contacts")
    toast = page.get_by_text("Reminder: Ring the bell")
    expect(toast).to_be_visible()
    page.get_by_role("button", name="Open", exact=True).click()
    expect(panel(page).get_by_role("heading", name="Ring the bell")).to_be_visible()
    page.reload()
    expect(panel(page).get_by_role("heading", name="Ring the bell")).to_be_visible()
    expect(toast).to_have_count(0)
