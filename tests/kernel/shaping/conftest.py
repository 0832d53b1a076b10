"""An object people made, in a company with its cast."""

from __future__ import annotations

import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects import registry
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.shaping import make_object
from tests.cast import Cast
from tests.kernel.shaping.wishes import WISH


@pytest.fixture
def admin(cast: Cast) -> Actor:
    return cast.administrator


@pytest.fixture
def properties(admin: Actor) -> ObjectType:
    made = make_object(admin, WISH)
    registry.forget_custom_fields()
    return made
