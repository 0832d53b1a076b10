"""Granian in our own process, each request on the cheapest road.

Granian's own servers give either WSGI or async, not both on one port. Its RSGI worker, though, calls a
scheduler for every request from a pool of native threads made for Python; ours answers the API right
there, as granian's WSGI does, and passes only the rest to the event loop. This is the one module
that touches granian's private parts; ``docs/decisions/one-origin.md`` has the figures.
"""

from __future__ import annotations

import asyncio
import asyncio.tasks
import os
import socket
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

from granian.http import HTTP1Settings

from dotyk.server.config import BACKLOG
from dotyk.server.front.requests import Watcher

_granian: Any = import_module("granian._granian")
_tasks: Any = asyncio.tasks

MOST_CONNECTIONS = 4096
IDLE_THREAD_SECONDS = 60
LARGEST_HEAD_BYTES = 64 * 1024


class _Scheduler(_granian.CallbackScheduler):  # type: ignore[misc]
    """Hands each request to ``dispatch``, on the native thread that took it."""

    __slots__ = ()

    @classmethod
    def made(cls, loop: asyncio.AbstractEventLoop, dispatch: Callable[[Watcher], None]) -> _Scheduler:
        enter, leave = partial(_tasks._enter_task, loop), partial(_tasks._leave_task, loop)
        scheduler: _Scheduler = cls(loop, None, None, enter, leave)
        scheduler._schedule_fn = dispatch
        return scheduler


class GranianWorker:
    """Listens on ``listener`` and calls ``dispatch`` for each request, from one of ``threads`` threads."""

    def __init__(self, listener: socket.socket, dispatch: Callable[[Watcher], None], *, threads: int) -> None:
        self._listener = listener
        self._dispatch = dispatch
        self._threads = threads
        self._signal = _granian.WorkerSignal()

    def start(self, loop: asyncio.AbstractEventLoop) -> None:
        """Begins to accept; returns at once."""
        worker = _granian.RSGIWorker(
            1,
            (None, _granian.SocketHolder(os.dup(self._listener.fileno()), False, BACKLOG)),
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
        self._ended = loop.create_future()
        self._signal.add_cb(lambda: loop.call_soon_threadsafe(self._note_end))
        worker.serve_str(_Scheduler.made(loop, self._dispatch), loop, self._signal)

    async def stop(self) -> None:
        """Accepts no more and waits for the requests under way."""
        self._signal.set()
        await self._ended

    def _note_end(self) -> None:
        if not self._ended.done():
            self._ended.set_result(None)
