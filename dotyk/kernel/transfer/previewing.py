"""The first rows of a file, as they are read now: what people judge the guessed format by."""

from __future__ import annotations

from contextlib import closing
from itertools import islice
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.transfer.actors import opened_run
from dotyk.kernel.transfer.outcomes import storable
from dotyk.kernel.transfer.reading import FileFormat, open_table
from dotyk.platform.files import file_store

ROWS = 12
CELL_TEXT = 200


def preview_json(actor: Actor, run_id: UUID) -> dict[str, Any]:
    """``columns`` and the first 12 ``rows`` with their number in the file; reads only the head of it. NotFound."""
    run = opened_run(actor, run_id)
    with closing(file_store().open(run.file_key)) as file:
        table = open_table(file, FileFormat.from_json(run.format))
        rows = [
            {"number": row.number, "cells": [storable(cell)[:CELL_TEXT] for cell in row.cells]}
            for row in islice(table.rows(), ROWS)
        ]
        return {"columns": [storable(name) for name in table.columns], "rows": rows}
