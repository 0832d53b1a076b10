"""What is shown of a file, and what it may be called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from uuid import UUID

from dotyk.kernel.history.contents import PEEKED_BYTES
from dotyk.kernel.history.models import Attachment

NAME_MAX = 200
_UNFIT = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]')


@dataclass(frozen=True, slots=True)
class ShownAttachment:
    """A file's card, ``size`` in bytes, with the name of whoever filed it, and the ``field`` it was sent for."""

    id: UUID
    name: str
    size: int
    type: str
    created_at: datetime
    author_id: UUID | None
    author_name: str | None
    field: str = ""


def clean_name(name: str) -> str:
    """A file name that is safe on every system: no folders, no control or direction characters, not too long."""
    text = _UNFIT.sub("_", unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode())).strip(" .")
    if len(text) > NAME_MAX:
        stem, dot, ending = text.rpartition(".")
        ending = f"{dot}{ending}" if len(ending) <= 10 and stem else ""
        text = text[: NAME_MAX - len(ending)] + ending
    return text or "file"


def peeked(chunks: Iterator[bytes]) -> tuple[bytes, Iterator[bytes]]:
    """The first bytes, and the whole with them."""
    taken: list[bytes] = []
    while sum(map(len, taken)) < PEEKED_BYTES and (chunk := next(chunks, b"")):
        taken.append(chunk)
    return b"".join(taken)[:PEEKED_BYTES], chain(taken, chunks)


def told_of(attachment: Attachment) -> dict[str, object]:
    """What an event tells of a file."""
    return {
        "attachment": attachment.id,
        "name": attachment.name,
        "size": attachment.size,
        "type": attachment.type,
    }


def shown_attachment(attachment: Attachment) -> ShownAttachment:
    """The card of a file, with the name of whoever filed it; one query."""
    author = attachment.created_by
    return ShownAttachment(
        attachment.id,
        attachment.name,
        attachment.size,
        attachment.type,
        attachment.created_at,
        author.id if author else None,
        author.name if author else None,
        attachment.field,
    )
