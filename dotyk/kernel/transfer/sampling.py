"""A few rows of each outcome of a trial, so that people see what would become of their file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dotyk.kernel.transfer.chunks import Outcome
from dotyk.kernel.transfer.outcomes import COUNTED, reasons_of, storable

EACH = 5
CELLS = 30
CELL_TEXT = 100


def add_samples(samples: list[dict[str, Any]], outcomes: Iterable[Outcome]) -> None:
    """Adds the first rows of each outcome, five of each at most: number, title, reasons and the first 30 cells."""
    room = {kind: EACH - sum(sample["outcome"] == kind for sample in samples) for kind in COUNTED}
    if not any(room.values()):
        return
    for outcome in outcomes:
        if room.get(outcome.kind, 0) > 0:
            room[outcome.kind] -= 1
            samples.append(_sample(outcome))


def _sample(outcome: Outcome) -> dict[str, Any]:
    return {
        "row": outcome.row.number,
        "outcome": outcome.kind,
        "title": storable(outcome.title)[:CELL_TEXT],
        "reasons": reasons_of(outcome.problems),
        "cells": [storable(cell)[:CELL_TEXT] for cell in outcome.row.cells[:CELLS]],
    }
