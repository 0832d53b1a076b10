"""The engine at work: whatever there is to do now, and waiting for what comes."""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime

import psycopg
from django.db import close_old_connections, connection

from dotyk.automation.dispatching import dispatch_events, dispatch_moments
from dotyk.automation.incoming.taking import take_messages
from dotyk.automation.running import run_due
from dotyk.platform.clock import now
from dotyk.platform.events import CHANNEL

LONGEST_WAIT_SECONDS = 10.0
ASK_SOON_SECONDS = 0.2
RETRY_SECONDS = 2.0
_log = logging.getLogger(__name__)

_NEXT = """
select least(
  (select wake_at from flow_run where state = 'waiting' order by wake_at, priority desc, id limit 1),
  (select due_at from flow_watch order by due_at limit 1),
  (select min(next_at) from flow where next_at is not null and state = 'on'))
"""
_UNREAD = """
select exists (select 1 from event e, flow_engine n where n.id = 1 and n.paused_at is null and n.cursor is not null
  and (e.transaction, e.id) > (split_part(n.cursor, '.', 1)::bigint, split_part(n.cursor, '.', 2)::uuid))
"""


def work() -> int:
    """Does what is to be done now: takes messages in, looks at events and moments, takes runs on; how much that was."""
    return take_messages() + dispatch_events() + dispatch_moments() + run_due()


def work_until_idle() -> None:
    """Until nothing is to be done at this moment."""
    while work():
        pass


def run_engine(address: str, stopping: threading.Event) -> None:
    """Works until ``stopping`` is set; wakes at each commit of an event and at each moment that comes.

    Any number of processes may do so: one reads the events, all take runs on. A database that is away is waited for.
    """
    while not stopping.is_set():
        try:
            with psycopg.connect(address, autocommit=True) as listening:
                listening.execute(f"listen {CHANNEL}")
                _follow(listening, stopping)
        except Exception:
            _log.exception("the flows wait for the database")
            close_old_connections()
            stopping.wait(RETRY_SECONDS)


def _follow(listening: psycopg.Connection[tuple[object, ...]], stopping: threading.Event) -> None:
    while not stopping.is_set():
        close_old_connections()
        if work():
            continue
        for _ in listening.notifies(timeout=_patience(), stop_after=1):
            pass


def _patience() -> float:
    """How long nothing has to be done, if nothing happens; in seconds."""
    with connection.cursor() as cursor:
        cursor.execute(_UNREAD)
        if cursor.fetchone()[0]:
            return ASK_SOON_SECONDS
        cursor.execute(_NEXT)
        moment: datetime | None = cursor.fetchone()[0]
    if moment is None:
        return LONGEST_WAIT_SECONDS
    return min(LONGEST_WAIT_SECONDS, max(0.05, (moment.astimezone(UTC) - now()).total_seconds()))
