"""A store of files of the test's own, and imports in one call."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import transfer
from dotyk.kernel.transfer import running

Importing = Callable[..., dict[str, Any]]


@pytest.fixture(autouse=True)
def _own_home(settings: Any, tmp_path: Path) -> None:
    settings.HOME = tmp_path / "home"


@pytest.fixture
def importing(db: None) -> Importing:
    """Imports a table for an actor and gives the import as it stands at the end."""

    def run(
        actor: Actor, object_name: str, table: str | bytes, *, trial: bool = False, **changes: Any
    ) -> dict[str, Any]:
        content = table if isinstance(table, bytes) else table.encode()
        begun = transfer.begin_import(actor, object_name, [content], file_name="table.csv")
        if changes:
            transfer.change_import(actor, begun.id, changes)
        if trial:
            transfer.check_import(actor, begun.id)
            transfer.try_import(begun.id)
        else:
            transfer.start_import(actor, begun.id)
            transfer.run_import(begun.id)
        return transfer.import_json(actor, begun.id)

    return run


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks of two rows, so that a short table has several."""
    monkeypatch.setattr(running, "CHUNK_ROWS", 2)


def counts(shown: dict[str, Any]) -> tuple[int, int, int, int]:
    """Created, updated, skipped, refused; together they are the rows of the file."""
    found = shown["counts"]
    assert sum(found.values()) == shown["rows"]
    return found["created"], found["updated"], found["skipped"], found["refused"]
