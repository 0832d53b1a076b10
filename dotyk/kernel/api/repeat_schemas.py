"""What imports that repeat look like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from ninja import Schema

Every = Literal["hour", "day", "week"]


class RepeatHeader(Schema):
    """A header that the address asks for; its value is kept sealed and never told again."""

    name: str
    value: str


class RepeatIn(Schema):
    """``like`` is the import whose choices are taken; ``at`` is ``HH:MM`` by the company's clock (for each hour its
    minutes count), ``weekday`` 0 for Monday. One of ``address`` and ``folder`` (``exports/*.csv``)."""

    like: UUID
    name: str = ""
    every: Every
    at: str = "06:00"
    weekday: int = 0
    address: str = ""
    header: RepeatHeader | None = None
    folder: str = ""


class RepeatChange(Schema):
    name: str = ""
    every: Every = "day"
    at: str = "06:00"
    weekday: int = 0
    address: str = ""
    header: RepeatHeader | None = None
    folder: str = ""
    state: Literal["on", "paused"] = "on"


class RepeatOut(Schema):
    """``outcome`` is that of the last turn: ``nothing_new``, ``brought_in``, ``stopped``, ``failed``; null before."""

    id: UUID
    name: str
    object: str
    address: str
    header: str | None
    folder: str
    every: str
    at: str
    weekday: int
    state: Literal["on", "paused"]
    owner: UUID
    is_busy: bool
    next_at: datetime | None
    last_at: datetime | None
    outcome: str | None
    error: Any
    last_import: UUID | None


class RepeatsOut(Schema):
    """``has_folder``: whether the server allows a folder to import from."""

    items: list[RepeatOut]
    has_folder: bool
