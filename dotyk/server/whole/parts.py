"""What a whole workspace is made of: its shape, its people, every object's records, and what hangs on them."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor, Reach
from dotyk.kernel.access import reach_of, visible_fields
from dotyk.kernel.history.models import Attachment
from dotyk.kernel.objects.registry import ObjectType, all_objects
from dotyk.kernel.transfer.exporting import export_csv, export_json, selection
from dotyk.platform.errors import Denied, NotFound
from dotyk.platform.files import file_store
from dotyk.platform.messages import say
from dotyk.server.presets import standing_package, written_package
from dotyk.server.whole.archive import Part

PAGE = 2_000
CHUNK = 256 * 1024
FIRST = UUID(int=0)

# What is kept in rows of its own, and the columns of it that leave; secrets and what is derived stay.
TABLES = {
    "people": ("app_user", "id, kind, email, name, language, time_zone, is_active, team_id, created_at"),
    "teams": ("team", "id, name, parent_id, created_at"),
    "tags": ("tag", "id, name, color, description, created_at"),
    "rates": ("currency_rate", 'id, currency, "on", rate'),
    "links": ("link", "id, field, from_object, from_id, to_object, to_id, role, created_at, created_by_id"),
    "comments": ("comment", "id, object, record_id, body, created_at, created_by_id, edited_at"),
    "consents": ("consent", "id, contact_id, channel, state, source, text, said_at, noted_at, noted_by_id"),
    "flows": ("flow", "id, name, object, owner_id, state, priority, version_id, draft, created_at, updated_at"),
    "flow_versions": ("flow_version", "id, flow_id, number, definition, created_at, created_by_id"),
    "files": ("attachment", "id, object, record_id, field, name, size, type, created_at, created_by_id"),
    "history": ("event", "id, at, kind, object, record_id, actor_id, actor_kind, version, changes, data"),
}
WITH_A_BIN = ("comment", "attachment", "flow")


def require_everything(actor: Actor) -> None:
    """Denied unless the actor may configure, read the audit log, and export every field of every record."""
    objects = [target for target in all_objects() if not target.system]
    if not (actor.can("configure") and actor.can("read_audit") and all(_sees_all(actor, each) for each in objects)):
        raise Denied()


def _sees_all(actor: Actor, target: ObjectType) -> bool:
    every = len(visible_fields(actor, target)) == len(target.fields)
    return every and reach_of(actor, target, "export") is Reach.ALL


def whole_workspace(actor: Actor) -> Iterator[Part]:
    """The parts one after another, each as it stands when it is read; the audit log tells that they were asked for."""
    require_everything(actor)
    with transaction.atomic():
        audit.record(actor, "workspace_exported", None)
    yield Part("read-me.txt", [say("whole_read_me", actor.language).encode()])
    yield Part("shape.yaml", [written_package(standing_package(actor)).encode()])
    for target in all_objects():
        if not target.system:
            chosen = selection(actor, target.name)
            yield Part(f"records/{target.name}.csv", export_csv(chosen))
            yield Part(f"records/{target.name}.json", export_json(chosen))
    for name, (table, columns) in TABLES.items():
        yield Part(f"{name}.json", _rows(table, columns))
    yield from _files()


def _rows(table: str, columns: str) -> Iterator[bytes]:
    """A table as one JSON array, a row a line."""
    alive = "and t.deleted_at is null" if table in WITH_A_BIN else ""
    page, last, before = True, FIRST, b"[\n"
    while page:
        with connection.cursor() as cursor:
            cursor.execute(
                f"select row_to_json(r)::text, r.id from (select {columns} from {table} t where t.id > %s {alive} "
                f"order by t.id limit {PAGE}) r",
                [last],
            )
            rows = cursor.fetchall()
        if rows:
            yield before + ",\n".join(text for text, _ in rows).encode()
            last, before = rows[-1][1], b",\n"
        page = len(rows) == PAGE
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def _files() -> Iterator[Part]:
    """The attached files, in a folder each named by its id as ``files.json`` has it."""
    last = FIRST
    while page := list(Attachment.objects.filter(deleted_at=None, id__gt=last).order_by("id")[:PAGE]):
        for attachment in page:
            yield Part(f"files/{attachment.id}/{attachment.name}", _content(attachment.digest), is_packed=True)
        last = page[-1].id


def _content(digest: str) -> Iterator[bytes]:
    """A file that is lost on the disk is empty here: the rest of the workspace must still come out."""
    try:
        file = file_store().open(digest)
    except NotFound:
        return
    with file:
        while chunk := file.read(CHUNK):
            yield chunk
