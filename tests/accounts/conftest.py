"""What every test of accounts has: the cast, and the routes of accounts alone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cast import Cast, make_cast


@pytest.fixture(autouse=True)
def _routes(settings: Any) -> None:
    settings.ROOT_URLCONF = "tests.accounts.urls"


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()
