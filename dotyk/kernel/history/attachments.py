"""Files filed with records: whoever reaches the record reaches its files, but for those of fields hidden from them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.history.cards import ShownAttachment, clean_name, peeked, shown_attachment, told_of
from dotyk.kernel.history.contents import content_type
from dotyk.kernel.history.field_files import seen_fields, take_out
from dotyk.kernel.history.models import Attachment
from dotyk.kernel.history.pages import Page, page_of
from dotyk.kernel.records.opening import open_record
from dotyk.kernel.records.telling import tell
from dotyk.platform import clock
from dotyk.platform.errors import NotFound
from dotyk.platform.files import file_store

_PAGE = """
select a.id, a.name, a.size, a.type, a.created_at, a.created_by_id, u.name, a.field
from attachment a left join app_user u on u.id = a.created_by_id
where a.record_id = %s and a.field = any(%s::text[]) and a.deleted_at is null and (%s::uuid is null or a.id < %s::uuid)
order by a.id desc limit %s
"""


def attachments(
    actor: Actor, object_name: str, record_id: UUID, *, cursor: str | None = None, limit: int = 50
) -> Page[ShownAttachment]:
    """The files of a record within reach, newest first; two queries. NotFound, Invalid at ``cursor``, ``limit``."""
    open_record(actor, object_name, record_id)
    seen = seen_fields(actor, object_name)
    return page_of(_PAGE, record_id, ShownAttachment, seen, cursor=cursor, limit=limit)


def attach(
    actor: Actor, object_name: str, record_id: UUID, name: str, chunks: Iterable[bytes], *, most_bytes: int
) -> ShownAttachment:
    """Files something with a record the actor may change; TooLarge beyond ``most_bytes``.

    The content is stored before the transaction, so that none is ever missing; its type is read from its bytes.
    """
    open_record(actor, object_name, record_id, "update")
    head, whole = peeked(iter(chunks))
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
    """Takes a file off a record the actor may change; it can be filed again for thirty days.

    One that a field names leaves the field, as any change of the record does: Invalid where that is refused.
    """
    attachment, record_id = _found(actor, attachment_id)
    record = open_record(actor, attachment.object, record_id, "update")
    if attachment.field and take_out(actor, attachment, record_id):
        return
    attachment.deleted_at = clock.now()
    attachment.save(update_fields=("deleted_at",))
    tell(actor, record, ("detached", told_of(attachment)))


def attachment_content(actor: Actor, attachment_id: UUID) -> tuple[Attachment, BinaryIO]:
    """A file and its open content; NotFound where there is none, or its record or field is out of reach. Two queries.

    What somebody has sent for a field and no record holds yet they may read themselves.
    """
    waiting = Attachment.objects.filter(id=attachment_id, record_id=None, created_by_id=actor.id).first()
    attachment = waiting or _opened(actor, attachment_id)
    return attachment, file_store().open(attachment.digest)


def _opened(actor: Actor, attachment_id: UUID) -> Attachment:
    attachment, record_id = _found(actor, attachment_id)
    open_record(actor, attachment.object, record_id)
    return attachment


def _found(actor: Actor, attachment_id: UUID) -> tuple[Attachment, UUID]:
    """A file that stands with a record, and which; whether the record is within reach is not asked."""
    attachment = Attachment.objects.filter(id=attachment_id, deleted_at__isnull=True).first()
    if attachment is None or attachment.record_id is None:
        raise NotFound()
    if attachment.field not in seen_fields(actor, attachment.object):
        raise NotFound()
    return attachment, attachment.record_id
