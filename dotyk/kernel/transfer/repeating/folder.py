"""Files of the folder that whoever runs Dotyk allows: none outside of it, no links on the way."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import BinaryIO

from django.conf import settings

from dotyk.platform.errors import DomainError, Invalid

LONGEST = 300
FILES_MAX = 10_000


class NoFolder(DomainError):
    """There is no such folder, or none is allowed any more."""

    status = 422
    code = "repeat_no_folder"


@dataclass(frozen=True, slots=True)
class Found:
    """A file by its name in the folder."""

    name: str
    size: int
    written_at: int

    @property
    def stamp(self) -> str:
        return digest_of(self.name, str(self.size), str(self.written_at))


def digest_of(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def checked_pattern(pattern: str) -> str:
    """``exports/*.csv``: folders by name and a pattern of files; Invalid at ``folder`` where it leads elsewhere."""
    parts = pattern.split("/")
    is_clean = 0 < len(pattern) <= LONGEST and pattern.isprintable() and "\\" not in pattern
    leads_on = all(part not in ("", ".", "..") for part in parts)
    if not (is_clean and leads_on) or any("*" in part or "?" in part or "[" in part for part in parts[:-1]):
        raise Invalid.at("folder", "repeat_bad_folder")
    return pattern


def files_in(pattern: str, known: Collection[str] = ()) -> list[Found]:
    """The files that the pattern means, the oldest first, but for those whose stamps are known; hidden ones and links
    are none. Raises NoFolder."""
    wanted = pattern.rpartition("/")[2]
    with _opened_folder(pattern) as folder, os.scandir(folder) as entries:
        met = [_met(entry) for entry in entries if not entry.name.startswith(".") and fnmatchcase(entry.name, wanted)]
    found = [file for file in met if file is not None and file.stamp not in known]
    return sorted(found, key=lambda file: (file.written_at, file.name))[:FILES_MAX]


def _met(entry: os.DirEntry[str]) -> Found | None:
    """None where it is no file, or gone by now."""
    try:
        told = entry.stat(follow_symlinks=False)
    except OSError:
        return None
    return Found(entry.name, told.st_size, told.st_mtime_ns) if stat.S_ISREG(told.st_mode) else None


@contextmanager
def opened_file(pattern: str, name: str) -> Iterator[tuple[BinaryIO, Found]]:
    """A file that ``files_in`` told of, with what it is now. Raises NoFolder, and OSError where it is gone."""
    with _opened_folder(pattern) as folder:
        line = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
        with os.fdopen(line, "rb") as file:
            told = os.fstat(line)
            if not stat.S_ISREG(told.st_mode):
                raise FileNotFoundError(name)
            yield file, Found(name, told.st_size, told.st_mtime_ns)


@contextmanager
def _opened_folder(pattern: str) -> Iterator[int]:
    """The folder of the pattern, gone to step by step from the allowed one, so that no link can lead out of it."""
    if settings.IMPORT_FOLDER is None:
        raise NoFolder()
    line = None
    try:
        line = os.open(settings.IMPORT_FOLDER, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        for part in pattern.split("/")[:-1]:
            deeper = os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=line)
            os.close(line)
            line = deeper
    except OSError:
        if line is not None:
            os.close(line)
        raise NoFolder() from None
    try:
        yield line
    finally:
        os.close(line)
