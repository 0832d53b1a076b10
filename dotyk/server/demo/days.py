"""Hours at which people of a company work."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Kyiv")
OPENS, CLOSES = 9, 18
WEEKEND = (5, 6)


def on_day(moment: datetime, days: int, clock: str) -> datetime:
    """``clock`` ("10:30", where the company is) of the day so many days after ``moment``'s."""
    day = moment.astimezone(ZONE).date() + timedelta(days=days)
    return datetime.combine(day, time.fromisoformat(clock), ZONE)


def at_work(moment: datetime) -> datetime:
    """The nearest half hour after ``moment`` at which people work."""
    local = moment.astimezone(ZONE)
    local += timedelta(minutes=-local.minute % 30, seconds=-local.second, microseconds=-local.microsecond)
    if local.hour >= CLOSES:
        local = local.replace(hour=OPENS + local.minute // 6) + timedelta(days=1)
    if local.hour < OPENS:
        local = local.replace(hour=OPENS + local.hour)
    while local.weekday() in WEEKEND:
        local += timedelta(days=1)
    return local
