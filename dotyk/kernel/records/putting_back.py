"""Giving records the values they had before a change, field by field, where nobody changed them since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.writing import Update, update_records
from dotyk.platform.errors import DomainError

_CHANGES = """
select e.record_id, e.version, e.changes::text from event e
where e.id in (select s.event_id from event_subject s where s.record_id = any(%s::uuid[]))
  and e.record_id = any(%s::uuid[]) and e.kind = %s
"""


@dataclass(frozen=True, slots=True)
class PutBack:
    """What became of one record: the fields that were changed since and so stay, or why it was refused.

    ``is_gone``: the record is deleted, or the change is not known.
    """

    kept: Sequence[str] = ()
    error: DomainError | None = None
    is_gone: bool = False


def put_back(actor: Actor, target: ObjectType, versions: Mapping[UUID, int | None]) -> dict[UUID, PutBack]:
    """Undoes the change that led each record to the version given; one answer a record.

    A field goes back only where it still holds what that change put there. Three statements and one batch of writing.
    """
    changes = _changes_of(target, versions)
    current = _current(target, list(changes))
    found = {record_id: PutBack(is_gone=True) for record_id in versions}
    updates = []
    for record_id, fields in changes.items():
        values = current.get(record_id)
        if values is None:
            continue
        own = {name: pair for name, pair in fields.items() if _is_writable(target, name)}
        before = {n: old for n, (old, new) in own.items() if target.fields[n].type.same(values.get(n), new)}
        found[record_id] = PutBack(kept=[name for name in own if name not in before])
        if before:
            updates.append(Update(record_id, before))
    for result in update_records(actor, target.name, updates) if updates else ():
        if result.error is not None and result.id is not None:
            found[result.id] = PutBack(kept=found[result.id].kept, error=result.error)
    return found


def _is_writable(target: ObjectType, name: str) -> bool:
    field = target.field(name)
    return field is not None and not field.read_only


def _changes_of(target: ObjectType, versions: Mapping[UUID, int | None]) -> dict[UUID, dict[str, list[Any]]]:
    ids = list(versions)
    with connection.cursor() as cursor:
        cursor.execute(_CHANGES, [ids, ids, f"{target.name}.updated"])
        return {
            record_id: orjson.loads(changes)
            for record_id, version, changes in cursor.fetchall()
            if versions[record_id] == version
        }


def _current(target: ObjectType, ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    fields = {name: field for name, field in target.fields.items() if _is_writable(target, name)}
    shown = ", ".join(f'{field.json_sql("t")} as "{name}"' for name, field in fields.items())
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id, (select row_to_json(r)::text from (select {shown}) r) from {target.table} t "
            "where t.id = any(%s::uuid[]) and t.deleted_at is null",
            [list(ids)],
        )
        return {record_id: orjson.loads(text) for record_id, text in cursor.fetchall()}
