"""Files named by their content: the same bytes are kept once, and a kept file never changes.

What lies where is behind ``FileStore``, so that many machines can share an object storage instead of a folder.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO, Protocol

from django.conf import settings
from django.db import connection

from dotyk.platform.errors import NotFound, TooLarge

_DIGEST = re.compile(r"[0-9a-f]{64}")
FRESH_SECONDS = 24 * 3600
_holders: set[tuple[str, str]] = set()


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file in the store: the SHA-256 of its content in hexadecimal, and its size in bytes."""

    digest: str
    size: int


class FileStore(Protocol):
    """Where files are kept."""

    def keep(self, chunks: Iterable[bytes], *, most_bytes: int) -> KeptFile:
        """Stores the content for good before it returns; TooLarge beyond ``most_bytes``, and then nothing is kept."""
        ...

    def open(self, digest: str) -> BinaryIO:
        """The content, to be closed by the caller; NotFound where there is none."""
        ...

    def forget(self, digest: str) -> None:
        """Removes the content for good, unless it was stored (once more) within the last day."""
        ...


class FolderStore:
    """Keeps files in a folder, each under the first letters of its digest."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, chunks: Iterable[bytes], *, most_bytes: int) -> KeptFile:
        self._folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self._folder, prefix=".new-", delete=False) as file:
            try:
                kept = _write(file.file, chunks, most_bytes)
                place = self._place(kept.digest)
                place.parent.mkdir(parents=True, exist_ok=True)
                os.replace(file.name, place)
            except BaseException:
                os.unlink(file.name)
                raise
        return kept

    def open(self, digest: str) -> BinaryIO:
        try:
            return self._place(digest).open("rb")
        except FileNotFoundError as error:
            raise NotFound() from error

    def forget(self, digest: str) -> None:
        place = self._place(digest)
        aside = place.with_name(f".leaving-{digest}-{os.getpid()}")
        try:
            os.rename(place, aside)
        except FileNotFoundError:
            return
        if time.time() - aside.stat().st_mtime < FRESH_SECONDS:
            os.replace(aside, place)  # somebody stores the same bytes right now
        else:
            aside.unlink()

    def _place(self, digest: str) -> Path:
        if not _DIGEST.fullmatch(digest):
            raise NotFound()
        return self._folder / digest[:2] / digest[2:4] / digest


def _write(file: IO[bytes], chunks: Iterable[bytes], most_bytes: int) -> KeptFile:
    digest, size = hashlib.sha256(), 0
    for chunk in chunks:
        size += len(chunk)
        if size > most_bytes:
            raise TooLarge("file_too_large", megabytes=most_bytes // 1024**2)
        digest.update(chunk)
        file.write(chunk)
    file.flush()
    os.fsync(file.fileno())
    return KeptFile(digest.hexdigest(), size)


def file_store() -> FileStore:
    """The store of this installation: ``files`` in its home."""
    return FolderStore(settings.HOME / "files")


def hold_files(table: str, column: str) -> None:
    """Says that the digests in this column name files that are needed; told when Django starts."""
    _holders.add((table, column))


def unheld(digests: Collection[str]) -> set[str]:
    """Those of the digests that no row names any more; one query a holder."""
    left = set(digests)
    for table, column in sorted(_holders):
        with connection.cursor() as cursor:
            cursor.execute(f"select distinct {column} from {table} where {column} = any(%s::text[])", [sorted(left)])
            left -= {row[0] for row in cursor.fetchall()}
    return left
