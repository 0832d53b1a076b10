"""Bulk changes in one call, in chunks of two records."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import bulk
from dotyk.kernel.bulk import running, undoing

Changing = Callable[..., dict[str, Any]]


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "CHUNK_ROWS", 2)
    monkeypatch.setattr(undoing, "CHUNK_ROWS", 2)


@pytest.fixture
def changing(db: None) -> Changing:
    """Changes many records for an actor and gives the run as it stands at the end."""

    def run(actor: Actor, object_name: str, **wish: Any) -> dict[str, Any]:
        begun = bulk.begin_bulk(actor, object_name, wish)
        bulk.run_bulk(begun.id)
        return bulk.bulk_json(actor, begun.id)

    return run


def counts(shown: dict[str, Any]) -> tuple[int, int, int]:
    """Changed, unchanged, refused."""
    found = shown["counts"]
    return found["changed"], found["unchanged"], found["refused"]
