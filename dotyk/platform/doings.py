"""What is being done while events are appended: what led to it, and how many records it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

_cause: ContextVar[Mapping[str, Any] | None] = ContextVar("dotyk_cause", default=None)


@contextmanager
def caused_by(cause: Mapping[str, Any]) -> Iterator[None]:
    """While the block runs every event of this thread tells in ``data.cause`` what led to it."""
    token = _cause.set(cause)
    try:
        yield
    finally:
        _cause.reset(token)


TOLD_AT_ONCE = 20
"""Of more records that are changed by one doing nobody is told one by one."""


@dataclass(slots=True)
class Doing:
    """What changes many records, in several transactions perhaps; ``named`` counts those that name somebody."""

    records: int
    named: int = 0

    @property
    def is_crowd(self) -> bool:
        return self.records > TOLD_AT_ONCE


_doing: ContextVar[Doing | None] = ContextVar("dotyk_doing", default=None)


@contextmanager
def one_doing(records: int) -> Iterator[None]:
    """While the block runs all that this thread does is one doing about so many records; where they are a crowd, its
    events tell so in ``data.crowd``."""
    token = _doing.set(Doing(records))
    try:
        yield
    finally:
        _doing.reset(token)


def names_many(count: int) -> bool:
    """Whether with these ``count`` the doing under way has named somebody on a crowd of records."""
    doing = _doing.get() or Doing(0)
    doing.named += count
    return doing.named > TOLD_AT_ONCE


def told_of_all() -> Mapping[str, Any]:
    """What all events of this moment tell of how they came about."""
    cause, doing = _cause.get(), _doing.get()
    more: dict[str, Any] = {} if cause is None else {"cause": cause}
    return {**more, "crowd": True} if doing and doing.is_crowd else more
