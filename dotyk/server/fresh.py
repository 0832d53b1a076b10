"""A fresh database made by one script, in a second, as the migrations would make it one after another in ten.

Migrations younger than the script follow as in any other database.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.sql import emit_post_migrate_signal
from django.db import connection, transaction

COMMIT = "commit"
"""The statement between two parts of the script, each of them a transaction."""
SCRIPT = Path(__file__).with_suffix(".sql")


def make_fresh() -> bool:
    """Makes everything in the database of the connection; False where it is not empty.

    Each part of the script ends with a migration: where a part is missing, the migrations go on from there.
    """
    with connection.cursor() as cursor:
        if not _is_empty(cursor):
            return False
        *parts, last = SCRIPT.read_text("utf-8").split(f"\n{COMMIT};\n")
        for part in parts:
            with transaction.atomic():
                cursor.execute(part)
        with transaction.atomic():
            cursor.execute(last)
            emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)
    return True


def _is_empty(cursor: Any) -> bool:
    cursor.execute("select not exists (select 1 from pg_class where relnamespace = current_schema()::regnamespace)")
    return bool(cursor.fetchone()[0])
