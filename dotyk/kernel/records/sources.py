"""From where records are being written, for whoever must keep it: a file, a form, a program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_source: ContextVar[str | None] = ContextVar("dotyk_source", default=None)


@contextmanager
def written_from(source: str) -> Iterator[None]:
    """While the block runs everything this thread writes comes from ``source`` (``import`` …)."""
    token = _source.set(source)
    try:
        yield
    finally:
        _source.reset(token)


def source_under_way() -> str | None:
    """What the records being written come from; None: somebody writes them by hand, or a program does."""
    return _source.get()
