"""An import as people see it: how far it is, what did not fit, in their language."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.transfer.actors import opened_run, require_import
from dotyk.kernel.transfer.cells import safe_cell
from dotyk.kernel.transfer.models import ImportRow, ImportRun
from dotyk.kernel.transfer.outcomes import OTHERS, REPEATS, SKIPS
from dotyk.kernel.transfer.suggesting import Suggester
from dotyk.kernel.transfer.targets import import_target
from dotyk.platform.clock import now
from dotyk.platform.messages import say

IMPORTS_MAX = 200
BUSY = ("checking", "running", "reverting")


def import_json(actor: Actor, run_id: UUID) -> dict[str, Any]:
    """One import with its columns, choices, progress and problems; NotFound."""
    return shown_import(actor, opened_run(actor, run_id))


def imports_json(actor: Actor) -> dict[str, Any]:
    """One's own imports, all of them for who may configure; the latest first, at most 200, without columns."""
    require_import(actor)
    runs = ImportRun.objects.all()
    if not actor.can("configure"):
        runs = runs.filter(created_by_id=actor.id)
    return {"items": [_summary(actor, run) for run in runs[:IMPORTS_MAX]]}


def shown_import(actor: Actor, run: ImportRun) -> dict[str, Any]:
    return {
        **_summary(actor, run),
        "format": run.format,
        "columns": [{**column, "field": _field_of(run, column)} for column in run.columns],
        "mapping": run.mapping,
        "options": run.options,
        "problems": problems_json(actor, run),
        "skips": _skips(actor, run),
        "repeats": run.problems.get("", {}).get(REPEATS, {}).get("", {}).get("count", 0),
        "samples": [_sample(actor, sample) for sample in run.samples],
    }


def _summary(actor: Actor, run: ImportRun) -> dict[str, Any]:
    return {
        "id": str(run.id),
        "object": run.object,
        "file_name": run.file_name,
        "size": run.file_size,
        "rows": run.rows,
        "status": run.status,
        "counts": {name: getattr(run, name) for name in ("created", "updated", "skipped", "refused")},
        "progress": _progress(run),
        "error": error_shown(actor, run.error),
        "repeat": run.repeat_id and str(run.repeat_id),
        "created_by": run.created_by_id and str(run.created_by_id),
        "created_at": run.created_at.isoformat(),
        "started_at": run.started_at and run.started_at.isoformat(),
        "finished_at": run.finished_at and run.finished_at.isoformat(),
    }


def _sample(actor: Actor, sample: Mapping[str, Any]) -> dict[str, Any]:
    reasons = dict.fromkeys(_reason(actor, reason) for reason in sample["reasons"])
    return {**sample, "reasons": list(reasons)}


def _progress(run: ImportRun) -> dict[str, Any]:
    """``rows_per_second`` of an import that runs or ran, null before."""
    done = run.created + run.updated + run.skipped + run.refused
    seconds = ((run.finished_at or now()) - run.started_at).total_seconds() if run.started_at else 0
    return {
        "done": done,
        "rows": run.rows,
        "percent": round(100 * done / run.rows, 1) if run.rows else 100.0,
        "rows_per_second": round(done / seconds) if seconds > 0 and done else None,
        "is_busy": run.status in BUSY,
    }


def error_shown(actor: Actor, error: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """Why something could not go on, in words."""
    if error is None:
        return None
    faults = [
        {**fault, "message": say(fault["code"], actor.language, **fault.get("values", {}))}
        for fault in error.get("errors", [])
    ]
    code, values = error["code"], error.get("values", {})
    return {"code": code, "message": say(code, actor.language, **values), "errors": faults}


def _field_of(run: ImportRun, column: Mapping[str, Any]) -> str | None:
    """The field (the first one) that the column fills."""
    for item in run.mapping:
        names = item.get("columns") or [item.get("column")]
        if column["name"] in names or column["index"] in names:
            return str(item.get("field") or item["fields"][0])
    return None


def problems_json(actor: Actor, run: ImportRun) -> list[dict[str, Any]]:
    """Each value that did not fit once, with its count, the reason and, once it rests, the nearest value that does.

    Most rows first.
    """
    suggester = Suggester(actor, import_target(actor, run.object))
    found = []
    for field, codes in run.problems.items():
        for code, texts in codes.items():
            if code == REPEATS or code in SKIPS:
                continue
            for text, entry in texts.items():
                values = entry.get("values") or {}
                found.append(
                    {
                        "field": field or None,
                        "value": text or None,
                        "count": entry["count"],
                        "code": code,
                        "message": say(code, actor.language, **{"value": text, **values}),
                        "is_rest": text == OTHERS,
                        "suggestion": None if run.status in BUSY else suggester.nearest(field, code, text),
                    }
                )
    return sorted(found, key=lambda problem: -problem["count"])


def _skips(actor: Actor, run: ImportRun) -> list[dict[str, Any]]:
    """Why rows were skipped: each reason once with its count."""
    codes = run.problems.get("", {})
    return [
        {"message": say(code, actor.language), "count": codes[code][""]["count"]} for code in SKIPS if code in codes
    ]


def rejects_csv(actor: Actor, run_id: UUID) -> tuple[str, Iterator[str]]:
    """The name and the pieces of a CSV of the refused rows: their number, the reason, and all they held. NotFound."""
    run = opened_run(actor, run_id)
    return f"refused-{run.file_name.rsplit('.', 1)[0] or run.id}.csv", _reject_lines(actor, run)


def _reject_lines(actor: Actor, run: ImportRun) -> Iterator[str]:
    names = [column["name"] for column in run.columns]
    yield "\ufeff" + _line([_heading("reject_row", actor), _heading("reject_reason", actor), *names])
    refused = ImportRow.objects.filter(run=run, part=0, outcome="refused").order_by("row")
    for row in refused.iterator(chunk_size=1_000):
        reasons = "; ".join(dict.fromkeys(_reason(actor, reason) for reason in row.reasons))
        yield _line([str(row.row), reasons, *(row.cells or [])])


def _heading(code: str, actor: Actor) -> str:
    return say(code, actor.language)


def _reason(actor: Actor, reason: Mapping[str, Any]) -> str:
    message = say(reason["code"], actor.language, **{"value": reason.get("text", ""), **(reason.get("values") or {})})
    place, text = reason.get("field"), reason.get("text")
    return f"{place} «{text}»: {message}" if place and text else f"{place}: {message}" if place else message


def _line(cells: list[str]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow([safe_cell(cell) for cell in cells])
    return written.getvalue()
