"""What words such as "last month" and lengths such as 45 days mean on the calendar. Pure."""

from __future__ import annotations

from calendar import isleap, monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dotyk.kernel.filters.tree import Duration, Period, When

DAY = timedelta(days=1)
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_STEPS = {"last": -1, "this": 0, "next": 1}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
PERIODS = frozenset(_DAYS) | {f"{step}_{unit}" for step in _STEPS for unit in ("week", *_MONTHS)}


@dataclass(frozen=True, slots=True)
class Days:
    """Whole days, ``start`` counted in, ``end`` not."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Moments:
    """A stretch of time, ``start`` counted in, ``end`` not; a single moment where the two are one."""

    start: datetime
    end: datetime


def period_days(word: str, today: date) -> Days:
    """The days of a period; a week begins on Monday."""
    if word in _DAYS:
        first = today + _DAYS[word] * DAY
        return Days(first, first + DAY)
    step, _, unit = word.partition("_")
    if unit == "week":
        first = today - today.weekday() * DAY + 7 * _STEPS[step] * DAY
        return Days(first, first + 7 * DAY)
    length = _MONTHS[unit]
    first = date(today.year, (today.month - 1) // length * length + 1, 1)
    first = add_months(first, length * _STEPS[step])
    return Days(first, add_months(first, length))


def add_months(day: date, months: int) -> date:
    """The same day of another month, or its last one where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shifted(now: datetime, duration: Duration, *, back: bool) -> datetime:
    """The moment that far from ``now``; days and longer keep the hour of the clock where ``now`` is told."""
    amount = -duration.amount if back else duration.amount
    if duration.unit == "hours":
        return (now.astimezone(ZoneInfo("UTC")) + timedelta(hours=amount)).astimezone(now.tzinfo)
    if duration.unit == "months":
        return datetime.combine(add_months(now.date(), amount), now.timetz())
    return now + timedelta(days=amount * (7 if duration.unit == "weeks" else 1))


def days_of(when: When, now: datetime) -> Days:
    """The days meant; ``now`` is told by the company's clock."""
    if isinstance(when, Period):
        return period_days(when.word, now.date())
    day = when.astimezone(now.tzinfo).date() if isinstance(when, datetime) else when
    return Days(day, day + DAY)


def moments_of(when: When, now: datetime) -> Moments:
    """The stretch of time meant; a moment is itself alone."""
    if isinstance(when, datetime):
        return Moments(when, when)
    days = days_of(when, now)
    return Moments(midnight(days.start, now), midnight(days.end, now))


def midnight(day: date, now: datetime) -> datetime:
    """When ``day`` begins by the clock of ``now``."""
    return datetime.combine(day, time.min, tzinfo=now.tzinfo)


def anniversaries(when: Duration | When, now: datetime) -> tuple[int, int] | None:
    """The first and last day of the year meant, each as month × 100 + day; None: every day of the year.

    The first is after the last where the days run over New Year. Who was born on 29 February is
    remembered on the 28th in other years.
    """
    if isinstance(when, Duration):
        days = Days(now.date(), shifted(now, when, back=False).date() + DAY)
    else:
        days = days_of(when, now)
    last = days.end - DAY
    if (last - days.start).days >= 365:
        return None
    return _of_year(days.start), _of_year(last, eve=True)


def _of_year(day: date, *, eve: bool = False) -> int:
    if eve and (day.month, day.day) == (2, 28) and not isleap(day.year):
        return 229
    return day.month * 100 + day.day
