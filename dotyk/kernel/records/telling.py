"""An event about a record beside its changes: somebody commented, filed, linked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.hooks import Change
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
    change = Change(id=record.id, new=_leading_values(record))
    subjects = sorted({*subjects_of(record.target, [change])[record.id], *map(str, also)})
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
            subjects=[UUID(subject) for subject in subjects],
        )
        for verb, data in told
    )


def _leading_values(record: OpenRecord) -> dict[str, Any]:
    """The values of those fields that lead to records in whose histories this one's events belong."""
    target = record.target
    if not target.subject_fields:
        return {}
    columns = ", ".join(f'{target.fields[name].json_sql("t")} as "{name}"' for name in target.subject_fields)
    with connection.cursor() as cursor:
        cursor.execute(
            f"select row_to_json(r)::text from (select {columns} from {target.table} t where t.id = %s) r", [record.id]
        )
        values: dict[str, Any] = orjson.loads(cursor.fetchone()[0])
    return values
