"""A head of sales begins with what is offered: each template is built, tried, switched on; watched, taken back."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.test_flows import chosen, line, saved
from tests.journeys.world import WON, World

BY_TIME = ("Birthday", "No deal or talk in 45 days", "Deal untouched for a week", "Overdue task: tell the head")
BY_EVENT = (
    ("New lead: give, call, escalate", "Nadia asks", "Call Nadia asks", "On its way"),
    ("Deal won: hand over to service", "Roof of a school", "Take over Roof of a school", "Done"),
    ("Deal won: thank, ask in 30 days", "Roof of a shop", "Say thanks for Roof of a shop", "On its way"),
)


def begin_with(page: Page, template: str, name: str) -> None:
    """Makes a flow of the template and goes to it."""
    page.get_by_role("button", name="New flow").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio", name=template).click()
    dialog.get_by_role("textbox", name="Name").fill(name)
    dialog.get_by_role("button", name="Create").click()
    expect(page.get_by_role("textbox", name="Name of the flow")).to_have_value(name)


def look_back_and_switch_on(page: Page, name: str) -> None:
    page.get_by_role("tab", name="Try").click()
    page.get_by_role("button", name="Look").click()
    expect(page.get_by_text(re.compile("^It would have touched"))).to_be_visible()
    page.get_by_role("button", name="Switch on").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(page.get_by_text(f"On: {name}")).to_be_visible()


def give_to(page: Page, step: str, person: str) -> None:
    """The one thing these templates leave open: to whom."""
    expect(line(page, step)).to_have_attribute("data-faulty", "true")
    line(page, step).click()
    chosen(page).get_by_role("combobox", name="One of", exact=True).click()
    page.get_by_role("option", name=person).click()
    page.keyboard.press("Escape")
    expect(line(page, step)).not_to_have_attribute("data-faulty", "true")
    saved(page)


def happen(world: World, template: str, title: str) -> dict[str, Any]:
    """What the flow is for."""
    if template.startswith("New lead"):
        return world.make("leads", {"name": title, "message": "How much?"})
    deal = world.deal(name=title, owner=world.boss)
    world.change(deal, {"stage": world.stages[WON]})
    return deal


@pytest.mark.parametrize("template", BY_TIME)
def test_what_goes_by_the_clock_is_tried_and_switched_on(open_page: OpenPage, world: World, template: str) -> None:
    page = open_page(world.boss, "/automation")
    begin_with(page, template, f"Mine: {template}")
    look_back_and_switch_on(page, f"Mine: {template}")
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Switch on")).to_be_visible()


@pytest.mark.parametrize(("template", "title", "task", "state"), BY_EVENT)
def test_what_happens_is_watched_and_taken_back(
    open_page: OpenPage, world: World, template: str, title: str, task: str, state: str
) -> None:
    person, name = world.newcomer(), f"Mine: {template}"
    page = open_page(world.boss, "/automation")
    begin_with(page, template, name)
    if "ask in 30 days" not in template:
        give_to(page, "Give to somebody", person.name)
    look_back_and_switch_on(page, name)
    happen(world, template, title)
    page.get_by_role("tab", name="Runs").click()
    page.get_by_role("button", name=f"Steps of {title}").click()
    expect(page.get_by_role("listitem").filter(has_text=task).first).to_be_visible()
    expect(page.get_by_text(state).first).to_be_visible()
    page.get_by_role("button", name="Undo this run").click()
    page.get_by_role("dialog").get_by_role("button", name="Undo this run").click()
    expect(page.get_by_text("Undone", exact=True)).to_be_visible()
    tasks = world.api.get("/records/tasks", params={"filter": f'{{"field": "name", "op": "eq", "value": "{task}"}}'})
    assert tasks.json()["items"] == []
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Switch on")).to_be_visible()
