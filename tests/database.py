"""The databases of the tests: a template made once from the code as it is, and clones of it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

CODE = Path(__file__).parents[1] / "dotyk"


@dataclass
class TestDatabase:
    """A clone of the template named ``name``, to which Django's connection points."""

    __test__ = False

    name: str
    template: str

    @classmethod
    def made(cls) -> TestDatabase:
        base = _settings()["NAME"]
        worker = os.environ.get("PYTEST_XDIST_WORKER")
        database = cls(f"test_{base}_{worker}" if worker else f"test_{base}", f"test_{base}_template")
        _make_template(database.template)
        database.clone()
        return database

    def clone(self) -> None:
        """Makes the database anew, as the template is."""
        _close()
        with _server() as server:
            _drop(server, self.name)
            command = sql.SQL("create database {} template {}")
            server.execute(command.format(sql.Identifier(self.name), sql.Identifier(self.template)))
        _point_to(self.name)

    @contextmanager
    def emptied(self) -> Iterator[None]:
        """Inside, there is nothing at all in the database; it is cloned anew afterwards."""
        self.drop()
        with _server() as server:
            server.execute(sql.SQL("create database {}").format(sql.Identifier(self.name)))
        _point_to(self.name)
        try:
            yield
        finally:
            self.clone()

    def drop(self) -> None:
        _close()
        with _server() as server:
            _drop(server, self.name)


def _make_template(name: str) -> None:
    """Migrates a new template unless there is one made from the very same code; processes wait for each other."""
    stamp = _stamp()
    with _server() as server:
        server.execute("select pg_advisory_lock(hashtext(%s))", [name])
        made_from = server.execute(
            "select shobj_description(oid, 'pg_database') from pg_database where datname = %s", [name]
        ).fetchone()
        if made_from == (stamp,):
            return
        _drop(server, name)
        server.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
        _migrate(name)
        comment = sql.SQL("comment on database {} is {}")
        server.execute(comment.format(sql.Identifier(name), sql.Literal(stamp)))


def _migrate(name: str) -> None:
    from dotyk.server.migrating import bring_up_to_date

    _close()
    _point_to(name)
    bring_up_to_date()
    _close()


def _stamp() -> str:
    """A sign of all the code that can have a say in what a fresh database holds."""
    digest = hashlib.sha256()
    for path in sorted(CODE.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _settings() -> dict[str, Any]:
    from django.db import connections

    return connections.settings["default"]


def _point_to(name: str) -> None:
    from django.db import connections

    connections.settings["default"]["NAME"] = name
    connections["default"].settings_dict["NAME"] = name


def _close() -> None:
    from django.db import connections

    for connection in connections.all(initialized_only=True):
        connection.close()
        connection.close_pool()


def _server() -> psycopg.Connection[Any]:
    """A connection to the server itself, not to a database of the tests."""
    address = os.environ["DOTYK_DATABASE_URL"]
    return psycopg.connect(address, dbname="postgres", autocommit=True)


def _drop(server: psycopg.Connection[Any], name: str) -> None:
    server.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))
