"""What an administrator sets about records: pipelines and stages, fields, currencies, who gets new leads."""

from __future__ import annotations

from itertools import count
from typing import Any

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.world import World

_numbers = count(1)


def pipeline_of(world: World, stages: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """A pipeline of a journey's own."""
    body = {"name": f"Pipeline {next(_numbers)}", "stages": stages or [{"name": "First"}, {"name": "Second"}]}
    made: dict[str, Any] = world.api.post("/pipelines", json=body).raise_for_status().json()
    return made


def stages_of(world: World, pipeline: dict[str, Any]) -> list[str]:
    items = world.api.get("/pipelines", params={"archived": True}).json()["items"]
    return [stage["name"] for found in items if found["id"] == pipeline["id"] for stage in found["stages"]]


def part_of(page: Page, pipeline: dict[str, Any]) -> Any:
    return page.get_by_role("region", name=pipeline["name"])


def test_stages_are_put_in_order_by_keyboard(open_page: OpenPage, world: World) -> None:
    pipeline = pipeline_of(world)
    page = open_page(world.boss, "/settings/pipelines")
    grip = part_of(page, pipeline).get_by_role("button", name="Move: Second")
    grip.focus()
    page.keyboard.press("Space")
    expect(part_of(page, pipeline).locator("li[data-dragging]")).to_contain_text("Second")
    expect(page.get_by_text("Second: place 2 of 2.")).to_be_attached()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_text("Second: place 1 of 2.")).to_be_attached()
    page.keyboard.press("Space")
    expect(page.get_by_text("The order is changed")).to_be_visible()
    assert stages_of(world, pipeline) == ["Second", "First"]
    page.get_by_role("button", name="Undo").click()
    expect(part_of(page, pipeline).get_by_role("listitem").first).to_contain_text("First")


def test_a_stage_is_added_with_a_gate(open_page: OpenPage, world: World) -> None:
    pipeline = pipeline_of(world)
    page = open_page(world.boss, "/settings/pipelines")
    part_of(page, pipeline).get_by_role("button", name="Add a stage").click()
    dialog = page.get_by_role("dialog", name="Add a stage")
    dialog.get_by_role("textbox", name="Name").fill("Signed")
    dialog.get_by_role("textbox", name="Rots after, days").fill("9")
    dialog.get_by_role("combobox", name="Required to enter").fill("Amount")
    page.get_by_role("option", name="Amount").click()
    dialog.get_by_role("combobox", name="Required to enter").press("Tab")
    dialog.get_by_role("button", name="Save").click()
    stage = part_of(page, pipeline).get_by_role("listitem").filter(has_text="Signed")
    expect(stage).to_contain_text("9 days")
    expect(stage).to_contain_text("1 required field")


def test_a_stage_with_deals_goes_only_with_a_place_for_them(open_page: OpenPage, world: World) -> None:
    pipeline = pipeline_of(world)
    stages = {stage["name"]: stage["id"] for stage in pipeline["stages"]}
    deal = world.make("deals", {"name": "Stays", "stage": stages["First"], "owner": world.seller.id})
    page = open_page(world.boss, "/settings/pipelines")
    part_of(page, pipeline).get_by_role("button", name="Delete First?").click()
    dialog = page.get_by_role("dialog", name="Delete First?")
    expect(dialog.get_by_text("1 record stands here")).to_be_visible()
    expect(dialog.get_by_role("button", name="Delete")).to_be_disabled()
    dialog.get_by_role("combobox", name="Move them to").fill("Second")
    page.get_by_role("group", name=pipeline["name"]).get_by_role("option", name="Second").click()
    dialog.get_by_role("button", name="Delete").click()
    expect(page.get_by_text("Deleted: First")).to_be_visible()
    assert world.api.get(f"/records/deals/{deal['id']}").json()["stage"] == stages["Second"]


def test_a_pipeline_is_archived_and_brought_back(open_page: OpenPage, world: World) -> None:
    pipeline = pipeline_of(world)
    page = open_page(world.boss, "/settings/pipelines")
    page.get_by_role("button", name=f"More: {pipeline['name']}").click()
    page.get_by_role("menuitem", name="Archive").click()
    expect(part_of(page, pipeline).get_by_text("Archived")).to_be_visible()
    assert pipeline["id"] not in {each["id"] for each in world.api.get("/pipelines").json()["items"]}
    page.get_by_role("button", name="Undo").click()
    expect(part_of(page, pipeline).get_by_text("Archived")).to_have_count(0)


