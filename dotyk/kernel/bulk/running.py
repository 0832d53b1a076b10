"""Running a bulk change: chunk by chunk, each in one transaction with its place, so that a run that was killed goes on
where it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import deputy_of
from dotyk.kernel.bulk.giving import give_some
from dotyk.kernel.bulk.handing import note_handed
from dotyk.kernel.bulk.making import make_some
from dotyk.kernel.bulk.merging import merge_some
from dotyk.kernel.bulk.models import BulkRow, BulkRun
from dotyk.kernel.bulk.noting import note_matching
from dotyk.kernel.bulk.outcomes import Told, reasons_of, save_outcomes, told_of_result
from dotyk.kernel.bulk.retagging import updates_of
from dotyk.kernel.bulk.sharing import share_some
from dotyk.kernel.bulk.tagging import finish_tagging, tagged_objects
from dotyk.kernel.records import Result, delete_records, known_object, restore_records, update_records
from dotyk.platform.clock import now
from dotyk.platform.doings import one_doing
from dotyk.platform.errors import DomainError

CHUNK_ROWS = 1_000
Status = BulkRun.Status


def run_bulk(run_id: UUID) -> None:
    """Changes the records that are left; nothing happens unless the run is to be running.

    May be called again after any interruption, and by two at once: each chunk is taken under the lock of the run. Each
    record is changed within the rights of who asked; who manages tags changes them on every record.
    """
    run = BulkRun.objects.filter(id=run_id, status=Status.RUNNING).first()
    if run is None:
        return
    try:
        actor = deputy_of(run.created_by_id, run.scopes)
        if run.kind == BulkRun.Kind.RETAG:
            actor = replace(actor, kind="system")
        with one_doing(_gather(run_id, actor)):
            while _change_some(run_id, actor):
                pass
    except DomainError as error:
        reason = reasons_of(error)
        BulkRun.objects.filter(id=run_id, status=Status.RUNNING).update(
            status=Status.FAILED, error=reason, finished_at=now()
        )


@transaction.atomic
def _gather(run_id: UUID, actor: Actor) -> int:
    """Notes once which records a filter takes in, and how many: the change itself may move them out of it."""
    run = _locked(run_id)
    if run is None:
        return 0
    if run.total is None:
        run.total = _noted(run, actor)
        run.save(update_fields=["total"])
    return run.total


def _noted(run: BulkRun, actor: Actor) -> int:
    if run.kind == BulkRun.Kind.HAND_OVER:
        return note_handed(run, actor)
    if run.kind != BulkRun.Kind.RETAG:
        asked = run.selection
        return note_matching(run, actor, run.object, asked["filter"], asked["q"], asked["except"], 0)
    total, carrying = 0, {"field": "tags", "op": "in", "value": run.change["from"]}
    for target in tagged_objects():
        total += note_matching(run, actor, target.name, carrying, None, [], total)
    return total


@transaction.atomic
def _change_some(run_id: UUID, actor: Actor) -> bool:
    """Changes the next chunk; False where the run is over or stopped."""
    run = _locked(run_id)
    if run is None:
        return False
    rows = list(BulkRow.objects.filter(run=run, position__gt=run.position).order_by("position")[:CHUNK_ROWS])
    if rows:
        save_outcomes(run, _told(actor, run, rows))
        run.position = rows[-1].position
    else:
        run.status, run.finished_at = Status.DONE, now()
        if run.kind == BulkRun.Kind.RETAG:
            finish_tagging(run)
    run.save()
    return bool(rows)


def _locked(run_id: UUID) -> BulkRun | None:
    return BulkRun.objects.select_for_update().filter(id=run_id, status=Status.RUNNING).first()


def _told(actor: Actor, run: BulkRun, rows: Sequence[BulkRow]) -> list[Told]:
    if run.kind == BulkRun.Kind.HAND_OVER:
        return give_some(actor, run, rows)
    if run.kind == BulkRun.Kind.SHARE:
        return share_some(actor, run, rows)
    if run.kind == BulkRun.Kind.MAKE:
        return make_some(actor, run, rows)
    results = [
        result
        for object_name, some in groupby(rows, lambda row: row.object or run.object)
        for result in _results(actor, run, object_name, [row.record_id for row in some])
    ]
    return [told_of_result(row.position, result) for row, result in zip(rows, results, strict=True)]


def _results(actor: Actor, run: BulkRun, object_name: str, ids: Sequence[UUID]) -> list[Result]:
    if run.kind == BulkRun.Kind.DELETE:
        return delete_records(actor, object_name, ids)
    if run.kind == BulkRun.Kind.RESTORE:
        return restore_records(actor, object_name, ids)
    if run.kind == BulkRun.Kind.MERGE:
        return merge_some(actor, run, ids)
    return update_records(actor, object_name, updates_of(run, known_object(actor, object_name), ids))
