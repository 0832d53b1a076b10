"""How a file is to be read: every choice that was guessed and may be corrected."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Literal

from dotyk.kernel.transfer.reading.encodings import ENCODINGS
from dotyk.platform.errors import Invalid

DELIMITERS = (",", ";", "\t", "|")
QUOTES = ('"', "'", "")
ESCAPES = ("", "\\")


@dataclass(frozen=True, slots=True)
class FileFormat:
    """``skip`` rows stand before the header (or the first row of data); ``ragged`` rows with fewer cells than the
    header are refused or filled up with empty ones. ``sheet`` names a sheet of a workbook."""

    kind: Literal["csv", "xlsx", "vcard"] = "csv"
    encoding: str = "utf-8"
    delimiter: str = ","
    quote: str = '"'
    escape: str = ""
    has_header: bool = True
    skip: int = 0
    ragged: Literal["refuse", "fill"] = "refuse"
    sheet: str = ""

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> FileFormat:
        """From what was kept; more than the choices may stand there."""
        return cls(**{field.name: data[field.name] for field in fields(cls) if field.name in data})

    def corrected(self, wishes: dict[str, Any]) -> FileFormat:
        """The same with the named choices replaced; Invalid at a choice that is none."""
        for name, value in wishes.items():
            if name not in _ALLOWED or not _ALLOWED[name](value):
                raise Invalid.at(f"format.{name}"[:100], "not_an_option", value=str(value)[:50])
        return replace(self, **wishes)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= 200


_ALLOWED: dict[str, Any] = {
    "encoding": lambda value: _is_text(value) and value.lower() in ENCODINGS,
    "delimiter": lambda value: value in DELIMITERS,
    "quote": lambda value: value in QUOTES,
    "escape": lambda value: value in ESCAPES,
    "has_header": lambda value: isinstance(value, bool),
    "skip": lambda value: isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 100,
    "ragged": lambda value: value in ("refuse", "fill"),
    "sheet": _is_text,
}
