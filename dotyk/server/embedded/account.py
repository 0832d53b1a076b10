"""The plain user that runs the database when Dotyk runs as root, for PostgreSQL refuses root."""

from __future__ import annotations

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dotyk.server.failures import CannotStart

PREFERRED = ("postgres", "_postgres", "nobody")


@dataclass(frozen=True, slots=True)
class Account:
    """A user of the system without privileges."""

    name: str
    uid: int
    gid: int

    def identity(self) -> dict[str, Any]:
        """The arguments of ``subprocess`` that make a child run as this user, and no more than it."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def can_enter(self, folder: Path) -> bool:
        """Whether this user can walk through every folder down to ``folder``."""
        try:
            probe = ["/bin/sh", "-c", 'test -x "$0/."', str(folder)]
            return subprocess.run(probe, cwd="/", **self.identity(), check=False).returncode == 0
        except (OSError, subprocess.SubprocessError):
            return False

    def give(self, path: Path) -> None:
        os.chown(path, self.uid, self.gid)


def plain_account(data: Path) -> Account | None:
    """Who shall run the database whose files are in ``data``: None (ourselves) unless we are root.

    The owner of existing files stays their owner, also when the machine has got another candidate since.
    """
    if os.geteuid() != 0:
        return None
    candidates = [_account(owner)] if (owner := _owner(data)) else []
    candidates += [_account(name) for name in PREFERRED]
    for account in candidates:
        if account is not None:
            return account
    raise CannotStart("no_plain_user", reason=", ".join(PREFERRED))


def _owner(path: Path) -> int | None:
    return path.stat().st_uid if path.exists() else None


def _account(who: str | int) -> Account | None:
    try:
        entry = pwd.getpwuid(who) if isinstance(who, int) else pwd.getpwnam(who)
    except KeyError:
        return None
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid) if entry.pw_uid != 0 else None
