"""Who answers which address: live updates, the API, or the web app's files."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import IO

import orjson

from dotyk.server.front.requests import Exchange, Scope, Watcher, has_body
from dotyk.server.front.web_app import WebApp
from dotyk.server.front.wsgi import Gateway

STREAM_PATH = "/api/v1/stream"
API_PREFIXES = ("/api/", "/_allauth/", "/accounts/", "/healthz")
LARGEST_BODY_BYTES = 1024**3
KEPT_IN_MEMORY_BYTES = 1024**2

Stream = Callable[[Scope, Exchange], Awaitable[None]]


class Dispatcher:
    """Called by granian on a native thread for each request; answers there whatever needs no waiting.

    A request with a body is first read by the event loop, so that a slow sender holds no thread, and then
    answered by a small pool of threads.
    """

    def __init__(
        self, loop: asyncio.AbstractEventLoop, gateway: Gateway, web_app: WebApp, stream: Stream, *, threads: int
    ) -> None:
        self._loop = loop
        self._gateway = gateway
        self._web_app = web_app
        self._stream = stream
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="dotyk-body")
        self._tasks: set[asyncio.Task[None]] = set()

    def __call__(self, watcher: Watcher) -> None:
        scope = watcher.scope
        path = scope.path
        if path == STREAM_PATH and scope.method == "GET":
            self._on_loop(watcher, self._streaming)
        elif not path.startswith(API_PREFIXES):
            _finish(watcher, lambda: self._web_app.answer(scope, watcher.proto))
        elif has_body(scope):
            self._on_loop(watcher, self._receiving)
        else:
            _finish(watcher, lambda: self._gateway.answer(scope, watcher.proto))

    def end_streams(self) -> None:
        """Ends what runs on the event loop; to be called there."""
        for task in self._tasks:
            task.cancel()

    def _on_loop(self, watcher: Watcher, answer: Callable[[Watcher], Awaitable[None]]) -> None:
        self._loop.call_soon_threadsafe(self._begin, watcher, answer)

    def _begin(self, watcher: Watcher, answer: Callable[[Watcher], Awaitable[None]]) -> None:
        async def whole() -> None:
            try:
                await answer(watcher)
            except asyncio.CancelledError:
                watcher.done()
            except Exception as error:
                watcher.err(error)

        task = self._loop.create_task(whole())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _streaming(self, watcher: Watcher) -> None:
        await self._stream(watcher.scope, watcher.proto)
        watcher.done()

    async def _receiving(self, watcher: Watcher) -> None:
        scope, exchange = watcher.scope, watcher.proto
        body: IO[bytes] = tempfile.SpooledTemporaryFile(KEPT_IN_MEMORY_BYTES)  # noqa: SIM115 (closed with the answer)
        length = 0
        async for chunk in exchange:
            length += len(chunk)
            if length > LARGEST_BODY_BYTES:
                body.close()
                exchange.response_bytes(413, [("content-type", "application/problem+json")], _TOO_LARGE)
                watcher.done()
                return
            body.write(chunk)
        body.seek(0)

        def answer() -> None:
            with body:
                self._gateway.answer(scope, exchange, body, length)

        self._threads.submit(_finish, watcher, answer)


_TOO_LARGE = orjson.dumps(
    {"type": "about:blank", "title": "Too large", "status": 413, "detail": f"At most {LARGEST_BODY_BYTES} bytes."}
)


def _finish(watcher: Watcher, answer: Callable[[], None]) -> None:
    try:
        answer()
    except BaseException as error:
        watcher.err(error)
    else:
        watcher.done()
