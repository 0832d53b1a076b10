"""A zip written piece by piece, so that a workspace of any size needs neither memory nor room on the disk."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

PIECE = 256 * 1024


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the archive: its ``name`` with folders, and its content as it is made."""

    name: str
    chunks: Iterable[bytes]
    is_packed: bool = False


def streamed(parts: Iterable[Part]) -> Iterator[bytes]:
    """The archive of the parts, in the order they come."""
    out = _Taken()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=5) as archive:
        for part in parts:
            entry = zipfile.ZipInfo(part.name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if part.is_packed else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            with archive.open(entry, "w", force_zip64=True) as written:
                for chunk in part.chunks:
                    written.write(chunk)
                    if out.size > PIECE:
                        yield out.take()
    yield out.take()


class _Taken(io.RawIOBase):
    """Takes what the archive writes, and gives it away; nobody can go back in it."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self.size = 0

    def writable(self) -> bool:
        return True

    def write(self, data: bytes | memoryview | bytearray, /) -> int:  # type: ignore[override]
        self._pieces.append(bytes(data))
        self.size += len(data)
        return len(data)

    def take(self) -> bytes:
        taken = b"".join(self._pieces)
        self._pieces, self.size = [], 0
        return taken
