"""A great many records at once, for journeys about how much a screen bears: copies made in the database itself."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql

from tests.journeys.serving import Dotyk


def multiply(dotyk: Dotyk, record: dict[str, Any], table: str, times: int) -> None:
    """So many copies of a record, each with a number behind its name, each older than the last; counted."""
    with psycopg.connect(dotyk.database_url, autocommit=True) as connection:
        names = [row[0] for row in connection.execute(COLUMNS, [table]).fetchall()]
        shown = {
            "id": sql.SQL("(left(t.id::text, 24) || lpad(to_hex(n), 12, '0'))::uuid"),
            "updated_at": sql.SQL("t.updated_at - n * interval '1 second'"),
            **{name: sql.SQL("t.{} || ' ' || lpad(n::text, 6, '0')").format(sql.Identifier(name)) for name in NAMED},
        }
        chosen = sql.SQL(", ").join(shown.get(name, sql.Identifier("t", name)) for name in names)
        columns, source = sql.SQL(", ").join(map(sql.Identifier, names)), sql.Identifier(table)
        copied = sql.SQL("insert into {0} ({1}) select {2} from {0} t, generate_series(1, %s) n where t.id = %s")
        connection.execute(copied.format(source, columns, chosen), [times, UUID(record["id"])])
        connection.execute(COUNTED, [record["object"], record["owner"], times])
        connection.execute(sql.SQL("analyze {}").format(source))


NAMED = ("title", "name")
COLUMNS = (
    "select column_name from information_schema.columns "
    "where table_name = %s and table_schema = current_schema() and is_generated = 'NEVER'"
)
COUNTED = "insert into tally (object, owner_id, stage_id, records, amount) values (%s, %s, null, %s, 0)"
