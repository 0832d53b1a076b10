"""The cast, and nothing seen before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dotyk.kernel.sights.collecting import forget_noted
from tests.kernel.records.conftest import calling, cast

__all__ = ["calling", "cast"]


@pytest.fixture(autouse=True)
def _nothing_seen() -> Iterator[None]:
    forget_noted()
    yield
    forget_noted()
