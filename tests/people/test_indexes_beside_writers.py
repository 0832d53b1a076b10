"""The indexes of made-up e-mails and phones are built beside writers, and again after a kill."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.state import ProjectState

from dotyk.people.models import Contact
from dotyk.platform.clock import now

NAME = "contact_made_up_emails"
Migration: Any = import_module("dotyk.people.migrations.0003_made_up").Migration


def run() -> list[str]:
    """Runs what the migration does, every index of it; what it said to the database but for reading."""
    said: list[str] = []

    def note(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
        said.append(str(sql).strip().lower())
        return execute(sql, params, many, context)

    state = ProjectState.from_apps(apps)
    with connection.execute_wrapper(note), connection.schema_editor(atomic=Migration.atomic) as editor:
        for operation in Migration.operations:
            operation.database_forwards("people", editor, state, state)
    return [statement for statement in said if not statement.startswith("select")]


def statement(sql: str, *given: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, given)


@pytest.mark.django_db(transaction=True)
def test_nobody_waits_and_what_was_killed_is_made_anew() -> None:
    Contact.objects.create(last_name="X", created_at=now(), updated_at=now())
    assert run() == []
    statement("update pg_index set indisvalid = false where indexrelid = %s::regclass", NAME)
    dropped, made = run()
    assert dropped == f'drop index concurrently "{NAME}"'
    assert made.startswith(f'create index concurrently "{NAME}"')
    assert run() == []
    statement("delete from contact")
    statement(f"drop index {NAME}")
    (plain,) = run()
    assert plain.startswith(f'create index "{NAME}"')
