"""Which delimiter and quotes a CSV file has, and where its header stands: from its first lines."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import BinaryIO

from dotyk.kernel.transfer.reading.csv_rows import csv_rows
from dotyk.kernel.transfer.reading.formats import DELIMITERS, FileFormat

SAMPLE_CHARACTERS = 64 * 1024
SAMPLE_ROWS = 200
_DATA = re.compile(
    r"[+-]?[\d\s.,'₴$€%()/:-]*\d[\d\s.,'₴$€%()/:-]*|[^@\s]+@[^@\s]+\.\w+|https?://\S+|true|false|\d{4}-\d\d-\d\d[T ].*",
    re.IGNORECASE,
)


def guess_dialect(file: BinaryIO, encoding: str) -> FileFormat:
    """How the CSV in ``file`` is written; the file is read from its beginning and left somewhere."""
    text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
    try:
        sample = text.read(SAMPLE_CHARACTERS)
    finally:
        text.detach()
    whole = len(sample) < SAMPLE_CHARACTERS
    form = FileFormat(encoding=encoding, quote=_quote(sample), escape=_escape(sample))
    form = replace(form, delimiter=_delimiter(sample, form, whole))
    file.seek(0)
    return with_header(form, sample_rows(file, form))


def sample_rows(file: BinaryIO, form: FileFormat) -> list[list[str]]:
    """The first rows of a CSV file, without empty ones."""
    rows: list[list[str]] = []
    for row in csv_rows(file, form):
        rows.append(row.cells)
        if len(rows) >= SAMPLE_ROWS:
            break
    return rows


def _quote(sample: str) -> str:
    double = len(re.findall(r'(?:^|[,;\t|])"', sample, re.MULTILINE))
    single = len(re.findall(r"(?:^|[,;\t|])'[^'\n]*'(?=[,;\t|\r\n]|$)", sample, re.MULTILINE))
    return "'" if single > 2 and double == 0 else '"'


def _escape(sample: str) -> str:
    return "\\" if sample.count('\\"') > sample.count('""') and '\\"' in sample else ""


def _delimiter(sample: str, form: FileFormat, whole: bool) -> str:
    told = re.match(r"\ufeff?sep=(.)\r?\n", sample)
    if told and told[1] in DELIMITERS:
        return told[1]
    scores = {delimiter: _evenness(sample, replace(form, delimiter=delimiter), whole) for delimiter in DELIMITERS}
    best = max(scores, key=lambda delimiter: scores[delimiter])
    return best if scores[best] > 0 else ","


def _evenness(sample: str, form: FileFormat, whole: bool) -> float:
    """How evenly the delimiter divides the rows: the share of rows of the usual width, wider tables a little before."""
    try:
        reader = csv.reader(
            io.StringIO(sample, newline=""),
            delimiter=form.delimiter,
            quotechar=form.quote,
            escapechar=form.escape or None,
        )
        widths = [len(cells) for cells in reader if any(cells)]
    except csv.Error:
        return 0.0
    if not whole and len(widths) > 1:
        widths.pop()
    if not widths:
        return 0.0
    width, rows = max(Counter(widths).items(), key=lambda item: (item[1], item[0]))
    return 0.0 if width < 2 else rows / len(widths) + min(width, 50) / 500


def with_header(form: FileFormat, rows: Sequence[Sequence[str]]) -> FileFormat:
    """The same format with the place of the header: titles above the table are skipped."""
    if not rows:
        return form
    filled = [sum(1 for cell in cells if cell.strip()) for cells in rows]
    usual = Counter(filled).most_common(1)[0][0]
    skip = 0
    while usual >= 3 and skip < min(20, len(rows) - 1) and filled[skip] <= 1:
        skip += 1
    return replace(form, skip=skip, has_header=_is_header(rows[skip], rows[skip + 1 :]))


def _is_header(first: Sequence[str], rest: Sequence[Sequence[str]]) -> bool:
    """Names are words; a first row with numbers, dates or addresses like those below is data."""
    names = [cell.strip() for cell in first if cell.strip()]
    if not names:
        return False
    if any(_DATA.fullmatch(name) for name in names):
        return False
    return bool(rest) or len(names) == len(first)
