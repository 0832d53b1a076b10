"""What columns hold and which fields they mean, guessed from headers in three languages and from the values."""

from __future__ import annotations

from typing import Any

import pytest

from dotyk.kernel import transfer
from tests.cast import Cast


def begun(cast: Cast, object_name: str, table: str) -> dict[str, Any]:
    run = transfer.begin_import(cast.administrator, object_name, [table.encode()], file_name="table.csv")
    return transfer.import_json(cast.administrator, run.id)


def fields_of(shown: dict[str, Any]) -> dict[str, Any]:
    return {item["column"]: item.get("field") or item.get("fields") for item in shown["mapping"]}


@pytest.mark.parametrize(
    "headers",
    [
        "First name,Surname,E-mail,Mobile,Company,Date of birth,City",
        "Ім’я,Прізвище,Електронна пошта,Номер телефону,Компанія,Дата народження,Місто",
        "Имя,Фамилия,Эл. почта,Телефон,Компания,День рождения,Город",
        "first_name,last_name,emails,phones,company,birthday,address.city",
    ],
)
def test_headers_in_any_language(cast: Cast, headers: str) -> None:
    shown = begun(cast, "contacts", headers + "\nOlena,Bilyk,o@example.com,0501234567,Acme,01.05.1990,Kyiv\n")
    wanted = ["first_name", "last_name", "emails", "phones", "company", "birthday", "address.city"]
    assert list(fields_of(shown).values()) == wanted
    assert shown["options"]["match"] == ["emails", "phones"]


def test_full_names_are_divided(cast: Cast) -> None:
    shown = begun(cast, "contacts", "ПІБ,Телефон\nБілик Олена Іванівна,0501234567\n")
    assert fields_of(shown)["ПІБ"] == ["last_name", "first_name", "middle_name"]


def test_values_tell_where_headers_do_not(cast: Cast) -> None:
    shown = begun(cast, "contacts", "A,B,C\nOlena,olena@example.com,+380501234567\nTaras,t@example.com,+380671234567\n")
    assert fields_of(shown) == {"B": "emails", "C": "phones"}


@pytest.mark.parametrize(
    ("headers", "object_name"),
    [
        ("account,sector,year_established,revenue,employees,office_location,subsidiary_of", "companies"),
        ("product,series,sales_price", "products"),
        ("sales_agent,manager,regional_office", "users"),
        ("opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value", "deals"),
        ("Прізвище,Ім’я,Телефон,Дата народження", "contacts"),
        ("Имя,Телефон,Источник,Сообщение", "leads"),
        ("whatever,nothing", "contacts"),
    ],
)
def test_headers_tell_what_is_in_the_file(cast: Cast, headers: str, object_name: str) -> None:
    shown = begun(cast, "", headers + "\n" + ",".join("x" for _ in headers.split(",")) + "\n")
    assert shown["object"] == object_name


def test_a_deal_nobody_named_is_called_after_what_it_is_about(cast: Cast) -> None:
    shown = begun(cast, "deals", "product,account,deal_stage\nGTX,Acme,Won\n")
    assert shown["mapping"][-1] == {"columns": ["account", "product"], "join": " – ", "field": "name"}


def test_a_header_does_not_outweigh_values_that_cannot_be(cast: Cast) -> None:
    shown = begun(cast, "contacts", "First name,Contact phone,Phone\nOlena,x@example.com,y@example.com\n")
    assert "phones" not in fields_of(shown).values()


def test_date_order_and_decimals_come_from_the_data(cast: Cast) -> None:
    table = "name;started;closed;value\nA;10/20/2016;3/1/2017;1,50\nB;3/4/2017;31/1/2017;2,75\n"
    columns = {column["name"]: column for column in begun(cast, "deals", table)["columns"]}
    assert columns["started"]["date_order"] == "mdy"
    assert columns["closed"]["date_order"] == "dmy"
    assert (columns["value"]["type"], columns["value"]["decimal"]) == ("number", ",")
    assert not columns["started"]["ambiguous"]


def test_what_the_data_leaves_open_is_said(cast: Cast) -> None:
    columns = begun(cast, "deals", 'name,started,value\nA,3/4/2017,"1,234"\n')["columns"]
    assert [column["ambiguous"] for column in columns] == [False, True, True]


def test_evidence_far_down_the_file_counts(cast: Cast) -> None:
    table = "name,closed\n" + "A,3/4/2017\n" * 3_000 + "B,3/14/2017\n"
    assert begun(cast, "deals", table)["columns"][1]["date_order"] == "mdy"


def test_samples_are_shown(cast: Cast) -> None:
    (column,) = begun(cast, "companies", "name\nAcme\nAcme\nGlobex\n")["columns"]
    assert (column["samples"], column["field"]) == (["Acme", "Globex"], "name")
