"""What became of each record, saved in one statement a chunk and counted in the run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from django.db import connection

from dotyk.kernel.bulk.models import BulkRun
from dotyk.kernel.records import Result
from dotyk.platform.errors import DomainError

CHANGED = frozenset({"updated", "deleted", "restored"})
COUNTED = ("changed", "unchanged", "refused", "undone", "kept")


@dataclass(frozen=True, slots=True)
class Told:
    """The outcome of the record at ``position`` of the run."""

    position: int
    outcome: str
    version: int | None = None
    reasons: Sequence[dict[str, Any]] = field(default_factory=list)
    before: Mapping[str, Any] | None = None


def save_outcomes(run: BulkRun, told: Sequence[Told]) -> None:
    """Saves and counts them; the run itself is saved by the caller."""
    rows = [
        {
            "position": t.position,
            "outcome": t.outcome,
            "version": t.version,
            "reasons": list(t.reasons),
            "before": t.before,
        }
        for t in told
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            "update bulk_row b set outcome = r.outcome, version = coalesce(r.version, b.version), reasons = r.reasons, "
            "before = coalesce(r.before, b.before) from json_to_recordset(%s) "
            "r(position bigint, outcome text, version integer, reasons jsonb, before jsonb) "
            "where b.run_id = %s and b.position = r.position",
            [orjson.dumps(rows).decode(), run.id],
        )
    for outcome, count in Counter(t.outcome for t in told).items():
        setattr(run, outcome, getattr(run, outcome) + count)


def told_of_result(position: int, result: Result) -> Told:
    """What a batch of writing says of one record."""
    if result.error is not None:
        return Told(position, "refused", reasons=reasons_of(result.error))
    outcome = "changed" if result.outcome in CHANGED else "unchanged"
    return Told(position, outcome, version=(result.record or {}).get("version"))


def reasons_of(error: DomainError | None) -> list[dict[str, Any]]:
    """Why a record was refused, as messages to be worded when they are read."""
    if error is None:
        return []
    if not error.faults:
        return [{"field": None, "code": error.code, "values": _plain(error.values)}]
    return [{"field": f.field, "code": f.code, "values": _plain(f.values)} for f in error.faults]


def _plain(values: Any) -> dict[str, str]:
    return {name: str(value)[:200].replace("\x00", "") for name, value in values.items()}
