"""What happens to a task when it is done, taken up again, or repeats."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

MONTHS = {"monthly": 1, "quarterly": 3, "yearly": 12}
DAYS = {"daily": 1, "weekly": 7, "biweekly": 14}


def next_due(due_at: datetime, repeat: str, done_at: datetime, time_zone: str) -> datetime | None:
    """When a repeating task is due again: the first repetition of its clock time after both its due time and now.

    Clock time is kept across changes of daylight saving in ``time_zone``; a day a month does not have becomes its
    last. None where the task does not repeat.
    """
    step = _step(repeat)
    if step is None:
        return None
    local = due_at.astimezone(ZoneInfo(time_zone))
    after = max(due_at, done_at)
    times = _repetitions_before(repeat, due_at, after)
    while (due := step(local, times).astimezone(UTC)) <= after or times < 1:
        times += 1
    return due


def _repetitions_before(repeat: str, due_at: datetime, after: datetime) -> int:
    """A count of repetitions that surely ends before ``after``, so that a task forgotten for years costs nothing."""
    days = {**DAYS, "weekdays": 1, "monthly": 31, "quarterly": 93, "yearly": 366}[repeat]
    return max(1, (after - due_at).days // days - 2) if repeat != "weekdays" else 1


def _step(repeat: str) -> Callable[[datetime, int], datetime] | None:
    if repeat in DAYS:
        return lambda start, times: start + timedelta(days=DAYS[repeat] * times)
    if repeat in MONTHS:
        return lambda start, times: months_later(start, MONTHS[repeat] * times)
    return working_days_later if repeat == "weekdays" else None


def months_later(start: datetime, months: int) -> datetime:
    """The same day and clock time so many months later, or the last day of a shorter month."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return start.replace(year=year, month=month + 1, day=min(start.day, monthrange(year, month + 1)[1]))


def working_days_later(start: datetime, days: int) -> datetime:
    """The same clock time so many days from Monday to Friday later."""
    weeks, rest = divmod(days, 5)
    moment = start + timedelta(weeks=weeks)
    while moment.weekday() > 4:
        moment -= timedelta(days=1)
    for _ in range(rest):
        moment += timedelta(days=3 if moment.weekday() == 4 else 1)
    return moment


def first_words(text: str, longest: int = 80) -> str:
    """The beginning of a text as a title: its first line, cut at a word, with an ellipsis where cut."""
    line = " ".join(text.strip().split("\n", 1)[0].split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    kept = cut.rsplit(" ", 1)[0] if " " in cut[longest // 2 :] else cut
    return kept.rstrip(" ,;:.-–—") + "…"
