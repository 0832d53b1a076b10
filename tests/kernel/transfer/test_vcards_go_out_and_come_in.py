"""People as vCards: out as version 4.0, in as 3.0, 4.0 and what old telephones write."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.transfer.exporting import export_vcards, selection
from dotyk.kernel.transfer.exporting.vcard_file import folded
from dotyk.kernel.transfer.reading import guess_format, open_table
from tests.cast import Cast
from tests.kernel.making import make, make_person_who_may
from tests.kernel.records.conftest import Caller
from tests.kernel.transfer.conftest import Importing

OLENA = {
    "first_name": "Олена", "middle_name": "Іванівна", "last_name": "Петренко; Коваль", "phones": ["+380501112233"],
    "emails": ["olena@kava.example", "o@p.example"], "position": "Директорка, власниця", "birthday": "1981-07-23",
    "address": {"city": "Київ", "street": "вул. Садова\n12", "postcode": "01001"}, "handles": {"telegram": "olena_k"},
    "tags": ["vip", "a,b"],
}  # fmt: skip


def table(content: str | bytes) -> list[dict[str, str]]:
    """The filled cells of each card."""
    file = io.BytesIO(content if isinstance(content, bytes) else content.replace("\n", "\r\n").encode())
    opened = open_table(file, guess_format(file))
    return [{c: v for c, v in zip(opened.columns, row.cells, strict=True) if v} for row in opened.rows()]


def test_what_went_out_comes_in_as_it_was(cast: Cast, importing: Importing) -> None:
    boss = cast.administrator
    company = make(boss, "companies", name="Нова кава")
    make(boss, "contacts", **OLENA, company=str(company))
    content = b"".join(export_vcards(selection(boss, "contacts")))
    assert content.startswith(b"BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:")
    assert "\r\nFN:Олена Петренко\\; Коваль\r\n" in content.decode()
    assert "ORG:Нова кава" in content.decode()
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    records.delete_record(boss, "contacts", records_of(boss)[0]["id"])
    shown = importing(boss, "contacts", content)
    assert shown["counts"]["created"] == 1, shown
    (again,) = records_of(boss)
    kept = {name: again[name] for name in OLENA if name != "tags"}
    assert kept == {name: value for name, value in OLENA.items() if name != "tags"}
    assert again["company"] == str(company)


def records_of(actor: Actor) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = orjson.loads(records.list_json(actor, "contacts", records.Listing()))["items"]
    return found


@pytest.mark.parametrize(
    ("card", "cells"),
    [
        (
            "BEGIN:VCARD\nVERSION:3.0\nFN:Ivan Franko\nN:Franko;Ivan;;;\nORG:Kamenyar;Press\n"
            "TEL;TYPE=CELL:050 111 22 33\n"
            "item1.EMAIL;TYPE=INTERNET,pref:i@franko.example\nBDAY:1856-08-27T00:00:00Z\nEND:VCARD\n",
            {"First name": "Ivan", "Last name": "Franko", "Company": "Kamenyar", "Phones": "050 111 22 33",
             "E-mails": "i@franko.example", "Birthday": "1856-08-27"},
        ),
        (
            "BEGIN:VCARD\nVERSION:4.0\nFN:Леся\n  Українка\nTEL;VALUE=uri;TYPE=\"voice,home\":tel:+380501112233\n"
            "TEL:+380671112233\nADR;LABEL=\"a: b\":;;Садова 1;Київ;;01001;Україна\nNOTE:перший\\nдругий\nEND:VCARD\n",
            {"First name": "Леся", "Last name": "Українка", "Phones": "+380501112233, +380671112233",
             "Street": "Садова 1", "City": "Київ", "Postcode": "01001", "Country": "Україна", "Note": "перший\nдругий"},
        ),
        (
            "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=D0=9E=D0=BB=D0=B5=D0=\n=BD=D0=B0;;;\n"
            "END:VCARD\n",
            {"First name": "Олена"},
        ),
        (
            "BEGIN:VCARD\nVERSION:4.0\nN:К;О;;;\nIMPP:telegram:olena\nX-SOCIALPROFILE;TYPE=facebook:https://fb.example/o.k\n"
            "END:VCARD\n",
            {"Last name": "К", "First name": "О", "Telegram": "olena", "Facebook": "o.k"},
        ),
    ],
)  # fmt: skip
def test_cards_of_any_version_are_read(card: str, cells: dict[str, str]) -> None:
    assert table(card) == [cells]


def test_broken_cards_give_what_can_be_read() -> None:
    assert table("BEGIN:VCARD\nnonsense\n:::\nN\nFN:А\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:Б\n") == [
        {"First name": "А"}
    ]


def test_lines_are_folded_between_letters() -> None:
    lines = folded("NOTE:" + "ї" * 100).split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "".join([lines[0], *(line[1:] for line in lines[1:])]) == "NOTE:" + "ї" * 100


def test_only_of_people_and_organisations_and_only_what_one_sees(
    cast: Cast, calling: Callable[[Actor], Caller]
) -> None:
    make(cast.administrator, "contacts", **OLENA)
    make(cast.administrator, "companies", name="Ромашка", website="https://romashka.example")
    caller = calling(cast.administrator)
    assert caller.send("GET", "/records/deals/export?format=vcard").status_code == 422
    answer = caller.send("GET", "/records/companies/export?format=vcard")
    assert (answer.status_code, answer["Content-Disposition"]) == (200, 'attachment; filename="companies.vcf"')
    told = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
    assert "KIND:org\r\nORG:Ромашка\r\nURL:https://romashka.example" in told
    blind = make_person_who_may({"contacts": {"read": "all", "export": "all", "fields": {"phones": "hidden"}}})
    assert b"TEL" not in b"".join(export_vcards(selection(blind, "contacts")))


@pytest.mark.timeout(10)
def test_a_line_of_quotes_without_an_end_is_passed_over_at_once() -> None:
    quotes = "TEL;" + '""' * 2_000
    rows = table(f"BEGIN:VCARD\nVERSION:4.0\n{quotes}\nFN:Олена Коваль\nEND:VCARD\n")
    assert [row["Last name"] for row in rows] == ["Коваль"]


def test_a_quote_that_is_never_closed_costs_no_value() -> None:
    (row,) = table('BEGIN:VCARD\nVERSION:4.0\nFN:Олена Коваль\nTEL;TYPE="cell:+380671112233\nEND:VCARD\n')
    assert row["Phones"] == "+380671112233"
