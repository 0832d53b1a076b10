"""Whoever configures, and objects read anew: what one test adds to them is rolled back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects import registry
from tests.cast import Cast


@pytest.fixture(autouse=True)
def fresh_registry() -> Iterator[None]:
    registry.forget_custom_fields()
    yield
    registry.forget_custom_fields()


@pytest.fixture
def admin(cast: Cast) -> Actor:
    return cast.administrator
