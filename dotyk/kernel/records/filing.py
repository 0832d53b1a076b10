"""Files in fields: sent first, then held by the record that names them; let go where it names them no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.hooks import Change
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.types.files import ids_of
from dotyk.platform.errors import Fault

Card = dict[str, Any]

_SENT = """
select a.id::text, a.field, a.record_id, a.created_by_id, a.name, a.size, a.type
from attachment a where a.object = %s and a.id = any(%s::uuid[]) order by a.id for no key update
"""


def check_files(actor: Actor, target: ObjectType, changes: Sequence[Change]) -> None:
    """Makes cards of the ids that were given, or faults: a record may hold what it held, what was taken off it, and
    what the actor has sent for this very field. No query unless files came; one then.
    """
    uses = list(_new_files(target, changes))
    cards = _sent(actor, target, uses)
    for change, field, file_id in uses:
        if (str(change.id), field.name, file_id) not in cards:
            change.faults.append(Fault(field.name, "no_such_file"))
    for change, field in _given(target, changes):
        held = {card["id"]: card for card in (change.old or {}).get(field.name) or ()}
        own = {i: cards[str(change.id), field.name, i] for _, f, i in uses if (str(change.id), f.name, i) in cards}
        known = {**own, **held}
        change.new[field.name] = [known.get(each, {"id": each}) for each in ids_of(change.new[field.name])]


def save_files(target: ObjectType, changes: Iterable[Change]) -> None:
    """The files a record names now are its own, those it names no more are taken off it; two statements at most."""
    held: list[tuple[str, str]] = []
    gone: list[str] = []
    for change in changes:
        for field in _file_fields(target):
            now, before = ids_of(change.new.get(field.name)), ids_of((change.old or {}).get(field.name))
            held += [(each, str(change.id)) for each in now if each not in before]
            gone += [each for each in before if each not in now]
    with connection.cursor() as cursor:
        if gone:
            cursor.execute(
                "update attachment set deleted_at = now() where id = any(%s::uuid[]) and deleted_at is null", [gone]
            )
        if held:
            cursor.execute(
                "update attachment a set record_id = h.record_id, deleted_at = null "
                "from unnest(%s::uuid[], %s::uuid[]) h(id, record_id) where a.id = h.id",
                [[file for file, _ in held], [record for _, record in held]],
            )


def bring_files_back(target: ObjectType, changes: Iterable[Change]) -> None:
    """What the values of records name is there again, whatever took it off meanwhile; one statement, none for none."""
    named = [i for change in changes for field in _file_fields(target) for i in ids_of(change.new.get(field.name))]
    if named:
        with connection.cursor() as cursor:
            cursor.execute("update attachment set deleted_at = null where id = any(%s::uuid[])", [named])


def _file_fields(target: ObjectType) -> list[Field]:
    return [field for field in target.fields.values() if field.type.kind == "files"]


def _given(target: ObjectType, changes: Iterable[Change]) -> Iterator[tuple[Change, Field]]:
    """The file fields that somebody wrote; one that is refused already stays as it is."""
    fields = _file_fields(target)
    for change in changes:
        refused = {fault.field for fault in change.faults}
        yield from ((change, field) for field in fields if field.name in change.given and field.name not in refused)


def _new_files(target: ObjectType, changes: Iterable[Change]) -> Iterator[tuple[Change, Field, str]]:
    for change, field in _given(target, changes):
        held = ids_of((change.old or {}).get(field.name))
        yield from ((change, field, each) for each in ids_of(change.new[field.name]) if each not in held)


def _sent(
    actor: Actor, target: ObjectType, uses: Sequence[tuple[Change, Field, str]]
) -> Mapping[tuple[str, str, str], Card]:
    """The cards of the files that may stand where they are wanted, by record, field and id; each in one record."""
    if not uses:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_SENT, [target.name, list({file_id for _, _, file_id in uses})])
        rows = {row[0]: row[1:] for row in cursor.fetchall()}
    found: dict[tuple[str, str, str], Card] = {}
    taken: set[str] = set()
    for change, field, file_id in uses:
        if file_id not in rows:
            continue
        sent_for, record_id, sent_by, name, size, content_type = rows[file_id]
        is_own = record_id == change.id if record_id else sent_by == actor.id and file_id not in taken
        if sent_for == field.name and is_own:
            card = {"id": file_id, "name": name, "size": size, "content_type": content_type}
            found[str(change.id), field.name, file_id] = card
            taken.add(file_id)
    return found
