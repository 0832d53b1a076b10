"""What became of the rows, counted and kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from django.db import connection

from dotyk.kernel.transfer.chunks import Chunk, Outcome
from dotyk.kernel.transfer.drafts import Problem
from dotyk.kernel.transfer.models import ImportRun

COUNTED = ("created", "updated", "skipped", "refused")
VALUES_MAX = 1_000
TEXT_MAX = 200
OTHERS = "\u2026"
REPEATS = "repeats_earlier_row"
SKIPS = ("nothing_new", "already_there", "empty_row")

_SAVE = """
insert into import_row (run_id, row, part, outcome, object, record_id, version, reasons, cells)
select %s, r.row, r.part, r.outcome, r.object, r.record_id, r.version, coalesce(r.reasons, '[]'), r.cells
from json_to_recordset(%s) as r(
  row bigint, part smallint, outcome text, object text, record_id uuid, version int, reasons jsonb, cells jsonb)
on conflict (run_id, row, part) do update set outcome = excluded.outcome, record_id = excluded.record_id,
  version = excluded.version, reasons = excluded.reasons, cells = excluded.cells
"""


def count_outcomes(run: ImportRun, outcomes: Iterable[Outcome]) -> None:
    """Adds the outcomes to the figures of the run, and their problems to its problems; saves nothing."""
    for outcome in outcomes:
        if outcome.kind in COUNTED:
            setattr(run, outcome.kind, getattr(run, outcome.kind) + 1)
            for problem in outcome.problems:
                note_problem(run.problems, problem)


def note_problem(problems: dict[str, Any], problem: Problem) -> None:
    """Counts a value that does not fit: ``{field: {code: {text: {"count", "values"}}}}``, at most 1,000 texts each."""
    texts = problems.setdefault(problem.field, {}).setdefault(problem.code, {})
    text = storable(problem.text)[:TEXT_MAX]
    if text not in texts and len(texts) >= VALUES_MAX:
        text = OTHERS
    entry = texts.setdefault(text, {"count": 0, "values": _plain(problem.values)})
    entry["count"] += 1


def save_outcomes(run: ImportRun, chunk: Chunk) -> None:
    """Keeps what became of each row of a chunk; one statement."""
    rows = [_row(run, outcome) for outcome in chunk.outcomes]
    parts: dict[int, int] = {}
    for made in chunk.made:
        parts[made.row] = parts.get(made.row, 0) + 1
        rows.append(
            {
                "row": made.row,
                "part": parts[made.row],
                "outcome": "created",
                "object": made.object,
                "record_id": made.id,
                "version": made.version,
            }
        )
    with connection.cursor() as cursor:
        cursor.execute(_SAVE, [run.id, orjson.dumps(rows).decode()])


def _row(run: ImportRun, outcome: Outcome) -> dict[str, Any]:
    row: dict[str, Any] = {
        "row": outcome.row.number,
        "part": 0,
        "outcome": outcome.kind,
        "object": run.object,
        "record_id": outcome.id,
        "version": outcome.version,
    }
    if outcome.problems:
        row["reasons"] = reasons_of(outcome.problems)
    if outcome.kind in ("refused", "waiting"):
        row["cells"] = [storable(cell) for cell in outcome.row.cells]
    elif outcome.before is not None:
        row["cells"] = outcome.before
    return row


def reasons_of(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """The problems of a row as they are kept."""
    return [
        {"field": p.field, "code": p.code, "text": storable(p.text)[:TEXT_MAX], "values": _plain(p.values)}
        for p in problems
    ]


def storable(text: str) -> str:
    """The text without what PostgreSQL cannot keep: zero bytes and halves of characters."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value if isinstance(value, (int, float, bool)) else storable(str(value))[:TEXT_MAX]
        for name, value in values.items()
    }
