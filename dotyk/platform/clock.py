"""What time it is; the one place to ask, and the one to replace where a story is told as of another day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

_told: ContextVar[datetime | None] = ContextVar("dotyk_moment", default=None)


def now() -> datetime:
    """The present moment, UTC, aware."""
    return _told.get() or datetime.now(UTC)


def today(time_zone: str) -> date:
    """The present day where ``time_zone`` (IANA name) is."""
    return now().astimezone(ZoneInfo(time_zone)).date()


def written(moment: datetime) -> str:
    """A moment as the API writes it and PostgreSQL too: UTC, no needless zeros (``…T10:00:00.55+00:00``)."""
    text = moment.astimezone(UTC).isoformat().removesuffix("+00:00")
    return (text.rstrip("0") if "." in text else text) + "+00:00"


def told_moment() -> datetime | None:
    """The moment the clock was set to; None where it runs."""
    return _told.get()


@contextmanager
def as_of(moment: datetime) -> Iterator[None]:
    """While the block runs the clock of this thread stands at ``moment``: new records and events get it."""
    token = _told.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _told.reset(token)
