"""How long an import of 10,000 contacts takes, each matched against the base by phone and e-mail."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from datetime import UTC, datetime

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel import transfer

ROWS = 10_000


def import_seconds() -> float:
    """Seconds from the start of the run to its last row; the records stay."""
    run = transfer.begin_import(SYSTEM, "contacts", _file(), file_name="contacts.csv")
    transfer.change_import(SYSTEM, run.id, {"options": {"match": ["emails", "phones"], "on_match": "update"}})
    transfer.start_import(SYSTEM, run.id)
    started = time.perf_counter()
    transfer.run_import(run.id)
    taken = time.perf_counter() - started
    counts = transfer.import_json(SYSTEM, run.id)["counts"]
    if counts["created"] + counts["updated"] != ROWS:
        raise SystemExit(f"the import did not take every row: {counts}")
    return taken


def _file() -> Iterator[bytes]:
    mark = int(datetime.now(UTC).timestamp()) % 100_000
    text = io.StringIO()
    text.write("First name,Last name,Phone,E-mail,Position\n")
    for n in range(ROWS):
        text.write(
            f"Ганна,Ввезена{n},+38093{(mark * ROWS + n) % 10_000_000:07d},import{mark}.{n}@example.com,Директор\n"
        )
    yield text.getvalue().encode()
