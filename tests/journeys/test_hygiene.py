"""What is amiss in records, found and mended from one page."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import World


def test_a_figure_opens_its_records(open_page: OpenPage, world: World) -> None:
    world.make("leads", {"name": "Qwerty", "owner": world.seller.id, "email": "asdf@hygiene.test"})
    page = open_page(world.seller, "/records/leads")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Hygiene").click()
    expect(page.get_by_role("heading", level=1, name="Hygiene: Leads")).to_be_visible()
    expect(page.get_by_role("heading", name="How well fields are filled")).to_be_visible()
    page.get_by_role("link", name="Made-up names: open").click()
    expect(page).to_have_url(re.compile("/records/leads"))
    expect(cell(page, "Qwerty")).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="UTM term").click()
    expect(cell(page, "Qwerty")).to_be_visible()


def test_all_of_a_list_are_given_away_and_deleted_and_come_back(open_page: OpenPage, world: World) -> None:
    lead = world.make("leads", {"name": "Asdf", "owner": world.seller.id, "email": "a@hygiene.test"})
    page = open_page(world.boss, "/hygiene/leads")
    fix, tray = (
        page.get_by_role("button", name="Fix: Made-up names"),
        page.get_by_role("region", name="Changes of many"),
    )
    fix.click()
    page.get_by_role("menuitem", name="Give them to somebody").click()
    page.get_by_role("combobox", name="Owner").click()
    page.get_by_role("option", name=world.stranger.name).click()
    page.get_by_role("button", name="Assign", exact=True).click()
    expect(tray.get_by_text("changed")).to_be_visible()
    assert world.api.get(f"/records/leads/{lead['id']}").json()["owner"] == world.stranger.id
    tray.get_by_role("button", name="Undo").click()
    expect(tray.get_by_text("given back")).to_be_visible()
    tray.get_by_role("button", name="Hide").click()
    fix.click()
    page.get_by_role("menuitem", name="Delete them").click()
    page.get_by_role("button", name="Delete", exact=True).click()
    expect(tray.get_by_text("deleted")).to_be_visible()
    expect(page.get_by_role("link", name="Made-up names")).to_have_count(0)
    tray.get_by_role("button", name="Undo").click()
    expect(tray.get_by_text("given back")).to_be_visible()
    assert world.api.get(f"/records/leads/{lead['id']}").json()["owner"] == world.seller.id


def test_each_of_a_list_gets_a_task_and_loses_it_again(open_page: OpenPage, world: World) -> None:
    lead = world.make("leads", {"name": "Zq Без пошти", "owner": world.seller.id, "phone": "+380507777777"})
    page = open_page(world.boss, "/hygiene/leads")
    tray = page.get_by_role("region", name="Changes of many")
    page.get_by_role("button", name="Fix: Made-up phones").click()
    page.get_by_role("menuitem", name="Make a task for each").click()
    page.get_by_role("textbox", name="What is to be done").fill("Ask for the right phone")
    page.get_by_role("button", name="Make tasks").click()
    expect(tray.get_by_text("task made").or_(tray.get_by_text("tasks made"))).to_be_visible()
    about = {"field": "about", "op": "contains", "value": [lead["id"]]}
    made = world.api.post("/records/tasks/query", json={"filter": about}).json()["items"]
    assert [(task["name"], task["assignee"]) for task in made] == [("Ask for the right phone", world.seller.id)]
    tray.get_by_role("button", name="Undo").click()
    expect(tray.get_by_text("given back")).to_be_visible()
    assert world.api.post("/records/tasks/query", json={"filter": about}).json()["items"] == []
