"""Writers who waited for each other: PostgreSQL takes one back, and it is tried again."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any

from django.db import OperationalError, connection
from django.http import HttpResponse
from psycopg.errors import DeadlockDetected

from dotyk.accounts.security import SignedRequest

ATTEMPTS = 3
Handler = Callable[..., HttpResponse]


def outliving_deadlocks(handler: Handler) -> Handler:
    """Runs the handler again where its transaction was taken back to end a deadlock; three times at most.

    Single writes lock in one order and do not meet; batches that change one part and delete another may.
    """

    @wraps(handler)
    def patient(request: SignedRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        for _ in range(ATTEMPTS - 1):
            try:
                return handler(request, *args, **kwargs)
            except OperationalError as error:
                if connection.in_atomic_block or not isinstance(error.__cause__, DeadlockDetected):
                    raise
        return handler(request, *args, **kwargs)

    patient.__signature__ = signature(handler, eval_str=True)  # type: ignore[attr-defined]
    return patient
