"""What tests of activities have: the cast, and a deal to be busy with."""

from __future__ import annotations

from typing import Any

import pytest

from dotyk.kernel.records import create_record
from tests.cast import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def deal(cast: Cast) -> dict[str, Any]:
    return create_record(cast.seller, "deals", {"name": "Boiler for a school"})
