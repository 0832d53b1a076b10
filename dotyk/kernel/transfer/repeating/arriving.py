"""Getting the file of a turn: what is new is put into the store, what is not costs nothing more."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from errno import ELOOP, ENOENT
from typing import IO
from urllib.parse import unquote

from dotyk.kernel.transfer.reading import FILE_BYTES
from dotyk.kernel.transfer.repeating.folder import Found, digest_of, files_in, opened_file
from dotyk.kernel.transfer.repeating.models import ImportRepeat, TakenFile
from dotyk.platform.errors import DomainError
from dotyk.platform.files import KeptFile, file_store
from dotyk.platform.outgoing import Answer, Unreachable, parsed_target, send
from dotyk.platform.sealing import unsealed

FETCHED_BYTES = 256 * 1024**2
FETCH_SECONDS = 300.0
PIECE_BYTES = 1 << 20
NOT_MODIFIED = 304


class NotFetched(DomainError):
    """The file could not be had; ``code`` says why."""

    status = 502
    code = "repeat_answered"


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file that is new, in the store. ``etag`` and ``modified`` are what its address says of it; ``found`` is what
    it was in the folder."""

    file: KeptFile
    name: str
    etag: str = ""
    modified: str = ""
    found: Found | None = None


def arrived(repeat: ImportRepeat) -> Arrived | None:
    """What there is to bring in; None where nothing is new. Raises DomainError where it cannot be had."""
    return _from_address(repeat) if repeat.address else _from_folder(repeat)


def _from_address(repeat: ImportRepeat) -> Arrived | None:
    with tempfile.TemporaryFile() as into:
        answer = _fetched(repeat, into)
        if answer.status == NOT_MODIFIED:
            return None
        if answer.status != 200:
            raise NotFetched(status=answer.status)
        if answer.is_cut:
            raise NotFetched("file_too_large", megabytes=FETCHED_BYTES // 1024**2)
        into.seek(0)
        kept = file_store().keep(_pieces(into), most_bytes=FETCHED_BYTES)
    if kept.digest == repeat.digest:
        return None
    name = unquote(parsed_target(repeat.address).path.partition("?")[0].rpartition("/")[2])
    return Arrived(kept, name or repeat.name, answer.headers.get("etag", ""), answer.headers.get("last-modified", ""))


def _fetched(repeat: ImportRepeat, into: IO[bytes]) -> Answer:
    headers = {repeat.header: unsealed(repeat.secret)} if repeat.header else {}
    if repeat.etag:
        headers["If-None-Match"] = repeat.etag
    if repeat.modified:
        headers["If-Modified-Since"] = repeat.modified
    try:
        return send(
            "GET",
            repeat.address,
            headers=headers,
            secrets=[repeat.header],
            seconds=FETCH_SECONDS,
            most_bytes=FETCHED_BYTES,
            into=into,
        )
    except Unreachable as unreachable:
        raise NotFetched(unreachable.code) from None


def _from_folder(repeat: ImportRepeat) -> Arrived | None:
    """The oldest file that was not taken yet; one that is being written just now waits for the next turn."""
    known = set(TakenFile.objects.filter(repeat=repeat).values_list("stamp", flat=True))
    for found in files_in(repeat.folder, known):
        kept = _kept(repeat, found)
        if kept is None:
            continue
        content = digest_of(found.name, kept.digest)
        if not TakenFile.objects.filter(repeat=repeat, content=content).exists():
            return Arrived(kept, found.name, found=found)
        TakenFile.objects.get_or_create(repeat=repeat, stamp=found.stamp, defaults={"content": content})
    return None


def _kept(repeat: ImportRepeat, found: Found) -> KeptFile | None:
    """The file in the store; None where it went or changed meanwhile, into a link too."""
    try:
        with opened_file(repeat.folder, found.name) as (file, now):
            kept = file_store().keep(_pieces(file), most_bytes=FILE_BYTES)
    except OSError as error:
        if error.errno in (ENOENT, ELOOP):
            return None
        raise NotFetched("repeat_unreadable", name=found.name) from None
    return kept if now == found and kept.size == found.size else None


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    while piece := file.read(PIECE_BYTES):
        yield piece
