"""Imports that brought the person: the file goes with its rows; what was counted stays."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from dotyk.kernel.erasing.also import Erasure
from dotyk.kernel.transfer.models import ImportRow, ImportRun
from dotyk.kernel.transfer.repeating.models import ImportRepeat

Status = ImportRun.Status
BUSY = (Status.RUNNING, Status.CHECKING, Status.REVERTING, Status.STOPPED)
CHUNK = 500


def erase_imports(erasure: Erasure) -> set[str]:
    """Rows kept of the person lose their cells, runs their samples and their file. Digests of the files that went."""
    ImportRow.objects.filter(record_id__in=erasure.own).update(cells=None, reasons=[])
    runs = set(ImportRow.objects.filter(record_id__in=erasure.own).values_list("run_id", flat=True))
    runs |= set(_told_in_rows(erasure))
    digests = set()
    for run in ImportRun.objects.order_by("id"):
        kept = (run.columns, run.samples, run.problems)
        wiped = tuple(erasure.wiper.forgotten(part) for part in kept)
        if run.id in runs or wiped != kept:
            digests |= {run.file_key} - {""}
            run.columns, run.samples, run.problems = wiped
            if run.id in runs:
                run.samples = []
            run.file_key, run.file_name = "", erasure.wiper.wipe(run.file_name)
            run.save(update_fields=["columns", "samples", "problems", "file_key", "file_name"])
    return digests


def erase_repeats(erasure: Erasure) -> None:
    """Imports that repeat lose what they would say of the person: their name, constants, values put for others."""
    for repeat in ImportRepeat.objects.select_for_update(of=("self",)).order_by("id"):
        kept = (repeat.name, repeat.styles, repeat.mapping, repeat.options, repeat.error)
        wiped = (erasure.wiper.wipe(repeat.name), *(erasure.wiper.forgotten(part) for part in kept[1:]))
        if wiped != kept:
            repeat.name, repeat.styles, repeat.mapping, repeat.options, repeat.error = wiped
            repeat.save(update_fields=["name", "styles", "mapping", "options", "error"])


def busy_with(own: list[UUID]) -> bool:
    """Whether an import that is not over has to do with the records."""
    return ImportRow.objects.filter(record_id__in=own, run__status__in=BUSY).exists()


def _told_in_rows(erasure: Erasure) -> Iterator[UUID]:
    """The runs whose refused rows tell of the person; those rows lose their cells."""
    kept = ImportRow.objects.filter(cells__isnull=False).values_list("run_id", "row", "part", "cells", "reasons")
    for run_id, row, part, cells, reasons in kept.iterator(chunk_size=CHUNK):
        if erasure.wiper.knows(str(cells)) or erasure.wiper.knows(str(reasons)):
            ImportRow.objects.filter(run_id=run_id, row=row, part=part).update(cells=None, reasons=[])
            yield run_id
