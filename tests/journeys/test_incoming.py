"""Another program begins a flow: its message is caught, mapped by clicking, and becomes a record."""

from __future__ import annotations

import httpx
from playwright.sync_api import expect

from tests.journeys.conftest import OpenPage
from tests.journeys.test_accessibility import grave_faults
from tests.journeys.test_flows import a_flow, chosen, line, saved
from tests.journeys.world import World


def test_a_message_is_mapped_and_taken(open_page: OpenPage, world: World) -> None:
    noted = {"do": "act", "action": "comment", "given": {"text": "From the shop"}}
    flow = a_flow(world, "Orders of the shop", noted, object="contacts", trigger={"on": "incoming"})
    page = open_page(world.boss, f"/automation/{flow}")
    page.locator("[data-place=trigger]").click()
    expect(line(page, "A message comes in")).to_have_attribute("data-faulty", "true")
    address = chosen(page).locator("code").first.inner_text()
    httpx.post(address, json={"buyer": {"name": "Ganna Oak", "age": 7}}).raise_for_status()
    field = chosen(page).get_by_role("combobox", name="buyer.name: into the field")
    expect(chosen(page).get_by_text("Ganna Oak")).to_be_visible()
    field.click()
    page.get_by_role("option", name="First name", exact=True).click()
    expect(line(page, "A message comes in")).not_to_have_attribute("data-faulty", "true")
    assert grave_faults(page) == []
    saved(page)
    page.get_by_role("button", name="Switch on").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    chosen(page).get_by_role("button", name="Take it now").click()
    page.get_by_role("tab", name="Runs").click()
    expect(page.get_by_role("button", name="Steps of Ganna Oak")).to_be_visible()
    changed = {"trigger": {"on": "incoming", "map": {"last_name": "buyer.name"}}, "steps": [noted, {"do": "stop"}]}
    world.api.patch(f"/flows/{flow}", json={"definition": changed}).raise_for_status()
    page.get_by_role("tab", name="Versions").click()
    versions = page.get_by_role("region", name="Versions")
    expect(versions.get_by_text("Beside version 1")).to_be_visible()
    expect(versions.locator("[data-mark=went]")).to_have_count(1)
    expect(versions.locator("[data-mark=came]")).to_have_count(2)
    assert grave_faults(page) == []
    versions.get_by_role("button", name="Work on this one").click()
    expect(line(page, "A message comes in").get_by_text("First name")).to_be_visible()
    saved(page)
    world.api.put(f"/flows/{flow}/state", json={"state": "paused"}).raise_for_status()
