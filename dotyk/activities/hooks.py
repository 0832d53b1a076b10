"""What activities add to the write path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from dotyk.activities.actions.next_steps import refresh_next_steps
from dotyk.activities.actions.repeating import make_next_tasks
from dotyk.activities.rules.tasks import first_words, next_due
from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.people.actions import note_answers
from dotyk.platform.clock import written
from dotyk.platform.errors import Fault
from dotyk.platform.messages import say
from dotyk.platform.workspace import workspace

USUAL = {"priority": "normal", "status": "open", "repeat": "none"}


def prepare_tasks(context: WriteContext, changes: Sequence[Change]) -> None:
    """A task has somebody to do it; done, it says when; one that repeats has a term and hands on its repetition."""
    for change in changes:
        new = change.new
        _title(change, new.get("name"))
        for name, usual in USUAL.items():
            new[name] = new.get(name) or usual
        if change.is_new and not new.get("assignee"):
            new["assignee"] = new.get("owner")
        if new["repeat"] != "none" and not new.get("due_at"):
            change.faults.append(Fault("due_at", "repeat_needs_due"))
        elif change.changed("status"):
            _change_status(change, context)


def _change_status(change: Change, context: WriteContext) -> None:
    new = change.new
    if new["status"] != "done":
        new["done_at"] = None
        return
    new["done_at"] = written(context.at)
    if new["repeat"] != "none" and not change.is_new:
        due = next_due(datetime.fromisoformat(new["due_at"]), new["repeat"], context.at, context.parse.time_zone)
        change.data["repetition"] = {"repeat": new["repeat"], "due_at": due and due.isoformat()}
        new["repeat"] = "none"


def save_tasks(context: WriteContext, changes: Sequence[Change]) -> None:
    """Makes the next of every repeating task that is done, and keeps the next steps of what the tasks are about."""
    make_next_tasks(context, [change for change in changes if "repetition" in change.data])
    refresh_next_steps(_about(context, changes, ("name", "due_at", "status", "about")))


def prepare_calls(context: WriteContext, changes: Sequence[Change]) -> None:
    """A call has a direction, a beginning and a subject; what is not said is usual: outgoing, now, its direction."""
    for change in changes:
        new = change.new
        new["direction"] = new.get("direction") or "outbound"
        new["started_at"] = new.get("started_at") or written(context.at)
        if not new.get("name"):
            language = workspace(context.actor.schema_version).language
            new["name"] = say(f"call_{new['direction']}", language)
        _title(change, new["name"])


def save_calls(context: WriteContext, changes: Sequence[Change]) -> None:
    """An outgoing call is an answer to the leads it is about."""
    answered: dict[UUID, datetime] = {}
    for change in changes:
        told_anew = any(change.changed(name) for name in ("about", "direction"))
        if context.verb in ("create", "update") and told_anew and change.new["direction"] == "outbound":
            at = datetime.fromisoformat(change.new["started_at"])
            for lead in (UUID(item["id"]) for item in change.new["about"] if item["object"] == "leads"):
                answered[lead] = min(at, answered.get(lead, at))
    note_answers(context.actor, answered)


def prepare_meetings(context: WriteContext, changes: Sequence[Change]) -> None:
    """A meeting ends after it begins; one written down afterwards counts as held."""
    for change in changes:
        new = change.new
        _title(change, new.get("name"))
        starts_at, ends_at = new.get("starts_at"), new.get("ends_at")
        if not new.get("status"):
            new["status"] = "held" if starts_at and datetime.fromisoformat(starts_at) < context.at else "planned"
        if starts_at and ends_at and datetime.fromisoformat(ends_at) < datetime.fromisoformat(starts_at):
            change.faults.append(Fault("ends_at", "ends_before_start"))


def save_meetings(context: WriteContext, changes: Sequence[Change]) -> None:
    """Keeps the next steps of what the meetings are about."""
    refresh_next_steps(_about(context, changes, ("name", "starts_at", "status", "about")))


def prepare_notes(context: WriteContext, changes: Sequence[Change]) -> None:
    """A note is titled by its first words."""
    for change in changes:
        _title(change, first_words(change.new.get("body") or ""))


def _title(change: Change, title: str | None) -> None:
    change.new["title"] = title or ""


def _about(context: WriteContext, changes: Iterable[Change], names: Sequence[str]) -> set[tuple[str, str]]:
    """The records whose next step may have moved, as (object, id)."""
    return {
        (item["object"], item["id"])
        for change in changes
        if context.verb in ("delete", "restore") or any(change.changed(name) for name in names)
        for values in (change.old, change.new)
        if values
        for item in values.get("about") or []
    }