def test_a_choice_is_added_changed_and_removed(open_page: OpenPage, world: World) -> None:
    label = f"Shoe size {next(_numbers)}"
    page = open_page(world.boss, "/settings/fields?item=contacts")
    page.get_by_role("button", name="New field").click()
    dialog = page.get_by_role("dialog", name="New field")
    dialog.get_by_role("textbox", name="Name (English)").fill(label)
    dialog.get_by_role("combobox", name="Type").click()
    page.get_by_role("option", name="Choice", exact=True).click()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("required", exact=False).first).to_be_visible()
    for option in ("Small", "Large"):
        dialog.get_by_role("textbox", name="Add an option").fill(option)
        page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text(f"Added: {label}")).to_be_visible()
    name = label.lower().replace(" ", "_")
    page.get_by_role("button", name=f"Edit: {label}").click()
    dialog = page.get_by_role("dialog", name=f"Edit: {label}")
    dialog.get_by_role("button", name="Colour: Large").click()
    page.get_by_role("button", name="Green", exact=True).click()
    dialog.get_by_role("textbox", name="Name (Українська)").fill("Розмір")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    field = field_of(world, name)
    assert [option["color"] for option in field["options"]] == ["gray", "green"]
    assert field["label"]["uk"] == "Розмір"
    world.make("contacts", {"first_name": "Ada", name: "small", "owner": world.seller.id})
    page.get_by_role("button", name=f"Remove: {label}").click()
    expect(page.get_by_text("It is filled in 1 record.")).to_be_visible()
    page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    expect(page.get_by_text(f"Removed: {label}")).to_be_visible()
    page.get_by_role("button", name="Undo").last.click()
    expect(page.get_by_role("button", name=f"Edit: {label}")).to_be_visible()
    found = world.api.post("/records/contacts/query", json={"filter": {"field": name, "op": "eq", "value": "small"}})
    assert len(found.json()["items"]) == 1


def field_of(world: World, name: str) -> dict[str, Any]:
    fields = world.api.get("/objects/contacts").json()["fields"]
    found: dict[str, Any] = next(field for field in fields if field["name"] == name)
    return found


def test_a_rate_is_stated_corrected_and_deleted(open_page: OpenPage, world: World) -> None:
    page = open_page(world.boss, "/settings/currencies")
    page.get_by_role("button", name="New rate").click()
    dialog = page.get_by_role("dialog", name="New rate")
    dialog.get_by_role("combobox", name="Currency").fill("PLN")
    page.get_by_role("option", name="PLN").click()
    dialog.get_by_role("textbox", name="One unit in UAH").fill("10.4")
    dialog.get_by_role("button", name="Save").click()
    zloty = page.get_by_role("region", name="PLN")
    expect(zloty.get_by_text("10.4 UAH")).to_be_visible()
    zloty.get_by_role("button", name="Edit the rate").click()
    page.get_by_role("dialog").get_by_role("textbox", name="One unit in UAH").fill("10.5")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(zloty.get_by_text("10.5 UAH")).to_be_visible()
    zloty.get_by_role("button", name="Delete the rate").click()
    expect(zloty).to_have_count(0)


def test_new_leads_go_to_whom_a_rule_names(open_page: OpenPage, world: World) -> None:
    person, name = world.newcomer(), f"Rule {next(_numbers)}"
    page = open_page(world.boss, "/settings/distribution")
    page.get_by_role("button", name="New rule").click()
    dialog = page.get_by_role("dialog", name="New rule")
    dialog.get_by_role("textbox", name="Name").fill(name)
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("combobox", name="To whom")).to_have_attribute("aria-invalid", "true")
    dialog.get_by_role("combobox", name="To whom").fill(person.name)
    page.get_by_role("option", name=person.name).click()
    dialog.get_by_role("combobox", name="To whom").press("Tab")
    dialog.get_by_role("button", name="Save").click()
    rule = page.get_by_role("listitem").filter(has_text=name)
    expect(rule).to_contain_text(f"All leads → {person.name}")
    with page.expect_response("**/lead-distribution/*") as answered:
        rule.get_by_role("switch", name=f"In use: {name}").click(force=True)
    assert answered.value.ok
    rules = {each["name"]: each for each in world.api.get("/lead-distribution").json()["items"]}
    assert rules[name]["active"] is False
    rule.get_by_role("button", name=f"Delete: {name}").click()
    expect(rule).to_have_count(0)
