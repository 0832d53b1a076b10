from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.axe import faults_in_both
from tests.journeys.conftest import OpenPage
from tests.journeys.world import PASSWORD, World


def test_a_colleague_joins_by_the_link(open_page: OpenPage, world: World) -> None:
    page = open_page(world.boss, "/settings/people")
    page.get_by_role("button", name="Invite").click()
    dialog = page.get_by_role("dialog", name="Invite colleagues")
    dialog.get_by_label("Email").fill("nina@example.com")
    dialog.get_by_role("button", name="Invite").click()
    link = dialog.locator("code").inner_text()

    page = open_page(None, link)
    page.get_by_label("Name").fill("Nina New")
    assert faults_in_both(page) == []
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading", name="My day")).to_be_visible()
