"""How much of a file is still a table, and what is said of one that is not."""

from __future__ import annotations

from typing import Any

from dotyk.platform.errors import DomainError, Fault

FILE_BYTES = 1 << 30
LINE_CHARACTERS = 4_000_000
CELL_CHARACTERS = 131_072
COLUMNS = 1_000
XLSX_UNPACKED_BYTES = 1 << 30
XLSX_CELLS = 20_000_000


class UnreadableFile(DomainError):
    """The file is no table that can be read; ``code`` names the reason, ``row`` the place where it is known."""

    status = 422
    code = "unreadable_file"

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code, **values)
        self.faults = (Fault("file", code, values),)
