"""Children made by fork, so that they share the memory of what the launcher has already imported."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from dotyk.server.embedded.children import INTERRUPTING, dying_with_parent, take_name, undisturbed, watch_parent


class Forked:
    """A child process that runs one function and ends with it, and never outlives this process."""

    def __init__(self, name: str, run: Callable[[], None], log: Path) -> None:
        self.name = name
        self.exit_code: int | None = None
        die = dying_with_parent(signal.SIGTERM)
        sys.stdout.flush()
        sys.stderr.flush()
        gc.freeze()
        with undisturbed():
            self.pid = os.fork()
            if self.pid == 0:
                _be_child(name, run, die, log)
        self._watcher: subprocess.Popen[bytes] | None = watch_parent(self.pid, signal.SIGTERM)

    def ended(self) -> bool:
        """Whether the child has ended; its exit code is known from then on (negative: the signal)."""
        if self.exit_code is None:
            with suppress(ChildProcessError):
                pid, status = os.waitpid(self.pid, os.WNOHANG)
                if pid:
                    self._note(os.waitstatus_to_exitcode(status))
        return self.exit_code is not None

    def wait(self) -> int:
        """Waits for the end; the exit code."""
        if self.exit_code is None:
            _, status = os.waitpid(self.pid, 0)
            self._note(os.waitstatus_to_exitcode(status))
        assert self.exit_code is not None
        return self.exit_code

    def send(self, sign: int) -> None:
        if not self.ended():
            os.kill(self.pid, sign)

    def _note(self, exit_code: int) -> None:
        self.exit_code = exit_code
        if self._watcher is not None:
            self._watcher.kill()
            self._watcher.wait()


def _be_child(name: str, run: Callable[[], None], die: Callable[[], None], log: Path) -> None:
    code = 1
    try:
        os.setsid()
        for sign in (*INTERRUPTING, signal.SIGCHLD):
            signal.signal(sign, signal.SIG_DFL)
        signal.set_wakeup_fd(-1)
        die()
        take_name(f"dotyk {name}")
        run()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:
        with suppress(OSError), log.open("a") as file:
            traceback.print_exc(file=file)
    finally:
        with suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def end_within(seconds: float) -> None:
    """Ends this child by then, whatever it still waits for: a database that is gone, a job that goes on."""
    timer = threading.Timer(seconds, os._exit, (0,))
    timer.daemon = True
    timer.start()
