"""Carrying an import set out, part by part; each may be repeated, so the whole may be too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from dotyk.accounts.actors import Actor
from dotyk.kernel import transfer
from dotyk.kernel.transfer.models import ImportRun
from dotyk.server.import_set.description import ImportPart, SetPart
from dotyk.server.import_set.fields import bring_field
from dotyk.server.import_set.people import Made, bring_people
from dotyk.server.import_set.pipelines import bring_pipeline
from dotyk.server.transfer.importing import begin

CarryOut = Callable[[Actor, ImportRun], dict[str, Any]]


def import_set(actor: Actor, folder: Path, wanted: SetPart, carry_out: CarryOut) -> tuple[Made, list[dict[str, Any]]]:
    """Brings in what the set describes; gives who was made, and each import as it stands at the end.

    ``carry_out`` runs one import. What is already there is found and not made twice.
    """
    made = Made()
    for people in wanted.people:
        some = bring_people(actor, folder, people)
        made = Made(made.users + some.users, made.teams + some.teams)
    for pipeline in wanted.pipelines:
        bring_pipeline(actor, pipeline)
    for field in wanted.fields:
        bring_field(actor, field)
    return made, [_one(actor, folder, part, carry_out) for part in wanted.imports]


def _one(actor: Actor, folder: Path, part: ImportPart, carry_out: CarryOut) -> dict[str, Any]:
    run = begin(actor, part.object, folder / part.file)
    if part.changes:
        run = transfer.change_import(actor, run.id, part.changes)
    return carry_out(actor, run)
