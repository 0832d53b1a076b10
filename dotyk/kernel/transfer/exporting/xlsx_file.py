"""An export as a workbook with typed cells."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import xlsxwriter

from dotyk.kernel.objects.fields import Field
from dotyk.kernel.transfer.exporting.selection import Selection
from dotyk.kernel.transfer.exporting.texts import cell_text
from dotyk.platform.errors import TooLarge
from dotyk.platform.workspace import workspace

ROWS_MAX = 1_048_575
CELL_MAX = 32_767
FIRST_DAY = date(1900, 3, 1)
SETTINGS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "remove_timezone": True,
}


def export_xlsx(chosen: Selection, path: Path) -> int:
    """Writes the workbook to ``path`` and gives the number of records; TooLarge beyond what a sheet holds.

    Amounts are numbers (their currency stands in the number format), days and moments are dates, no text is a formula.
    """
    zone = ZoneInfo(workspace().time_zone)
    count = 0
    with xlsxwriter.Workbook(str(path), SETTINGS) as book:
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 0)
        formats = _Formats(book)
        for place, heading in enumerate(chosen.headings):
            sheet.write_string(0, place, heading, formats["bold"])
        for count, row in enumerate(chosen.rows(), 1):
            if count > ROWS_MAX:
                raise TooLarge("export_too_large", most=ROWS_MAX)
            for place, column in enumerate(chosen.columns):
                _write(sheet, formats, count, place, column.field, column.value(row), zone, chosen.language)
    return count


class _Formats(dict[str, Any]):
    """The formats of a workbook, made when first asked for; one not known by name is that of a number."""

    KNOWN: Mapping[str, Mapping[str, Any]] = {
        "bold": {"bold": True},
        "day": {"num_format": "yyyy-mm-dd"},
        "moment": {"num_format": "yyyy-mm-dd hh:mm:ss"},
    }

    def __init__(self, book: Any) -> None:
        super().__init__()
        self._book = book

    def __missing__(self, name: str) -> Any:
        made = self._book.add_format(self.KNOWN.get(name) or {"num_format": name})
        self[name] = made
        return made


def _write(
    sheet: Any, formats: _Formats, row: int, column: int, field: Field, value: Any, zone: ZoneInfo, language: str
) -> None:
    if value is None or value in ("", []):
        return
    kind = field.type.kind
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif field.type.name == "money":
        sheet.write_number(row, column, float(value["amount"]), formats[f'#,##0.00 "{value["currency"]}"'])
    elif kind == "number" and field.type.name != "autonumber":
        sheet.write_number(row, column, float(value), formats[_number_format(field)])
    elif kind == "date" and date.fromisoformat(value) >= FIRST_DAY:
        sheet.write_datetime(row, column, datetime.fromisoformat(value), formats["day"])
    elif kind == "datetime":
        moment = datetime.fromisoformat(value).astimezone(zone).replace(tzinfo=None)
        sheet.write_datetime(row, column, moment, formats["moment"])
    else:
        sheet.write_string(row, column, cell_text(field, value, zone, language)[:CELL_MAX])


def _number_format(field: Field) -> str:
    """The figure as the field shows it: its digits behind the point and its unit."""
    decimals, unit = field.settings.get("decimals"), field.settings.get("unit")
    digits = "General" if decimals is None else "#,##0" + ("." + "0" * decimals if decimals else "")
    return f'{digits} "{unit}"' if unit else digits
