"""A head of sales lets a record go two ways at once: built, tried, switched on, watched, mended, taken back."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from tests.journeys.axe import grave_faults
from tests.journeys.conftest import OpenPage
from tests.journeys.test_flows import a_flow, chosen, line, only, saved
from tests.journeys.world import Person, World


def add_task(page: Page, path: str, what: str) -> None:
    """The first step of a path, by the outline."""
    block = page.get_by_role("region", name="Steps").get_by_role("list", name=path, exact=True)
    block.get_by_role("button", name="Add a step here").click()
    page.get_by_role("menuitem", name="Make a task").click()
    chosen(page).get_by_role("textbox", name="What").fill(what)
    expect(line(page, what)).not_to_have_attribute("data-faulty", "true")


def tasks(world: World) -> list[str]:
    """What the two paths made, as far as it is there."""
    wanted = {"or": [only("Ring them up"), only("Tell the head")]}
    found = world.api.get("/records/tasks", params={"filter": json.dumps(wanted)})
    return sorted(task["name"] for task in found.json()["items"])


def give_head(world: World, person: Person) -> None:
    """The team of somebody gets a head."""
    team = world.api.get(f"/users/{person.id}").json()["team"]
    key = team["id"] if isinstance(team, dict) else team
    world.api.patch(f"/teams/{key}", json={"head": world.boss.id}).raise_for_status()


def test_two_paths_are_built_tried_walked_mended_and_taken_back(open_page: OpenPage, world: World) -> None:
    owner = world.newcomer()
    world.deal(name="Two ways", owner=owner)
    flow = a_flow(world, "Both ways at once", where=only("Two ways"))
    page = open_page(world.boss, f"/automation/{flow}")
    line(page, "A record is made").focus()
    page.keyboard.press("a")
    page.get_by_role("menuitem", name="Parallel paths").click()
    expect(line(page, "Parallel paths")).to_be_visible()
    add_task(page, "A", "Ring them up")
    add_task(page, "B", "Tell the head")
    chosen(page).get_by_role("combobox", name="Who").click()
    page.get_by_role("option", name="the owner’s head").click()
    saved(page)
    assert grave_faults(page) == []
    page.get_by_role("tab", name="Try").click()
    page.get_by_role("button", name="Look").click()
    expect(page.get_by_text("It would have touched 1 record.")).to_be_visible()
    page.get_by_role("button", name="Switch on").click()
    expect(page.get_by_text("On: Both ways at once")).to_be_visible()
    world.deal(name="Two ways", owner=owner)
    page.get_by_role("tab", name="Runs").click()
    page.get_by_role("button", name="Steps of Two ways").click()
    steps = page.get_by_role("listitem")
    expect(page.get_by_role("list", name="Where it stands")).to_contain_text("B: failed")
    expect(steps.filter(has_text="A ›").filter(has_text="Ring them up")).to_be_visible()
    assert tasks(world) == ["Ring them up"]
    give_head(world, owner)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("Done", exact=True)).to_be_visible()
    expect(page.get_by_text("through: A, B")).to_be_visible()
    assert tasks(world) == ["Ring them up", "Tell the head"]
    page.get_by_role("button", name="Undo this run").click()
    page.get_by_role("dialog").get_by_role("button", name="Undo this run").click()
    expect(page.get_by_text("Undone", exact=True)).to_be_visible()
    assert tasks(world) == []
    world.api.put(f"/flows/{flow}/state", json={"state": "paused"}).raise_for_status()
