"""Where in a message a value stands: ``customer.phones[0].number``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

PATH = re.compile(r"^[^.\[\]]+(\[\d{1,3}\])*(\.[^.\[\]]+(\[\d{1,3}\])*)*$")
_PIECE = re.compile(r"[^.\[\]]+|\[\d+\]")


def value_at(body: Any, path: str) -> Any:
    """The value at a path; None where there is none."""
    found = body
    for piece in _PIECE.findall(path):
        if piece.startswith("["):
            number = int(piece[1:-1])
            found = found[number] if isinstance(found, list) and number < len(found) else None
        else:
            found = found.get(piece) if isinstance(found, Mapping) else None
    return found


def mapped(body: Any, paths: Mapping[str, str], lists: frozenset[str]) -> dict[str, Any]:
    """The values of the fields, those that the message has; a single value of a field in ``lists`` as a list of one."""
    found = {name: value_at(body, path) for name, path in paths.items()}
    return {
        name: [value] if name in lists and not isinstance(value, list) else value
        for name, value in found.items()
        if value is not None and value != ""
    }
