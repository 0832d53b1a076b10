"""What has been done already and need not be done again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from scripts.menu.steps import ROOT, STATE


def fingerprint(paths: Iterable[Path], *more: str) -> str:
    """A sign of the contents of the files and of ``more``."""
    digest = hashlib.sha256("\n".join(more).encode())
    for path in sorted(paths):
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def files_of(*places: str) -> list[Path]:
    """The files named, and those in the folders named."""
    found: list[Path] = []
    for place in map(ROOT.joinpath, places):
        found += [place] if place.is_file() else [path for path in place.rglob("*") if path.is_file()]
    return found


class Stamp:
    """Remembers under which fingerprint something was done; ``place`` is where what was done lies."""

    def __init__(self, name: str, place: Path = STATE) -> None:
        self._path = place / f".dotyk-{name}"

    def holds(self, value: str) -> bool:
        try:
            return self._path.read_text() == value
        except OSError:
            return False

    def set(self, value: str) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(value)
