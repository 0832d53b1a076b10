"""Repeating tasks: the next one is made when one is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import object_type

OWN_TO_EACH = frozenset({"status", "result", "due_at", "reminder_at", "repeat"})


def make_next_tasks(context: WriteContext, done: Sequence[Change]) -> None:
    """Makes the next task of each one done, with its people, words and subjects; its id goes into the event.

    Dotyk makes it on behalf of whoever was done with the last, who need not be allowed to give others work. Where
    nothing is left that the task was about, it ends there.
    """
    if not done:
        return
    from dotyk.kernel.records import create_records

    maker = replace(context.actor, kind="system", scopes=None)
    for change, result in zip(done, create_records(maker, "tasks", [_next(change) for change in done]), strict=True):
        if result.id is not None and result.error is None:
            change.data["repetition"]["next_task"] = str(result.id)


def _next(change: Change) -> dict[str, Any]:
    fields = object_type("tasks").fields.values()
    values = {f.name: change.new.get(f.name) for f in fields if not f.read_only and f.name not in OWN_TO_EACH}
    repetition = change.data["repetition"]
    return {
        **values,
        "repeat": repetition["repeat"],
        "due_at": repetition["due_at"],
        "reminder_at": _moved(change.new.get("reminder_at"), change.new["due_at"], repetition["due_at"]),
    }


def _moved(reminder_at: str | None, due_at: str, next_due_at: str) -> str | None:
    """The reminder, as long before the next term as it was before the last."""
    if reminder_at is None:
        return None
    ahead = datetime.fromisoformat(due_at) - datetime.fromisoformat(reminder_at)
    return (datetime.fromisoformat(next_due_at) - ahead).isoformat()
