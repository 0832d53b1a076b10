"""Why a command of Dotyk cannot go on: one line with the reason and the mend."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any


class CannotStart(Exception):
    """A refusal to start or go on; ``code`` names the message in ``server.messages``."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code = f"server.{code}"
        self.values = values

    def __str__(self) -> str:
        return f"{self.code} {self.values or ''}".strip()


def from_os_error(error: OSError) -> CannotStart:
    """The refusal that says in words what the operating system refused."""
    place = error.filename if isinstance(error.filename, str) else ""
    code = {
        errno.ENOSPC: "no_space",
        errno.EDQUOT: "no_space",
        errno.EACCES: "not_writable",
        errno.EPERM: "not_writable",
        errno.EROFS: "not_writable",
        errno.ENAMETOOLONG: "path_too_long",
    }.get(error.errno or 0, "os_error")
    return CannotStart(code, place=place, reason=error.strerror or str(error))


_FULL = ("No space left on device", "Check free disk space", "Disk quota exceeded")


def is_about_space(text: str) -> bool:
    """Whether a program complains of a full disk."""
    return any(words in text for words in _FULL)


def require_space(folder: Path, wanted_bytes: int) -> None:
    """Raises CannotStart where the disk of ``folder`` has less left, before anything is half written."""
    state = os.statvfs(folder)
    if state.f_bavail * state.f_frsize < wanted_bytes:
        raise CannotStart("no_space", place=folder)
