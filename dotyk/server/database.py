"""The database a command works on: an outside server, or the embedded one of the home."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from dotyk.server.config import DATABASE_URL, DIRECT_DATABASE_URL, outside_database, parsed_address
from dotyk.server.embedded import EmbeddedServer, database_of, own_database
from dotyk.server.embedded.server import address_of
from dotyk.server.failures import CannotStart

OLDEST_VERSION = 15
CONNECT_SECONDS = 10


@contextmanager
def database_for_command(home: Path) -> Iterator[None]:
    """While the block runs, ``DOTYK_DATABASE_URL`` names a database that answers."""
    if outside_database():
        require_answer()
        yield
        return
    with database_of(home) as address, _named(address):
        yield


@contextmanager
def database_for_serving(home: Path) -> Iterator[EmbeddedServer | None]:
    """The same for the command that serves; the embedded server is its own child (None: an outside server)."""
    if outside_database():
        require_answer()
        yield None
        return
    with own_database(home) as server, _named(address_of(home)):
        yield server


@contextmanager
def _named(address: str) -> Iterator[None]:
    os.environ[DATABASE_URL] = address
    try:
        yield
    finally:
        del os.environ[DATABASE_URL]


def require_answer() -> None:
    """Raises CannotStart unless the outside server answers and is new enough."""
    for name in (DATABASE_URL, DIRECT_DATABASE_URL):
        address = os.environ.get(name)
        if address:
            parsed_address(address)
            _require_answer_of(address)


def _require_answer_of(address: str) -> None:
    try:
        with psycopg.connect(address, connect_timeout=CONNECT_SECONDS) as connection:
            version = connection.info.server_version // 10000
    except (psycopg.Error, ValueError) as error:
        raise CannotStart("database_unreachable", reason=str(error).strip().replace("\n", "; ")) from None
    if version < OLDEST_VERSION:
        raise CannotStart("database_too_old", version=version)
