"""What every test of accounts has: the cast, and the routes of accounts alone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cast import Cast, make_cast


@pytest.fixture(autouse=True)
def _routes(settings: Any) -> None:
    settings.ROOT_URLCONF = "tests.accounts.urls"


@pytest.fixture(autouse=True)
def _quick_passwords(request: pytest.FixtureRequest, settings: Any) -> None:
    if "slow_passwords" not in request.fixturenames:
        settings.PASSWORD_HASHERS = ["tests.accounts.quick_hasher.QuickHasher"]


@pytest.fixture
def slow_passwords() -> None:
    """Passwords hashed as in the product, where the time it takes is what is tested."""


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()
