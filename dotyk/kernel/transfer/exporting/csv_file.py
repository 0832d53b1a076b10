"""An export as CSV, piece by piece."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from dotyk.kernel.transfer.cells import safe_cell
from dotyk.kernel.transfer.exporting.selection import Selection
from dotyk.kernel.transfer.exporting.texts import cell_text
from dotyk.platform.workspace import workspace

PIECE = 64 * 1024


def export_csv(chosen: Selection, *, delimiter: str = ",") -> Iterator[bytes]:
    """UTF-8 with a mark, so that spreadsheets see the encoding; no cell is ever a formula. Memory stays small."""
    zone = ZoneInfo(workspace().time_zone)
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=delimiter)
    written.write("\ufeff")
    writer.writerow([safe_cell(heading) for heading in chosen.headings])
    for row in chosen.rows():
        texts = (cell_text(column.field, column.value(row), zone, chosen.language) for column in chosen.columns)
        writer.writerow([safe_cell(text) for text in texts])
        if written.tell() > PIECE:
            yield written.getvalue().encode()
            written.seek(0)
            written.truncate()
    yield written.getvalue().encode()
