"""Text files of any usual encoding are read without being told which."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dotyk.kernel.transfer.reading import guess_format, open_table
from dotyk.kernel.transfer.reading.encodings import guess_encoding

UKRAINIAN = "Ім’я;Місто;Примітка\nОлена Коваленко;Київ;любить каву й ґречність\nЇжак Щербина;Львів;їде до Єгипту\n"
RUSSIAN = "Имя;Город;Заметка\nПётр Иванов;Москва;просил перезвонить в субботу\nАнна;Тверь;объём заказа вырос\n"
GERMAN = "Name;Stadt;Notiz\nJürgen Müller;Köln;wünscht größere Stückzahl\nFrançois;Orléans;déjà reçu\n"
POLISH = "Imię;Miasto\nŁukasz Wiśniewski;Łódź\nStanisław Dąbrowski;Gdańsk\nMałgorzata;Częstochowa\n"


def cells_of(content: bytes) -> list[list[str]]:
    table = open_table(io.BytesIO(content), guess_format(io.BytesIO(content)))
    return [table.columns, *(row.cells for row in table.rows())]


def expected(text: str) -> list[list[str]]:
    return [line.split(";") for line in text.splitlines()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-u"])
def test_ukrainian(encoding: str) -> None:
    text = UKRAINIAN if "1251" in encoding or encoding.startswith("utf") else UKRAINIAN.replace("’", "'")
    assert cells_of(text.encode(encoding)) == expected(text)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "cp866", "mac_cyrillic", "iso8859_5", "utf-16"])
def test_russian(encoding: str) -> None:
    assert cells_of(RUSSIAN.encode(encoding)) == expected(RUSSIAN)


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "cp1252", "utf-16"])
def test_western_european(encoding: str) -> None:
    assert cells_of(GERMAN.encode(encoding)) == expected(GERMAN)


def test_central_european() -> None:
    assert cells_of(POLISH.encode("cp1250")) == expected(POLISH)


def test_letters_beyond_the_first_megabyte_are_seen() -> None:
    content = b"name;city\n" + b"Olena;Kyiv\n" * 120_000 + "Олена;Київ\n".encode("cp1251")
    assert guess_encoding(io.BytesIO(content)) == "cp1251"


@given(st.lists(st.text(st.sampled_from("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя "), min_size=12), min_size=3, max_size=8))
@settings(max_examples=60, deadline=None)
def test_whatever_is_valid_utf8_is_read_as_utf8(lines: list[str]) -> None:
    text = "\n".join(["назва", *lines])
    assert guess_encoding(io.BytesIO(text.encode())) == "utf-8"


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_bytes_get_an_encoding_that_python_knows(content: bytes) -> None:
    content.decode(guess_encoding(io.BytesIO(content)), errors="replace")
