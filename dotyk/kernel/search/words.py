"""The words somebody types into the search box, as patterns for the database."""

from __future__ import annotations

from collections.abc import Sequence


def holding_patterns(words: Sequence[str]) -> list[str]:
    """A pattern for each word, to be held by a text behind a space: anywhere, or where it is short, at a beginning."""
    return [f"%{escaped(word)}%" if len(word) > 2 else f"% {escaped(word)}%" for word in words]


def escaped(text: str) -> str:
    """The text as it stands in a pattern of ``like``."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
