"""Waking the engine where no event does."""

from __future__ import annotations

from django.db import connection

from dotyk.platform.events import CHANNEL


def wake_engine() -> None:
    """Lets every engine look at the commit what there is to do now."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s, '')", [CHANNEL])
