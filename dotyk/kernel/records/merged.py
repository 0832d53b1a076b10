"""Records that were merged into others: they come back with the merge, not by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import connection


def merged_among(ids: Sequence[UUID]) -> set[UUID]:
    """Those of the records that are part of another now; one query."""
    with connection.cursor() as cursor:
        cursor.execute("select record_id from merged_record where record_id = any(%s::uuid[])", [list(ids)])
        return {row[0] for row in cursor.fetchall()}
