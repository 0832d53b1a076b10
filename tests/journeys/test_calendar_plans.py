"""Planning in the calendar: by mouse, by finger, by keyboard, beside colleagues."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import Person, World

WEEK = "/calendar?show=week&date=2027-03-03"
# Kyiv is two hours ahead of UTC until the last Sunday of March.
TEN = "2027-03-03T08:00:00Z"


def meeting(world: World, who: Person, name: str, starts: str = TEN, ends: str = "2027-03-03T09:00:00Z") -> Any:
    return world.make("meetings", {"name": name, "starts_at": starts, "ends_at": ends, "owner": who.id})


def entry(page: Page, name: str) -> Locator:
    return page.locator("[data-entry]").filter(has_text=name).first


def hours_of(world: World, record: Any) -> tuple[str, str]:
    """When a meeting is now, as the database tells."""
    now = world.api.get(f"/records/meetings/{record['id']}").json()
    return tuple(datetime.fromisoformat(now[name]).strftime("%d %H:%M") for name in ("starts_at", "ends_at"))  # type: ignore[return-value]


def drag(page: Page, target: Locator, right: float, down: float, *, at: str = "top") -> None:
    """Holds an entry near its top (or its lower edge) and lets it go so many pixels away."""
    box = target.bounding_box()
    assert box
    x, y = box["x"] + 20, box["y"] + (6 if at == "top" else box["height"] - 3)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + right / 2, y + down / 2, steps=3)
    page.mouse.move(x + right, y + down, steps=3)
    page.mouse.up()


def column_width(page: Page) -> float:
    box = page.locator('[data-hours="all"]').first.bounding_box()
    assert box
    return box["width"]


def test_a_meeting_is_moved_resized_and_put_back(open_page: OpenPage, world: World) -> None:
    who = world.newcomer()
    made = meeting(world, who, "Tasting of beans")
    page = open_page(who, WEEK)
    drag(page, entry(page, "Tasting"), column_width(page), 48)
    expect(page.get_by_text(re.compile("Tasting of beans: 4 Mar 2027, 11:00"))).to_be_visible()
    assert hours_of(world, made) == ("04 09:00", "04 10:00")
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)

    drag(page, entry(page, "Tasting"), 0, 24, at="bottom")
    expect(entry(page, "Tasting")).to_contain_text("11:00 – 12:30")
    expect(page.get_by_role("button", name="Undo")).to_have_count(1)
    assert hours_of(world, made) == ("04 09:00", "04 10:30")

    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    expect(entry(page, "Tasting")).to_contain_text("10:00 – 11:00")


def test_what_others_changed_beside_is_no_quarrel(open_page: OpenPage, world: World) -> None:
    who = world.newcomer()
    made = meeting(world, who, "Cupping of the new harvest")
    page = open_page(who, WEEK)
    page.route("**/api/v1/stream*", lambda route: route.abort())
    page.reload()
    expect(entry(page, "Cupping")).to_be_visible()
    world.change(made, {"place": "The roastery"})
    drag(page, entry(page, "Cupping"), column_width(page), 48)
    expect(page.get_by_text(re.compile("Cupping of the new harvest: 4 Mar 2027, 11:00"))).to_be_visible()
    world.change(made, {"starts_at": "2027-03-04T10:00:00Z", "ends_at": "2027-03-04T11:00:00Z"})
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("alert").filter(has_text="changed").first).to_be_visible()
    expect(entry(page, "Cupping")).to_contain_text("12:00 – 13:00")
    assert hours_of(world, made) == ("04 10:00", "04 11:00")


def test_the_keyboard_moves_it_too(open_page: OpenPage, world: World) -> None:
    who = world.newcomer()
    made = meeting(world, who, "Call of the roaster")
    page = open_page(who, WEEK)
    entry(page, "roaster").focus()
    page.keyboard.down("Alt")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+ArrowDown")
    expect(page.get_by_role("status").filter(has_text="Thursday 4 March, 10:15 – 11:30")).to_have_count(1)
    page.keyboard.up("Alt")
    expect(page.get_by_text(re.compile("roaster: 4 Mar 2027, 10:15"))).to_be_visible()
    assert hours_of(world, made) == ("04 08:15", "04 09:30")
    expect(entry(page, "roaster")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("complementary").get_by_role("heading", name="Call of the roaster")).to_be_visible()


def test_what_is_free_takes_something_new(open_page: OpenPage, world: World) -> None:
    who = world.newcomer()
    page = open_page(who, WEEK)
    column = page.locator('[data-day="2027-03-02"][data-hours="all"]')
    expect(column).to_be_visible()
    column.click(position={"x": 30, "y": 14 * 48 + 5})
    dialog = page.get_by_role("dialog", name="Plan")
    dialog.get_by_role("textbox", name="Meeting").fill("New menu")
    dialog.get_by_role("button", name="Create").click()
    expect(entry(page, "New menu")).to_contain_text("14:00 – 15:00")
    page.keyboard.press("n")
    dialog.get_by_text("Task", exact=True).click()
    dialog.get_by_role("textbox", name="Task").fill("Print the menu")
    dialog.get_by_role("button", name="Create").click()
    expect(entry(page, "Print the menu")).to_contain_text("10:00")


def test_a_task_goes_to_the_day_as_a_whole(open_page: OpenPage, world: World) -> None:
    who = world.newcomer()
    world.make("tasks", {"name": "Count the stock", "due_at": TEN, "assignee": who.id})
    page = open_page(who, WEEK)
    lane = page.locator('[data-day="2027-03-05"][data-hours="none"]')
    entry(page, "Count").scroll_into_view_if_needed()
    start, end = entry(page, "Count").bounding_box(), lane.bounding_box()
    assert start
    assert end
    drag(page, entry(page, "Count"), end["x"] - start["x"], end["y"] - start["y"] + 6)
    expect(lane.locator("[data-entry]")).to_contain_text("Count the stock")


def test_colleagues_stand_beside_me(open_page: OpenPage, world: World) -> None:
    meeting(world, world.seller, "Hers alone")
    page = open_page(world.boss, "/calendar?show=day&date=2027-03-03")
    page.get_by_role("button", name="Colleagues").click()
    page.get_by_role("checkbox", name="Sofia Seller").click()
    expect(page.get_by_role("checkbox", name="Sofia Seller")).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.locator('[data-hours="all"]')).to_have_count(2)
    expect(entry(page, "Hers alone")).to_be_visible()
    expect(page).to_have_url(re.compile("people="))


def test_dropped_in_a_colleagues_column_it_is_theirs_until_undone(open_page: OpenPage, world: World) -> None:
    made = world.make("tasks", {"name": "Taste the roast", "due_at": TEN, "assignee": world.boss.id})
    page = open_page(world.boss, f"/calendar?show=day&date=2027-03-03&people={world.boss.id},{world.seller.id}")
    theirs = page.locator(f'[data-hours="all"][data-person="{world.seller.id}"]')
    drag(page, entry(page, "Taste the roast"), column_width(page), 0)
    expect(page.get_by_text("Taste the roast: now with Sofia Seller")).to_be_visible()
    expect(theirs.locator("[data-entry]").filter(has_text="Taste the roast")).to_be_visible()
    assert assignee_of(world, made) == world.seller.id
    page.keyboard.press("Control+z")
    expect(theirs.locator("[data-entry]").filter(has_text="Taste the roast")).to_have_count(0)

    entry(page, "Taste the roast").focus()
    page.keyboard.press("Alt+Shift+ArrowRight")
    expect(theirs.locator("[data-entry]").filter(has_text="Taste the roast")).to_be_visible()
    expect(entry(page, "Taste the roast")).to_be_focused()


def assignee_of(world: World, made: Any) -> str:
    return str(world.api.get(f"/records/tasks/{made['id']}").json()["assignee"])


def test_colleagues_out_of_reach_show_nothing(open_page: OpenPage, world: World) -> None:
    meeting(world, world.seller, "Behind closed doors")
    page = open_page(world.stranger, f"/calendar?show=day&date=2027-03-03&people={world.seller.id}")
    expect(page.locator('[data-hours="all"]')).to_have_count(1)
    expect(entry(page, "closed doors")).to_have_count(0)


def test_others_changes_come_by_themselves(open_page: OpenPage, world: World) -> None:
    who = world.newcomer()
    page = open_page(who, WEEK)
    expect(page.locator('[data-hours="all"]')).to_have_count(7)
    made = meeting(world, who, "Put there by the boss")
    expect(entry(page, "Put there")).to_be_visible()
    world.change(made, {"starts_at": "2027-03-03T12:00:00Z", "ends_at": "2027-03-03T13:00:00Z"})
    expect(entry(page, "Put there")).to_contain_text("14:00")


def test_the_day_the_clock_changes(open_page: OpenPage, world: World) -> None:
    who = world.newcomer()
    meeting(world, who, "After the change", "2027-03-28T06:00:00Z", "2027-03-28T07:00:00Z")
    made = meeting(world, who, "Before the change", "2027-03-27T08:00:00Z", "2027-03-27T09:00:00Z")
    page = open_page(who, "/calendar?show=week&date=2027-03-28")
    expect(entry(page, "After")).to_contain_text("09:00 – 10:00")
    entry(page, "Before").focus()
    page.keyboard.down("Alt")
    page.keyboard.press("ArrowRight")
    page.keyboard.up("Alt")
    expect(page.get_by_text(re.compile("Before the change: 28 Mar 2027, 10:00"))).to_be_visible()
    assert hours_of(world, made) == ("28 07:00", "28 08:00")


def test_month_and_agenda_show_the_same(open_page: OpenPage, world: World) -> None:
    who = world.newcomer()
    meeting(world, who, "Seen from everywhere")
    page = open_page(who, WEEK)
    for key in ("m", "a", "d", "w"):
        page.keyboard.press(key)
        expect(entry(page, "Seen from everywhere")).to_be_visible()
    page.keyboard.press("g")
    page.keyboard.press("k")
    expect(page).to_have_url(re.compile("/calendar$"))


def test_a_thumb_moves_it_after_a_pause(open_page: OpenPage, world: World) -> None:
    who = world.newcomer()
    made = meeting(world, who, "By thumb")
    page = open_page(who, "/calendar?show=day&date=2027-03-03", phone=True)
    box = entry(page, "By thumb").bounding_box()
    assert box
    x, y = box["x"] + 40, box["y"] + 10
    touch = page.context.new_cdp_session(page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    expect(page.locator("[data-held]")).to_be_visible()
    touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y + 30}]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y + 56}]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(entry(page, "By thumb")).to_contain_text("11:00 – 12:00")
    expect(page.get_by_text(re.compile("By thumb: 3 Mar 2027, 11:00"))).to_be_visible()
    assert hours_of(world, made)[0] == "03 09:00"
