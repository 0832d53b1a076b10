"""The webhooks at work: one reads events, a few send, on threads of their own beside the flows."""

from __future__ import annotations

import logging
import threading
from datetime import datetime

from django.db import close_old_connections, connection

from dotyk.automation.following import (
    ASK_SOON_SECONDS,
    GATHER_MORE_SECONDS,
    LONGEST_WAIT_SECONDS,
    RETRY_SECONDS,
    Follower,
    follow,
    unread_beyond,
)
from dotyk.automation.webhooks.reading import read_events
from dotyk.automation.webhooks.sending import AT_ONCE_MOST, send_one
from dotyk.platform.clock import now

SENDERS = 4
_log = logging.getLogger(__name__)

# A message that is being sent is due when its sender must have died; those behind it, when one of the two has ended.
_NEXT = f"""
select min(n.moment) from webhook w cross join lateral (
  select count(*) as taken, min(c.claimed_until) as free_at
  from webhook_delivery c where c.webhook_id = w.id and c.claimed_until > now()) c cross join lateral (
  select c.free_at as moment union all (
    select d.due_at from webhook_delivery d
    where d.webhook_id = w.id and d.state in ('open', 'waiting') and c.taken < {AT_ONCE_MOST}
      and (d.claimed_until is null or d.claimed_until <= now())
    order by d.due_at limit 1)) n
where w.deleted_at is null and w.state = 'on'
"""
READ_TO = """
select cursor from webhook_reader where id = 1 and cursor <> ''
  and exists (select 1 from webhook where state = 'on' and deleted_at is null and kinds <> '{}')
"""


def work() -> int:
    """Does what is to be done now on this thread; how much that was."""
    done = read_events()
    while send_one():
        done += 1
    return done


class Bell:
    """Wakes every sender, also one that was just about to lie down."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._rung = 0

    def ring(self) -> None:
        with self._condition:
            self._rung += 1
            self._condition.notify_all()

    def wait(self, heard: int) -> int:
        """Until it rang after ``heard``; how often it has rung."""
        with self._condition:
            self._condition.wait_for(lambda: self._rung != heard, LONGEST_WAIT_SECONDS)
            return self._rung


def is_due() -> bool:
    """Whether a message is to be sent now."""
    with connection.cursor() as cursor:
        cursor.execute(_NEXT)
        moment: datetime | None = cursor.fetchone()[0]
    return moment is not None and moment <= now()


def run_webhooks(address: str, stopping: threading.Event) -> None:
    """Works until ``stopping`` is set; any number of processes may do so."""
    bell = Bell()
    for number in range(SENDERS):
        threading.Thread(target=_send, args=(bell, stopping), name=f"webhooks {number}", daemon=True).start()

    def read() -> int:
        done = read_events()
        if done or is_due():
            bell.ring()
        return done

    unread = unread_beyond(READ_TO)
    follower = Follower("the webhooks", read, unread, _NEXT, soonest=ASK_SOON_SECONDS, gather=GATHER_MORE_SECONDS)
    follow(address, stopping, follower)
    bell.ring()


def _send(bell: Bell, stopping: threading.Event) -> None:
    heard = 0
    while not stopping.is_set():
        try:
            if not send_one():
                close_old_connections()
                heard = bell.wait(heard)
        except Exception:
            _log.exception("a message could not be sent")
            close_old_connections()
            stopping.wait(RETRY_SECONDS)
