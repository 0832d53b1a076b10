"""A moment is written one way, whoever writes it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.db import connection

from dotyk.platform.clock import written

MOMENTS = [
    datetime(2026, 3, 29, 10, 0, tzinfo=UTC),
    datetime(2026, 3, 29, 10, 0, 0, 550820, tzinfo=UTC),
    datetime(2026, 3, 29, 10, 0, 0, 500000, tzinfo=UTC),
    datetime(2026, 3, 29, 10, 0, 0, 1, tzinfo=UTC),
    datetime(2026, 3, 29, 1, 0, 10, 100000, tzinfo=timezone(timedelta(hours=3))),
]


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_as_postgresql_writes_it(db: None, moment: datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select to_json(%s::timestamptz) #>> '{}'", [moment])
        assert written(moment) == cursor.fetchone()[0]
