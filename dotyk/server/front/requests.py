"""One HTTP request as granian hands it over, before anybody has chosen who answers it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from typing import Protocol

Headers = list[tuple[str, str]]


class RequestHeaders(Protocol):
    def get(self, key: str, default: str | None = None) -> str | None: ...
    def items(self) -> Iterable[tuple[str, str]]: ...


class Scope(Protocol):
    """What is known before the body: RSGI's scope."""

    method: str
    path: str
    query_string: str
    scheme: str
    http_version: str
    server: str
    client: str
    authority: str | None

    @property
    def headers(self) -> RequestHeaders: ...


class Transport(Protocol):
    async def send_bytes(self, data: bytes) -> None: ...


class Exchange(Protocol):
    """RSGI's protocol: the body comes in, one response goes out; the responses may be given by any thread."""

    def __aiter__(self) -> AsyncIterator[bytes]: ...
    def client_disconnect(self) -> asyncio.Future[None]: ...
    def response_empty(self, status: int, headers: Headers) -> None: ...
    def response_bytes(self, status: int, headers: Headers, body: bytes) -> None: ...
    def response_file(self, status: int, headers: Headers, file: str) -> None: ...
    def response_stream(self, status: int, headers: Headers) -> Transport: ...


class Watcher(Protocol):
    """What granian waits on for one request."""

    scope: Scope
    proto: Exchange

    def done(self) -> None: ...
    def err(self, error: BaseException) -> None: ...


def has_body(scope: Scope) -> bool:
    """Whether bytes may follow the head."""
    headers = scope.headers
    length = headers.get("content-length")
    return (length is not None and length != "0") or headers.get("transfer-encoding") is not None
