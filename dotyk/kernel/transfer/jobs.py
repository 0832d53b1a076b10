"""Imports in the background."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from dotyk.kernel.transfer.models import ImportRun
from dotyk.kernel.transfer.repeating import due_repeats, settle_run, take_turn
from dotyk.kernel.transfer.reverting import revert_run
from dotyk.kernel.transfer.running import run_import
from dotyk.kernel.transfer.trying import try_import
from dotyk.platform.jobs import defer, every, job


@job("imports.run")
def go_on_importing(run_id: str) -> None:
    run_import(UUID(run_id))
    repeat_id = settle_run(UUID(run_id))
    if repeat_id is not None:
        begin_turn(repeat_id, further=True)


@job("imports.try")
def attempt_import(run_id: str) -> None:
    try_import(UUID(run_id))


@job("imports.revert")
def take_import_back(run_id: str) -> None:
    revert_run(UUID(run_id))


@every("* * * * *", "imports.repeat")
def repeat_imports(timestamp: int) -> None:
    """Each minute: imports whose turn has come."""
    with transaction.atomic():
        for repeat_id in due_repeats():
            begin_turn(repeat_id)


@job("imports.turn")
def take_import_turn(repeat_id: str, by_hand: bool = False, further: bool = False) -> None:
    take_turn(UUID(repeat_id), _begin, by_hand=by_hand, further=further)


def begin_turn(repeat_id: UUID, *, by_hand: bool = False, further: bool = False) -> None:
    """Lets a repeat have a turn soon; one that waits already is enough."""
    name = f"repeat {repeat_id}"
    defer(take_import_turn, lock=name, only_one=name, repeat_id=str(repeat_id), by_hand=by_hand, further=further)


def _begin(run: ImportRun) -> None:
    defer(go_on_importing, lock=f"import {run.id}", run_id=str(run.id))
