"""Something made about each of many records, such as a task; and the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.bulk.making_wish import about_field, owner_of
from dotyk.kernel.bulk.models import BulkRow, BulkRun
from dotyk.kernel.bulk.outcomes import Told, reasons_of
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records import Result, create_records, delete_records, known_object


def make_some(actor: Actor, run: BulkRun, rows: Sequence[BulkRow]) -> list[Told]:
    """Makes one record about each, for the owner the run names, else for the record's own, else for who asked."""
    made = known_object(actor, run.change["object"])
    field = about_field(made)
    assert field is not None
    owners = _owners(known_object(actor, run.object), [row.record_id for row in rows])
    wishes = []
    for row in rows:
        about = [{"object": run.object, "id": str(row.record_id)}]
        owner = owner_of(run.change) or owners.get(row.record_id) or actor.id
        wishes.append({**run.change["values"], field.name: about, "owner": str(owner)})
    results = create_records(actor, made.name, wishes)
    return [_told(row, result) for row, result in zip(rows, results, strict=True)]


def _told(row: BulkRow, result: Result) -> Told:
    if result.error is not None:
        return Told(row.position, "refused", reasons=reasons_of(result.error))
    version = int((result.record or {})["version"])
    return Told(row.position, "changed", before={"made": str(result.id), "version": version})


def unmake_some(actor: Actor, run: BulkRun, rows: Sequence[BulkRow]) -> list[Told]:
    """Deletes what was made, but for what somebody changed since; what is deleted already is as wanted."""
    made = known_object(actor, run.change["object"])
    noted = {row.position: row.before or {} for row in rows}
    live = _versions(made, [UUID(each["made"]) for each in noted.values()])
    untouched = {p: UUID(each["made"]) for p, each in noted.items() if live.get(UUID(each["made"])) == each["version"]}
    deleted = delete_records(actor, made.name, list(untouched.values())) if untouched else []
    errors = {position: result.error for position, result in zip(untouched, deleted, strict=True)}
    return [_taken_back(row, live, errors) for row in rows]


def _taken_back(row: BulkRow, live: Mapping[UUID, int], errors: Mapping[int, Any]) -> Told:
    if row.position in errors:
        reasons = reasons_of(errors[row.position])
    elif UUID((row.before or {})["made"]) in live:
        reasons = [{"field": None, "code": "changed_since", "values": {}}]
    else:
        reasons = []
    return Told(row.position, "kept" if reasons else "undone", reasons=reasons)


def _owners(target: ObjectType, ids: Sequence[UUID]) -> dict[UUID, UUID | None]:
    """Who owns each record, of those who still work here; of objects without owners nobody."""
    if "owner" not in target.fields:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id, u.id from {target.table} t join app_user u on u.id = t.owner_id and u.is_active "
            "where t.id = any(%s::uuid[])",
            [list(ids)],
        )
        return dict(cursor.fetchall())


def _versions(target: ObjectType, ids: Sequence[UUID]) -> dict[UUID, int]:
    """The versions of those that are not deleted, locked until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id, t.version from {target.table} t where t.id = any(%s::uuid[]) and t.deleted_at is null "
            "order by t.id for no key update of t",
            [list(ids)],
        )
        return dict(cursor.fetchall())
