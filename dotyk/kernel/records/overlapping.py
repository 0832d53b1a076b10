"""Statements that are sent without waiting for each other: the database works while the next one is made."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def overlapping() -> Iterator[None]:
    """Lets the statements inside be sent one after another (libpq's pipeline mode); all are done at the end.

    One that is read from inside waits for itself and those before it. The error of the first that fails is raised, at
    the latest at the end; a transaction must be open, so that nothing of the others stays.
    """
    with connection.wrap_database_errors, connection.connection.pipeline():
        yield
