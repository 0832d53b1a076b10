from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.axe import CHANGED, faults_in_both, grave_faults
from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell, history, panel
from tests.journeys.test_flows import a_flow
from tests.journeys.walking import walk_to
from tests.journeys.world import World

OPEN_ONLY = json.dumps({"and": [{"field": "status", "op": "in", "value": ["open"]}]})
FOR_ALL = (
    "/sign-in",
    "/sign-in?refused=unknown",
    "/password-reset",
    "/password-reset/0-gone",
    "/invitation/gone",
    "/nowhere/at/all",
)
FOR_SELLERS = (
    "/my-day",
    "/notifications",
    "/calendar",
    "/calendar?show=day",
    "/calendar?show=month",
    "/calendar?show=agenda",
    "/records/contacts",
    "/records/tasks",
    "/records/leads?q=nobody-is-called-so",
    f"/records/deals?filter={OPEN_ONLY}",
    "/records/deals?view=board",
    "/records/deals?view=board&lanes=owner",
    "/funnel",
    "/settings/profile",
    "/settings/people",
    "/settings/security",
    "/settings/keys",
    "/settings/notifications",
)
FURTHER_SETTINGS = (
    "/settings/sessions",
    "/settings/company",
    "/settings/notification-defaults",
    "/settings/people",
    "/settings/teams",
    "/settings/roles",
    "/settings/pipelines",
    "/settings/service-accounts",
    "/settings/identity",
    "/settings/audit",
    "/settings/talk-words",
    "/settings/shares",
    "/settings/webhooks",
    "/settings/currencies",
    "/settings/distribution",
)
FOR_ADMINISTRATORS = (
    "/imports",
    "/automation",
    "/deleted/contacts",
    "/duplicates/contacts",
    "/hygiene/contacts",
    "/settings/objects",
    "/settings/fields",
    "/settings/layouts",
    "/settings/configuration",
    "/settings/tags",
    "/settings/changes",
)
ASKING = {
    "keys": "New key",
    "people": "Invite",
    "teams": "New team",
    "roles": "New role",
    "pipelines": "New pipeline",
    "fields": "New field",
    "currencies": "New rate",
    "distribution": "New rule",
    "service-accounts": "New service account",
    "identity": "Add a service",
    "tags": "New tag",
}
DIALOG, PANEL = "[role=dialog]", "aside"
MOVING = """() => document.getAnimations()
  .filter((each) => each.effect.getComputedTiming().duration > 1)
  .map((each) => `${each.transitionProperty ?? each.animationName} of ${each.effect.target.className}`)"""


def test_pages_before_the_sign_in_have_no_grave_fault(open_page: OpenPage) -> None:
    page = open_page(None, FOR_ALL[0])
    assert faults_at(page, *FOR_ALL) == {}


def test_pages_of_a_seller_have_no_grave_fault(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, FOR_SELLERS[0])
    assert faults_at(page, FOR_SELLERS[0]) == {}
    assert faults_at(page, *FOR_SELLERS[1:], within="main") == {}


@pytest.mark.parametrize("paths", [FURTHER_SETTINGS, FOR_ADMINISTRATORS], ids=["settings", "pages"])
def test_pages_of_an_administrator_have_no_grave_fault(
    open_page: OpenPage, world: World, paths: tuple[str, ...]
) -> None:
    page = open_page(world.boss, paths[0])
    assert faults_at(page, *paths, within="main") == {}


def test_a_flow_built_tried_and_watched_has_no_grave_fault(open_page: OpenPage, world: World) -> None:
    flow = f"/automation/{a_flow(world, 'Looked at by axe', {'do': 'wait', 'time': {'days': 3}}, {'do': 'stop'})}"
    page = open_page(world.boss, flow)
    assert faults_at(page, flow, f"{flow}?tab=try", f"{flow}?tab=runs", within="main") == {}
    offer = {"do": "offer", "text": "What?", "buttons": [{"label": "Hours", "steps": []}]}
    bot = a_flow(world, "Talked with by axe", offer, object="leads", trigger={"on": "talk_started"})
    walk_to(page, f"/automation/{bot}?tab=talk")
    expect(page.get_by_role("log").get_by_role("button", name="Hours")).to_be_visible()
    assert faults_in_both(page, within="main") == []


def test_dialogs_of_the_settings_have_no_grave_fault_and_give_the_focus_back(open_page: OpenPage, world: World) -> None:
    page = open_page(world.boss, "/settings/profile")
    for section, action in ASKING.items():
        walk_to(page, f"/settings/{section}")
        button = page.get_by_role("button", name=action, exact=True).first
        button.click()
        expect(page.get_by_role("dialog")).to_be_visible()
        assert (section, faults_in_both(page, within=DIALOG)) == (section, [])
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(button).to_be_focused()


def test_a_record_has_no_grave_fault_whatever_is_added_to_it(open_page: OpenPage, world: World) -> None:
    deal = world.deal()
    page = open_page(world.seller, f"/records/deals/{deal['id']}")
    expect(history(page).first).to_be_visible()
    composer = page.get_by_role("form", name="Add to the history")
    for kind in ("Call", "Task", "Meeting", "Note"):
        composer.get_by_text(kind, exact=True).click()
        assert (kind, faults_in_both(page, within="form")) == (kind, [])
    assert faults_in_both(page) == []
    page.locator("[data-record-header]").get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Share…").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert faults_in_both(page, within=DIALOG) == []
    page.keyboard.press("Escape")
    walk_to(page, f"/records/deals?open=deals/{deal['id']}")
    expect(panel(page).get_by_role("listitem").first).to_be_visible()
    assert faults_in_both(page, within=PANEL) == []


def test_what_opens_over_a_page_has_no_grave_fault_and_does_not_move(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/records/deals")
    for key, name in (("?", "Keys"), ("c", "Create"), ("Control+k", "Search")):
        expect(cell(page, "Windows for a school")).to_be_visible()
        page.keyboard.press(key)
        expect(page.get_by_role("dialog", name=name)).to_be_visible()
        assert page.evaluate(MOVING) == [], "the reader wants less motion"
        page.evaluate(CHANGED)
        assert grave_faults(page, within=DIALOG) == []
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)


def test_what_dropped_down_keeps_its_keys(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/records/deals")
    create = page.get_by_role("dialog", name="Create")
    expect(cell(page, "Windows for a school")).to_be_visible()
    page.keyboard.press("c")
    expect(create).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name="Notifications").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("c")
    page.evaluate(CHANGED)
    expect(create).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def faults_at(page: Page, *paths: str, within: str | None = None) -> dict[str, list[str]]:
    found = {}
    for path in paths:
        walk_to(page, path)
        if faults := faults_in_both(page, within=within):
            found[path] = faults
    return found
