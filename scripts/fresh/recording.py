"""The script made anew: every statement by which the migrations make an empty database what it is to be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from psycopg import ClientCursor

from dotyk.server.fresh import COMMIT

_HEAD = """\
-- Made by `make docs` from the migrations: what they do to an empty database, without what they only read.
"""
_APPLIED = 'INSERT INTO "django_migrations"'
_NEW_VALUE = re.compile(r"alter type .* add value", re.IGNORECASE)
_READS = ("select", "savepoint", "release")
_MOMENT = re.compile(r"'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[^']*'::timestamptz")


def recorded_script() -> str:
    """Applies all migrations to the database of the connection, which must be empty, and gives the script."""
    statements: list[str] = []
    with connection.execute_wrapper(_noting(statements)):
        executor = MigrationExecutor(connection)
        executor.migrate(executor.loader.graph.leaf_nodes())
    return _HEAD + "".join(f"\n{statement};\n" for statement in _with_commits(statements))


def _with_commits(statements: Sequence[str]) -> Iterator[str]:
    """What a type got in one transaction may be used from the next on: it ends with the migration."""
    must_end = False
    for statement in statements:
        must_end = must_end or _NEW_VALUE.search(statement) is not None
        yield statement
        if must_end and statement.startswith(_APPLIED):
            yield COMMIT
            must_end = False


def _noting(statements: list[str]) -> Callable[..., Any]:
    def note(execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict[str, Any]) -> Any:
        result = execute(sql, params, many, context)
        text = sql if isinstance(sql, str) else sql.as_string(None)
        if not text.lstrip().lower().startswith(_READS):
            statements.extend(_with_values(text, given) for given in (params if many else [params]))
        return result

    return note


def _with_values(sql: str, params: Sequence[Any] | None) -> str:
    """The statement with its values in it; a moment becomes that of the script's run."""
    if params:
        with ClientCursor(connection.connection) as cursor:
            sql = cursor.mogrify(sql, params)
    elif params is not None:
        sql = sql.replace("%%", "%")
    return _MOMENT.sub("now()", sql).strip().rstrip(";")
