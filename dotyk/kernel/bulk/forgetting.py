"""Bulk changes of long ago are forgotten, and with them the way back."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection

from dotyk.platform.clock import now

KEPT_FOR = timedelta(days=30)


def forget_old_runs() -> None:
    """Deletes the runs of more than thirty days ago that are over; the history of each record stays."""
    old = "select id from bulk_run where created_at < %s and status not in ('running', 'undoing')"
    with connection.cursor() as cursor:
        cursor.execute(f"delete from bulk_row where run_id in ({old})", [now() - KEPT_FOR])
        cursor.execute(f"delete from bulk_run where id in ({old})", [now() - KEPT_FOR])
