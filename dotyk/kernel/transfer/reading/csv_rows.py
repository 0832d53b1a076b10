"""Rows of a CSV file, one at a time: memory does not grow with the file."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from dotyk.kernel.transfer.reading.formats import FileFormat
from dotyk.kernel.transfer.reading.limits import COLUMNS, LINE_CHARACTERS, UnreadableFile
from dotyk.kernel.transfer.reading.rows import Row

_UNDECODED = re.compile("[\udc80-\udcff]")


class Lines:
    """The lines of a text, none longer than a line can be; remembers what was wrong with those just given."""

    def __init__(self, text: io.TextIOBase) -> None:
        self._text = text
        self.fault: str | None = None

    def __iter__(self) -> Iterator[str]:
        for line in iter(lambda: self._text.readline(LINE_CHARACTERS), ""):
            if len(line) >= LINE_CHARACTERS:
                raise UnreadableFile("line_too_long", longest=LINE_CHARACTERS)
            if "\x00" in line:
                self.fault = "has_nul"
            elif not line.isascii() and _UNDECODED.search(line):
                self.fault = "not_decodable"
            yield line

    def take_fault(self) -> str | None:
        fault, self.fault = self.fault, None
        return fault


def csv_rows(file: BinaryIO, form: FileFormat) -> Iterator[Row]:
    """Every row of the file but those without a single cell; UnreadableFile where no rows can be made of it."""
    handler = "replace" if form.encoding.startswith("utf-16") else "surrogateescape"
    text = io.TextIOWrapper(file, encoding=form.encoding, errors=handler, newline="")
    lines = Lines(text)
    reader = csv.reader(iter(lines), **_dialect(form))
    number = 0
    try:
        for cells in reader:
            number += 1
            if not cells:
                continue
            if number == 1 and form.delimiter.join(cells).lstrip("\ufeff") == f"sep={form.delimiter}":
                continue
            if len(cells) > COLUMNS:
                raise UnreadableFile("too_many_columns", row=number, most=COLUMNS)
            yield Row(number, cells, lines.take_fault())
    except csv.Error as error:
        raise UnreadableFile("cell_too_long", row=number + 1) from error
    except (UnicodeError, LookupError) as error:
        raise UnreadableFile("wrong_encoding", encoding=form.encoding) from error
    finally:
        if not file.closed:
            text.detach()


def _dialect(form: FileFormat) -> dict[str, Any]:
    dialect: dict[str, Any] = {"delimiter": form.delimiter, "doublequote": True}
    if form.quote:
        dialect["quotechar"] = form.quote
    else:
        dialect["quoting"] = csv.QUOTE_NONE
    if form.escape:
        dialect["escapechar"] = form.escape
    return dialect
