"""The private folder of the database's socket: short enough for the kernel, closed to everyone else."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path

from dotyk.server.embedded.account import Account
from dotyk.server.failures import CannotStart

LONGEST_PATH_BYTES = 100  # sun_path holds 104 bytes on macOS and 108 on Linux, with the final zero
SOCKET_NAME = ".s.PGSQL.5432"
PREFIX = "dotyk-"


def make_socket_dir(home: Path, account: Account | None) -> Path:
    """A fresh folder, mode 0700, whose socket path fits; written down in the home for other commands."""
    _remove_recorded(home)
    tried = []
    for place in dict.fromkeys([tempfile.gettempdir(), "/tmp", "/var/tmp"]):  # noqa: S108
        tried.append(place)
        if len(os.fsencode(f"{place}/{PREFIX}12345678/{SOCKET_NAME}")) > LONGEST_PATH_BYTES:
            continue
        try:
            folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
        except OSError:
            continue
        if account is not None:
            account.give(folder)
        (home / "database.json").write_text(json.dumps({"socket_dir": str(folder)}))
        return folder
    raise CannotStart("socket_path_too_long", places=", ".join(tried))


def recorded_socket_dir(home: Path) -> Path | None:
    """Where the running database of ``home`` listens, as its starter wrote it down."""
    try:
        return Path(json.loads((home / "database.json").read_text())["socket_dir"])
    except (OSError, ValueError, KeyError):
        return None


def remove_socket_dir(home: Path) -> None:
    _remove_recorded(home)
    (home / "database.json").unlink(missing_ok=True)


def _remove_recorded(home: Path) -> None:
    folder = recorded_socket_dir(home)
    if folder is not None and folder.name.startswith(PREFIX):
        shutil.rmtree(folder, ignore_errors=True)
