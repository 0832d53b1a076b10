"""The table of stage visits: written with the deals, so that figures need not read the whole event log."""

from __future__ import annotations

from collections.abc import Iterable
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


_ENTER = """
insert into stage_visit (deal_id, stage_id, entered_at, left_at)
select deal_id, stage_id, entered_at, left_at from json_populate_recordset(null::stage_visit, %s)
"""

_LEAVE_AND_ENTER = """
with entering as (
  select * from json_populate_recordset(null::stage_visit, %s)
), leaving as (
  update stage_visit v set left_at = greatest(e.entered_at, v.entered_at) from entering e
  where v.deal_id = e.deal_id and v.left_at is null
  returning v.deal_id
)
insert into stage_visit (deal_id, stage_id, entered_at, left_at)
select e.deal_id, e.stage_id, e.entered_at, e.left_at from entering e
where (select count(*) from leaving) >= 0
"""


def enter_stages(visits: Iterable[Visit], *, leaving: bool = False) -> None:
    """Records visits in one statement; with ``leaving`` each deal's open visit ends at the moment of its new one.

    The count in that statement makes PostgreSQL end the old visits before it checks that only one is open.
    """
    rows = list(visits)
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(_LEAVE_AND_ENTER if leaving else _ENTER, [orjson.dumps(rows).decode()])
