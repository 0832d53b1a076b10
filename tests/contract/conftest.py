"""The furnished house, shared by the tests of a file since each of their requests is taken back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
import pytest
from django.db import connection, transaction
from django.test import Client

from tests.cast import key_headers
from tests.contract.house import House, furnish


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["tests.accounts.quick_hasher.QuickHasher"]


@pytest.fixture(scope="module")
def house(django_db_setup: None, django_db_blocker: Any) -> Iterator[House]:
    with django_db_blocker.unblock(), transaction.atomic():
        furnished = furnish()
        connection.check_constraints()
        yield furnished
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def clients(house: House) -> Mapping[str, Client]:
    """A program for each caller of the table of rights, with their key; nobody has none."""
    keys = {
        "administrator": key_headers(house.cast.administrator),
        "nobody": {},
        "read_only": key_headers(house.read_only),
        "seller": key_headers(house.cast.seller),
        "stranger": key_headers(house.cast.stranger),
    }
    return {name: Client(raise_request_exception=False, headers=headers) for name, headers in keys.items()}


@pytest.fixture(scope="module")
def description(house: House) -> Any:
    """The OpenAPI document as it is sent."""
    return orjson.loads(Client().get("/api/v1/openapi.json").content)
