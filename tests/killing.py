"""Processes that are killed, and what they leave behind in the database for a moment."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.db import connection

PATIENCE_SECONDS = 60.0
_BUSY = """
select exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
  and backend_type = 'client backend' and state <> 'idle')
"""


@dataclass(frozen=True, slots=True)
class Worker:
    """A process that works, round after round, and says so after each in which it did something.

    It ends where nothing is left, and stays where it is after ``most`` rounds: however late it is killed, not all of
    the work is done.
    """

    pid: int
    said: int

    @classmethod
    def started(cls, work: Callable[[], object], *, most: int) -> Worker:
        connection.close()
        connection.close_pool()
        said, saying = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                _work(work, saying, most)
            finally:
                os._exit(0)
        os.close(saying)
        return cls(pid, said)

    def kill_after(self, rounds: int) -> None:
        """Lets it do some rounds, and kills it a little later, wherever it is."""
        for _ in range(rounds):
            os.read(self.said, 1)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.said)


def _work(work: Callable[[], object], saying: int, most: int) -> None:
    for _ in range(most):
        if not work():
            return
        os.write(saying, b".")
    signal.pause()


def wait_until_nobody_works() -> None:
    """Returns once no other session does anything in this database: that of a killed process ends its statement first,
    and holds its locks until then."""
    ends = time.monotonic() + PATIENCE_SECONDS
    while _somebody_works():
        assert time.monotonic() < ends, "somebody is still at work in the database"
        time.sleep(0.01)


def _somebody_works() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(_BUSY)
        return bool(cursor.fetchone()[0])
