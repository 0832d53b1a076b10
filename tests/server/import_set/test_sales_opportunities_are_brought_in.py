"""The built-in set of sales opportunities, on a small copy of such files that the test makes itself."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import orjson
import pytest

from dotyk.accounts.actors import SYSTEM
from dotyk.accounts.models import Team, User
from dotyk.kernel import records
from dotyk.kernel.models import Pipeline
from dotyk.kernel.objects.registry import load_objects
from dotyk.platform.workspace import workspace
from dotyk.server.failures import CannotStart
from dotyk.server.import_set import find_set, import_set
from dotyk.server.transfer.importing import carry_out
from tests.cast import make_user

ACCOUNTS = [
    ("account", "sector", "year_established", "revenue", "employees", "office_location", "subsidiary_of"),
    ("Bluth Company", "technolgy", "1993", "1242.32", "3027", "United States", "Acme Corporation"),
    ("Acme Corporation", "technolgy", "1996", "1100.04", "2822", "United States", ""),
    ("Isdom", "medical", "2002", "3178.24", "4540", "Kenya", ""),
]
PRODUCTS = [("product", "series", "sales_price"), ("GTX Pro", "GTX", "4821"), ("MG Special", "MG", "55")]
TEAMS = [
    ("sales_agent", "manager", "regional_office"),
    ("Anna Snelling", "Dustin Brinkmann", "Central"),
    ("Moses Frase", "Dustin Brinkmann", "Central"),
    ("Mei-Mei Johns", "Cara Losch", "East"),
]
PIPELINE = [
    ("opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date", "close_value"),
    ("1C1I7A6R", "Moses Frase", "GTXPro", "Isdom", "Won", "10/20/2016", "3/1/2017", "4514"),
    ("Z063OYW0", "Anna Snelling", "GTX Pro", "Bluth Company", "Won", "10/25/2016", "3/11/2017", "4600"),
    ("EC4QE1BX", "Anna Snelling", "MG Special", "Isdom", "Lost", "12/1/2016", "1/9/2017", "0"),
    ("MV1LWRNH", "Mei-Mei Johns", "GTXPro", "", "Engaging", "11/3/2016", "", ""),
    ("PE84CX4O", "Moses Frase", "MG Special", "", "Prospecting", "", "", ""),
]
FILES = {
    "accounts.csv": ACCOUNTS,
    "products.csv": PRODUCTS,
    "sales_teams.csv": TEAMS,
    "sales_pipeline.csv": PIPELINE,
}


@pytest.fixture
def folder(tmp_path: Path, settings: Any, db: None) -> Path:
    settings.HOME = tmp_path / "home"
    load_objects(workspace().schema_version)
    place = tmp_path / "sales"
    place.mkdir()
    for name, rows in FILES.items():
        with (place / name).open("w", newline="") as file:
            csv.writer(file).writerows(rows)
    return place


def bring_in(folder: Path) -> list[dict[str, Any]]:
    _, imports = import_set(SYSTEM, folder, find_set(folder), carry_out)
    return imports


def listed(object_name: str, **options: Any) -> list[dict[str, Any]]:
    listing = records.Listing(sort="created_at", expand=("*",), limit=200, **options)
    return list(orjson.loads(records.list_json(make_user("administrator"), object_name, listing))["items"])


def test_every_row_arrives(folder: Path) -> None:
    assert [(one["rows"], one["counts"]["created"]) for one in bring_in(folder)] == [(3, 3), (2, 2), (5, 5)]


def test_people_stand_in_teams_by_region_and_manager(folder: Path) -> None:
    bring_in(folder)
    anna, manager = (User.objects.get(name=name) for name in ("Anna Snelling", "Dustin Brinkmann"))
    assert anna.team == manager.team == Team.objects.get(name="Dustin Brinkmann", parent__name="Central")
    assert anna.email == "anna.snelling@example.com"
    assert [role.name for role in anna.roles.all()] == ["seller"]
    assert [role.name for role in manager.roles.all()] == ["head_of_sales"]
    assert User.objects.get(name="Mei-Mei Johns").email == "mei.mei.johns@example.com"


def test_companies_know_their_parents_whatever_the_order(folder: Path) -> None:
    bring_in(folder)
    companies = {company["name"]: company for company in listed("companies")}
    assert companies["Bluth Company"]["parent"]["title"] == "Acme Corporation"
    assert companies["Isdom"]["address"] == {"country": "Kenya"}
    assert companies["Isdom"]["revenue"] == {"amount": "3178.24", "currency": workspace().currency}


def test_deals_stand_where_the_file_says(folder: Path) -> None:
    bring_in(folder)
    deals = {deal["opportunity_id"]: deal for deal in listed("deals")}
    won = deals["1C1I7A6R"]
    assert (won["name"], won["status"], won["stage"]["title"]) == ("Isdom – GTX Pro", "won", "Won")
    assert (won["started_on"], won["closed_on"]) == ("2016-10-20", "2017-03-01")
    assert (won["amount"]["amount"], won["product"]["title"]) == ("4514.00", "GTX Pro")
    assert (won["company"]["title"], won["owner"]["title"]) == ("Isdom", "Moses Frase")
    lost, engaging, prospecting = deals["EC4QE1BX"], deals["MV1LWRNH"], deals["PE84CX4O"]
    assert (lost["status"], lost["closed_on"]) == ("lost", "2017-01-09")
    assert (engaging["stage"]["title"], engaging["company"], engaging["closed_on"]) == ("Engaging", None, None)
    assert engaging["stage_entered_at"].startswith("2016-11-0")
    assert (prospecting["stage"]["title"], prospecting["amount"]) == ("Prospecting", None)
    stages = list(Pipeline.objects.get(name="Opportunities").stages.order_by("position").values_list("name", flat=True))
    assert stages == ["Prospecting", "Engaging", "Won", "Lost"]


def test_the_second_time_nothing_is_made_or_changed(folder: Path) -> None:
    bring_in(folder)
    versions = {deal["id"]: deal["version"] for deal in listed("deals")}
    assert [one["counts"]["skipped"] for one in bring_in(folder)] == [3, 2, 5]
    assert {deal["id"]: deal["version"] for deal in listed("deals")} == versions
    assert User.objects.filter(kind="user", email__endswith="@example.com", name="Anna Snelling").count() == 1
    assert Team.objects.count() == 4
    assert Pipeline.objects.count() == 1


def test_a_set_of_ones_own_beside_the_files_comes_first(folder: Path) -> None:
    (folder / "import-set.yaml").write_text(
        "name: Ours\nimports:\n  - {file: products.csv, object: products, mapping: {product: name}}\n"
    )
    assert find_set(folder).name == "Ours"
    (one,) = bring_in(folder)
    assert one["counts"]["created"] == 2


@pytest.mark.parametrize(
    ("text", "place"),
    [("name: x\nimports: [{file: a.csv}]", "imports.0.object"), ("nme: x", "name"), ("name: [", "import-set.yaml")],
)
def test_a_wrong_set_names_the_place(folder: Path, text: str, place: str) -> None:
    (folder / "import-set.yaml").write_text(text)
    with pytest.raises(CannotStart) as refused:
        find_set(folder)
    assert place in str(refused.value.values)


def test_an_unknown_folder_is_refused(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "missing"):
        with pytest.raises(CannotStart):
            find_set(place)


def test_a_folder_whose_files_only_look_alike_is_refused(folder: Path) -> None:
    (folder / "products.csv").write_text("a,b\n1,2\n")
    with pytest.raises(CannotStart):
        find_set(folder)
