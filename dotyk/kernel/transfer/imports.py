"""What can be done with an import: begin, correct, try, start, stop. Each is one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import closing
from typing import Any
from uuid import UUID

import orjson
from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.transfer.actors import opened_run, require_import
from dotyk.kernel.transfer.choices import Choices, known_choices
from dotyk.kernel.transfer.columns import corrected, described
from dotyk.kernel.transfer.guessing.mapping import likeliest_target, suggested_mapping, suggested_match
from dotyk.kernel.transfer.models import ImportRun
from dotyk.kernel.transfer.outcomes import storable
from dotyk.kernel.transfer.plans import known_mapping
from dotyk.kernel.transfer.reading import FILE_BYTES, FileFormat, UnreadableFile, guess_format, open_table
from dotyk.kernel.transfer.reading.xlsx_rows import sheet_names
from dotyk.kernel.transfer.targets import import_targets, importable, require_writing
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, Denied, Invalid
from dotyk.platform.files import file_store
from dotyk.platform.workspace import workspace

Status = ImportRun.Status
OPEN = (Status.DRAFT, Status.CHECKED)
CHANGES = ("object", "format", "columns", "mapping", "options")


def begin_import(actor: Actor, object_name: str, pieces: Iterable[bytes], *, file_name: str = "") -> ImportRun:
    """Takes a file and guesses all that can be guessed, the object too where none is named; nothing is imported yet.

    Needs the capability ``import`` and to create or update records of the object (Denied); NotFound (no such object),
    TooLarge, UnreadableFile. Goes through the whole file.
    """
    require_import(actor)
    target = importable(actor, object_name) if object_name else None
    stored = file_store().keep(pieces, most_bytes=FILE_BYTES)
    run = ImportRun(
        object=object_name,
        file_key=stored.digest,
        file_name=storable(file_name)[:200],
        file_size=stored.size,
        created_by_id=actor.id,
        created_at=now(),
        scopes=None if actor.scopes is None else sorted(actor.scopes),
    )
    with closing(file_store().open(stored.digest)) as file:
        _describe(run, guess_format(file))
    target = target or likeliest_target(actor, _targets(actor), run.columns)
    run.object = target.name
    _suggest(actor, target, run)
    run.save(force_insert=True)
    return run


def _targets(actor: Actor) -> list[ObjectType]:
    targets = import_targets(actor)
    if not targets:
        raise Denied()
    return targets


def described_run(run: ImportRun, form: FileFormat, styles: Mapping[str, Any]) -> None:
    """Describes the file of a run in a format that is known, its columns in the ``styles`` that are known of them.

    UnreadableFile where it is of another kind.
    """
    with closing(file_store().open(run.file_key)) as file:
        if guess_format(file).kind != form.kind:
            raise UnreadableFile("unreadable_file")
    _describe(run, form)
    present = {column["name"] for column in run.columns}
    run.columns = corrected(run.columns, {name: style for name, style in styles.items() if name in present})


def _describe(run: ImportRun, form: FileFormat) -> None:
    """Notes the format, and the rows and columns the file has in it."""
    settings = workspace()
    with closing(file_store().open(run.file_key)) as file:
        run.rows, run.columns = described(open_table(file, form), delimiter=form.delimiter, country=settings.country)
        sheets = sheet_names(file) if form.kind == "xlsx" else []
    run.columns = [_storable_column(column) for column in run.columns]
    run.format = {**form.as_json(), "sheets": sheets}


def _storable_column(column: dict[str, Any]) -> dict[str, Any]:
    return {**column, "name": storable(column["name"]), "samples": [storable(text) for text in column["samples"]]}


def _suggest(actor: Actor, target: ObjectType, run: ImportRun) -> None:
    run.mapping = suggested_mapping(actor, target, run.columns)
    run.options = {**run.options, "match": suggested_match(target, run.mapping)}
    run.options.setdefault("on_match", "update")


@transaction.atomic
def change_import(actor: Actor, run_id: UUID, changes: Mapping[str, Any]) -> ImportRun:
    """Corrects what was guessed: ``object``, ``format``, ``columns`` (date order, decimals), ``mapping``, ``options``.

    NotFound; Conflict once the import has been started; Invalid with the place of every fault. Another format or object
    brings new guesses for what depends on it.
    """
    run = _locked(actor, run_id)
    _require_open(run)
    unknown = set(changes) - set(CHANGES)
    if unknown:
        raise Invalid.at(min(unknown)[:100], "unknown_option")
    if b"\\u0000" in orjson.dumps(dict(changes)):
        raise Invalid.at("", "not_text")
    target = importable(actor, str(changes.get("object", run.object)))
    if "format" in changes:
        _describe(run, FileFormat.from_json(run.format).corrected(_mapping_in(changes, "format")))
    if "format" in changes or target.name != run.object:
        run.object, run.options = target.name, {}
        _suggest(actor, target, run)
    if "columns" in changes:
        run.columns = corrected(run.columns, changes["columns"])
    names = [column["name"] for column in run.columns]
    if "mapping" in changes:
        run.mapping, _ = known_mapping(actor, target, names, changes["mapping"])
        run.options["match"] = suggested_match(target, run.mapping)
    if "options" in changes:
        run.options = {**run.options, **_mapping_in(changes, "options")}
    known_choices(actor, target, run.options)
    _reset(run, Status.DRAFT)
    run.save()
    return run


def _mapping_in(changes: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = changes[name]
    if not isinstance(value, Mapping):
        raise Invalid.at(name, "not_object")
    return dict(value)


@transaction.atomic
def check_import(actor: Actor, run_id: UUID) -> ImportRun:
    """Asks for a trial: the same as the import, but nothing stays written. Raises as ``start_import``."""
    run = _locked(actor, run_id)
    _require_open(run)
    require_plan(actor, run)
    _reset(run, Status.CHECKING)
    run.save()
    return run


@transaction.atomic
def start_import(actor: Actor, run_id: UUID) -> ImportRun:
    """Lets the import run, from its beginning or from where it was stopped.

    NotFound; Conflict where it runs or is over; Invalid where nothing is mapped; Denied where the actor may not create
    the records (or, where matches are updated, may not update them).
    """
    run = _locked(actor, run_id)
    if run.status == Status.CHECKING:
        raise Conflict("import_busy")
    goes_on = run.status in (Status.STOPPED, Status.FAILED) and run.started_at is not None
    if not goes_on:
        _require_open(run)
    require_plan(actor, run)
    if not goes_on:
        _reset(run, Status.RUNNING)
        run.started_at = now()
    run.status, run.error, run.finished_at = Status.RUNNING, None, None
    run.save()
    return run


@transaction.atomic
def stop_import(actor: Actor, run_id: UUID) -> ImportRun:
    """Stops a running import behind the chunk it is at; what is in stays. NotFound; Conflict where it does not run."""
    run = _locked(actor, run_id)
    if run.status not in (Status.RUNNING, Status.CHECKING):
        raise Conflict("import_not_running")
    run.status = Status.STOPPED if run.status == Status.RUNNING else Status.DRAFT
    run.finished_at = now()
    run.save(update_fields=["status", "finished_at"])
    return run


def require_plan(actor: Actor, run: ImportRun) -> Choices:
    """The choices of a run that can be carried out; Denied, Invalid."""
    target = importable(actor, run.object)
    choices = known_choices(actor, target, run.options)
    require_writing(actor, target, changes=bool(choices.match) and choices.on_match == "update")
    _, assignments = known_mapping(actor, target, [column["name"] for column in run.columns], run.mapping)
    if not assignments:
        raise Invalid.at("mapping", "required")
    return choices


def _locked(actor: Actor, run_id: UUID) -> ImportRun:
    run = opened_run(actor, run_id)
    return ImportRun.objects.select_for_update().get(id=run.id)


def _require_open(run: ImportRun) -> None:
    if run.status in (Status.RUNNING, Status.CHECKING, Status.REVERTING):
        raise Conflict("import_busy")
    if run.status not in OPEN and run.started_at is not None:
        raise Conflict("import_over")


def _reset(run: ImportRun, status: str) -> None:
    run.status, run.position, run.problems, run.samples, run.error = status, 0, {}, [], None
    run.created = run.updated = run.skipped = run.refused = 0


def continued_import(run: ImportRun) -> ImportRun:
    """An earlier import of the same file by the same person with the same choices that was interrupted, to be gone on
    with in place of ``run`` (a draft, which goes); else ``run`` itself."""
    same = ImportRun.objects.filter(
        object=run.object,
        file_key=run.file_key,
        created_by_id=run.created_by_id,
        format=run.format,
        mapping=run.mapping,
        options=run.options,
        status__in=(Status.RUNNING, Status.STOPPED),
    )
    earlier = same.exclude(id=run.id).first()
    if earlier is None:
        return run
    ImportRun.objects.filter(id=run.id, status__in=OPEN).delete()
    ImportRun.objects.filter(id=earlier.id, status=Status.RUNNING).update(status=Status.STOPPED)
    earlier.refresh_from_db()
    return earlier
