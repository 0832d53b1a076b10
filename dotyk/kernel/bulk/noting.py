"""The rows of a run, noted once before the work: the change itself may move records out of what was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.bulk.models import BulkRun
from dotyk.kernel.records import known_object
from dotyk.kernel.records.matching import match_of


def note_matching(
    run: BulkRun, actor: Actor, object_name: str, filter: Any, q: str | None, but: Sequence[str], behind: int
) -> int:
    """Notes the records of one object behind the ``behind`` noted already; how many they are."""
    target = known_object(actor, object_name)
    match = match_of(actor, target, filter, q)
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into bulk_row (run_id, position, record_id, object, outcome) "
            f"select %s, %s + row_number() over (order by t.id), t.id, %s, 'waiting' from {target.table} t "
            f"where {match.sql.text} and not t.id = any(%s::uuid[])",
            [run.id, behind, "" if run.object == target.name else target.name, *match.sql.params, list(but)],
        )
        return int(cursor.rowcount)


def note_ids(run: BulkRun, name: str, ids: Sequence[UUID], behind: int) -> int:
    """Notes things of one kind by their ids, in their order."""
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into bulk_row (run_id, position, record_id, object, outcome) "
            "select %s, %s + n, id, %s, 'waiting' from unnest(%s::uuid[]) with ordinality u(id, n)",
            [run.id, behind, name, list(ids)],
        )
    return len(ids)
