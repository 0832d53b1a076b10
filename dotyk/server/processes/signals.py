"""Waiting for a signal, a child's end or the clock, whichever comes first."""

from __future__ import annotations

import os
import select
import signal
import sys
from types import FrameType, TracebackType
from typing import TYPE_CHECKING

from dotyk.server.embedded.children import STOPPING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

AGAIN_SECONDS = 0.05


class Stopped(BaseException):
    """A signal said stop while something was being made ready; it unwinds what was begun."""


class Signals:
    """While the block runs, SIGTERM, Ctrl-C and the like are noted and children's ends wake us.

    Until ``watch`` is called they also raise Stopped, wherever the launcher is: nothing needs an orderly end yet.
    Where it cannot get out, as from a callback that Python calls by itself (importing has many), it is raised again.
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
        self._alarm = signal.signal(signal.SIGALRM, self._stop)
        self._told_lost = sys.unraisablehook
        signal.signal(signal.SIGCHLD, lambda *_: None)
        sys.unraisablehook = self._be_silent_of_lost
        return self

    def watch(self) -> None:
        """From now on signals are only noted; raises Stopped where one has been."""
        self._interrupts = False
        if self.is_stopping:
            raise Stopped

    def wait(self, seconds: float) -> None:
        """Returns early when something happened."""
        if select.select([self._reader], [], [], seconds)[0]:
            os.read(self._reader, 4096)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.set_wakeup_fd(-1)
        for sign in (*STOPPING, signal.SIGCHLD):
            signal.signal(sign, signal.SIG_DFL)
        signal.signal(signal.SIGALRM, self._alarm)
        sys.unraisablehook = self._told_lost
        os.close(self._reader)
        os.close(self._writer)

    def _stop(self, _sign: int, _frame: FrameType | None) -> None:
        self.is_stopping = True
        if self._interrupts and not _is_unwinding():
            signal.setitimer(signal.ITIMER_REAL, AGAIN_SECONDS)
            raise Stopped

    def _be_silent_of_lost(self, unraisable: UnraisableHookArgs) -> None:
        if unraisable.exc_type is not Stopped:
            self._told_lost(unraisable)


def _is_unwinding() -> bool:
    """Whether what runs now was called while Stopped was on its way out."""
    error = sys.exc_info()[1]
    while error is not None and not isinstance(error, Stopped):
        error = error.__context__
    return error is not None
