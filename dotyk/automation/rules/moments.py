"""A date and a time in somebody's words: ``завтра о 15:30``, ``Friday at 3 pm``, ``через 2 часа``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from dotyk.automation.rules.answers import MONTHS, readable

NIGHT = frozenset("am ночі ночи".split())
LATER = frozenset("pm дня вечора вечера".split())
AFTERNOON = frozenset("123456")
"""``о 3`` is in the afternoon; before seven in the morning one says so, or writes ``03:00``."""
_AT = r"\b(?:at|o|о|об|в|во)\s{1,3}"
_BY = r"\b(?:at|by|o|о|об|в|во|на|к|до)\s{1,3}"
_NO_DAY = rf"(?!\s{{0,3}}(?:{'|'.join(name for names in MONTHS for name in names)}))"
_PART = r"(?:\s{0,3}(?P<part>[ap]\.?m\b|ранку|утра|дня|вечора|вечера|ночі|ночи))"
_HOURS = r"(?:\s{0,3}(?:год(?:ин[иуі]?)?\b|час(?:а|ов)?\b|o.clock\b))"
CLOCKS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![0-9:.])(?P<hour>[0-9]{{1,2}}):(?P<minute>[0-9]{{2}})(?![0-9:]){_PART}?",
        rf"{_AT}(?P<hour>[0-9]{{1,2}})[.](?P<minute>[0-9]{{2}})(?![0-9.]){_PART}?",
        rf"(?<![0-9:.])(?P<hour>[0-9]{{1,2}}){_HOURS}?{_PART}",
        rf"{_BY}(?P<hour>[0-9]{{1,2}})(?![0-9:./-]){_NO_DAY}{_HOURS}?",
        rf"(?<![0-9:.])(?P<hour>[0-9]{{1,2}}){_HOURS}",
    )
)
NOON = re.compile(r"(?:\bat\s)?\bnoon\b|\bопівдні\b|\b(?:в\s)?полдень\b")
SPAN = re.compile(
    r"\b(?:in|через|за)\s{1,3}(?:(?P<count>[0-9]{1,3})\s{0,3}|an?\s)?"
    r"(?P<unit>half an hour|півгодини|полчаса|min\w*|хв\w*|мин\w*|hour\w*|годин\w*|час\w*)"
)
UNITS: Mapping[str, timedelta] = {
    "half": timedelta(minutes=30), "півг": timedelta(minutes=30), "полч": timedelta(minutes=30),
    "min": timedelta(minutes=1), "хв": timedelta(minutes=1), "мин": timedelta(minutes=1),
    "hour": timedelta(hours=1), "годин": timedelta(hours=1), "час": timedelta(hours=1),
}  # fmt: skip


def moment_said(text: str, here: datetime, language: str = "en") -> datetime | None:
    """The moment by the clock of ``here``; None where the time, or a day that was meant, cannot be made out.

    Without a day the next such time is meant.
    """
    said = text.strip().lower()
    found = _clock(said)
    if found is None:
        return _ahead(said, here)
    at, rest = found
    day = readable("date", rest, here.date(), language)
    if day is not None:
        return datetime.combine(date.fromisoformat(day), at)
    if any(letter.isdigit() for letter in rest):
        return None
    today = datetime.combine(here.date(), at)
    return today if today > here.replace(tzinfo=None) else today + timedelta(days=1)


def _ahead(said: str, here: datetime) -> datetime | None:
    """``in 2 hours``."""
    found = SPAN.search(said)
    if found is None or any(letter.isdigit() for letter in said[: found.start()] + said[found.end() :]):
        return None
    unit = next(length for name, length in UNITS.items() if found["unit"].startswith(name))
    return here.replace(tzinfo=None, second=0, microsecond=0) + int(found["count"] or 1) * unit


def _clock(said: str) -> tuple[time, str] | None:
    """The time of day, and the words around it."""
    noon = NOON.search(said)
    if noon is not None:
        return time(12), said[: noon.start()] + said[noon.end() :]
    if SPAN.search(said):
        return None
    for pattern in CLOCKS:
        found = pattern.search(said)
        if found is not None:
            at = _time(found)
            return None if at is None else (at, f"{said[: found.start()]} {said[found.end() :]}")
    return None


def _time(found: re.Match[str]) -> time | None:
    known = found.groupdict()
    hour, minute = int(known["hour"]), int(known.get("minute") or 0)
    part = (known.get("part") or "").replace(".", "")
    is_later = part in LATER or (not part and known["hour"] in AFTERNOON)
    if hour == 12:
        hour = 0 if part in NIGHT else 12
    elif is_later and hour < 12:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None
