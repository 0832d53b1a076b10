"""Waiting for a signal, a child's end or the clock, whichever comes first."""

from __future__ import annotations

import os
import select
import signal
from types import FrameType, TracebackType

STOPPING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Stopped(BaseException):
    """A signal said stop while something was being made ready; it unwinds what was begun."""


class Signals:
    """While the block runs, SIGTERM, Ctrl-C and the like are noted and children's ends wake us.

    Until ``watch`` is called they also raise Stopped, wherever the launcher is: nothing needs an orderly end yet.
    """

    def __init__(self) -> None:
        self.is_stopping = False
        self._interrupts = True
        self._reader, self._writer = os.pipe()

    def __enter__(self) -> Signals:
        for descriptor in (self._reader, self._writer):
            os.set_blocking(descriptor, False)
        signal.set_wakeup_fd(self._writer, warn_on_full_buffer=False)
        for sign in STOPPING:
            signal.signal(sign, self._stop)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        return self

    def watch(self) -> None:
        """From now on signals are only noted."""
        self._interrupts = False

    def wait(self, seconds: float) -> None:
        """Returns early when something happened."""
        if select.select([self._reader], [], [], seconds)[0]:
            os.read(self._reader, 4096)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signal.set_wakeup_fd(-1)
        for sign in (*STOPPING, signal.SIGCHLD):
            signal.signal(sign, signal.SIG_DFL)
        os.close(self._reader)
        os.close(self._writer)

    def _stop(self, _sign: int, _frame: FrameType | None) -> None:
        self.is_stopping = True
        if self._interrupts:
            self._interrupts = False
            raise Stopped
