"""The days and weeks of a person's plan, as instants."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time, ``start`` counted in, ``end`` not; UTC."""

    start: datetime
    end: datetime


def day_of(moment: datetime, time_zone: str) -> Span:
    """The day in which ``moment`` lies where the time zone is; 23 to 25 hours long."""
    today = moment.astimezone(ZoneInfo(time_zone)).date()
    return Span(_begin(today, time_zone), _begin(today + timedelta(days=1), time_zone))


def week_of(moment: datetime, time_zone: str) -> Span:
    """The week, from Monday, in which ``moment`` lies."""
    today = moment.astimezone(ZoneInfo(time_zone)).date()
    monday = today - timedelta(days=today.weekday())
    return Span(_begin(monday, time_zone), _begin(monday + timedelta(days=7), time_zone))


def _begin(day: date, time_zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(time_zone)).astimezone(UTC)
