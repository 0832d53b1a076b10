"""Records that did not come from a file, noted as an import all the same: they can be found and taken back as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.transfer.models import ImportRow, ImportRun
from dotyk.platform.clock import now

SAMPLES = "sample/data"
"""Stands for the name of their file; no uploaded file can be called so, for a name has no slash."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A record that was made."""

    object: str
    id: UUID


def note_import(actor: Actor, made: Sequence[Noted]) -> UUID:
    """An import that is over and made these records, in their order; to be called in their transaction."""
    run = ImportRun.objects.create(
        object=made[0].object,
        file_key="",
        file_name=SAMPLES,
        file_size=0,
        format={},
        columns=[],
        rows=len(made),
        position=len(made),
        created=len(made),
        status=ImportRun.Status.DONE,
        created_by_id=actor.id,
        created_at=now(),
        started_at=now(),
        finished_at=now(),
    )
    ImportRow.objects.bulk_create(
        ImportRow(run=run, row=n, outcome="created", object=one.object, record_id=one.id, version=1)
        for n, one in enumerate(made, start=1)
    )
    return run.id


def samples_are_in() -> bool:
    """Whether samples were made and not taken back; one query."""
    return ImportRun.objects.filter(file_name=SAMPLES).exclude(status=ImportRun.Status.REVERTED).exists()
