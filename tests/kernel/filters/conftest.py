"""The zoo: its tables beside those of the product, its objects for the time of one test module."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection

from dotyk.kernel.objects import registry
from dotyk.kernel.objects.registry import ObjectType
from tests.kernel.filters.zoo import TABLES, define_zoo


@pytest.fixture(scope="session")
def _zoo_tables(django_db_setup: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(TABLES)


@pytest.fixture(scope="module")
def zoo(_zoo_tables: None) -> Iterator[dict[str, ObjectType]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(registry, "_standard", dict(registry._standard))
        patch.setattr(registry, "_shared", registry._Known())
        yield define_zoo()
    registry.forget_custom_fields()


@pytest.fixture(scope="module")
def animals(zoo: dict[str, ObjectType]) -> ObjectType:
    return zoo["animals"]
