"""Cells that spreadsheets show and never run."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"[=@\t\r]|[+-](?![\d\s().,]*(?:; \+[\d\s().,]*)*$)")


def safe_cell(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would take it for a formula (OWASP, CSV injection).

    Plain negative numbers and phone numbers with a plus are left as they are.
    """
    return f"'{text}" if text and _FORMULA.match(text.lstrip(" ")) else text


def plain_cell(text: str) -> str:
    """The text that ``safe_cell`` made safe, as it was before."""
    return text[1:] if text[:1] == "'" and safe_cell(text[1:]) == text else text
