"""Notices and letters go when they are old."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection

from dotyk.platform.clock import now
from dotyk.platform.jobs import every

KEPT = timedelta(days=180)
LETTERS_KEPT = timedelta(days=30)


@every("41 3 * * *", "automation.forget_notices")
def forget_notices(timestamp: int) -> None:
    """Each night: notices of more than half a year ago, and what went out more than thirty days ago."""
    with connection.cursor() as cursor:
        cursor.execute("delete from notice where created_at < %s", [now() - KEPT])
        cursor.execute(
            "delete from notice_letter where state in ('sent', 'dropped') and due_at < %s", [now() - LETTERS_KEPT]
        )
