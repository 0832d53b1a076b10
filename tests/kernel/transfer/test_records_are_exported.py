"""What may be exported leaves as CSV or a workbook, in which no cell is a formula, and comes back by an import."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.custom_fields import add_field
from dotyk.kernel.transfer.cells import plain_cell, safe_cell
from dotyk.kernel.transfer.exporting import export_csv, export_xlsx, selection
from tests.cast import Cast, again
from tests.kernel.making import make, make_person_who_may
from tests.kernel.records.conftest import Caller
from tests.kernel.transfer.conftest import Importing, counts

Calling = Callable[[Actor], Caller]


def exported(caller: Caller, query: str = "") -> list[dict[str, str]]:
    answer = caller.send("GET", f"/records/contacts/export?format=csv{query}")
    assert answer.status_code == 200, answer.content
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_list_of_all_fields_with_words_for_ids(cast: Cast, calling: Calling) -> None:
    company = make(cast.administrator, "companies", name="Acme")
    make(
        cast.administrator,
        "contacts",
        first_name="Олена",
        phones=["0501234567", "0671234567"],
        company=str(company),
        source="referral",
        address={"city": "Київ"},
        consent_email=True,
    )
    (row,) = exported(calling(cast.administrator))
    assert (row["First name"], row["Company"], row["Source"], row["City"]) == (
        "Олена",
        "Acme",
        "Recommendation",
        "Київ",
    )
    assert row["Phones"] == "+380501234567; +380671234567"
    assert (row["May be e-mailed"], row["Owner"]) == ("true", "Ada Administrator")


def test_filter_and_fields(cast: Cast, calling: Calling) -> None:
    for name in ("Olena", "Taras"):
        make(cast.administrator, "contacts", first_name=name)
    wanted = quote(orjson.dumps({"field": "first_name", "op": "eq", "value": "Taras"}).decode())
    assert exported(calling(cast.administrator), f"&fields=first_name&filter={wanted}") == [{"First name": "Taras"}]


def test_a_filter_too_long_for_an_address_comes_in_a_body(cast: Cast, calling: Calling) -> None:
    ids = [str(make(cast.seller, "contacts", first_name=name)) for name in ("Ada", "Bob", "Cyd")]
    body = {"filter": {"field": "id", "op": "in", "value": ids[:2]}, "fields": ["first_name"]}
    boss = calling(cast.administrator)
    answer = boss.send("POST", "/records/contacts/export", body)
    assert answer.getvalue().decode("utf-8-sig").split() == ["First", "name", "Ada", "Bob"]
    assert boss.send("POST", "/records/contacts/export", {**body, "format": "xlsx"}).status_code == 200
    assert boss.send("POST", "/records/contacts/export", {**body, "format": ["csv"]}).status_code == 422


def test_reach_and_field_rights_hold(cast: Cast, calling: Calling) -> None:
    grants: dict[str, Any] = {"read": "all", "create": "own", "export": "own", "fields": {"phones": "hidden"}}
    exporter = make_person_who_may({"contacts": grants})
    make(exporter, "contacts", first_name="Mine")
    make(cast.administrator, "contacts", first_name="Hers")
    rows = exported(calling(exporter))
    assert [row["First name"] for row in rows] == ["Mine"]
    assert "Phones" not in rows[0]
    reader = make_person_who_may({"contacts": {"read": "all"}})
    assert calling(reader).send("GET", "/records/contacts/export").status_code == 403
    assert calling(cast.administrator).send("GET", "/records/users/export").status_code == 404
    assert calling(cast.administrator).send("GET", "/records/contacts/export?format=doc").status_code == 422


def test_many_records_come_in_the_order_of_their_making_and_each_once(cast: Cast, calling: Calling) -> None:
    from dotyk.kernel.records import create_records

    names = [f"Person {n:04}" for n in range(2_300)]
    create_records(cast.administrator, "contacts", [{"first_name": name} for name in names])
    assert [row["First name"] for row in exported(calling(cast.administrator), "&fields=first_name")] == names


def test_what_is_exported_can_be_imported_again_without_a_change(
    cast: Cast, importing: Importing, tmp_path: Path
) -> None:
    company = make(cast.administrator, "companies", name="=Acme+1", revenue={"amount": "12.50", "currency": "UAH"})
    values: dict[str, Any] = {"phones": ["0501234567"], "handles": {"telegram": "@olena"}, "birthday": "1990-05-01"}
    make(cast.administrator, "contacts", first_name="Olena", company=str(company), tags=["vip", "new"], **values)
    for object_name in ("companies", "contacts"):
        content = b"".join(export_csv(selection(cast.administrator, object_name)))
        assert counts(importing(cast.administrator, object_name, content)) == (0, 0, 1, 0)
        export_xlsx(selection(cast.administrator, object_name), tmp_path / "a.xlsx")
        assert counts(importing(cast.administrator, object_name, (tmp_path / "a.xlsx").read_bytes())) == (0, 0, 1, 0)


def test_a_workbook_has_typed_cells(cast: Cast, calling: Calling) -> None:
    make(cast.administrator, "companies", name="=1+1", employees=7, revenue={"amount": "12.50", "currency": "UAH"})
    answer = calling(cast.administrator).send("GET", "/records/companies/export?format=xlsx")
    content = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    header, row = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    found = dict(zip(header, row, strict=True))
    assert (found["Name"], found["Employees"], found["Yearly revenue"]) == ("=1+1", 7, 12.5)


def test_figures_leave_as_their_fields_show_them(cast: Cast, tmp_path: Path) -> None:
    admin = cast.administrator
    fields = [
        ("no", "autonumber", {"prefix": "D-", "width": 3}),
        ("load", "number", {"decimals": 2, "unit": "kg"}),
        ("twice", "formula", {"formula": "load * 2", "decimals": 0}),
    ]
    for name, type_name, settings in fields:
        wish = {"name": name, "type": type_name, "label": {"en": name.capitalize()}, "settings": settings}
        add_field(again(admin), "companies", wish)
    make(again(admin), "companies", name="Acme", load=1200.5)
    chosen = selection(again(admin), "companies")
    text = b"".join(export_csv(chosen)).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert (row["No"], row["Load"], row["Twice"]) == ("D-001", "1200.5", "2401")
    export_xlsx(chosen, tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        styles = book.read("xl/styles.xml").decode()
        assert "D-001" in book.read("xl/worksheets/sheet1.xml").decode()
    assert 'formatCode="#,##0.00 &quot;kg&quot;"' in styles
    assert 'formatCode="#,##0"' in styles or 'numFmtId="3"' in styles


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "\t=1", " =1", "\r=1"])
def test_formulas_are_disarmed(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-12.50", "+380501234567", "Acme = best", "", "a@b.example", "-"])
def test_plain_values_are_left_alone(text: str) -> None:
    assert safe_cell(text) == text


@given(st.text(max_size=20))
def test_a_disarmed_cell_can_be_read_back(text: str) -> None:
    assert plain_cell(safe_cell(text)) == text or text.startswith("'")


@given(st.text(max_size=20))
def test_no_cell_begins_as_a_formula(text: str) -> None:
    assert safe_cell(text).lstrip(" ")[:1] not in ("=", "@", "\t", "\r")
