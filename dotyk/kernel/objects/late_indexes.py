"""Indexes that a migration makes while people go on writing."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_EMPTY = "select not exists (select 1 from {})"
_STATE = """
select i.indisvalid from pg_class c join pg_index i on i.indexrelid = c.oid
where c.relname = %s and c.relnamespace = current_schema()::regnamespace
"""


class AddIndexBesideWriters(AddIndexConcurrently):
    """Nobody waits for it; for a migration with ``atomic = False``.

    May be run again after a kill: a whole index stays, half of one is made anew. In an empty table, as a fresh
    database has it, nobody could wait, and it is made like any other.
    """

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        model = to_state.apps.get_model(app_label, self.model_name)
        is_whole = _is_whole(schema_editor, self.index)
        if is_whole:
            return
        if is_whole is False:
            schema_editor.execute(f"drop index concurrently {schema_editor.quote_name(self.index.name)}", None)
        if _is_empty(schema_editor, model):
            schema_editor.add_index(model, self.index)
        else:
            super().database_forwards(app_label, schema_editor, from_state, to_state)


def _is_whole(schema_editor: BaseDatabaseSchemaEditor, index: models.Index) -> bool | None:
    """None where there is none."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(_STATE, [index.name])
        row = cursor.fetchone()
    return row and bool(row[0])


def _is_empty(schema_editor: BaseDatabaseSchemaEditor, model: type[models.Model]) -> bool:
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(_EMPTY.format(schema_editor.quote_name(model._meta.db_table)))
        return bool(cursor.fetchone()[0])
