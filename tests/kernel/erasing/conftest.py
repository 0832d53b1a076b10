"""The cast and the caller, and a store of files of the test's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.kernel.records.conftest import calling, cast
from tests.kernel.transfer.conftest import importing

__all__ = ["calling", "cast", "importing"]


@pytest.fixture(autouse=True)
def _own_home(settings: Any, tmp_path: Path) -> None:
    settings.HOME = tmp_path / "home"
