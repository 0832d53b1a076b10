"""Requests to the whole API that leave no trace, so that each finds the house as it was furnished."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

import orjson
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client

BASE = "/api/v1"
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Question:
    """One request: a route with what goes into its places, as raw as it is sent."""

    method: str
    route: str
    place: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str | bytes] = field(default_factory=dict)
    body: bytes = b""
    content_type: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The address, every place filled and quoted."""
        filled = self.route
        for name, value in self.place.items():
            filled = filled.replace(f"{{{name}}}", quote(value.encode("utf-8", "surrogatepass"), safe=""))
        return BASE + filled


def ask(client: Client, question: Question) -> HttpResponse:
    """The answer, whole; what the request changed is taken back, after the constraints had their say."""
    (answer,) = ask_each(client, question)
    return answer


def ask_each(client: Client, *questions: Question) -> list[HttpResponse]:
    """The answers to requests one after another, each finding what those before it changed."""
    with transaction.atomic():
        answers = [_sent(client, question) for question in questions]
        if all(answer.status_code < 500 for answer in answers):
            connection.check_constraints()
        transaction.set_rollback(True)
    return answers


def ask_all(client: Client, questions: Iterable[Question]) -> list[HttpResponse]:
    """The answers to requests each of which finds the house as it was furnished: a refusal has left it so."""
    answers = []
    with transaction.atomic():
        furnished = transaction.savepoint()
        for question in questions:
            answers.append(answer := _sent(client, question))
            if answer.status_code < 400:
                connection.check_constraints()
            if not 400 <= answer.status_code < 500:
                transaction.savepoint_rollback(furnished)
        transaction.set_rollback(True)
    return answers


def _sent(client: Client, question: Question) -> HttpResponse:
    answer = client.generic(
        question.method,
        question.path,
        question.body,
        content_type=question.content_type,
        headers=dict(question.headers),
        QUERY_STRING=urlencode(question.query),
    )
    return HttpResponse(answer.getvalue(), status=answer.status_code, headers=answer.headers)


def json_bytes(value: Any) -> bytes:
    """A value as the body of a request."""
    return orjson.dumps(value)
