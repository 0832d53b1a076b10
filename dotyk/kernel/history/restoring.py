"""The way back of what was taken off a record: a file, a comment."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.history.cards import ShownAttachment, shown_attachment, told_of
from dotyk.kernel.history.comments import ShownComment, shown_comment
from dotyk.kernel.history.field_files import put_in, seen_fields
from dotyk.kernel.history.models import Attachment, Comment
from dotyk.kernel.records.opening import open_record
from dotyk.kernel.records.telling import tell
from dotyk.platform.errors import Denied, NotFound


@transaction.atomic
def reattach(actor: Actor, attachment_id: UUID) -> ShownAttachment:
    """Files again what was taken off a record the actor may change; what is there stays there. NotFound, Denied.

    It comes back for thirty days (``forgetting``).
    """
    attachment = Attachment.objects.select_for_update().filter(id=attachment_id).first()
    if attachment is None or attachment.record_id is None:
        raise NotFound()
    record = open_record(actor, attachment.object, attachment.record_id, "update")
    if attachment.field not in seen_fields(actor, attachment.object):
        raise NotFound()
    if attachment.deleted_at is not None and attachment.field:
        put_in(actor, attachment, record.id)
    elif attachment.deleted_at is not None:
        attachment.deleted_at = None
        attachment.save(update_fields=("deleted_at",))
        tell(actor, record, ("attached", told_of(attachment)))
    return shown_attachment(attachment)


@transaction.atomic
def restore_comment(actor: Actor, object_name: str, record_id: UUID, comment_id: UUID) -> ShownComment:
    """Says again what its author took back; nobody is called a second time. NotFound; Denied for another's."""
    record = open_record(actor, object_name, record_id, "update")
    comment = Comment.objects.select_for_update().filter(id=comment_id, record_id=record_id).first()
    if comment is None:
        raise NotFound()
    if comment.created_by_id != actor.id:
        raise Denied()
    if comment.deleted_at is not None:
        comment.deleted_at = None
        comment.save(update_fields=("deleted_at",))
        tell(actor, record, ("comment_restored", {"comment": comment.id}))
    return shown_comment(actor, comment)
