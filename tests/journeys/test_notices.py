"""The bell: what turns to somebody shows at once, is counted until seen, and opens its record."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World

KEYS = {
    "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
    "auth": "BTBZMqHH6r4Tts7J_aSIgg",
}


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


def test_what_i_follow_is_told_and_can_be_left(open_page: OpenPage, world: World) -> None:
    deal = world.deal("New", name="Followed from afar")
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    page.get_by_role("button", name="You follow this").click()
    expect(page.get_by_text("it is yours")).to_be_visible()
    page.keyboard.press("Escape")
    comment = {"body": "They want it in red."}
    assert world.api.post(f"/records/deals/{deal['id']}/comments", json=comment).status_code == 201
    page.goto("/notifications?kind=commented")
    notice = page.get_by_role("listitem").filter(has_text="commented on Followed from afar")
    expect(notice.get_by_text("They want it in red.")).to_be_visible()
    expect(notice.get_by_label("New")).to_be_visible()
    notice.get_by_role("button", name="What to do about it").click()
    page.get_by_role("menuitem", name="Mark as read").click()
    expect(notice.get_by_label("New")).to_have_count(0)
    notice.get_by_role("button", name="What to do about it").click()
    page.get_by_role("menuitem", name="Stop following").click()
    expect(page.get_by_text("You do not follow Followed from afar any more")).to_be_visible()
    page.goto(f"/records/deals/{deal['id']}")
    expect(page.get_by_role("button", name="You do not follow this")).to_be_visible()
    page.goto("/settings/notifications")
    push = page.get_by_role("checkbox", name="Files with what I follow: Push")
    push.click()
    expect(push).to_be_checked()
    page.get_by_role("button", name="Back to what holds for all").click()
    expect(push).not_to_be_checked()
    expect(page.get_by_role("button", name="Back to what holds for all")).to_have_count(0)


def test_a_test_push_says_what_came_of_it_and_a_browser_why_it_takes_none(open_page: OpenPage, world: World) -> None:
    device = {"endpoint": "https://localhost:9/push", "keys": KEYS, "name": "Firefox on the shelf"}
    assert world.api.put("/push-devices", json=device).status_code == 200
    page = open_page(world.boss, "/settings/notifications")
    page.get_by_role("button", name="Send a test push: Firefox on the shelf").click()
    expect(page.get_by_role("status").get_by_text("The server takes no calls.")).to_be_visible()
    page.get_by_role("button", name="Take no more: Firefox on the shelf").click()
    expect(page.get_by_text("Firefox on the shelf")).to_have_count(0)
    expect(page.get_by_text("This browser forbids Dotyk to show anything")).to_be_visible()
    page.get_by_role("button", name="Take pushes in this browser").click()
    expect(page.get_by_text(re.compile("forbids Dotyk|got no answer"))).to_be_visible()
