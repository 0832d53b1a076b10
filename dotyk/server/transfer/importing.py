"""Importing a file from the terminal: the wishes of the command line, the progress, the summary."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.queries import actor_of, user_by_email
from dotyk.kernel import transfer
from dotyk.kernel.transfer.models import ImportRun
from dotyk.platform.errors import Invalid
from dotyk.platform.messages import say
from dotyk.platform.workspace import workspace
from dotyk.server.terminal import terminal_language
from dotyk.server.transfer.telling import Progress, tell_end, tell_plan
from dotyk.server.transfer.wishes import wishes

PIECE = 1 << 20


def import_one(options: Namespace) -> int:
    """Imports the file as the command line says; the exit code."""
    actor = chosen_actor(options.email)
    run = begin(actor, options.object, options.file)
    changes = wishes(options, transfer.import_json(actor, run.id))
    if changes:
        run = transfer.change_import(actor, run.id, changes)
    tell_plan(transfer.import_json(actor, run.id))
    finished = carry_out(actor, run, is_trial=options.dry_run)
    if options.rejects:
        write_rejects(actor, UUID(finished["id"]), options.rejects)
    return 1 if finished["status"] == "failed" else 0


def chosen_actor(email: str | None) -> Actor:
    """The person with this address, or the system; Invalid at ``as``."""
    if not email:
        return replace(SYSTEM, schema_version=workspace().schema_version)
    user = user_by_email(email)
    if user is None:
        raise Invalid.at("as", "not_found")
    return actor_of(user.id)


def begin(actor: Actor, object_name: str, path: Path) -> ImportRun:
    """A new import of the file at ``path``; OSError where it cannot be read."""
    with path.open("rb") as file:
        return transfer.begin_import(actor, object_name, iter(lambda: file.read(PIECE), b""), file_name=path.name)


def carry_out(actor: Actor, run: ImportRun, *, is_trial: bool = False) -> dict[str, Any]:
    """Runs the import (or a trial of it) here and now, telling how far it is; gives it as it stands at the end.

    An import of the same file that was interrupted is gone on with.
    """
    tell = Progress()
    if is_trial:
        transfer.check_import(actor, run.id)
        transfer.try_import(run.id, progress=tell)
    else:
        run = transfer.continued_import(run)
        if run.position:
            print(say("server.import_goes_on", terminal_language(), row=run.position))
        transfer.start_import(actor, run.id)
        transfer.run_import(run.id, progress=tell)
    tell.end()
    finished = transfer.import_json(actor, run.id)
    tell_end(finished, "trial" if is_trial else "import")
    return finished


def write_rejects(actor: Actor, run_id: UUID, path: Path) -> None:
    """Writes the refused rows to a file."""
    _, pieces = transfer.rejects_csv(actor, run_id)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)
