from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import World

FILE = """Ім'я;Прізвище;Телефон;Компанія
Іван;Франко;067 111 22 33;Ромашка
Леся;Українка;050 111 22 33;Верховина
Марко;Вовчок;063 111 22 33;Верховина
"""


def test_a_file_is_mapped_checked_decided_imported_and_taken_back(
    open_page: OpenPage, world: World, tmp_path: Path
) -> None:
    file = tmp_path / "люди.csv"
    file.write_text(FILE, encoding="cp1251")
    page = open_page(world.boss, "/imports")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose a file").click()
    chooser.value.set_files(file)
    expect(page.get_by_role("combobox", name="Goes to the field: Прізвище")).to_have_value("Last name")
    page.get_by_role("button", name="Check the file").click()

    page.get_by_role("combobox", name="What to do: Верховина").click()
    page.get_by_role("option", name="Create it").click()
    page.get_by_role("button", name="Check again").click()
    expect(count(page, "Created")).to_have_text("3")
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()
    expect(count(page, "Created")).to_have_text("3")

    page.get_by_role("link", name="See the records").click()
    expect(cell(page, "Іван Франко")).to_be_visible()
    page.go_back()
    page.get_by_role("button", name="Take the import back").click()
    expect(page.get_by_role("heading", name="Taken back")).to_be_visible()
    page.goto("/records/contacts")
    expect(cell(page, "Taras Melnyk")).to_be_visible()
    expect(cell(page, "Іван Франко")).to_be_hidden()


def test_is_not_offered_to_who_may_not_import(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/imports")
    expect(page.get_by_text("You have no right to see this")).to_be_visible()
    expect(page.get_by_role("navigation").get_by_role("link", name="Import")).to_be_hidden()


def count(page: Page, name: str) -> Locator:
    return page.locator("dl > div").filter(has_text=name).locator("dd")
