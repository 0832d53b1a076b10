"""What came of a turn: noted at the repeat, told to whoever answers for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts.queries import people_who_can
from dotyk.kernel.transfer.models import ImportRun
from dotyk.kernel.transfer.repeating.models import ImportRepeat, TakenFile
from dotyk.kernel.transfer.running import error_json
from dotyk.platform.clock import now
from dotyk.platform.errors import DomainError
from dotyk.platform.events import NewEvent, append

FAILURES_MAX = 3
Status, Outcome, State = ImportRun.Status, ImportRepeat.Outcome, ImportRepeat.State


def settle_run(run_id: UUID) -> UUID | None:
    """The repeat whose import this is, where it is over and another file may wait for its turn at once."""
    repeat = ImportRepeat.objects.filter(current_id=run_id).first()
    if repeat is None or not settle(repeat.id):
        return None
    return repeat.id if repeat.folder else None


@transaction.atomic
def settle(repeat_id: UUID) -> bool:
    """Notes what came of the last import where it is over; whether all of it went well. Once for each import."""
    repeat = ImportRepeat.objects.select_for_update(of=("self",)).select_related("current").filter(id=repeat_id).first()
    if repeat is None or repeat.current is None or repeat.current.status == Status.RUNNING:
        return False
    run, repeat.current = repeat.current, None
    repeat.save(update_fields=["current"])
    if run.status == Status.FAILED:
        TakenFile.objects.filter(repeat=repeat, run=run).delete()
        _failed(repeat, run.error)
        return False
    repeat.failures, repeat.error = 0, None
    repeat.outcome = Outcome.STOPPED if run.status == Status.STOPPED else Outcome.BROUGHT_IN
    if repeat.outcome == Outcome.BROUGHT_IN:
        repeat.etag, repeat.modified, repeat.digest = run.marks["etag"], run.marks["modified"], run.file_key
    repeat.save(update_fields=["failures", "error", "outcome", "etag", "modified", "digest"])
    return repeat.outcome == Outcome.BROUGHT_IN


@transaction.atomic
def note_failure(repeat_id: UUID, error: DomainError) -> None:
    """Notes that no import could be begun."""
    repeat = ImportRepeat.objects.select_for_update(of=("self",)).get(id=repeat_id)
    repeat.last_at = now()
    repeat.save(update_fields=["last_at"])
    _failed(repeat, error_json(error))


def _failed(repeat: ImportRepeat, error: Any) -> None:
    """The owner is told each time; the third time in a row it stands still."""
    repeat.failures, repeat.error, repeat.outcome = repeat.failures + 1, error, Outcome.FAILED
    pauses = repeat.failures >= FAILURES_MAX and repeat.state == State.ON
    repeat.state = State.PAUSED if pauses else repeat.state
    repeat.save(update_fields=["failures", "error", "outcome", "state"])
    _tell(repeat, [repeat.owner_id], "paused" if pauses else "failed", None)


@transaction.atomic
def stand_still(repeat: ImportRepeat) -> None:
    """Pauses a repeat whose owner works here no more; those who configure are told, once."""
    on = ImportRepeat.objects.filter(id=repeat.id)
    error = {"code": "repeat_owner_gone", "values": {}, "errors": []}
    was_on = on.filter(state=State.ON).update(state=State.PAUSED, outcome=Outcome.FAILED, error=error, last_at=now())
    if was_on:
        _tell(repeat, people_who_can("configure"), "ownerless", repeat.owner_id)


def _tell(repeat: ImportRepeat, people: Sequence[UUID], what: str, owner: UUID | None) -> None:
    append(
        NewEvent(
            "users.told",
            "users",
            person,
            None,
            "system",
            data={"repeat": str(repeat.id), "name": repeat.name, "what": what, "users": [str(person)]},
        )
        for person in people
    )
