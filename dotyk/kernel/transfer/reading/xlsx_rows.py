"""Rows of a workbook, read only after its size unpacked is known to be reasonable."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any, BinaryIO

from python_calamine import CalamineError, CalamineWorkbook

from dotyk.kernel.transfer.reading.formats import FileFormat
from dotyk.kernel.transfer.reading.limits import (
    CELL_CHARACTERS,
    COLUMNS,
    XLSX_CELLS,
    XLSX_UNPACKED_BYTES,
    UnreadableFile,
)
from dotyk.kernel.transfer.reading.rows import Row

PIECE = 1 << 20
OVERLAP = 32
_PLACE = re.compile(rb"""\br=["']([A-Z]{0,3})([0-9]{1,8})["']""")


def is_workbook(file: BinaryIO) -> bool:
    """Whether the file is a zip archive with a workbook in it; the file is left at its beginning."""
    try:
        with zipfile.ZipFile(file) as archive:
            return any(name.lower() == "xl/workbook.xml" for name in archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return False
    finally:
        file.seek(0)


def sheet_names(file: BinaryIO) -> list[str]:
    """The names of the sheets; UnreadableFile for a broken or unreasonable workbook."""
    return list(_workbook(file).sheet_names)


def xlsx_rows(file: BinaryIO, form: FileFormat) -> Iterator[Row]:
    """The rows of one sheet (the first one unless named); cells as text: dates ISO, numbers with a point."""
    yield from _sheet_rows(_workbook(file), form)


def first_sheet(file: BinaryIO, count: int) -> tuple[str, list[list[str]]]:
    """The name of the first sheet and the cells of its first ``count`` rows."""
    workbook = _workbook(file)
    name = next(iter(workbook.sheet_names), "")
    return name, [row.cells for row in islice(_sheet_rows(workbook, FileFormat(kind="xlsx", sheet=name)), count)]


def _sheet_rows(workbook: CalamineWorkbook, form: FileFormat) -> Iterator[Row]:
    names = workbook.sheet_names
    if not names:
        raise UnreadableFile("empty_file")
    if form.sheet and form.sheet not in names:
        raise UnreadableFile("no_such_sheet", sheet=form.sheet)
    try:
        sheet = workbook.get_sheet_by_name(form.sheet or names[0])
        for number, cells in enumerate(sheet.to_python(skip_empty_area=False), 1):
            yield _row(number, cells)
    except CalamineError as error:
        raise UnreadableFile("broken_workbook") from error


def _row(number: int, cells: list[Any]) -> Row:
    if len(cells) > COLUMNS:
        raise UnreadableFile("too_many_columns", row=number, most=COLUMNS)
    texts = [_text(cell) for cell in cells]
    row = Row(number, texts)
    if any(len(text) > CELL_CHARACTERS for text in texts):
        raise UnreadableFile("cell_too_long", row=number)
    if any("\x00" in text for text in texts):
        row.fault = "has_nul"
    return row


def _text(cell: Any) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time.min else cell.isoformat(sep=" ", timespec="seconds")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return "" if cell is None else str(cell)


def _workbook(file: BinaryIO) -> CalamineWorkbook:
    check_workbook(file)
    file.seek(0)
    try:
        return CalamineWorkbook.from_filelike(file)
    except CalamineError as error:
        raise UnreadableFile("broken_workbook") from error


def check_workbook(file: BinaryIO) -> None:
    """Unpacks the archive keeping nothing: refuses a bomb, a lie about sizes, a sheet of empty billions."""
    file.seek(0)
    unpacked = 0
    try:
        with zipfile.ZipFile(file) as archive:
            for item in archive.infolist():
                cells = _LastCell() if item.filename.lower().startswith("xl/worksheets/") else None
                with archive.open(item) as member:
                    while piece := member.read(PIECE):
                        unpacked += len(piece)
                        if unpacked > XLSX_UNPACKED_BYTES:
                            raise UnreadableFile("unpacks_too_large")
                        if cells:
                            cells.look(piece)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
        EOFError,
    ) as error:
        raise UnreadableFile("broken_workbook") from error


class _LastCell:
    """The furthest row and column a sheet names; a lone far cell would make a reader allocate all before it."""

    def __init__(self) -> None:
        self._row = self._column = 1
        self._tail = b""

    def look(self, piece: bytes) -> None:
        text = self._tail + piece
        for letters, digits in set(_PLACE.findall(text)):
            self._row = max(self._row, int(digits))
            self._column = max(self._column, _column_number(letters))
        self._tail = text[-OVERLAP:]
        if self._row * self._column > XLSX_CELLS:
            raise UnreadableFile("sheet_too_large", most=XLSX_CELLS)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
