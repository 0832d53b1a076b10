"""A bulk change as people see it: how far it is, which records were refused and why, in their language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.accounts.holdings import holding
from dotyk.kernel.bulk.handing import BESIDE
from dotyk.kernel.bulk.models import BulkRow, BulkRun
from dotyk.kernel.bulk.outcomes import COUNTED
from dotyk.kernel.bulk.runs import opened_run
from dotyk.kernel.bulk.tagging import EVERY_OBJECT
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.records import titles_of
from dotyk.platform.clock import written
from dotyk.platform.errors import Denied
from dotyk.platform.messages import say

Json = dict[str, Any]

RUNS_MAX = 50
BUSY = frozenset({"running", "undoing"})
TOLD = ("refused", "kept")


def bulk_json(actor: Actor, run_id: UUID) -> dict[str, Any]:
    """One run with its progress; NotFound."""
    return shown_bulk(actor, opened_run(actor, run_id))


def bulks_json(actor: Actor, *, everyone: bool = False, object_name: str = "", before: UUID | None = None) -> Json:
    """One's own runs, or everyone's for who may configure, the latest first, at most 50 older than ``before``.

    Two queries. Denied; NotFound where there is no such object.
    """
    if everyone and not actor.can("configure"):
        raise Denied()
    runs = BulkRun.objects.select_related("created_by").order_by("-id")
    runs = runs if everyone else runs.filter(created_by_id=actor.id)
    if object_name:
        object_type(object_name)
        runs = runs.filter(object__in=(object_name, EVERY_OBJECT))
    if before is not None:
        runs = runs.filter(id__lt=before)
    found = list(runs[: RUNS_MAX + 1])
    items = [shown_bulk(actor, run) for run in found[:RUNS_MAX]]
    return {"items": items, "next_cursor": items[-1]["id"] if len(found) > RUNS_MAX else None}


def shown_bulk(actor: Actor, run: BulkRun) -> dict[str, Any]:
    return {
        "id": str(run.id),
        "object": run.object,
        "kind": run.kind,
        "change": run.change,
        "add_tags": run.add_tags,
        "remove_tags": run.remove_tags,
        "status": run.status,
        "total": run.total,
        "counts": {name: getattr(run, name) for name in COUNTED},
        "percent": _percent(run),
        "is_busy": run.status in BUSY,
        "can_undo": run.status in ("done", "stopped", "failed") and run.changed > 0,
        "errors": [_worded(actor, reason) for reason in run.error or []],
        "created_by": run.created_by_id and str(run.created_by_id),
        "author": run.created_by and run.created_by.name,
        "created_at": written(run.created_at),
        "finished_at": run.finished_at and written(run.finished_at),
    }


def told_rows(actor: Actor, run_id: UUID, *, after: int, limit: int) -> dict[str, Any]:
    """The records that were refused, or not wholly given back, in the order of the work, behind ``after``. NotFound."""
    run = opened_run(actor, run_id)
    found = BulkRow.objects.filter(run=run, outcome__in=TOLD, position__gt=after).order_by("position")
    rows = list(found[: limit + 1])
    by_object: dict[str, list[str]] = {}
    for row in rows[:limit]:
        by_object.setdefault(row.object or run.object, []).append(str(row.record_id))
    titles = {i: title for name, ids in by_object.items() for i, title in _titles(actor, name, ids).items()}
    items = [
        {
            "id": str(row.record_id),
            "object": row.object or run.object,
            "title": titles.get(str(row.record_id)),
            "outcome": row.outcome,
            "reasons": [_worded(actor, reason) for reason in row.reasons],
        }
        for row in rows[:limit]
    ]
    return {"items": items, "next_cursor": str(rows[limit - 1].position) if len(rows) > limit else None}


def _titles(actor: Actor, name: str, ids: Sequence[str]) -> Mapping[str, str]:
    kind = holding(name.removeprefix(BESIDE)) if name.startswith(BESIDE) else None
    if kind is None:
        return titles_of(actor, name, ids)
    return {str(i): title for i, title in kind.titles(actor, [UUID(i) for i in ids]).items()}


def _percent(run: BulkRun) -> float:
    """Of the work under way: of the change while it runs, of the way back while it is taken back."""
    if run.status in ("undoing", "undone"):
        done, total = run.undone + run.kept, run.changed
    else:
        done, total = run.changed + run.unchanged + run.refused, run.total or 0
    return min(100.0, round(100 * done / total, 1)) if total else 0.0 if run.status in BUSY else 100.0


def _worded(actor: Actor, reason: Mapping[str, Any]) -> dict[str, Any]:
    message = say(reason["code"], actor.language, **(reason.get("values") or {}))
    return {"field": reason["field"], "code": reason["code"], "message": message}
