"""What an earlier run that was killed left behind: its pid file, its process, its socket folder."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from dotyk.server.failures import CannotStart

PATIENCE_SECONDS = 30


def clear_leftovers(home: Path, data: Path, waiting: Callable[[int], None]) -> None:
    """Makes way for a new server on ``data``: ends an orphaned one, removes a pid file that means nothing.

    The caller holds the lock of the database, so a server still running has lost its supervisor.
    PostgreSQL itself trusts any living process with the number in its pid file; after a restart of a
    container that number often is somebody else.
    """
    pid_file = data / "postmaster.pid"
    pid = _first_number(pid_file)
    if pid is None:
        pid_file.unlink(missing_ok=True)
        return
    if is_server_of(pid, data):
        _end(pid, data, home, waiting)
    if not is_server_of(pid, data):
        pid_file.unlink(missing_ok=True)


def is_server_of(pid: int, data: Path) -> bool:
    """Whether the process ``pid`` lives, is PostgreSQL, and works in the folder ``data``."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    proc = Path(f"/proc/{pid}")
    if proc.exists():
        return _is_postgres_on_linux(proc, data)
    done = subprocess.run(["ps", "-o", "comm=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return done.stdout.strip().endswith("postgres")


def _is_postgres_on_linux(proc: Path, data: Path) -> bool:
    try:
        name, _, rest = (proc / "stat").read_text().partition("(")[2].rpartition(")")
        if name != "postgres" or rest.split()[0] in "ZX":
            return False
        return (proc / "cwd").samefile(data)
    except PermissionError:
        return True
    except OSError:
        return False


def _end(pid: int, data: Path, home: Path, waiting: Callable[[int], None]) -> None:
    waiting(pid)
    for sign in (signal.SIGINT, signal.SIGQUIT):
        with suppress(ProcessLookupError, PermissionError):
            os.kill(pid, sign)
        deadline = time.monotonic() + PATIENCE_SECONDS / 2
        while time.monotonic() < deadline:
            if not is_server_of(pid, data):
                return
            time.sleep(0.05)
    raise CannotStart("database_still_held", home=home, pid=pid)


def _first_number(path: Path) -> int | None:
    try:
        return int(path.read_text().split("\n", 1)[0])
    except (OSError, ValueError):
        return None
