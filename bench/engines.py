"""Engines of flows as processes: one that works until it is stopped, and such as are killed in the midst."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.db import connection


@contextmanager
def engine_running() -> Iterator[int]:
    """An engine in a process of its own while the block runs; gives its process id."""
    pid = started_engine()
    try:
        yield pid
    finally:
        killed(pid)


def started_engine() -> int:
    """Starts an engine; its process id. Nobody's connection goes along with it."""
    from dotyk.automation.engine import run_engine

    connection.close()
    connection.close_pool()
    pid = os.fork()
    if pid == 0:
        with suppress(BaseException):
            run_engine(os.environ["DOTYK_DATABASE_URL"], threading.Event())
        os._exit(0)
    return pid


def killed(pid: int) -> None:
    """Kills it wherever it is, as a power cut would."""
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def wait_until(sql: str, wanted: int, seconds: float) -> bool:
    """Whether the number that ``sql`` counts came down to ``wanted`` within the time."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute(sql)
            if cursor.fetchone()[0] <= wanted:
                return True
        time.sleep(0.5)
    return False
