"""Children that never outlive their parent."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

STOPPING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
INTERRUPTING = (*STOPPING, signal.SIGALRM)
"""The signals whose handlers may raise."""
HAS_PRCTL = sys.platform.startswith("linux")
PR_SET_PDEATHSIG = 1
PR_SET_NAME = 15


def dying_with_parent(sign: int) -> Callable[[], None]:
    """What a child runs after fork so that Linux sends it ``sign`` when its parent ends, however it ends.

    It hears signals again that were held back while it was started (``undisturbed``). Elsewhere than on Linux that is
    all it does: see ``watch_parent``. Called before fork, for nothing may be imported after it.
    """
    if not HAS_PRCTL:
        return _hear_signals
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    parent = os.getpid()

    def in_child() -> None:
        _hear_signals()
        prctl(PR_SET_PDEATHSIG, int(sign), 0, 0, 0)
        if os.getppid() != parent:
            os.kill(os.getpid(), sign)

    return in_child


def _hear_signals() -> None:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, INTERRUPTING)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Holds back what may interrupt us while the block runs: no child is started that nobody knows of."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, INTERRUPTING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def watch_parent(pid: int, sign: int) -> subprocess.Popen[bytes] | None:
    """Where the kernel cannot, a watcher sends ``sign`` to ``pid`` once we are gone: its input ends with us."""
    if HAS_PRCTL:
        return None
    script = 'read -r _; kill -s "$1" "$0"'
    name = signal.Signals(sign).name.removeprefix("SIG")
    return subprocess.Popen(["/bin/sh", "-c", script, str(pid), name], stdin=subprocess.PIPE, start_new_session=True)


def take_name(name: str) -> None:
    """Lets ``ps`` and ``top`` call this process by ``name`` (Linux: at most 15 letters)."""
    if HAS_PRCTL:
        ctypes.CDLL(None).prctl(PR_SET_NAME, name.encode()[:15], 0, 0, 0)
