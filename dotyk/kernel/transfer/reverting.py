"""The way back of an import: what it made is deleted, what it changed is as before, unless changed since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records import delete_records, known_object, put_back
from dotyk.kernel.transfer.actors import acting, opened_run
from dotyk.kernel.transfer.colleagues.reverting import take_colleagues_back
from dotyk.kernel.transfer.colleagues.target import COLLEAGUES
from dotyk.kernel.transfer.models import ImportRow, ImportRun
from dotyk.platform.clock import now
from dotyk.platform.doings import one_doing
from dotyk.platform.errors import Conflict

CHUNK_ROWS = 1_000
Status = ImportRun.Status
REVERTED = "reverted"


@transaction.atomic
def revert_import(actor: Actor, run_id: UUID) -> ImportRun:
    """Asks for the way back. NotFound; Conflict while the import runs, has done nothing or is taken back."""
    run = ImportRun.objects.select_for_update().get(id=opened_run(actor, run_id).id)
    if run.status not in (Status.DONE, Status.STOPPED, Status.FAILED) or run.started_at is None:
        raise Conflict("import_not_over")
    run.status, run.finished_at = Status.REVERTING, None
    run.save(update_fields=["status", "finished_at"])
    return run


def revert_run(run_id: UUID) -> None:
    """Takes an import back, the last rows first; may be called again after any interruption.

    Whoever may import may take his own import back, whatever else he may delete.
    """
    run = ImportRun.objects.filter(id=run_id, status=Status.REVERTING).first()
    if run is None:
        return
    actor = replace(acting(run), kind="system", scopes=None)
    with one_doing(run.rows):
        while _revert_some(run, actor):
            pass
    ImportRun.objects.filter(id=run.id, status=Status.REVERTING).update(status=Status.REVERTED, finished_at=now())


def _revert_some(run: ImportRun, actor: Actor) -> bool:
    """Takes the last rows back that are still in; False where there are none."""
    with transaction.atomic():
        current = ImportRun.objects.select_for_update().filter(id=run.id, status=Status.REVERTING).first()
        if current is None:
            return False
        left = ImportRow.objects.filter(run=run, row__lte=current.position, outcome__in=("created", "updated"))
        rows = list(left.order_by("-row", "part")[:CHUNK_ROWS])
        if not rows:
            return False
        if run.object == COLLEAGUES:
            take_colleagues_back(actor, rows)
        else:
            _take_records_back(actor, rows)
        _mark(run, rows)
        ImportRun.objects.filter(id=run.id).update(position=rows[-1].row)
    return True


def _take_records_back(actor: Actor, rows: Sequence[ImportRow]) -> None:
    for object_name, group in _by_object(rows).items():
        updated = [row for row in group if row.outcome == "updated"]
        _put_back(actor, known_object(actor, object_name), updated)
        created = [row.record_id for row in group if row.outcome == "created" and row.record_id]
        if created:
            delete_records(actor, object_name, created)


def _by_object(rows: Sequence[ImportRow]) -> dict[str, list[ImportRow]]:
    groups: dict[str, list[ImportRow]] = defaultdict(list)
    for row in rows:
        groups[row.object].append(row)
    return groups


def _mark(run: ImportRun, rows: Sequence[ImportRow]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "update import_row r set outcome = %s from unnest(%s::bigint[], %s::smallint[]) k(row, part) "
            "where r.run_id = %s and r.row = k.row and r.part = k.part",
            [REVERTED, [row.row for row in rows], [row.part for row in rows], run.id],
        )


def _put_back(actor: Actor, target: ObjectType, rows: Sequence[ImportRow]) -> None:
    """Gives records the values they had, field by field, where the field still holds what the import put there.

    A record that several rows changed goes back row by row, the last first.
    """
    while rows:
        last: dict[UUID, ImportRow] = {}
        for row in rows:
            if row.record_id is not None:
                last.setdefault(row.record_id, row)
        put_back(actor, target, {record_id: row.version for record_id, row in last.items()})
        rows = [row for row in rows if row.record_id is not None and last[row.record_id] is not row]
