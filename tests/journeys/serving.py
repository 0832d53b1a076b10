"""The whole of Dotyk, started as a person starts it, on a database of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import psycopg
from psycopg import sql

from tests.homes import ONE_AFTER_ANOTHER, free_port

ROOT = Path(__file__).parents[2]
START_SECONDS = 180
STOP_SECONDS = 60
LOOK_SECONDS = 0.1


@contextmanager
def own_database(template: str, purpose: str = "journeys") -> Iterator[str]:
    """The address of a fresh copy of the template, gone afterwards."""
    name = f"{template}_{purpose}_{os.getpid()}"
    with _server() as server:
        server.execute(sql.SQL("create database {} template {}").format(sql.Identifier(name), sql.Identifier(template)))
    try:
        yield _url_of(name)
    finally:
        with _server() as server:
            server.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))


class Dotyk:
    """A running Dotyk: its address, its database, and its commands on the same home."""

    def __init__(self, home: Path, database_url: str) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.database_url = database_url
        self._environment = os.environ | {
            "DOTYK_HOME": str(home),
            "DOTYK_PORT": str(self.port),
            "DOTYK_DATABASE_URL": database_url,
            "DOTYK_DEMO": "0",
            "DOTYK_OWN_NETWORKS": "127.0.0.1/32",
        }
        self._log = home / "output.txt"

    @contextmanager
    def running(self) -> Iterator[Dotyk]:
        with self._log.open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "dotyk", "serve"],
                cwd=ROOT,
                env=self._environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        try:
            self._wait(process)
            yield self
        finally:
            process.terminate()
            process.wait(STOP_SECONDS)

    def command(self, *arguments: str) -> str:
        """What a ``dotyk`` command prints on its last line."""
        return self.commands(arguments)

    def commands(self, *each: Sequence[str]) -> str:
        """Runs ``dotyk`` commands in one process, which starts but once; what the last prints on its last line."""
        done = subprocess.run(
            [sys.executable, "-c", ONE_AFTER_ANOTHER, json.dumps(each)],
            cwd=ROOT,
            env=self._environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip().splitlines()[-1]

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and process.poll() is None:
            try:
                if httpx.get(f"{self.address}/healthz").status_code == 200:
                    return
            except httpx.TransportError:
                pass
            time.sleep(LOOK_SECONDS)
        raise RuntimeError(f"Dotyk did not start:\n{self._log.read_text()}")


def _server() -> psycopg.Connection[Any]:
    return psycopg.connect(os.environ["DOTYK_DATABASE_URL"], dbname="postgres", autocommit=True)


def _url_of(name: str) -> str:
    return urlsplit(os.environ["DOTYK_DATABASE_URL"])._replace(path=f"/{name}").geturl()
