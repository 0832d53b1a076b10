"""The table of stage visits: written with the deals, so that figures need not read the whole event log."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson
from django.db import connection


@dataclass(frozen=True, slots=True)
class Visit:
    """A deal stood in a stage from one moment to another (None: it still does)."""

    deal_id: UUID
    stage_id: str
    entered_at: datetime
    left_at: datetime | None


def enter_stages(visits: Iterable[Visit], *, leaving: Sequence[UUID] = ()) -> None:
    """Records visits; the open ones of the deals ``leaving`` end first, at the moment of the new visit."""
    rows = orjson.dumps(list(visits)).decode()
    if rows == "[]":
        return
    with connection.cursor() as cursor:
        if leaving:
            cursor.execute(
                "update stage_visit v set left_at = greatest(r.entered_at, v.entered_at) "
                "from json_populate_recordset(null::stage_visit, %s) r "
                "where v.deal_id = r.deal_id and v.left_at is null",
                [rows],
            )
        cursor.execute(
            "insert into stage_visit (deal_id, stage_id, entered_at, left_at) "
            "select deal_id, stage_id, entered_at, left_at from json_populate_recordset(null::stage_visit, %s)",
            [rows],
        )
