"""Files filed with records: whoever reaches the record reaches its files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import BinaryIO
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.history.contents import PEEKED_BYTES, content_type
from dotyk.kernel.history.models import Attachment
from dotyk.kernel.history.pages import Page, page_of
from dotyk.kernel.records.opening import open_record
from dotyk.kernel.records.telling import tell
from dotyk.platform import clock
from dotyk.platform.errors import NotFound
from dotyk.platform.files import file_store

NAME_MAX = 200
_UNFIT = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]')


@dataclass(frozen=True, slots=True)
class ShownAttachment:
    """A file's card, ``size`` in bytes, with the name of whoever filed it."""

    id: UUID
    name: str
    size: int
    type: str
    created_at: datetime
    author_id: UUID | None
    author_name: str | None


_PAGE = """
select a.id, a.name, a.size, a.type, a.created_at, a.created_by_id, u.name
from attachment a left join app_user u on u.id = a.created_by_id
where a.record_id = %s and a.deleted_at is null and (%s::uuid is null or a.id < %s::uuid)
order by a.id desc limit %s
"""


def attachments(
    actor: Actor, object_name: str, record_id: UUID, *, cursor: str | None = None, limit: int = 50
) -> Page[ShownAttachment]:
    """The files of a record within reach, newest first; two queries. NotFound, Invalid at ``cursor``, ``limit``."""
    open_record(actor, object_name, record_id)
    return page_of(_PAGE, record_id, ShownAttachment, cursor=cursor, limit=limit)


def attach(
    actor: Actor, object_name: str, record_id: UUID, name: str, chunks: Iterable[bytes], *, most_bytes: int
) -> ShownAttachment:
    """Files something with a record the actor may change; TooLarge beyond ``most_bytes``.

    The content is stored before the transaction, so that none is ever missing; its type is read from its bytes.
    """
    open_record(actor, object_name, record_id, "update")
    head, whole = _peeked(iter(chunks))
    kept = file_store().keep(whole, most_bytes=most_bytes)
    with transaction.atomic():
        record = open_record(actor, object_name, record_id, "update")
        attachment = Attachment.objects.create(
            object=record.target.name,
            record_id=record.id,
            digest=kept.digest,
            name=clean_name(name),
            size=kept.size,
            type=content_type(head, name),
            created_at=clock.now(),
            created_by_id=actor.id,
        )
        tell(actor, record, ("attached", told_of(attachment)))
    return shown_attachment(attachment)


@transaction.atomic
def detach(actor: Actor, attachment_id: UUID) -> None:
    """Takes a file off a record the actor may change; it can be filed again for thirty days."""
    attachment = _found(attachment_id)
    record = open_record(actor, attachment.object, attachment.record_id, "update")
    attachment.deleted_at = clock.now()
    attachment.save(update_fields=("deleted_at",))
    tell(actor, record, ("detached", told_of(attachment)))


def attachment_content(actor: Actor, attachment_id: UUID) -> tuple[Attachment, BinaryIO]:
    """A file and its open content; NotFound where there is none or its record is out of reach. Two queries."""
    attachment = _found(attachment_id)
    open_record(actor, attachment.object, attachment.record_id)
    return attachment, file_store().open(attachment.digest)


def clean_name(name: str) -> str:
    """A file name that is safe on every system: no folders, no control or direction characters, not too long."""
    text = _UNFIT.sub("_", unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode())).strip(" .")
    if len(text) > NAME_MAX:
        stem, dot, ending = text.rpartition(".")
        ending = f"{dot}{ending}" if len(ending) <= 10 and stem else ""
        text = text[: NAME_MAX - len(ending)] + ending
    return text or "file"


def _found(attachment_id: UUID) -> Attachment:
    attachment = Attachment.objects.filter(id=attachment_id, deleted_at__isnull=True).first()
    if attachment is None:
        raise NotFound()
    return attachment


def _peeked(chunks: Iterator[bytes]) -> tuple[bytes, Iterator[bytes]]:
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
    )
