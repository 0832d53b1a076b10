"""When: opening hours, hours of rest, the next turn of a clock, the hourly cap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from dotyk.automation.tree import ByClock, Hours, Rest

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def clock_time(text: str) -> time:
    return time(int(text[:2]), int(text[3:]))


def next_open(moment: datetime, hours: Hours, zone: ZoneInfo) -> datetime:
    """The moment itself within the hours, else when they next begin."""
    local = moment.astimezone(zone)
    opens, closes = clock_time(hours.opens), clock_time(hours.closes)
    for ahead in range(8):
        day = local.date() + timedelta(days=ahead)
        begins = datetime.combine(day, opens, zone)
        ends = datetime.combine(day, closes, zone)
        if day.isoweekday() in hours.days and moment < ends:
            return max(moment, begins)
    return moment


def after_rest(moment: datetime, rest: Rest | None, zone: ZoneInfo) -> datetime:
    """The moment itself outside the hours of rest, else their end; they may lie over midnight."""
    if rest is None:
        return moment
    local = moment.astimezone(zone)
    begins, ends = clock_time(rest.begins), clock_time(rest.ends)
    now = local.time()
    rests = begins <= now < ends if begins <= ends else now >= begins or now < ends
    if not rests:
        return moment
    day = local.date() + timedelta(days=0 if now < ends else 1)
    return datetime.combine(day, ends, zone)


def after_all_rest(moment: datetime, rest: Rest, zones: Sequence[ZoneInfo]) -> datetime:
    """When nobody rests in any of the zones; across the world, where that never comes, when the first rests no more."""
    found, later = moment, max(after_rest(moment, rest, zone) for zone in zones)
    while found < later < moment + DAY:
        found, later = later, max(after_rest(later, rest, zone) for zone in zones)
    if later <= found:
        return found
    return min(after_rest(moment, rest, zone) for zone in zones)


def next_turn(moment: datetime, clock: ByClock, zone: ZoneInfo) -> datetime:
    """The first turn of the clock after the moment."""
    day = moment.astimezone(zone).date()
    for ahead in range(63):
        turn = datetime.combine(day + timedelta(days=ahead), clock_time(clock.at), zone)
        if turn > moment and _is_day_of(turn, clock):
            return turn
    raise ValueError(clock)


def _is_day_of(turn: datetime, clock: ByClock) -> bool:
    weekday = turn.isoweekday()
    return {
        "day": True,
        "workday": weekday <= 5,
        "week": weekday == min(clock.day, 7),
        "month": turn.day == clock.day,
    }[clock.every]


def within_cap(
    moment: datetime, per_hour: int, window_at: datetime | None, count: int, wanted: int
) -> tuple[list[datetime], datetime, int]:
    """When each of ``wanted`` runs may begin, with the window and its count after them.

    In every hour ``per_hour`` begin; the others wait for the hours to come, none is left out.
    """
    if window_at is None or moment >= window_at + HOUR * max(1, -(-count // per_hour)):
        window_at, count = moment, 0
    begins = [max(moment, window_at + HOUR * ((count + n) // per_hour)) for n in range(wanted)]
    return begins, window_at, count + wanted
