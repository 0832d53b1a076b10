"""The engine at work: whatever there is to do now, and waiting for what comes."""

from __future__ import annotations

import threading

from dotyk.automation.bots.taking import take_said
from dotyk.automation.dispatching import dispatch_events, dispatch_moments
from dotyk.automation.following import Follower, follow, unread_beyond
from dotyk.automation.incoming.taking import take_messages
from dotyk.automation.running import run_due

_NEXT = """
select least(
  (select wake_at from flow_run where state = 'waiting' order by wake_at, priority desc, id limit 1),
  (select due_at from flow_watch order by due_at limit 1),
  (select min(next_at) from flow where next_at is not null and state = 'on'))
"""
READ_TO = "select cursor from flow_engine where id = 1 and paused_at is null and cursor is not null"


def work() -> int:
    """Does what is to be done now, and tells how much that was.

    It takes in what came and what was said, looks at events and moments, and takes runs on.
    """
    return take_messages() + take_said() + dispatch_events() + dispatch_moments() + run_due()


def work_until_idle() -> None:
    """Until nothing is to be done at this moment."""
    while work():
        pass


def run_engine(address: str, stopping: threading.Event) -> None:
    """Works until ``stopping`` is set; any number of processes may: one reads the events, all take runs on."""
    follow(address, stopping, Follower("the flows", work, unread_beyond(READ_TO), _NEXT))
