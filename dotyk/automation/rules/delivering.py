"""When a message is tried again, and which events a webhook asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from fnmatch import fnmatchcase

HOUR = timedelta(hours=1)
GAPS = (
    timedelta(seconds=5),
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    *(HOUR * hours for hours in (2, 5, 8, 12, 12, 12, 12, 8)),
)
"""How long to wait after each try in vain: three days in all."""
GIVEN_UP_AFTER = timedelta(days=3)
GONE = 410
ASKS_TO_WAIT = (429, 503)


def next_gap(attempts: int, status: int | None, retry_after: str) -> timedelta | None:
    """How long to wait after so many tries; None: that was the last. A receiver may ask for half a day."""
    if status == GONE or attempts > len(GAPS):
        return None
    gap = GAPS[attempts - 1]
    asked = int(retry_after) if retry_after.isascii() and retry_after.isdigit() and len(retry_after) < 7 else 0
    return max(gap, min(timedelta(seconds=asked), 12 * HOUR)) if status in ASKS_TO_WAIT else gap


def wants_kind(patterns: Sequence[str], kind: str) -> bool:
    """Whether one of the patterns takes the kind in; ``*`` stands for any letters."""
    return any(pattern == kind or ("*" in pattern and fnmatchcase(kind, pattern)) for pattern in patterns)


def wants_changes(fields: Sequence[str], kind: str, changes: Mapping[str, object]) -> bool:
    """Whether a change of a record touches one of the fields; whatever is no change is let by."""
    return not fields or not kind.endswith(".updated") or any(name in changes for name in fields)
