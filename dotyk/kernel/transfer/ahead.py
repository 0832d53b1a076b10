"""Getting the next piece of work ready while the database is busy with the one before."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TypeVar

Item = TypeVar("Item")
Ready = TypeVar("Ready")


def prepared_ahead(items: Generator[Item, None, None], prepare: Callable[[Item], Ready]) -> Iterator[Ready]:
    """Each item prepared, one ahead of the caller, in a thread that must not touch the database.

    The caller mostly waits for the database, which leaves the time to read the file and its values.
    """

    def step() -> Ready | None:
        item = next(items, None)
        return None if item is None else prepare(item)

    with closing(items), ThreadPoolExecutor(1) as thread:
        coming = thread.submit(step)
        while (ready := coming.result()) is not None:
            coming = thread.submit(step)
            yield ready
