"""Running an import: chunk by chunk, each in one transaction with its place in the file, so that a run that was killed
goes on where it was."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.records.sources import written_from
from dotyk.kernel.transfer.actors import acting
from dotyk.kernel.transfer.ahead import prepared_ahead
from dotyk.kernel.transfer.choices import known_choices
from dotyk.kernel.transfer.chunks import Importer, Own, Prepared
from dotyk.kernel.transfer.colleagues import COLLEAGUES, ColleaguesImporter
from dotyk.kernel.transfer.columns import styles_of
from dotyk.kernel.transfer.models import ImportRow, ImportRun
from dotyk.kernel.transfer.outcomes import count_outcomes, save_outcomes
from dotyk.kernel.transfer.plans import known_mapping
from dotyk.kernel.transfer.reading import FileFormat, Row, open_table
from dotyk.kernel.transfer.targets import import_target
from dotyk.platform.clock import now
from dotyk.platform.doings import one_doing
from dotyk.platform.errors import DomainError
from dotyk.platform.files import file_store

CHUNK_ROWS = 2_000
STATISTICS_AT = (20_000, 200_000, 2_000_000)
Progress = Callable[[ImportRun], None]
AnyImporter = Importer | ColleaguesImporter


class NoLongerOurs(Exception):
    """The run was stopped, or somebody else goes on with it."""


def run_import(run_id: UUID, *, progress: Progress | None = None) -> None:
    """Brings the rest of the file in; nothing happens unless the run is to be running.

    May be called again after any interruption: rows whose outcome is kept are not touched again. Two callers at once do
    no harm: whoever finds the place moved by the other gives up.
    """
    run = ImportRun.objects.filter(id=run_id, status=ImportRun.Status.RUNNING).first()
    if run is None:
        return
    tell = progress or _tell_nobody
    try:
        importer = importer_of(acting(run), run)
        with one_doing(run.rows):
            for prepared in prepared_ahead(chunks(run, after=run.position), importer.prepare):
                _bring_in(run, importer, prepared)
                tell(run)
            _settle_waiting(run, importer)
        _finish(run)
        tell(run)
    except NoLongerOurs:
        return
    except DomainError as error:
        fail(run, error)


def _tell_nobody(run: ImportRun) -> None:
    pass


def importer_of(actor: Actor, run: ImportRun) -> AnyImporter:
    """The importer of a run by its mapping and choices; Invalid where they no longer fit the object or the actor."""
    target = import_target(actor, run.object)
    names = [column["name"] for column in run.columns]
    _, assignments = known_mapping(actor, target, names, run.mapping)
    kind = ColleaguesImporter if run.object == COLLEAGUES else Importer
    return kind(actor, target, assignments, known_choices(actor, target, run.options), styles_of(run.columns), names)


def chunks(run: ImportRun, *, after: int = 0) -> Generator[list[Row], None, None]:
    """The rows of the file behind row number ``after``, a chunk at a time."""
    with closing(file_store().open(run.file_key)) as file:
        table = open_table(file, FileFormat.from_json(run.format))
        rows = (row for row in table.rows() if row.number > after)
        while chunk := list(islice(rows, CHUNK_ROWS)):
            yield chunk


def _bring_in(run: ImportRun, importer: AnyImporter, prepared: Prepared, *, own: Own = Own.WAITS) -> int:
    """Brings rows in and notes it in the same transaction; gives how many found their outcome."""
    try:
        with transaction.atomic(), written_from("import"):
            current = _locked(run)
            chunk = importer.process(prepared, own=own)
            count_outcomes(current, chunk.outcomes)
            save_outcomes(current, chunk)
            current.position = max(current.position, prepared.rows[-1].number)
            current.save()
    except BaseException:
        importer.forget()
        raise
    importer.keep()
    before = run.created
    run.refresh_from_db()
    if any(before < count <= run.created for count in STATISTICS_AT):
        _refresh_statistics(importer.table, run.created)
    return sum(outcome.kind != "waiting" for outcome in chunk.outcomes)


def _refresh_statistics(table: str, added: int) -> None:
    """A table that fills faster than its statistics follow would be searched by plans made for an empty one."""
    with connection.cursor() as cursor:
        cursor.execute("select reltuples < %s from pg_class where oid = %s::regclass", [added / 2, table])
        if cursor.fetchone()[0]:
            cursor.execute(f"analyze {table}")


def _locked(run: ImportRun) -> ImportRun:
    current = ImportRun.objects.select_for_update().filter(id=run.id, status=ImportRun.Status.RUNNING).first()
    if current is None or current.position != run.position:
        raise NoLongerOurs
    return current


def _settle_waiting(run: ImportRun, importer: AnyImporter) -> None:
    """Brings in the rows that named others of their file; when a whole round changes nothing, they wait no more."""
    own = Own.WAITS
    while ImportRow.objects.filter(run=run, outcome="waiting").exists():
        settled, after = 0, 0
        while rows := _waiting_rows(run, after):
            settled += _bring_in(run, importer, importer.prepare(rows), own=own)
            after = rows[-1].number
        own = Own.WAITS if settled else Own.NOW


def _waiting_rows(run: ImportRun, after: int) -> list[Row]:
    found = ImportRow.objects.filter(run=run, part=0, outcome="waiting", row__gt=after).order_by("row")[:CHUNK_ROWS]
    return [Row(row.row, row.cells or []) for row in found]


def _finish(run: ImportRun) -> None:
    with transaction.atomic():
        current = _locked(run)
        current.status, current.finished_at = ImportRun.Status.DONE, now()
        current.save(update_fields=["status", "finished_at"])
    run.refresh_from_db()


def fail(run: ImportRun, error: DomainError) -> None:
    """Notes why the run cannot go on; what it has done stays and can be taken back."""
    run.error = error_json(error)
    run.status, run.finished_at = ImportRun.Status.FAILED, now()
    run.save(update_fields=["error", "status", "finished_at"])


def error_json(error: DomainError) -> dict[str, Any]:
    """An error as it is kept, to be told later in anybody's language."""
    faults = [{"field": fault.field, "code": fault.code, "values": dict(fault.values)} for fault in error.faults]
    return {"code": error.code, "values": {k: str(v) for k, v in error.values.items()}, "errors": faults}
