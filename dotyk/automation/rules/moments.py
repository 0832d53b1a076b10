"""A date and a time in somebody's words: ``завтра о 15:30``, ``Friday at 3 pm``, ``через 2 часа``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from dotyk.automation.rules.answers import readable
from dotyk.automation.rules.clocks import PART, Clock, clock_said
from dotyk.automation.rules.said_days import DAYS, is_left_open

_HAIL = r"(?:morning|afternoon|evening|day|ран\w{1,3}|утр\w|дня|день|веч\w{1,4})"
GREETING = re.compile(rf"\b(?:good|добр\w{{1,4}})\s{{1,3}}{_HAIL}\b|\b{_HAIL}\s{{1,3}}добр\w{{1,4}}\b")
LASTING = re.compile(r"\b(?:на|for)\s{1,3}(?:[1-6]\s{0,3}(?:год|час)|[0-9]{1,3}\s{0,3}(?:дн|день|day|hour|min|хв|мин))")
"""``на 2 часа``: for as long, or at two; nobody can tell."""
SPAN = re.compile(
    r"\b(?:in|через|за)\s{1,3}"
    r"(?:(?P<count>[0-9]{1,3})\s{0,3}(?P<unit>min|minutes?|хв|хвилин[аиу]?|мин|минут[аыу]?|hours?|годин[аиу]?|час(?:а|ов)?)"
    r"|(?P<one>an? minute|хвилину|минуту|an? hour|годину|час|half an hour|півгодини|полчаса))\b"
)
UNITS: Mapping[str, timedelta] = {
    "half": timedelta(minutes=30), "півг": timedelta(minutes=30), "полч": timedelta(minutes=30),
    "min": timedelta(minutes=1), "хв": timedelta(minutes=1), "мин": timedelta(minutes=1),
    "hour": timedelta(hours=1), "годин": timedelta(hours=1), "час": timedelta(hours=1),
}  # fmt: skip


def moment_said(text: str, here: datetime, language: str = "en") -> datetime | None:
    """The moment by the clock of ``here`` and its zone; None where anything said of a time could not be made out.

    Without a day the next such time is meant.
    """
    said = GREETING.sub(" ", text.strip().lower())
    if LASTING.search(said):
        return None
    if span := SPAN.search(said):
        return _ahead(span, here)
    clock = clock_said(said)
    if clock is None:
        return None
    days = {readable("date", each[0], here.date(), language) for each in DAYS.finditer(clock.rest)}
    if len(days) > 1 or is_left_open(DAYS.sub(" ", clock.rest)):
        return None
    moment = _on(days.pop(), clock, here) if days else _next(clock, here)
    return moment if moment and _exists(moment) else None


def _on(day: str | None, clock: Clock, here: datetime) -> datetime | None:
    """None as well for the night of a day, before or after it, and for what is over today."""
    if day is None or (clock.is_night and clock.at.hour < 6):
        return None
    moment = datetime.combine(date.fromisoformat(day), clock.at, here.tzinfo)
    is_over = moment.date() == here.date() and moment < here
    return None if is_over and not clock.is_exact else moment


def _next(clock: Clock, here: datetime) -> datetime:
    today = datetime.combine(here.date(), clock.at, here.tzinfo)
    return today if today > here else today + timedelta(days=1)


def _exists(moment: datetime) -> bool:
    """Not within the hour that is left out when the clocks go forward, nor beyond the calendar."""
    try:
        again = moment.astimezone(UTC).astimezone(moment.tzinfo)
    except OverflowError:
        return False
    return again.replace(tzinfo=None) == moment.replace(tzinfo=None)


def _ahead(found: re.Match[str], here: datetime) -> datetime | None:
    """``in 2 hours``, where nothing else is said of a time."""
    rest = f"{found.string[: found.start()]} {found.string[found.end() :]}"
    if is_left_open(rest) or DAYS.search(rest) or PART.search(rest):
        return None
    said = found["unit"] or re.sub(r"^an? ", "", found["one"])
    unit = next(length for name, length in UNITS.items() if said.startswith(name))
    # By the time that passes, not by the clock on the wall, which may go back or forward meanwhile.
    return here.astimezone(UTC).replace(second=0, microsecond=0) + int(found["count"] or 1) * unit
