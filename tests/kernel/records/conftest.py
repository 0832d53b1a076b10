"""The cast, and ways to speak to the API as one of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson
import pytest
from django.http import HttpResponse
from django.test import Client

from dotyk.accounts.actors import Actor
from tests.cast import Cast, key_headers, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@dataclass(frozen=True, slots=True)
class Caller:
    """A program with one person's key."""

    client: Client
    headers: dict[str, str]

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> HttpResponse:
        data = b"" if body is None else orjson.dumps(body)
        return self.client.generic(
            method, f"/api/v1{path}", data, content_type="application/json", headers={**self.headers, **headers}
        )

    def get(self, path: str) -> Any:
        answer = self.send("GET", path)
        assert answer.status_code == 200, answer.content
        return orjson.loads(answer.content)

    def post(self, path: str, body: Any, status: int = 201) -> Any:
        answer = self.send("POST", path, body)
        assert answer.status_code == status, answer.content
        return orjson.loads(answer.content)


@pytest.fixture
def calling(db: None) -> Callable[[Actor], Caller]:
    return lambda actor: Caller(Client(), key_headers(actor))
