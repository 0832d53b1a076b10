"""What the columns of a file hold: samples, kinds, and how they write dates and decimals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dotyk.kernel.transfer.guessing.kinds import kind_of
from dotyk.kernel.transfer.reading import Table, UnreadableFile
from dotyk.kernel.transfer.values.converting import Style
from dotyk.kernel.transfer.values.dates import ORDERS, order_evidence
from dotyk.kernel.transfer.values.numbers import MARKS, mark_evidence
from dotyk.platform.errors import Invalid

SAMPLE_ROWS = 1_000
EVIDENCE_ROWS = 200_000
SAMPLES = 5
SAMPLE_TEXT = 100


@dataclass(slots=True)
class _Column:
    """What is known so far of one column."""

    name: str
    texts: list[str] = field(default_factory=list)
    kind: str = "empty"
    votes: dict[str, int] = field(default_factory=dict)

    @property
    def is_undecided(self) -> bool:
        return self.kind in ("date", "datetime", "number") and not any(self.votes.values())

    def judge(self) -> None:
        self.kind = kind_of(self.texts)
        self.look(self.texts)

    def look(self, texts: Iterable[str]) -> None:
        if self.kind in ("date", "datetime"):
            evidence: Mapping[Any, int] = order_evidence(texts)
        elif self.kind == "number":
            evidence = mark_evidence(texts)
        else:
            return
        for choice, count in evidence.items():
            self.votes[choice] = self.votes.get(choice, 0) + count


def described(table: Table, *, delimiter: str, country: str) -> tuple[int, list[dict[str, Any]]]:
    """How many rows of data the table has, and its columns; goes through the whole table once.

    Each is ``{"index", "name", "type", "samples", "date_order", "decimal", "ambiguous"}``. What the data leaves open
    follows the usage of ``country`` (ISO 3166), and for decimals the file's other columns and its delimiter.
    """
    columns = [_Column(name) for name in table.columns]
    count = 0
    for row in table.rows():
        count += 1
        if row.fault:
            continue
        if count <= SAMPLE_ROWS:
            for column, cell in zip(columns, row.cells, strict=False):
                if text := cell.strip():
                    column.texts.append(text)
            if count == SAMPLE_ROWS:
                _judge(columns)
        elif count <= EVIDENCE_ROWS:
            for place, column in enumerate(columns):
                if column.is_undecided and (text := row.cells[place].strip()):
                    column.look([text])
    if count < SAMPLE_ROWS:
        _judge(columns)
    if not count and not any(table.columns):
        raise UnreadableFile("empty_file")
    decimal = _usual_decimal(columns, delimiter)
    return count, [_described(n, column, decimal, country) for n, column in enumerate(columns)]


def _judge(columns: Iterable[_Column]) -> None:
    for column in columns:
        column.judge()


def _usual_decimal(columns: Iterable[_Column], delimiter: str) -> str:
    """The decimal mark that the decided columns use, else a comma where a comma could not divide the cells."""
    votes = {mark: sum(c.votes.get(mark, 0) for c in columns if c.kind == "number") for mark in MARKS}
    if votes["."] != votes[","]:
        return max(votes, key=lambda mark: votes[mark])
    return "," if delimiter == ";" else "."


def _described(index: int, column: _Column, decimal: str, country: str) -> dict[str, Any]:
    usual_order = "mdy" if country == "US" else "dmy"
    chosen = _winner(column.votes)
    return {
        "index": index,
        "name": column.name,
        "type": column.kind,
        "samples": [text[:SAMPLE_TEXT] for text in list(dict.fromkeys(column.texts))[:SAMPLES]],
        "date_order": (chosen or usual_order) if column.kind != "number" else usual_order,
        "decimal": (chosen or decimal) if column.kind == "number" else decimal,
        "ambiguous": column.is_undecided and _could_differ(column),
    }


def _winner(votes: Mapping[str, int]) -> str | None:
    best = max(votes, key=lambda choice: votes[choice], default=None)
    return best if best is not None and votes[best] else None


def _could_differ(column: _Column) -> bool:
    """Whether the choice changes what the samples mean."""
    if column.kind == "number":
        return any("." in text or "," in text for text in column.texts)
    return any(text[:1].isdigit() and text[:4].find("-") < 0 and not text[:4].isdigit() for text in column.texts)


def corrected(columns: Sequence[dict[str, Any]], wishes: Any) -> list[dict[str, Any]]:
    """The columns with the named ``date_order`` and ``decimal`` replaced; Invalid at what is wrong."""
    if not isinstance(wishes, Mapping):
        raise Invalid.at("columns", "not_object")
    places = {column["name"]: n for n, column in enumerate(columns)}
    changed = [dict(column) for column in columns]
    for name, styles in wishes.items():
        place = places.get(str(name))
        if place is None:
            raise Invalid.at("columns", "unknown_column", name=str(name)[:100])
        if not isinstance(styles, Mapping):
            raise Invalid.at(f"columns.{name}"[:100], "not_object")
        for style, value in styles.items():
            if value not in {"date_order": ORDERS, "decimal": MARKS}.get(str(style), ()):
                raise Invalid.at(f"columns.{name}.{style}"[:100], "not_an_option", value=str(value)[:50])
            changed[place].update({style: value, "ambiguous": False})
    return changed


def styles_of(columns: Iterable[Mapping[str, Any]]) -> list[Style]:
    """How each column writes its dates and decimals."""
    return [Style(column["date_order"], column["decimal"]) for column in columns]
