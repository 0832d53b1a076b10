"""The floor under a request: the statements the server runs for it, sent by bare psycopg alone."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import psycopg
from django.conf import settings
from django.db import connection, transaction
from django.test import Client

from bench.client import Request

PLANNING = settings.DATABASES["default"]["OPTIONS"]["options"]
Statement = tuple[str, Any]
NOT_WORK = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")


def statements_of(request: Request, key: str) -> list[Statement]:
    """The SQL that one request runs, caught in this process; what it wrote is rolled back."""
    caught: list[Statement] = []

    def catch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if not sql.startswith(NOT_WORK):
            caught.append((sql, params))
        return execute(sql, params, many, context)

    send = Client(raise_request_exception=True).generic
    with transaction.atomic(), connection.execute_wrapper(catch):
        answer = send(
            request.method,
            request.path,
            request.body,
            content_type="application/json",
            headers={"Authorization": f"Bearer {key}"},
        )
        transaction.set_rollback(True)
    assert answer.status_code == request.status, answer.content[:300]
    return [statement for statement in caught if "api_key" not in statement[0]]


def floor_times(address: str, several: Sequence[Sequence[Statement]], times: int, *, commits: bool) -> list[float]:
    """Milliseconds of the statements of one request.

    Writes are rolled back, so that they can be sent again; what their commit would cost is added by that of a message
    in the log of the database.
    """
    taken = []
    with psycopg.connect(address, options=PLANNING) as bare:
        for n in range(times + 10):
            spent = _spent(bare, several[n % len(several)])
            bare.rollback()
            if commits:
                bare.execute("select pg_logical_emit_message(true, 'bench', 'x')")
                started = time.perf_counter()
                bare.commit()
                spent += time.perf_counter() - started
            if n >= 10:
                taken.append(spent * 1000)
    return taken


def _spent(bare: psycopg.Connection, statements: Sequence[Statement]) -> float:
    started = time.perf_counter()
    with bare.cursor() as cursor:
        for sql, params in statements:
            cursor.execute(sql, params)
            if cursor.description:
                cursor.fetchall()
    return time.perf_counter() - started
