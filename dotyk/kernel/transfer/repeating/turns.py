"""When a repeat is due."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

AT = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
HOUR = timedelta(hours=1)


def next_turn(after: datetime, every: str, at: str, weekday: int, zone: ZoneInfo) -> datetime:
    """The first turn behind ``after``, UTC: each ``hour`` at the minute of ``at``, each ``day`` at it, or each ``week``
    on that day (0 is Monday), by the clock of the zone. An hour that summer time leaves out is its next one; an hour
    that it doubles is taken once."""
    clock = time.fromisoformat(at)
    if every == "hour":
        return _next_hour(after, clock.minute, zone)
    day = after.astimezone(zone).date()
    for ahead in range(9):
        turn = datetime.combine(day + timedelta(days=ahead), clock, zone).astimezone(UTC)
        if turn > after and (every == "day" or (day + timedelta(days=ahead)).weekday() == weekday):
            return turn
    raise AssertionError("a week has seven days")


def _next_hour(after: datetime, minute: int, zone: ZoneInfo) -> datetime:
    local = after.astimezone(zone)
    turn = after.astimezone(UTC).replace(second=0, microsecond=0) + timedelta(minutes=(minute - local.minute) % 60)
    return turn if turn > after else turn + HOUR
