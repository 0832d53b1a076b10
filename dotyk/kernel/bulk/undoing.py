"""The way back of a bulk change: each record as it was, but for what was changed since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import deputy_of
from dotyk.kernel.bulk.giving import take_things_back
from dotyk.kernel.bulk.handing import BESIDE
from dotyk.kernel.bulk.making import unmake_some
from dotyk.kernel.bulk.merging import part_some
from dotyk.kernel.bulk.models import BulkRow, BulkRun
from dotyk.kernel.bulk.outcomes import Told, reasons_of, save_outcomes
from dotyk.kernel.bulk.retagging import replacing
from dotyk.kernel.bulk.sharing import unshare_some
from dotyk.kernel.bulk.tagging import finish_tagging, is_renaming, retag_deleted, tagged_objects
from dotyk.kernel.records import (
    PutBack,
    Result,
    delete_records,
    known_object,
    put_back,
    restore_records,
    update_records,
)
from dotyk.kernel.records.matching import match_of
from dotyk.platform.clock import now
from dotyk.platform.doings import one_doing

CHUNK_ROWS = 1_000
Status = BulkRun.Status


def take_back(run_id: UUID) -> None:
    """Takes a run back, the last records first; may be called again after any interruption.

    Whoever changed the records may take that back, also where the change itself put them out of reach.
    """
    run = BulkRun.objects.filter(id=run_id, status=Status.UNDOING).first()
    if run is None:
        return
    actor = replace(deputy_of(run.created_by_id, None), kind="system", scopes=None)
    step = _name_back_some if is_renaming(run) else _take_back_some
    with one_doing(run.total or 0):
        while step(run_id, actor):
            pass


@transaction.atomic
def _take_back_some(run_id: UUID, actor: Actor) -> bool:
    """Takes the last changed records back that are left; False where there are none."""
    run = BulkRun.objects.select_for_update().filter(id=run_id, status=Status.UNDOING).first()
    if run is None:
        return False
    left = BulkRow.objects.filter(run=run, outcome="changed", position__lte=run.position)
    rows = list(left.order_by("-position")[:CHUNK_ROWS])
    if rows:
        save_outcomes(run, _taken_back(actor, run, rows))
        run.position = rows[-1].position
    else:
        _end(run)
    run.save()
    return bool(rows)


def _end(run: BulkRun) -> None:
    run.status, run.finished_at = Status.UNDONE, now()
    if run.kind == BulkRun.Kind.RETAG:
        finish_tagging(run)


@transaction.atomic
def _name_back_some(run_id: UUID, actor: Actor) -> bool:
    """Gives the former name back to the next records that carry the later one, whenever they got it."""
    run = BulkRun.objects.select_for_update().filter(id=run_id, status=Status.UNDOING).first()
    if run is None:
        return False
    (before,), after = run.change["from"], run.change["to"]
    for target in tagged_objects():
        match = match_of(actor, known_object(actor, target.name), {"field": "tags", "op": "eq", "value": [after]}, None)
        with connection.cursor() as cursor:
            cursor.execute(
                f"select t.id from {target.table} t where {match.sql.text} order by t.id limit {CHUNK_ROWS}",
                match.sql.params,
            )
            ids = [row[0] for row in cursor.fetchall()]
        if ids:
            update_records(actor, target.name, replacing(target, ids, [after], before))
            run.undone += len(ids)
            run.save(update_fields=["undone"])
            return True
    retag_deleted([after], before)
    _end(run)
    run.save()
    return False


def _taken_back(actor: Actor, run: BulkRun, rows: Sequence[BulkRow]) -> list[Told]:
    ids = [row.record_id for row in rows]
    if run.kind in (BulkRun.Kind.CHANGE, BulkRun.Kind.RETAG, BulkRun.Kind.HAND_OVER):
        told = []
        for object_name, some in groupby(rows, lambda row: row.object or run.object):
            of_object = list(some)
            if object_name.startswith(BESIDE):
                told += take_things_back(actor, run, object_name, of_object)
                continue
            versions = {row.record_id: row.version for row in of_object}
            found = put_back(actor, known_object(actor, object_name), versions)
            told += [_told(row, found[row.record_id]) for row in of_object]
        return told
    if run.kind == BulkRun.Kind.SHARE:
        return unshare_some(actor, run, rows)
    if run.kind == BulkRun.Kind.MAKE:
        return unmake_some(actor, run, rows)
    if run.kind == BulkRun.Kind.MERGE:
        parted = part_some(actor, run.object, ids)
        return [_of(row, result) for row, result in zip(rows, parted, strict=True)]
    done = restore_records if run.kind == BulkRun.Kind.DELETE else delete_records
    return [_of(row, result) for row, result in zip(rows, done(actor, run.object, ids), strict=True)]


def _told(row: BulkRow, what: PutBack) -> Told:
    reasons = reasons_of(what.error)
    reasons += [{"field": name, "code": "changed_since", "values": {}} for name in what.kept]
    if what.is_gone:
        reasons.append({"field": None, "code": "gone_since", "values": {}})
    return Told(row.position, "kept" if reasons else "undone", reasons=reasons)


def _of(row: BulkRow, result: Result) -> Told:
    reasons = reasons_of(result.error)
    return Told(row.position, "kept" if reasons else "undone", reasons=reasons)
