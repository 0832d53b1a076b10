from __future__ import annotations

import json
from urllib.parse import quote

from playwright.sync_api import expect

from tests.journeys.axe import faults_in_both
from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import NEW, World

TREE = {
    "and": [
        {"field": "company.industry", "op": "eq", "value": "retail"},
        {"none": "tasks", "where": {"and": [{"field": "status", "op": "in", "value": ["done"]}]}},
        {"count": "tasks", "op": "gte", "value": 0},
        {"event": {"kinds": ["deals.deleted"], "op": "none"}},
    ]
}


def test_groups_selection_and_the_whole_filter_have_no_grave_fault(open_page: OpenPage, world: World) -> None:
    name = world.deal(NEW, name="Axed", amount={"amount": "10", "currency": "UAH"})["name"]
    page = open_page(world.boss, f"/records/deals?group=stage&q=Axed&filter={quote(json.dumps(TREE))}")
    expect(cell(page, name)).to_be_visible()
    page.get_by_role("checkbox", name=f"Select {name}").check()
    expect(page.get_by_role("toolbar")).to_be_visible()
    assert faults_in_both(page) == []
    page.get_by_role("button", name="Save as a view").click()
    expect(page.get_by_role("dialog", name="New view")).to_be_visible()
    assert faults_in_both(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_role("button", name="Whole filter").click()
    dialog = page.get_by_role("dialog", name="Filter")
    expect(dialog.get_by_role("status")).to_contain_text("match")
    assert faults_in_both(page) == []
