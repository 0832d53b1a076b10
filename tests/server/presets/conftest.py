"""Who applies presets: the administrator of an empty workspace."""

from __future__ import annotations

import pytest

from dotyk.accounts.actors import Actor
from tests.cast import make_user


@pytest.fixture
def boss(db: None) -> Actor:
    return make_user("administrator")
