"""Each thing of a hand-over given to its heir, and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any
from uuid import UUID

import orjson
from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.accounts.holdings import Holding, holding
from dotyk.kernel.bulk.handing import BESIDE
from dotyk.kernel.bulk.models import BulkRow, BulkRun
from dotyk.kernel.bulk.outcomes import Told, reasons_of, told_of_result
from dotyk.kernel.bulk.theirs import people_fields
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records import Update, known_object, update_records
from dotyk.platform.errors import DomainError


def give_some(actor: Actor, run: BulkRun, rows: Sequence[BulkRow]) -> list[Told]:
    """Gives each row to its heir; what is refused says why."""
    giver = UUID(run.change["from"])
    told: list[Told] = []
    for name, some in groupby(rows, lambda row: row.object):
        if kind := holding(name.removeprefix(BESIDE)) if name.startswith(BESIDE) else None:
            told += [_given(actor, kind, row, giver) for row in some]
        else:
            told += _records_given(actor, known_object(actor, name), list(some), str(giver))
    return told


def take_things_back(actor: Actor, run: BulkRun, name: str, rows: Sequence[BulkRow]) -> list[Told]:
    """The way back of what is held beside records."""
    giver, kind = UUID(run.change["from"]), holding(name.removeprefix(BESIDE))
    assert kind is not None
    return [_taken_back(actor, kind, row, giver) for row in rows]


def _given(actor: Actor, kind: Holding, row: BulkRow, giver: UUID) -> Told:
    assert row.to_id is not None
    try:
        with transaction.atomic():
            before = kind.give(actor, row.record_id, giver, row.to_id)
    except DomainError as error:
        return Told(row.position, "refused", reasons=reasons_of(error))
    return Told(row.position, "unchanged" if before is None else "changed", before=before)


def _taken_back(actor: Actor, kind: Holding, row: BulkRow, giver: UUID) -> Told:
    assert row.to_id is not None
    if not kind.may(actor):
        return Told(row.position, "kept", reasons=[{"field": None, "code": "denied", "values": {}}])
    try:
        with transaction.atomic():
            done = kind.take_back(actor, row.record_id, giver, row.to_id, row.before or {})
    except DomainError as error:
        return Told(row.position, "kept", reasons=reasons_of(error))
    reasons: list[dict[str, Any]] = [] if done else [{"field": None, "code": "changed_since", "values": {}}]
    return Told(row.position, "undone" if done else "kept", reasons=reasons)


def _records_given(actor: Actor, target: ObjectType, rows: Sequence[BulkRow], giver: str) -> list[Told]:
    """In one batch; a record that names the person no more stays as it is."""
    named = _named_in(actor, target, [row.record_id for row in rows])
    updates: dict[int, Update] = {}
    for row in rows:
        values = _passed_on(named.get(row.record_id, {}), giver, str(row.to_id))
        if values:
            updates[row.position] = Update(row.record_id, values)
    results = update_records(actor, target.name, list(updates.values())) if updates else []
    found = dict(zip(updates, results, strict=True))
    return [
        told_of_result(row.position, found[row.position]) if row.position in found else Told(row.position, "unchanged")
        for row in rows
    ]


def _passed_on(values: dict[str, Any], giver: str, heir: str) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    for name, value in values.items():
        if value == giver:
            changed[name] = heir
        elif isinstance(value, list) and giver in value:
            changed[name] = list(dict.fromkeys(heir if user == giver else user for user in value))
    return changed


def _named_in(actor: Actor, target: ObjectType, ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """Whom each live record names, locked until the transaction ends."""
    shown = ", ".join(f'{field.json_sql("t")} as "{field.name}"' for field in people_fields(actor, target))
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id, (select row_to_json(r)::text from (select {shown}) r) from {target.table} t "
            "where t.id = any(%s::uuid[]) and t.deleted_at is null order by t.id for no key update of t",
            [list(ids)],
        )
        return {record_id: orjson.loads(text) for record_id, text in cursor.fetchall()}
