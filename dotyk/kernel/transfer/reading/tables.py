"""A file as a table: a header with distinct names, and the rows below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import BinaryIO

from dotyk.kernel.transfer.reading.csv_rows import csv_rows
from dotyk.kernel.transfer.reading.dialects import SAMPLE_ROWS, guess_dialect, with_header
from dotyk.kernel.transfer.reading.encodings import guess_encoding
from dotyk.kernel.transfer.reading.formats import FileFormat
from dotyk.kernel.transfer.reading.limits import UnreadableFile
from dotyk.kernel.transfer.reading.rows import Row
from dotyk.kernel.transfer.reading.vcard_rows import is_vcard, vcard_rows
from dotyk.kernel.transfer.reading.xlsx_rows import first_sheet, is_workbook, xlsx_rows

_SIGNATURES = (
    (b"PK\x03\x04", "archive_not_table"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_excel"),
    (b"%PDF", "not_a_table"),
    (b"\x89PNG", "not_a_table"),
    (b"\xff\xd8\xff", "not_a_table"),
    (b"GIF8", "not_a_table"),
    (b"\x1f\x8b", "archive_not_table"),
    (b"7z\xbc\xaf", "archive_not_table"),
    (b"Rar!", "archive_not_table"),
)


def guess_format(file: BinaryIO) -> FileFormat:
    """How to read the file, judged by its content and not by its name; UnreadableFile where it is no table."""
    head = file.read(1 << 16)
    file.seek(0)
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise UnreadableFile("empty_file")
    if is_workbook(file):
        name, rows = first_sheet(file, SAMPLE_ROWS)
        return with_header(FileFormat(kind="xlsx", sheet=name), rows)
    for signature, code in _SIGNATURES:
        if head.startswith(signature):
            raise UnreadableFile(code)
    encoding = guess_encoding(file)
    if b"\x00" in head and not encoding.startswith(("utf-16", "utf-32")):
        raise UnreadableFile("has_nul")
    file.seek(0)
    return FileFormat(kind="vcard", encoding=encoding) if is_vcard(head) else guess_dialect(file, encoding)


class Table:
    """The columns of an opened file, and its rows in their order; the rows can be gone through once."""

    def __init__(self, rows: Iterator[Row], form: FileFormat) -> None:
        first = next(islice(rows, form.skip, None), None)
        if first is None:
            raise UnreadableFile("empty_file")
        self._form = form
        self.columns: list[str] = column_names(first.cells if form.has_header else [""] * len(first.cells))
        self._rows = rows if form.has_header else chain([first], rows)

    def rows(self) -> Iterator[Row]:
        """The rows of data, each with as many cells as there are columns, or with a fault."""
        width = len(self.columns)
        for row in self._rows:
            if len(row.cells) != width:
                self._even(row, width)
            yield row

    def _even(self, row: Row, width: int) -> None:
        """Fills a short row up or refuses it; cells beyond the header are dropped only where they are empty."""
        count = len(row.cells)
        beyond = any(cell.strip() for cell in row.cells[width:])
        short = count < width and self._form.ragged == "refuse" and not row.is_empty
        if row.fault is None and (beyond or short):
            row.fault, row.values = "ragged_row", {"count": count, "expected": width}
        row.cells = row.cells[:width] + [""] * (width - count) if not row.fault else row.cells


def column_names(cells: list[str]) -> list[str]:
    """Distinct names: an empty one is called by its place, a repeated one gets a number."""
    names: list[str] = []
    for place, cell in enumerate(cells, 1):
        base = name = " ".join(cell.replace("\ufeff", "").replace("\x00", "").split())[:200] or f"Column {place}"
        number = 2
        while name in names:
            name, number = f"{base} ({number})", number + 1
        names.append(name)
    return names


def open_table(file: BinaryIO, form: FileFormat) -> Table:
    """The table in ``file``, read from its beginning as it is gone through."""
    file.seek(0)
    if form.kind == "xlsx":
        return Table(xlsx_rows(file, replace(form, ragged="fill")), replace(form, ragged="fill"))
    if form.kind == "vcard":
        return Table(vcard_rows(file, form), replace(form, has_header=True, skip=0))
    return Table(csv_rows(file, form), form)
