"""A trial of an import: every chunk is written and rolled back, so that what it tells is what will be."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from dotyk.kernel.transfer.actors import acting
from dotyk.kernel.transfer.ahead import prepared_ahead
from dotyk.kernel.transfer.choices import known_choices
from dotyk.kernel.transfer.chunks import Chunk, Importer, Outcome, Own, Prepared
from dotyk.kernel.transfer.models import ImportRun
from dotyk.kernel.transfer.outcomes import REPEATS, count_outcomes, note_problem
from dotyk.kernel.transfer.running import AnyImporter, NoLongerOurs, Progress, chunks, fail, importer_of
from dotyk.kernel.transfer.sampling import add_samples
from dotyk.kernel.transfer.targets import import_target
from dotyk.kernel.transfer.values.names import core_name
from dotyk.platform.errors import DomainError

FIGURES = ("position", "created", "updated", "skipped", "refused", "problems", "samples")


def try_import(run_id: UUID, *, progress: Progress | None = None) -> None:
    """Goes through the whole file and notes what an import would do; nothing happens unless a trial was asked for."""
    run = ImportRun.objects.filter(id=run_id, status=ImportRun.Status.CHECKING).first()
    if run is None:
        return
    run.position, run.problems, run.samples = 0, {}, []
    run.created = run.updated = run.skipped = run.refused = 0
    try:
        _try_rows(run, progress)
    except NoLongerOurs:
        return
    except DomainError as error:
        fail(run, error)


def _try_rows(run: ImportRun, progress: Progress | None) -> None:
    actor = acting(run)
    importer = importer_of(actor, run)
    importer.remember_keys()
    titles: set[str] = set()
    asked: list[Outcome] = []
    for prepared in prepared_ahead(chunks(run), importer.prepare):
        chunk = _rolled_back(importer, prepared)
        count_outcomes(run, chunk.outcomes)
        add_samples(run.samples, chunk.outcomes)
        run.position = prepared.rows[-1].number
        if importer.names_its_own:
            titles.update(core_name(outcome.title) for outcome in chunk.outcomes if outcome.title)
            asked += [outcome for outcome in chunk.outcomes if outcome.asked]
        _save(run, ImportRun.Status.CHECKING)
        if progress:
            progress(run)
    if isinstance(importer, Importer) and importer.repeats:
        run.problems.setdefault("", {})[REPEATS] = {"": {"count": importer.repeats, "values": {}}}
    choices = known_choices(actor, import_target(actor, run.object), run.options)
    for outcome in asked:
        lost = [p for p in outcome.asked if core_name(p.text) not in titles]
        for problem in lost:
            note_problem(run.problems, problem)
        if outcome.kind in ("created", "updated") and any(
            choices.for_unknown(p.field, p.text) == "refuse" for p in lost
        ):
            setattr(run, outcome.kind, getattr(run, outcome.kind) - 1)
            run.refused += 1
    _save(run, ImportRun.Status.CHECKED)
    if progress:
        progress(run)


def _rolled_back(importer: AnyImporter, prepared: Prepared) -> Chunk:
    with transaction.atomic():
        chunk = importer.process(prepared, own=Own.LATER)
        transaction.set_rollback(True)
    importer.forget()
    return chunk


def _save(run: ImportRun, status: str) -> None:
    """Notes the figures; NoLongerOurs where the trial was stopped."""
    figures = {name: getattr(run, name) for name in FIGURES}
    if not ImportRun.objects.filter(id=run.id, status=ImportRun.Status.CHECKING).update(status=status, **figures):
        raise NoLongerOurs
    run.status = status
