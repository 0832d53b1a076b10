"""Delimiters, quotes, line ends, headers; and files that are no tables."""

from __future__ import annotations

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dotyk.kernel.transfer.reading import FileFormat, Row, Table, UnreadableFile, guess_format, open_table
from dotyk.platform.errors import Invalid


def opened(content: str | bytes, **wishes: object) -> Table:
    raw = content if isinstance(content, bytes) else content.encode()
    form = guess_format(io.BytesIO(raw))
    return open_table(io.BytesIO(raw), form.corrected(dict(wishes)))


def rows_of(content: str | bytes, **wishes: object) -> list[Row]:
    return list(opened(content, **wishes).rows())


def cells_of(content: str | bytes, **wishes: object) -> list[list[str]]:
    return [row.cells for row in rows_of(content, **wishes)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_delimiter_and_line_end_are_guessed(delimiter: str, line_end: str) -> None:
    lines = [["name", "city", "note"], ["Olena", "Kyiv", "a"], ["Taras", "Lviv", "b"]]
    assert cells_of(line_end.join(delimiter.join(line) for line in lines)) == lines[1:]


def test_decimal_commas_do_not_pass_for_delimiters() -> None:
    assert cells_of("name;price\nTea;1,50\nCoffee;12,30\n") == [["Tea", "1,50"], ["Coffee", "12,30"]]


def test_quoted_cells_hold_delimiters_quotes_and_line_ends() -> None:
    assert cells_of('name,note\n"Kovalenko, Olena","said ""yes""\nand left"\n') == [
        ["Kovalenko, Olena", 'said "yes"\nand left']
    ]


def test_backslashes_escape_where_the_file_uses_them() -> None:
    assert cells_of('name,note\n"Olena","said \\"yes\\" twice"\n"Taras","\\"no\\""\n')[0][1] == 'said "yes" twice'


def test_the_sep_line_of_spreadsheets_is_obeyed() -> None:
    assert opened("sep=|\nname|a;b;c\nOlena|d;e;f\n").columns == ["name", "a;b;c"]


def test_titles_above_the_header_are_skipped() -> None:
    table = opened("Report of March\n\nname,city,phone\nOlena,Kyiv,0501234567\nTaras,Lviv,0671234567\n")
    assert table.columns == ["name", "city", "phone"]


def test_a_first_row_of_data_is_no_header() -> None:
    assert opened("Olena,olena@example.com,0501234567\nTaras,taras@example.com,0671234567\n").columns[0] == "Column 1"


def test_repeated_and_empty_headers_get_names() -> None:
    assert opened("phone,phone,,name\n1,2,3,Olena\n").columns == ["phone", "phone (2)", "Column 3", "name"]


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    assert [row.number for row in rows_of("name,city\nOlena,Kyiv\n\nTaras,Lviv\n")] == [2, 4]


def test_ragged_rows_say_so_and_short_ones_may_be_filled() -> None:
    text = "name,city,note\nOlena,Kyiv,x\nTaras,Lviv\nSemen,Odesa,y,z\nIvan,Rivne,n,\n"
    short, long = rows_of(text)[1:3]
    assert (short.fault, short.values) == ("ragged_row", {"count": 2, "expected": 3})
    assert long.fault == "ragged_row"
    assert rows_of(text)[3].cells == ["Ivan", "Rivne", "n"]
    assert rows_of(text, ragged="fill")[1].cells == ["Taras", "Lviv", ""]


def test_a_guess_can_be_corrected() -> None:
    assert opened("a;b,c\n1;2,3\n", delimiter=",").columns == ["a;b", "c"]


def test_a_correction_that_is_none_is_refused() -> None:
    with pytest.raises(Invalid):
        FileFormat().corrected({"encoding": "no such"})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b" \r\n\r\n", "empty_file"),
        (b"%PDF-1.7 ...", "not_a_table"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "not_a_table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 50, "old_excel"),
        (b"PK\x03\x04" + b"\x00" * 50, "archive_not_table"),
        (b"name,city\nOl\x00ena,Kyiv\nTaras,Lviv\n", "has_nul"),
    ],
)
def test_what_is_no_table_is_told_why(content: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        rows_of(content)
    assert refused.value.code == code


def test_a_cell_of_a_hundred_megabytes_is_refused_without_reading_it_whole() -> None:
    content = b'name,note\nOlena,"' + b"x" * 100_000_000 + b'"\n'
    with pytest.raises(UnreadableFile) as refused:
        for _ in open_table(io.BytesIO(content), FileFormat()).rows():
            pass
    assert refused.value.code in ("line_too_long", "cell_too_long")


def test_a_quote_that_is_never_closed_is_told_with_its_row() -> None:
    content = 'name,note\nOlena,a\nTaras,"' + "b\n" * 200_000
    with pytest.raises(UnreadableFile) as refused:
        for _ in open_table(io.BytesIO(content.encode()), FileFormat()).rows():
            pass
    assert (refused.value.code, refused.value.values["row"]) == ("cell_too_long", 3)


def test_too_many_columns_are_refused() -> None:
    with pytest.raises(UnreadableFile, match="too_many_columns"):
        rows_of(",".join(f"c{n}" for n in range(2_000)) + "\n")


def test_zero_bytes_and_broken_letters_further_down_refuse_their_rows_alone() -> None:
    fine = "Олена,Київ\n".encode()
    content = b"name,city\n" + fine * 10_000 + b"Ta\x00ras,Lviv\n" + b"\xff\xfe\xfa,Lviv\n" + fine
    faults = {row.number: row.fault for row in open_table(io.BytesIO(content), FileFormat()).rows() if row.fault}
    assert faults == {10_002: "has_nul", 10_003: "not_decodable"}


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r\n\ufeff"), max_size=12)


@given(
    rows=st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=8),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
@settings(max_examples=150, deadline=None)
def test_what_a_program_writes_is_read_back(rows: list[tuple[str, ...]], delimiter: str, encoding: str) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter).writerows([("first", "second", "third"), *rows])
    form = FileFormat(encoding=encoding, delimiter=delimiter)
    table = open_table(io.BytesIO(written.getvalue().encode(encoding)), form)
    assert table.columns == ["first", "second", "third"]
    assert [tuple(row.cells) for row in table.rows()] == rows


@given(st.binary(max_size=600))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_a_table_or_told_why_not(content: bytes) -> None:
    with suppress(UnreadableFile):
        table = open_table(io.BytesIO(content), guess_format(io.BytesIO(content)))
        for row in table.rows():
            assert row.fault or len(row.cells) == len(table.columns)
