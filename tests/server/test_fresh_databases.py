"""A fresh database is made by a script, and is then what the migrations would have made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from dotyk.accounts.models import Role
from dotyk.server.fresh import SCRIPT, make_fresh
from dotyk.server.migrating import missing_migrations
from scripts.fresh.recording import recorded_script
from tests.database import TestDatabase


@pytest.fixture
def empty(test_database: TestDatabase, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock(), test_database.emptied():
        yield


def test_the_script_is_what_the_migrations_do(empty: None) -> None:
    assert recorded_script() == SCRIPT.read_text("utf-8"), "make docs writes it anew"


def test_it_leaves_nothing_to_migrate_and_what_is_there_alone(empty: None) -> None:
    assert make_fresh()
    assert missing_migrations() == []
    Role.objects.filter(name="seller").update(name="keeper")
    assert not make_fresh()
    assert Role.objects.filter(name="keeper").exists()
