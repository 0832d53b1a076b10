"""The way from a request to the WSGI application and back."""

from __future__ import annotations

import asyncio
import io
import sys
from collections.abc import Callable, Iterable
from typing import IO, Any

from dotyk.server.front.requests import Exchange, Headers, Scope

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

_FIXED: dict[str, Any] = {
    "SCRIPT_NAME": "",
    "SERVER_SOFTWARE": "Dotyk",
    "wsgi.errors": sys.stderr,
    "wsgi.input_terminated": True,
    "wsgi.multiprocess": True,
    "wsgi.multithread": True,
    "wsgi.run_once": False,
    "wsgi.version": (1, 0),
}
_WITHOUT_PREFIX = {"content-type": "CONTENT_TYPE", "content-length": "CONTENT_LENGTH"}


class Gateway:
    """Runs the WSGI application for requests, in the thread that calls it."""

    def __init__(self, application: Application, loop: asyncio.AbstractEventLoop) -> None:
        self._application = application
        self._loop = loop

    def answer(self, scope: Scope, exchange: Exchange, body: IO[bytes] | None = None, length: int = 0) -> None:
        """Calls the application and sends its response; returns when it is sent."""
        head = _Head()
        chunks = self._application(_environ(scope, body or io.BytesIO(), length), head)
        try:
            if getattr(chunks, "streaming", False):
                self._stream(exchange, head, chunks)
            else:
                exchange.response_bytes(head.status, head.headers, b"".join(chunks))
        finally:
            close = getattr(chunks, "close", None)
            if close is not None:
                close()

    def _stream(self, exchange: Exchange, head: _Head, chunks: Iterable[bytes]) -> None:
        """Sends piece after piece, never faster than the client takes them."""
        transport = exchange.response_stream(head.status, head.headers)
        for chunk in chunks:
            asyncio.run_coroutine_threadsafe(_send(transport, chunk), self._loop).result()


async def _send(transport: Any, chunk: bytes) -> None:
    await transport.send_bytes(chunk)


class _Head:
    """The ``start_response`` of one request."""

    status = 500
    headers: Headers = []

    def __call__(self, status: str, headers: Headers, exc_info: Any = None) -> None:
        self.status = int(status[:3])
        self.headers = headers


def _wsgi_text(text: str) -> str:
    """Text as WSGI wants it: each byte of its UTF-8 as one character."""
    return text if text.isascii() else text.encode("utf-8", "surrogateescape").decode("latin-1")


def _environ(scope: Scope, body: IO[bytes], length: int) -> dict[str, Any]:
    host, _, port = scope.server.rpartition(":")
    environ = _FIXED | {
        "REQUEST_METHOD": scope.method,
        "PATH_INFO": _wsgi_text(scope.path),
        "QUERY_STRING": _wsgi_text(scope.query_string),
        "SERVER_NAME": host,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": scope.client.rpartition(":")[0],
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": body,
    }
    for name, value in scope.headers.items():
        key = _WITHOUT_PREFIX.get(name) or "HTTP_" + name.upper().replace("-", "_")
        environ[key] = f"{environ[key]}{'; ' if name == 'cookie' else ','}{value}" if key in environ else value
    if scope.authority:
        environ["HTTP_HOST"] = scope.authority
    if length:
        environ["CONTENT_LENGTH"] = str(length)
    return environ
