"""Locks that end with their process, and so never outlive a ``kill -9``."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path


class ProcessLock:
    """A lock on one file: held by one process, or shared by several.

    POSIX record locks are used, since a child made by fork does not inherit them. Such a lock does not keep
    its own process out, so what this process holds is written down here.
    """

    _held_alone: dict[Path, int] = {}

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def take(self, *, shared: bool = False) -> bool:
        """True when the lock is ours now; False when another process holds it."""
        if not shared and self._held_alone.get(self.path) == os.getpid():
            return False
        descriptor = self._open()
        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        try:
            fcntl.lockf(descriptor, kind | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        if not shared:
            self._held_alone[self.path] = os.getpid()
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, str(os.getpid()).encode(), 0)
        return True

    def wait_alone(self) -> None:
        """Waits until no other process shares the lock, and holds it alone."""
        fcntl.lockf(self._open(), fcntl.LOCK_EX)

    def holder(self) -> int | None:
        """The process that took the lock alone, as it wrote itself down."""
        try:
            return int(self.path.read_text() or 0) or None
        except (OSError, ValueError):
            return None

    def release(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
            self._held_alone.pop(self.path, None)

    def _open(self) -> int:
        if self._descriptor is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        return self._descriptor
