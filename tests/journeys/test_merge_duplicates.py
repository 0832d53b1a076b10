"""The same person twice: found, compared, merged, parted again, from wherever she is met."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.journeys.axe import faults_in_both
from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import World

NUMBER = "+38067555010"


def twice(world: World, n: int, surname: str) -> list[dict[str, Any]]:
    """A woman met twice."""
    phones = [f"{NUMBER}{n}"]
    first = {"first_name": "Олена", "last_name": surname, "phones": phones, "position": "Лікарка"}
    second = {"first_name": "Лена", "last_name": surname, "phones": phones, "emails": [f"lena{n}@merge.ua"]}
    return [world.make("contacts", first), world.make("contacts", second)]


def compared(page: Page) -> None:
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("group", name="First name")).to_be_visible()
    dialog.get_by_role("group", name="First name").get_by_role("radio", name="Лена", exact=True).check()
    dialog.get_by_role("button", name="Merge", exact=True).click()


def test_selected_in_a_list_compared_merged_and_undone(open_page: OpenPage, world: World) -> None:
    twice(world, 1, "Злийко")
    page = open_page(world.boss, "/records/contacts?q=Злийко")
    page.get_by_role("checkbox", name="Select all loaded rows").check()
    page.get_by_role("button", name="Merge").click()
    compared(page)
    expect(cell(page, "Лена Злийко")).to_have_count(1)
    expect(cell(page, "Олена Злийко")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(cell(page, "Олена Злийко")).to_have_count(1)


def test_merged_from_a_record_with_what_looks_the_same(open_page: OpenPage, world: World) -> None:
    olena, lena = twice(world, 2, "Подвійна")
    page = open_page(world.boss, f"/records/contacts/{olena['id']}")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Merge with…").click()
    page.get_by_role("combobox", name="The other record").click()
    page.get_by_role("option", name="Лена Подвійна").click()
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("group", name="First name")).to_be_visible()
    assert faults_in_both(page) == []
    compared(page)
    expect(page.get_by_role("heading", name="Лена Подвійна")).to_be_visible()
    page.goto(page.url.replace(olena["id"], lena["id"]))
    page.wait_for_url(f"**/records/contacts/{olena['id']}*")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="What was merged into it…").click()
    merges = page.get_by_role("dialog")
    expect(merges.get_by_text("Лена Подвійна", exact=True)).to_be_visible()
    merges.get_by_role("button", name="Unmerge").click()
    expect(merges.get_by_text("No other record was merged")).to_be_visible()
    assert world.api.get(f"/records/contacts/{lena['id']}").json()["id"] == lena["id"]


def test_told_apart_and_merged_on_the_page_of_duplicates(open_page: OpenPage, world: World) -> None:
    twice(world, 3, "Однакова")
    twice(world, 4, "Відмінна")
    page = open_page(world.boss, "/records/contacts")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Duplicates").click()
    page.get_by_role("button", name="Look through all").click()
    expect(page.get_by_role("button", name="Not the same: Олена Відмінна")).to_be_visible()
    assert faults_in_both(page) == []
    page.get_by_role("button", name="Not the same: Олена Відмінна").click()
    expect(page.get_by_role("button", name="Not the same: Олена Відмінна")).to_have_count(0)
    page.get_by_role("button", name="Compare and merge: Олена Однакова").click()
    compared(page)
    expect(page.get_by_role("button", name="Compare and merge: Олена Однакова")).to_have_count(0)


def test_merged_on_a_phone(open_page: OpenPage, world: World) -> None:
    olena, _ = twice(world, 5, "Мобільна")
    page = open_page(world.boss, f"/records/contacts/{olena['id']}", phone=True)
    page.get_by_role("article").get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Merge with…").click()
    page.get_by_role("combobox", name="The other record").click()
    page.get_by_role("option", name="Лена Мобільна").click()
    page.get_by_role("button", name="Compare").click()
    compared(page)
    expect(page.get_by_text("Merged into Лена Мобільна")).to_be_visible()
