"""From a row of the file to the values of a record: what the mapping says, cell by cell."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dotyk.kernel.objects.types import BadValue, ParseContext
from dotyk.kernel.records.parsing import Parsed
from dotyk.kernel.transfer.cells import plain_cell
from dotyk.kernel.transfer.choices import Choices
from dotyk.kernel.transfer.plans import Assignment
from dotyk.kernel.transfer.reading import Row
from dotyk.kernel.transfer.values.converting import Style, convert, pieces

LOOKED_UP = ("reference", "references", "user")


@dataclass(slots=True)
class Problem:
    """A value that does not fit: which field, what stood in the file, and why (``code`` names the message)."""

    field: str
    text: str
    code: str
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)


@dataclass(slots=True)
class Draft:
    """A record in the making: its ``values``, parsed already. ``names`` are values still to be found among other
    records, ``texts`` what stood in the file for each field, ``keys`` what it may match by, where that is known."""

    row: Row
    values: dict[str, Any] = dataclasses.field(default_factory=dict)
    names: dict[str, list[str]] = dataclasses.field(default_factory=dict)
    texts: dict[str, str] = dataclasses.field(default_factory=dict)
    problems: list[Problem] = dataclasses.field(default_factory=list)
    keys: list[set[tuple[str, ...]]] | None = None


class DraftMaker:
    """Makes drafts of rows by one mapping."""

    def __init__(
        self,
        assignments: Sequence[Assignment],
        choices: Choices,
        styles: Sequence[Style],
        context: ParseContext,
        columns: Sequence[str] = (),
    ) -> None:
        self._choices, self._context = choices, context
        self._fields = {a.field.name: a.field for a in assignments if a.field.type.kind not in LOOKED_UP}
        self._corrections = [(n, choices.cells[name]) for n, name in enumerate(columns) if name in choices.cells]
        self._steps = [
            (assignment, self._reader(assignment), self._style(assignment, styles)) for assignment in assignments
        ]

    def draft(self, row: Row) -> Draft:
        """The record the row asks for, with the problems of its values."""
        made = Draft(row)
        for place, table in self._corrections:
            row.cells[place] = table.get(row.cells[place].strip(), row.cells[place])
        for assignment, read, style in self._steps:
            stands = read(row.cells)
            text = self._replaced(assignment, plain_cell(stands)) if stands else None
            if text:
                self._put(made, assignment, text, style)
            elif self._choices.clears:
                made.values.setdefault(assignment.field.name, None)
        for name in list(made.values):
            self._parse(made, name)
        return made

    def _parse(self, made: Draft, name: str) -> None:
        value, field = made.values[name], self._fields.get(name)
        if value is None or field is None:
            return
        try:
            made.values[name] = Parsed(field.type.parse(field, value, self._context))
        except BadValue as bad:
            del made.values[name]
            made.problems.append(Problem(name, made.texts[name], bad.code, bad.values))

    def _replaced(self, assignment: Assignment, text: str) -> str | None:
        table = self._choices.values.get(assignment.field.name)
        return text if table is None else table.get(text, text)

    def _put(self, made: Draft, assignment: Assignment, text: str, style: Style) -> None:
        target = assignment.field
        name, kind = target.name, target.type.kind
        made.texts[name] = f"{made.texts[name]}, {text}" if name in made.texts else text
        if kind in LOOKED_UP:
            found = pieces(text, assignment.split) if kind == "references" else [text]
            made.names.setdefault(name, []).extend(found)
            return
        if assignment.part:
            made.values[name] = {**(made.values.get(name) or {}), assignment.part: text}
            return
        try:
            value = (
                pieces(text, assignment.split) if assignment.split and kind == "texts" else convert(target, text, style)
            )
        except BadValue as bad:
            made.problems.append(Problem(name, text, bad.code, bad.values))
            return
        if isinstance(value, list):
            value = (made.values.get(name) or []) + value
        made.values[name] = value

    @staticmethod
    def _style(assignment: Assignment, styles: Sequence[Style]) -> Style:
        return styles[assignment.columns[0]] if assignment.columns else Style()

    @staticmethod
    def _reader(assignment: Assignment) -> Callable[[Sequence[str]], str]:
        columns, constant, join = assignment.columns, assignment.constant, assignment.join
        if not columns:
            stated = constant or ""
            return lambda cells: stated
        if len(columns) > 1:
            return lambda cells: join.join(filter(None, (cells[column].strip() for column in columns)))
        only = columns[0]
        if assignment.place < 0 or assignment.split is None:
            return lambda cells: cells[only].strip() or constant or ""
        return _piece_reader(only, assignment.split, assignment.place, assignment.is_last)


def _piece_reader(column: int, split: str, place: int, is_last: bool) -> Callable[[Sequence[str]], str]:
    def read(cells: Sequence[str]) -> str:
        parts = cells[column].split() if split == " " else [part.strip() for part in cells[column].split(split)]
        if is_last:
            return (split if split == " " else f"{split} ").join(parts[place:])
        return parts[place] if place < len(parts) else ""

    return read
