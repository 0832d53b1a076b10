"""Sweeps in chunks of a few records."""

from __future__ import annotations

import pytest

from dotyk.kernel.duplicates import sweeping


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweeping, "CHUNK_ROWS", 3)
