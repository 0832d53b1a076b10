"""The floor under a request: the statements the server runs for it, sent by bare psycopg alone."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import psycopg
from django.db import connection, transaction
from django.test import Client

from bench.client import Request, percentile

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


def floor_ms(address: str, several: Sequence[Sequence[Statement]], times: int) -> float:
    """The median time of the statements of one request; writes are rolled back, so they miss the commit."""
    taken = []
    with psycopg.connect(address, options="-c plan_cache_mode=force_custom_plan -c jit=off") as bare:
        for n in range(times + 10):
            statements = several[n % len(several)]
            started = time.perf_counter()
            with bare.cursor() as cursor:
                for sql, params in statements:
                    cursor.execute(sql, params)
                    if cursor.description:
                        cursor.fetchall()
            if n >= 10:
                taken.append((time.perf_counter() - started) * 1000)
            bare.rollback()
    return percentile(taken, 0.5)
