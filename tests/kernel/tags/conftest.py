"""Tags changed in one call, in chunks of two records."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dotyk.kernel import bulk
from dotyk.kernel.bulk import running, undoing
from dotyk.kernel.bulk.models import BulkRun
from dotyk.kernel.tags.models import Tag
from tests.cast import Cast, make_cast

Done = Callable[[BulkRun | None], dict[str, Any]]


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "CHUNK_ROWS", 2)
    monkeypatch.setattr(undoing, "CHUNK_ROWS", 2)


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def done(cast: Cast) -> Done:
    """Brings a run to its end and shows it."""

    def run(begun: BulkRun | None) -> dict[str, Any]:
        assert begun is not None
        bulk.run_bulk(begun.id)
        return bulk.bulk_json(cast.administrator, begun.id)

    return run


def tag(name: str) -> Tag:
    """The tag as it stands."""
    return Tag.objects.get(name=name)
