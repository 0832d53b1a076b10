"""A row of a file, as it stands there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Row:
    """``number`` counts the file's rows from 1, the header and empty ones too, as a spreadsheet shows them.

    ``fault`` says why the row cannot be taken as it is, with the ``values`` of the message.
    """

    number: int
    cells: list[str]
    fault: str | None = None
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return not any(cell and not cell.isspace() for cell in self.cells)
