"""Files come in through the wizard alone."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.journeys.axe import CHANGED, grave_faults
from tests.journeys.conftest import OpenPage
from tests.journeys.parts import cell
from tests.journeys.world import World

PEOPLE = """Ім'я;Прізвище;Телефон;Компанія
Іван;Франко;067 111 22 33;Ромашка
Леся;Українка;050 111 22 33;Верховина
Марко;Вовчок;063 111 22 33;Верховина
"""


def test_a_file_is_mapped_checked_decided_imported_and_taken_back(
    open_page: OpenPage, world: World, tmp_path: Path
) -> None:
    page = open_page(world.boss, "/imports")
    upload(page, tmp_path / "люди.csv", PEOPLE.encode("cp1251"))
    expect(page.get_by_role("combobox", name="Encoding")).to_have_value("Windows-1251")
    expect(page.get_by_role("cell", name="Франко")).to_be_visible()
    go_on(page)
    expect(page.get_by_role("combobox", name="Goes to the field: Прізвище")).to_have_value("Last name")
    go_on(page)
    page.get_by_role("button", name="Check the file").click()

    choose(page, "What to do: Верховина", "Create it")
    page.get_by_role("button", name="Check again").click()
    expect(count(page, "Created")).to_have_text("3")
    expect(page.get_by_role("region", name="Rows as an example")).to_contain_text("Франко")
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()
    expect(count(page, "Created")).to_have_text("3")

    page.get_by_role("link", name="See the records").click()
    expect(cell(page, "Іван Франко")).to_be_visible()
    page.go_back()
    page.get_by_role("button", name="Take the import back").click()
    asked = page.get_by_role("dialog", name="Take “люди.csv” back?")
    expect(asked).to_contain_text("3 records it made are deleted.")
    asked.get_by_role("button", name="Take the import back").click()
    expect(page.get_by_role("heading", name="Taken back")).to_be_visible()
    page.goto("/records/contacts")
    expect(cell(page, "Taras Melnyk")).to_be_visible()
    expect(cell(page, "Іван Франко")).to_be_hidden()


def test_what_was_guessed_wrong_is_corrected(open_page: OpenPage, world: World, tmp_path: Path) -> None:
    page = open_page(world.boss, "/imports")
    upload(page, tmp_path / "odd.csv", b"Report of March;;\nfirst name|started|x\nOdd|03/04/2026|1\n")
    choose(page, "Cells are divided by", "Bar")
    page.get_by_role("textbox", name="Rows above it").fill("1")
    page.keyboard.press("Tab")
    expect(page.get_by_role("columnheader", name="first name")).to_be_visible()
    go_on(page)
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="started"))
    expect(row).to_contain_text("check this")
    choose(page, "Order of dates: started", "month/day/year")
    expect(row).not_to_contain_text("check this")


def test_an_odd_file_is_refused_in_words(open_page: OpenPage, world: World, tmp_path: Path) -> None:
    page = open_page(world.boss, "/imports")
    file = tmp_path / "picture.csv"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    choose_file(page, file)
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page).to_have_url(re.compile("/imports$"))


def test_is_not_offered_to_who_may_not_import(open_page: OpenPage, world: World) -> None:
    page = open_page(world.seller, "/imports")
    expect(page.get_by_text("You have no right to see this")).to_be_visible()
    expect(page.get_by_role("navigation").get_by_role("link", name="Import")).to_be_hidden()


ACCOUNTS = """account,sector,year_established,revenue,employees,office_location,subsidiary_of
Acme Bolts,technolgy,1996,1100.04,2822,United States,
Betasolo,medical,1986,647.18,1185,Kenya,Acme Bolts
Cancy,retail,2001,718.62,2448,United States,
"""
PRODUCTS = """product,series,sales_price
GTX Basic,GTX,550
GTX Pro,GTX,4821
MG Special,MG,55
"""
DEALS = """opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
1C1I7A6R,Moses Frase,GTX Basic,Cancy,Won,10/20/2016,3/1/2017,1054
Z063OYW0,Darcel Schlecht,GTXPro,Betasolo,Won,10/25/2016,3/11/2017,4514
EC4QE1BX,Darcel Schlecht,MG Special,Cancy,Won,10/25/2016,3/7/2017,50
MV1LWRNH,Moses Frase,GTXPro,Acme Bolts,Lost,10/25/2016,3/9/2017,0
PE84CX4O,Moses Frase,GTXPro,,Prospecting,,,
"""


def test_a_companys_sales_come_in_by_the_wizard_alone(open_page: OpenPage, world: World, tmp_path: Path) -> None:
    page = open_page(world.boss, "/imports?object=companies")
    upload(page, tmp_path / "accounts.csv", ACCOUNTS.encode())
    go_on(page)
    take(page, "account", "Name", is_guess=True)
    take(page, "office_location", "Address: country", is_guess=True)
    take(page, "subsidiary_of", "Parent company", is_guess=True)
    run_through(page, created=3)

    page.goto("/imports?object=products")
    upload(page, tmp_path / "products.csv", PRODUCTS.encode())
    go_on(page)
    run_through(page, created=3)

    page.goto("/imports?object=deals")
    upload(page, tmp_path / "sales_pipeline.csv", DEALS.encode())
    go_on(page)
    take(page, "opportunity_id", "New field…")
    dialog = page.get_by_role("dialog", name="New field…")
    dialog.get_by_role("checkbox", name="No two records have the same").check()
    dialog.get_by_role("button", name="Add the field").click()
    expect(page.get_by_role("combobox", name="Goes to the field: opportunity_id")).to_have_value("opportunity_id")
    take(page, "sales_agent", "Owner", is_guess=True)
    expect(page.get_by_label("Joined by")).to_have_value(" – ")
    expect(page.get_by_role("combobox", name="Order of dates: engage_date")).to_have_value("month/day/year")
    choose(page, "Order of dates: close_date", "month/day/year")
    go_on(page)
    choose(page, "Another field", "Reason of loss")
    page.get_by_role("textbox", name="Reason of loss").fill("Not told")
    page.get_by_role("button", name="Check the file").click()
    expect(count(page, "Refused")).to_have_text("5")

    page.get_by_role("button", name="Add as colleagues").click()
    people = page.get_by_role("dialog", name="Add as colleagues")
    people.get_by_role("textbox", name="Moses Frase").fill("moses@example.com")
    people.get_by_role("button", name="Add 2 people").click()
    page.get_by_role("button", name="GTXPro → GTX Pro").click()
    choose(page, "What to do: Prospecting", "Replace with")
    page.get_by_role("combobox", name="The right value: Prospecting").click()
    page.get_by_role("option", name="New", exact=True).click()
    page.get_by_role("button", name="Check again").click()
    expect(count(page, "Created")).to_have_text("5")
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()
    found = world.api.get("/records/deals", params={"q": "GTX Pro", "expand": "owner,product"}).json()["items"]
    assert {deal["opportunity_id"] for deal in found} == {"Z063OYW0", "MV1LWRNH", "PE84CX4O"}

    page.get_by_role("link", name="Again with these choices").click()
    expect(page.get_by_text("With the choices of “sales_pipeline.csv”")).to_be_visible()
    upload(page, tmp_path / "more.csv", DEALS.encode())
    go_on(page)
    expect(page.get_by_role("combobox", name="Goes to the field: opportunity_id")).to_have_value("opportunity_id")
    expect(page.get_by_role("combobox", name="Order of dates: close_date")).to_have_value("month/day/year")


def upload(page: Page, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    choose_file(page, file)
    expect(page.get_by_role("region", name="The first rows")).to_be_visible()


def choose_file(page: Page, file: Path) -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose a file").click()
    chooser.value.set_files(file)


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Next").click()


def choose(page: Page, name: str, option: str) -> None:
    page.get_by_role("combobox", name=name).click()
    page.get_by_role("option", name=option, exact=True).click()


def take(page: Page, column: str, field: str, *, is_guess: bool = False) -> None:
    """Has the column fill the field; a guess is only looked at."""
    select = page.get_by_role("combobox", name=f"Goes to the field: {column}")
    if not is_guess:
        select.click()
        page.get_by_role("option", name=field, exact=True).click()
    else:
        expect(select).to_have_value(field)


def run_through(page: Page, *, created: int) -> None:
    """From the columns to the end, all as it was guessed."""
    go_on(page)
    choose(page, "Values that fit nothing", "Create it")
    page.get_by_role("button", name="Check the file").click()
    expect(count(page, "Created")).to_have_text(str(created))
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()


def count(page: Page, name: str) -> Locator:
    return page.locator("dl > div").filter(has_text=name).locator("dd")


def test_no_step_has_a_grave_fault(open_page: OpenPage, world: World, tmp_path: Path) -> None:
    page = open_page(world.boss, "/imports", dark=True)
    expect(page.get_by_role("button", name="Choose a file")).to_be_visible()
    assert settled_faults(page) == []
    upload(page, tmp_path / "people.csv", PEOPLE.encode())
    assert settled_faults(page) == []
    go_on(page)
    expect(page.get_by_role("combobox", name="Goes to the field: Прізвище")).to_be_visible()
    assert settled_faults(page) == []
    go_on(page)
    expect(page.get_by_role("button", name="Check the file")).to_be_visible()
    assert settled_faults(page) == []
    page.get_by_role("button", name="Check the file").click()
    expect(page.get_by_role("heading", name="Values that do not fit")).to_be_visible()
    assert settled_faults(page) == []


def settled_faults(page: Page) -> list[str]:
    """What axe finds when nothing moves any more: the name of a button that was busy just now fades in."""
    page.evaluate(CHANGED)
    return grave_faults(page)
