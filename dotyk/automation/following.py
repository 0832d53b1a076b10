"""Working as events come: at each commit of one, at each moment that is due, and again when the database is back."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import psycopg
from django.db import close_old_connections, connection

from dotyk.platform.clock import now
from dotyk.platform.events import CHANNEL

LONGEST_WAIT_SECONDS = 10.0
ASK_SOON_SECONDS = 0.2
GATHER_SECONDS = 0.1
GATHER_MORE_SECONDS = 0.25
"""What is committed within this time is looked at together, so that many writes do not cost as many looks: less by
flows, which are to act soon, more by what tells people and other systems."""
RETRY_SECONDS = 2.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Follower:
    """Who works: ``work`` does what there is to do and says how much that was; ``unread`` asks whether events were
    committed that it has not read, ``next_moment`` when something is due, and ``soonest`` after how
    many seconds it looks again where that is past; ``gather``: for how many seconds commits are gathered; ``name`` is
    for the log."""

    name: str
    work: Callable[[], int]
    unread: str
    next_moment: str
    soonest: float = 0.05
    gather: float = GATHER_SECONDS


def unread_beyond(read_to: str) -> str:
    """The question whether an event was committed beyond the cursor that ``read_to`` gives; no where it gives none.

    It asks for the next one by its order: asked whether there is any, the planner hopes for one among the first it
    meets, and where everything is read it goes through the whole history.
    """
    return f"""
select exists (select 1 from ({read_to}) n cross join lateral (
  select 1 from event e
  where (e.transaction, e.id) > (split_part(n.cursor, '.', 1)::bigint, split_part(n.cursor, '.', 2)::uuid)
  order by e.transaction, e.id limit 1) newer)
"""


def follow(address: str, stopping: threading.Event, follower: Follower) -> None:
    """Lets it work until ``stopping`` is set; a database that is away is waited for."""
    while not stopping.is_set():
        try:
            with psycopg.connect(address, autocommit=True) as listening:
                listening.execute(f"listen {CHANNEL}")
                _listen(listening, stopping, follower)
        except Exception:
            _log.exception("%s wait for the database", follower.name)
            close_old_connections()
            stopping.wait(RETRY_SECONDS)


def _listen(listening: psycopg.Connection[tuple[object, ...]], stopping: threading.Event, follower: Follower) -> None:
    while not stopping.is_set():
        close_old_connections()
        if follower.work():
            continue
        if list(listening.notifies(timeout=_patience(follower), stop_after=1)):
            stopping.wait(follower.gather)
            list(listening.notifies(timeout=0))


def _patience(follower: Follower) -> float:
    """How long nothing has to be done, if nothing happens; in seconds."""
    with connection.cursor() as cursor:
        cursor.execute(follower.unread)
        if cursor.fetchone()[0]:
            return ASK_SOON_SECONDS
        cursor.execute(follower.next_moment)
        moment: datetime | None = cursor.fetchone()[0]
    if moment is None:
        return LONGEST_WAIT_SECONDS
    return min(LONGEST_WAIT_SECONDS, max(follower.soonest, (moment.astimezone(UTC) - now()).total_seconds()))
