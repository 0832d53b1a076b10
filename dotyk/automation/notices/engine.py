"""The notices at work: one thread reads events and rings, another sends letters and pushes."""

from __future__ import annotations

import threading

from dotyk.automation.following import ASK_SOON_SECONDS, GATHER_MORE_SECONDS, Follower, follow, unread_beyond
from dotyk.automation.notices.reading import read_events
from dotyk.automation.notices.sending import send_one

_NEXT = """
select least((select min(due_at) from notice_letter where state = 'waiting'),
             (select min(claimed_until) from notice_letter where state = 'sending'))
"""
READ_TO = "select coalesce(max(cursor), '0.00000000-0000-0000-0000-000000000000') as cursor from notice_reader"


def run_notices(address: str, stopping: threading.Event) -> None:
    """Reads events until ``stopping`` is set; any number of processes may."""
    unread, never = unread_beyond(READ_TO), "select null::timestamptz"
    follow(address, stopping, Follower("the notices", read_events, unread, never, gather=GATHER_MORE_SECONDS))


def run_letters(address: str, stopping: threading.Event) -> None:
    """Sends what is due until ``stopping`` is set, apart from the reading: a slow server holds up no bell."""
    patience = {"soonest": ASK_SOON_SECONDS, "gather": GATHER_MORE_SECONDS}
    follow(address, stopping, Follower("the letters", _send, "select false", _NEXT, **patience))


def _send() -> int:
    return int(send_one())
