"""A newcomer brings a company's four files in by the wizard alone, on an empty home."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.database import TestDatabase
from tests.journeys.profiles import DESKTOP, new_browser
from tests.journeys.serving import Dotyk, own_database
from tests.journeys.test_import import choose_file, count, go_on
from tests.journeys.watching import Watch
from tests.journeys.world import PASSWORD

TEAMS = """sales_agent,manager,regional_office
Moses Frase,Dustin Brinkmann,Central
Darcel Schlecht,Melvin Marxen,Central
"""
ACCOUNTS = """account,sector,year_established,revenue,employees,office_location,subsidiary_of
Betasolo,medical,1986,647.18,1185,Kenya,Acme Bolts
Acme Bolts,technolgy,1996,1100.04,2822,United States,
"""
PRODUCTS = """product,series,sales_price
GTX Basic,GTX,550
GTX Pro,GTX,4821
"""
DEALS = """opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
1C1I7A6R,Moses Frase,GTX Basic,Betasolo,Won,10/20/2016,10/30/2016,1054
Z063OYW0,Darcel Schlecht,GTXPro,Betasolo,Won,10/25/2016,11/14/2016,4514
MV1LWRNH,Moses Frase,GTXPro,Acme Bolts,Lost,10/25/2016,3/9/2017,0
EC4QE1BX,Moses Frase,GTX Basic,Betasolo,Engaging,10/25/2016,,
PE84CX4O,Moses Frase,GTXPro,,Prospecting,,,
"""


@pytest.fixture
def empty(test_database: TestDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dotyk]:
    home = tmp_path_factory.mktemp("first_day")
    with own_database(test_database.template, "first_day") as url, Dotyk(home, url).running() as running:
        yield running


def test_four_files_come_in_as_they_are_guessed(empty: Dotyk, browser: Browser, tmp_path: Path) -> None:
    empty.command("createuser", "boss@example.com", "--name", "Boss", "--password", PASSWORD, "--role", "administrator")
    watch = Watch(empty.address)
    context = new_browser(browser, **DESKTOP, base_url=empty.address)
    page = context.new_page()
    watch.over(page)
    page.goto("/imports")
    page.get_by_role("textbox", name="Email").fill("boss@example.com")
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()

    bring(page, tmp_path / "sales_teams.csv", TEAMS, "Colleagues", created=2)
    page.get_by_role("link", name="Import another file").click()
    bring(page, tmp_path / "accounts.csv", ACCOUNTS, "Companies", created=2)
    page.get_by_role("link", name="Import another file").click()
    bring(page, tmp_path / "products.csv", PRODUCTS, "Products", created=2)
    page.get_by_role("link", name="Import another file").click()
    check(page, tmp_path / "sales_pipeline.csv", DEALS, "Deals")
    expect(count(page, "Refused")).to_have_text("5")
    page.get_by_role("button", name="GTXPro → GTX Pro").click()
    page.get_by_role("button", name="Make a pipeline of them").click()
    stages = page.get_by_role("dialog", name="Make a pipeline of them")
    expect(stages.get_by_role("combobox", name="Means: Lost")).to_have_value("Lost")
    assert stages.get_by_role("rowheader").all_inner_texts() == ["Prospecting", "Engaging", "Won", "Lost"]
    stages.get_by_role("button", name="Make a pipeline of them").click()
    finish(page, created=5)
    page.get_by_role("link", name="See the records").click()
    expect(page.get_by_text("Darcel Schlecht")).to_be_visible()
    assert_figures(empty)
    context.close()
    assert watch.faults == []


def check(page: Page, file: Path, content: str, target: str) -> None:
    file.write_text(content)
    choose_file(page, file)
    expect(page.get_by_role("combobox", name="What is in the file")).to_have_value(target)
    go_on(page)
    go_on(page)
    page.get_by_role("button", name="Check the file").click()
    expect(page.get_by_role("heading", name="Rows as an example")).to_be_visible()


def bring(page: Page, file: Path, content: str, target: str, *, created: int) -> None:
    check(page, file, content, target)
    finish(page, created=created)


def finish(page: Page, *, created: int) -> None:
    expect(count(page, "Created")).to_have_text(str(created))
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()
    expect(count(page, "Created")).to_have_text(str(created))


def assert_figures(home: Dotyk) -> None:
    """Won, lost and open deals with their sums, whom they belong to, and the teams."""
    key = home.command("apikey", "--user", "boss@example.com")
    with httpx.Client(base_url=f"{home.address}/api/v1", headers={"Authorization": f"Bearer {key}"}) as api:
        ask = {"group_by": [{"field": "stage"}], "aggregate": [{"fn": "count"}, {"fn": "sum", "field": "amount"}]}
        groups = api.post("/records/deals/query", json=ask).json()["groups"]
        figures = {group["keys"][0]["title"]: group["values"] for group in groups}
        assert {name: values[0] for name, values in figures.items()} == {
            "Prospecting": 1,
            "Engaging": 1,
            "Won": 2,
            "Lost": 1,
        }
        assert float(figures["Won"][1]["amount"] if isinstance(figures["Won"][1], dict) else figures["Won"][1]) == 5568
        deals = api.get("/records/deals", params={"expand": "owner,product,company"}).json()["items"]
        assert {deal["product"]["title"] for deal in deals} == {"GTX Basic", "GTX Pro"}
        assert {deal["closed_on"] for deal in deals} == {"2016-10-30", "2016-11-14", "2017-03-09", None}
        companies = api.get("/records/companies", params={"expand": "parent"}).json()["items"]
        assert {c["name"]: c["parent"] and c["parent"]["title"] for c in companies} == {
            "Betasolo": "Acme Bolts",
            "Acme Bolts": None,
        }
        people = {user["name"]: user for user in api.get("/users").json()["items"]}
        assert people["Moses Frase"]["team"]["name"] == "Dustin Brinkmann"
        assert people["Dustin Brinkmann"]["roles"] == ["head_of_sales"]
