"""XLSX: typed cells become text; bombs and broken books are refused before they are opened."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import xlsxwriter

from dotyk.kernel.transfer.reading import UnreadableFile, guess_format, open_table, xlsx_rows


def workbook(path: Path, rows: list[list[object]], sheets: tuple[str, ...] = ("Sheet1",)) -> bytes:
    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd", "remove_timezone": True}) as book:
        for name in sheets:
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path.read_bytes()


def with_member(content: bytes, name: str, data: bytes) -> bytes:
    """The same archive with one member replaced."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            new.writestr(item.filename, data if item.filename == name else old.read(item))
    return result.getvalue()


def test_cells_become_text_that_needs_no_guessing(tmp_path: Path) -> None:
    content = workbook(
        tmp_path / "a.xlsx",
        [
            ["Name", "Born", "Seen", "Sum", "Count", "Regular"],
            ["Олена", date(1990, 5, 1), datetime(2026, 3, 1, 10, 30, tzinfo=UTC), 12.5, 7, True],
        ],
    )
    table = open_table(io.BytesIO(content), guess_format(io.BytesIO(content)))
    assert table.columns == ["Name", "Born", "Seen", "Sum", "Count", "Regular"]
    (row,) = table.rows()
    assert (row.number, row.cells) == (2, ["Олена", "1990-05-01", "2026-03-01 10:30:00", "12.5", "7", "true"])


def test_a_sheet_can_be_chosen(tmp_path: Path) -> None:
    content = workbook(tmp_path / "a.xlsx", [["Name", "City"], ["Olena", "Kyiv"]], ("First", "Second"))
    form = guess_format(io.BytesIO(content))
    assert form.sheet == "First"
    assert open_table(io.BytesIO(content), form.corrected({"sheet": "Second"})).columns == ["Name", "City"]
    with pytest.raises(UnreadableFile, match="no_such_sheet"):
        open_table(io.BytesIO(content), form.corrected({"sheet": "Third"}))


def test_a_workbook_is_known_by_its_content_not_its_name(tmp_path: Path) -> None:
    content = workbook(tmp_path / "people.csv", [["Name", "City"], ["Olena", "Kyiv"]])
    assert guess_format(io.BytesIO(content)).kind == "xlsx"


def test_a_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = workbook(tmp_path / "a.xlsx", [["Name", "City"], ["Olena", "Kyiv"]])
    monkeypatch.setattr(xlsx_rows, "XLSX_UNPACKED_BYTES", 20_000_000)
    bomb = with_member(content, "xl/worksheets/sheet1.xml", b"<x>" + b" " * 30_000_000)
    assert len(bomb) < 100_000
    with pytest.raises(UnreadableFile, match="unpacks_too_large"):
        guess_format(io.BytesIO(bomb))


def test_a_lone_cell_at_the_far_end_is_refused_before_memory_is_taken(tmp_path: Path) -> None:
    content = workbook(tmp_path / "a.xlsx", [["Name"]])
    far = (
        b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        b"</sheetData></worksheet>"
    )
    with pytest.raises(UnreadableFile, match="sheet_too_large"):
        guess_format(io.BytesIO(with_member(content, "xl/worksheets/sheet1.xml", far)))


@pytest.mark.parametrize("cut", [100, 2_000, 4_000])
def test_a_cut_workbook_is_refused(tmp_path: Path, cut: int) -> None:
    content = workbook(tmp_path / "a.xlsx", [["Name", "City"], ["Olena", "Kyiv"]])
    with pytest.raises(UnreadableFile):
        guess_format(io.BytesIO(content[:cut]))


def test_a_damaged_sheet_is_refused(tmp_path: Path) -> None:
    content = workbook(tmp_path / "a.xlsx", [["Name", "City"], ["Olena", "Kyiv"]])
    damaged = with_member(content, "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row r='1'><c")
    with pytest.raises(UnreadableFile):
        guess_format(io.BytesIO(damaged))


def test_the_archive_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    content = workbook(path, [["Name"]])
    with path.open("rb") as file:
        guess_format(file)
    assert path.read_bytes() == content
