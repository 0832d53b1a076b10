"""Who may start and stop the database of a home, and who merely uses the running one."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dotyk.server.embedded.locks import ProcessLock
from dotyk.server.embedded.server import EmbeddedServer, address_of, is_answering
from dotyk.server.failures import CannotStart
from dotyk.server.messages import tell

PATIENCE_SECONDS = 600


@contextmanager
def own_database(home: Path, *, durable: bool = True) -> Iterator[EmbeddedServer]:
    """The database of ``home`` as our own child, for as long as the block runs; for the command that serves.

    Waits for a short command that happens to own it now.
    """
    lock = ProcessLock(home / "database.lock")
    _wait_for(lock)
    server = EmbeddedServer(home, durable=durable)
    try:
        server.start()
        yield server
    finally:
        server.stop(patience_seconds=2)
        lock.release()


@contextmanager
def database_of(home: Path) -> Iterator[str]:
    """The address of the database of ``home``: the running one, else one of our own for as long as the block runs.

    A command that started the database leaves it up until the commands that joined it have ended.
    """
    owner, users = ProcessLock(home / "database.lock"), ProcessLock(home / "database.users")
    server = _start_or_join(home, owner, users)
    try:
        yield address_of(home)
    finally:
        users.release()
        if server is not None:
            users.wait_alone()
            server.stop()
            users.release()
            owner.release()


def _start_or_join(home: Path, owner: ProcessLock, users: ProcessLock) -> EmbeddedServer | None:
    """The server we started, or None when we joined a running one; either way we are among its users."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if users.take(shared=True):
            if owner.take():
                server = EmbeddedServer(home)
                server.start()
                return server
            if is_answering(home):
                return None
        time.sleep(0.05)
    raise CannotStart("database_still_held", home=home, pid=owner.holder())


def _wait_for(lock: ProcessLock) -> None:
    deadline, said = time.monotonic() + PATIENCE_SECONDS, False
    while not lock.take():
        if not said:
            tell("waiting_for_old", pid=lock.holder())
            said = True
        if time.monotonic() > deadline:
            raise CannotStart("database_still_held", home=lock.path.parent, pid=lock.holder())
        time.sleep(0.1)
