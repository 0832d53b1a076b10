"""Up to where the event log is settled: before the oldest transaction that is open, whoever begins meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.db import connection

from dotyk.platform.events import SETTLED_BEFORE, last_cursor, settled_before

pytestmark = pytest.mark.django_db(transaction=True)
FIRST = "pg_snapshot_xmax(pg_current_snapshot())::text::bigint"


@pytest.fixture
def writer() -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(**connection.get_connection_params() | {"prepare_threshold": None}) as other:
        yield other
        other.rollback()


def begun(writer: psycopg.Connection[Any]) -> int:
    row = writer.execute("select pg_current_xact_id()::text::bigint").fetchone()
    assert row is not None
    return int(row[0])


def told(text: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(text)
        return int(cursor.fetchone()[0])


def test_nothing_of_a_transaction_that_is_open_or_later_counts(writer: psycopg.Connection[Any]) -> None:
    assert settled_before() <= begun(writer)


def test_a_transaction_that_began_after_the_look_does_not_hold_anything_up(writer: psycopg.Connection[Any]) -> None:
    """Its number is beyond the snapshot's; taken for an old one it would turn the answer negative."""
    number = begun(writer)
    assert told(SETTLED_BEFORE.replace(FIRST, str(number - 3))) == number - 3
    assert told(SETTLED_BEFORE.replace(FIRST, str(number + 3))) == number


def test_where_nothing_happened_there_is_no_last_place() -> None:
    assert last_cursor() is None
