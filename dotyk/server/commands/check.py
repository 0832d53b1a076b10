"""``dotyk check``: whether database, migrations and home are in order; exit code 1 where something is not."""

from __future__ import annotations

import os
import tempfile
from argparse import Namespace
from collections.abc import Callable

NEEDS_MIGRATIONS = False


def run(options: Namespace) -> int:
    results = [_told(name, check) for name, check in _CHECKS.items()]
    return 0 if all(results) else 1


def _database() -> str:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("show server_version")
        return f"PostgreSQL {cursor.fetchone()[0]}"


def _migrations() -> str:
    from dotyk.server.migrating import missing_migrations

    missing = missing_migrations()
    if missing:
        raise RuntimeError(", ".join(missing))
    return ""


def _home() -> str:
    from dotyk.server.config import home_folder

    home = home_folder()
    with tempfile.TemporaryFile(dir=home) as file:
        file.write(b"\0" * 4096)
        file.flush()
        os.fsync(file.fileno())
    return str(home)


def _django() -> str:
    from django.core.checks import run_checks

    found = [str(message) for message in run_checks() if message.is_serious()]
    if found:
        raise RuntimeError("; ".join(found))
    return ""


_CHECKS: dict[str, Callable[[], str]] = {
    "database": _database,
    "migrations": _migrations,
    "home": _home,
    "code": _django,
}


def _told(name: str, check: Callable[[], str]) -> bool:
    try:
        print(f"{name}: ok {check()}".rstrip())
    except Exception as error:
        print(f"{name}: FAILED {error}")
        return False
    return True
