"""Files sent for a field, before or after their record is made; the record's own once its value names them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import may, visible_field, visible_fields, writable
from dotyk.kernel.history.cards import ShownAttachment, clean_name, peeked, shown_attachment
from dotyk.kernel.history.contents import content_type
from dotyk.kernel.history.models import Attachment
from dotyk.kernel.objects.types.files import fits, ids_of, most_bytes
from dotyk.kernel.records import get_record, update_record
from dotyk.kernel.records.opening import record_object
from dotyk.platform import clock
from dotyk.platform.errors import Denied, Invalid, NotFound
from dotyk.platform.files import file_store


def send_for_field(
    actor: Actor, object_name: str, field_name: str, name: str, chunks: Iterable[bytes]
) -> ShownAttachment:
    """Keeps a file that a value of the field may name within a day, by whoever sent it; until then nobody else sees it.

    NotFound where there is no such field of files, Denied where it may not be filled; TooLarge, Invalid at ``file``.
    """
    target = record_object(actor, object_name)
    field = visible_field(actor, target, field_name)
    if field is None or field.type.kind != "files":
        raise NotFound()
    if not writable(actor, target, field) or not {"create", "update"} & set(may(actor, target)):
        raise Denied()
    head, whole = peeked(iter(chunks))
    kind = content_type(head, name)
    if not fits(field, kind):
        raise Invalid.at("file", "file_kind_refused", kinds=", ".join(field.settings["kinds"]))
    kept = file_store().keep(whole, most_bytes=most_bytes(field))
    at = clock.now()
    sent = Attachment.objects.create(
        object=target.name,
        field=field.name,
        digest=kept.digest,
        name=clean_name(name),
        size=kept.size,
        type=kind,
        created_at=at,
        created_by_id=actor.id,
        deleted_at=at,
    )
    return shown_attachment(sent)


def take_out(actor: Actor, file: Attachment, record_id: UUID) -> bool:
    """Takes a file out of the field that names it, as any change of the record; whether one did."""
    held = _held(actor, file, record_id)
    if str(file.id) not in held:
        return False
    left = [each for each in held if each != str(file.id)]
    update_record(actor, file.object, record_id, {file.field: left})
    return True


def put_in(actor: Actor, file: Attachment, record_id: UUID) -> None:
    """Puts a file back into its field, behind what is there now."""
    update_record(actor, file.object, record_id, {file.field: [*_held(actor, file, record_id), str(file.id)]})


def _held(actor: Actor, file: Attachment, record_id: UUID) -> list[str]:
    return ids_of(get_record(actor, file.object, record_id).get(file.field))


def seen_fields(actor: Actor, object_name: str) -> list[str]:
    """The fields whose files the actor may see; the empty name stands for files of no field."""
    target = record_object(actor, object_name)
    return ["", *(field.name for field in visible_fields(actor, target) if field.type.kind == "files")]
