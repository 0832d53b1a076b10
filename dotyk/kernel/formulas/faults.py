"""What is wrong with a formula, and where in its text."""

from __future__ import annotations

from typing import Any


class FormulaError(Exception):
    """``code`` names the message; ``start`` and ``end`` are the letters it is about, counted from 0."""

    def __init__(self, code: str, start: int, end: int, **values: Any) -> None:
        super().__init__(f"{code} at {start}")
        self.code = code
        self.start = start
        self.end = end
        self.values = values
