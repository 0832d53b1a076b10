"""Granian in our own process, each request on the cheapest road.

Granian's own servers give either WSGI or async, not both on one port. Its RSGI worker, though, calls a
scheduler for every request from a pool of native threads made for Python; ours answers the API right
there, as granian's WSGI does, and passes only the rest to the event loop. This is the one module
that touches granian's private parts; ``docs/decisions/0003-one-origin.md`` has the figures.
"""

from __future__ import annotations

import asyncio
import os
import socket
from asyncio.tasks import _enter_task, _leave_task  # type: ignore[attr-defined]
from collections.abc import Callable
from functools import partial
from typing import Any

from granian._granian import CallbackScheduler, RSGIWorker, SocketHolder, WorkerSignal  # type: ignore[attr-defined]
from granian.http import HTTP1Settings

from dotyk.server.front.requests import Watcher
from dotyk.server.processes.listener import BACKLOG

MOST_CONNECTIONS = 4096
IDLE_THREAD_SECONDS = 60
LARGEST_HEAD_BYTES = 64 * 1024


class _Scheduler(CallbackScheduler):  # type: ignore[misc]
    """Hands each request to ``dispatch``, on the native thread that took it."""

    __slots__ = ()

    def __init__(self, loop: Any, _callback: Any, _task: Any, _enter: Any, _leave: Any, dispatch: Any) -> None:
        super().__init__()
        self._schedule_fn = dispatch

    def __new__(cls, loop: Any, callback: Any, task: Any, enter: Any, leave: Any, dispatch: Any) -> _Scheduler:
        made: _Scheduler = super().__new__(cls, loop, callback, task, enter, leave)
        return made


class GranianWorker:
    """Listens on ``listener`` and calls ``dispatch`` for each request, from one of ``threads`` threads."""

    def __init__(self, listener: socket.socket, dispatch: Callable[[Watcher], None], *, threads: int) -> None:
        self._listener = listener
        self._dispatch = dispatch
        self._threads = threads
        self._signal = WorkerSignal()

    def start(self, loop: asyncio.AbstractEventLoop) -> None:
        """Begins to accept; returns at once."""
        worker = RSGIWorker(
            1,
            (None, SocketHolder(os.dup(self._listener.fileno()), False, BACKLOG)),
            None,
            1,
            16,
            self._threads,
            IDLE_THREAD_SECONDS,
            MOST_CONNECTIONS,
            "auto",
            HTTP1Settings(max_buffer_size=LARGEST_HEAD_BYTES),
            None,
            False,
            None,
            False,
            None,
            None,
            None,
            "tls1.3",
            None,
            [],
            False,
            (None, None),
        )
        enter, leave = partial(_enter_task, loop), partial(_leave_task, loop)
        scheduler = _Scheduler(loop, None, None, enter, leave, self._dispatch)
        self._ended = loop.create_future()
        self._signal.add_cb(lambda: loop.call_soon_threadsafe(self._note_end))
        worker.serve_str(scheduler, loop, self._signal)

    async def stop(self) -> None:
        """Accepts no more and waits for the requests under way."""
        self._signal.set()
        await self._ended

    def _note_end(self) -> None:
        if not self._ended.done():
            self._ended.set_result(None)
