"""Completing a task, and planning what comes after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.records import create_record, get_record, update_record
from dotyk.platform.errors import Conflict, Fault, Invalid

AFTERWARDS = "next_task"


@dataclass(frozen=True, slots=True)
class Completed:
    """The task as it is now, and the one planned after it (None: none was asked for), as canonical values."""

    task: Mapping[str, Any]
    next_task: Mapping[str, Any] | None


@transaction.atomic
def complete_task(
    actor: Actor, task_id: UUID, *, result: str | None = None, next_task: Mapping[str, Any] | None = None
) -> Completed:
    """Marks a task done with what came of it; ``next_task`` holds the values of a task to plan in the same breath.

    The next task is about the same records unless it says otherwise. NotFound, Denied; Conflict where the task is not
    open any more, so that the second of two clicks plans nothing; Invalid at ``next_task.…``.
    """
    _hold(task_id)
    task = get_record(actor, "tasks", task_id)
    if task["status"] != "open":
        raise Conflict("task_not_open")
    told = {} if result is None else {"result": result}
    done = update_record(actor, "tasks", task_id, {"status": "done", **told})
    if next_task is None:
        return Completed(done, None)
    try:
        planned = create_record(actor, "tasks", {"about": task["about"], **next_task})
    except Invalid as invalid:
        raise Invalid(*(Fault(f"{AFTERWARDS}.{f.field}", f.code, f.values) for f in invalid.faults)) from invalid
    return Completed(done, planned)


def _hold(task_id: UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select 1 from task where id = %s for update", [task_id])
