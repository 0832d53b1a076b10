"""Ringing the bells of people: every screen of theirs that listens looks again."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import connection

from dotyk.platform.realtime import NOTICE_CHANNEL

RUNG_AT_ONCE = 150
"""As many ids as fit into one notification of PostgreSQL."""


def ring(people: Iterable[UUID]) -> None:
    """At the commit."""
    for some in _parts(sorted(set(people))):
        with connection.cursor() as cursor:
            cursor.execute("select pg_notify(%s, %s)", [NOTICE_CHANNEL, ",".join(map(str, some))])


def _parts(people: list[UUID]) -> Iterable[list[UUID]]:
    return (people[begin : begin + RUNG_AT_ONCE] for begin in range(0, len(people), RUNG_AT_ONCE))
