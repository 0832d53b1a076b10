"""Two people at the same moment, made to happen every time."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Thread

from django.db import connection, transaction

from dotyk.platform.errors import DomainError

PATIENCE_SECONDS = 10.0

_SOMEBODY_WAITS = """
select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')
"""


def while_first_is_unfinished(first: Callable[[], object], second: Callable[[], object]) -> DomainError | None:
    """Does ``first``, and lets ``second`` begin before its transaction ends; what ``second`` was refused with."""
    refusals: list[DomainError] = []

    def come_second() -> None:
        try:
            second()
        except DomainError as refusal:
            refusals.append(refusal)
        finally:
            connection.close()

    thread = Thread(target=come_second)
    with transaction.atomic():
        first()
        thread.start()
        wait_until_blocked(thread)
    thread.join()
    return refusals[0] if refusals else None


def wait_until_blocked(thread: Thread) -> None:
    """Returns once the thread waits for a lock, or has ended."""
    over = time.monotonic() + PATIENCE_SECONDS
    with connection.cursor() as cursor:
        while thread.is_alive() and time.monotonic() < over:
            cursor.execute("select pg_stat_clear_snapshot()")
            cursor.execute(_SOMEBODY_WAITS)
            if cursor.fetchone()[0]:
                return
            time.sleep(0.01)
