"""An event about a record beside its changes: somebody commented, filed, linked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.hooks import Change
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.announcing import subjects_of
from dotyk.kernel.records.opening import OpenRecord
from dotyk.platform import events
from dotyk.platform.events import NewEvent

Told = tuple[str, Mapping[str, Any]]


def tell(actor: Actor, record: OpenRecord, *told: Told, also: Sequence[UUID] = ()) -> None:
    """Stores the events ``(verb, data)`` about a record in this transaction.

    They belong to the histories its changes belong to, and to those of ``also``. At most three statements and one
    more for each object the record leads to.
    """
    tell_of_many(actor, [(record, each) for each in told], also=also)


def tell_of_many(actor: Actor, told: Sequence[tuple[OpenRecord, Told]], *, also: Sequence[UUID] = ()) -> None:
    """As ``tell``, of several records in as many statements for each of their objects."""
    records = {record.id: record for record, _ in told}
    subjects = _subjects(records.values())
    events.append(
        NewEvent(
            kind=f"{record.target.name}.{verb}",
            object=record.target.name,
            record_id=record.id,
            actor_id=actor.id,
            actor_kind=actor.kind,
            version=record.version,
            owner_id=record.owner_id,
            data={**data, "title": record.title},
            subjects=[UUID(subject) for subject in sorted({*subjects[record.id], *map(str, also)})],
        )
        for record, (verb, data) in told
    )


def _subjects(records: Collection[OpenRecord]) -> dict[UUID, set[str]]:
    found: dict[UUID, set[str]] = {}
    targets = {record.target.name: record.target for record in records}
    for name, target in targets.items():
        ids = [record.id for record in records if record.target.name == name]
        values = _leading_values(target, ids)
        found |= subjects_of(target, [Change(id=key, new=values.get(key, {})) for key in ids])
    return found


def _leading_values(target: ObjectType, ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """The values of those fields that lead to records in whose histories these ones' events belong."""
    if not target.subject_fields:
        return {}
    columns = ", ".join(f'{target.fields[name].json_sql("t")} as "{name}"' for name in target.subject_fields)
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id, (select row_to_json(r)::text from (select {columns}) r) from {target.table} t "
            "where t.id = any(%s::uuid[])",
            [list(ids)],
        )
        return {row[0]: orjson.loads(row[1]) for row in cursor.fetchall()}
