"""Requests that schemathesis makes up from the description, and what is asked of their answers."""

from __future__ import annotations

import copy
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection, transaction
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

from dotyk.server.wsgi import application

EXAMPLES = int(os.environ.get("DOTYK_CONTRACT_EXAMPLES", "2"))
LONGEST = 2_000
CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]


def operations_of(description: Mapping[str, Any]) -> Iterator[Any]:
    """Every operation, ready to be asked without a network."""
    schema = schemathesis.openapi.from_dict(quick(description))
    schema.app = application
    for found in schema.get_all_operations():
        yield found.ok()


def hold(operation: Any, mode: GenerationMode, place: Mapping[str, str], headers: Mapping[str, str]) -> None:
    """Asks an operation ``EXAMPLES`` times; fails at the first answer that is not as described."""
    strategy = operation.as_strategy(generation_mode=mode, path_parameters=dict(place))

    @seed(0)
    @settings(
        max_examples=EXAMPLES,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=strategy)
    def once(case: Any) -> None:
        with one_connection(), transaction.atomic():
            answer = case.call(headers=dict(headers))
            connection.check_constraints()
            transaction.set_rollback(True)
        case.validate_response(answer, checks=CHECKS, headers=dict(headers))

    once()


def has_choices(operation: Any) -> bool:
    """Whether there is anything in a request that could be wrong, beside the address."""
    return bool(operation.body) or bool(operation.query)


@contextmanager
def one_connection() -> Iterator[None]:
    """Keeps the WSGI application from closing the connection whose transaction takes everything back."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


def quick(description: Mapping[str, Any]) -> Any:
    """The description with shorter texts: making up texts of 100,000 letters takes seconds each."""
    return _shortened(copy.deepcopy(description))


def _shortened(part: Any) -> Any:
    if isinstance(part, list):
        return [_shortened(item) for item in part]
    if not isinstance(part, dict):
        return part
    return {
        name: min(value, LONGEST) if name == "maxLength" and isinstance(value, int) else _shortened(value)
        for name, value in part.items()
    }
