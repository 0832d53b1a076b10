"""Looking through every table of the database for somebody."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection


def rows_that_tell(words: Sequence[str]) -> list[str]:
    """Every row of every table whose text holds one of the words, in whatever case, as ``table: word: row``."""
    found = []
    for table in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(f'select t::text from "{table}" t')
            for (row,) in cursor.fetchall():
                text = row.lower()
                found += [f"{table}: {word}: {row[:400]}" for word in words if word.lower() in text]
    return found
