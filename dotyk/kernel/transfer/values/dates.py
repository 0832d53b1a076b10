"""Days and moments as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Literal

DateOrder = Literal["dmy", "mdy", "ymd"]
ORDERS: tuple[DateOrder, ...] = ("dmy", "mdy", "ymd")

_TIME = (
    r"(?:[T\s,]+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"\s*(?P<half>[AaPp]\.?[Mm]\.?)?\s*(?P<zone>Z|UTC|[+-]\d\d:?\d\d)?)?"
)
_DIGITS = re.compile(r"(?P<a>\d{1,4})(?P<sign>[./-])(?P<b>\d{1,2})(?P=sign)(?P<c>\d{1,4})\.?" + _TIME)
_COMPACT = re.compile(r"(?P<a>(?:19|20)\d\d)(?P<b>\d\d)(?P<c>\d\d)" + _TIME)
_DAY_WORD = re.compile(
    r"(?P<day>\d{1,2})[\s.-]+(?P<word>[^\W\d_]{3,})[.,]?[\s.-]+(?P<year>\d{4}|\d\d)(?:\s*[рrг]\.?)?" + _TIME
)
_WORD_DAY = re.compile(r"(?P<word>[^\W\d_]{3,})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})" + _TIME)
_MONTHS = (
    ("jan", "січ", "янв"),
    ("feb", "лют", "фев"),
    ("mar", "бер", "мар"),
    ("apr", "кві", "апр"),
    ("may", "тра", "мая", "май"),
    ("jun", "чер", "июн"),
    ("jul", "лип", "июл"),
    ("aug", "сер", "авг"),
    ("sep", "вер", "сен"),
    ("oct", "жов", "окт"),
    ("nov", "лис", "ноя"),
    ("dec", "гру", "дек"),
)
_MONTH = {word: number for number, words in enumerate(_MONTHS, 1) for word in words}


def parse_day(text: str, order: DateOrder) -> str | None:
    """The day as ``YYYY-MM-DD``; None where the text names none. ``order`` decides what the digits mean."""
    found = _match(text.strip())
    day = None if found is None else _day(found, order)
    return None if day is None else day.isoformat()


def parse_moment(text: str, order: DateOrder) -> str | None:
    """The moment in ISO 8601, without a zone where the text names none."""
    found = _match(text.strip())
    day = None if found is None else _day(found, order)
    if found is None or day is None:
        return None
    try:
        clock = time(_hour(found), int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError:
        return None
    zone = found["zone"] or ""
    return datetime.combine(day, clock).isoformat() + ("+00:00" if zone in ("Z", "UTC") else zone)


def looks_like_day(text: str) -> bool:
    """Whether the text is a date in some order."""
    return any(parse_day(text, order) is not None for order in ORDERS)


def has_time(text: str) -> bool:
    found = _match(text.strip())
    return found is not None and found["hour"] is not None


def order_evidence(texts: Iterable[str]) -> dict[DateOrder, int]:
    """How many of the texts are dates in one order only; those that fit several say nothing."""
    votes: dict[DateOrder, int] = dict.fromkeys(ORDERS, 0)
    for text in texts:
        fitting = [order for order in ORDERS if parse_day(text, order) is not None]
        if len(fitting) == 1 and _DIGITS.fullmatch(text.strip()):
            votes[fitting[0]] += 1
    return votes


def _match(text: str) -> re.Match[str] | None:
    if not text or len(text) > 60:
        return None
    return _DIGITS.fullmatch(text) or _COMPACT.fullmatch(text) or _DAY_WORD.fullmatch(text) or _WORD_DAY.fullmatch(text)


def _day(found: re.Match[str], order: DateOrder) -> date | None:
    groups = found.groupdict()
    if "word" in groups:
        month = _MONTH.get(groups["word"].lower()[:3])
        year, day = groups["year"], groups["day"]
    else:
        a, b, c = groups["a"], groups["b"], groups["c"]
        year, month_text, day = (
            (a, b, c) if len(a) == 4 else {"dmy": (c, b, a), "mdy": (c, a, b), "ymd": (a, b, c)}[order]
        )
        month = int(month_text)
    if month is None or len(year) == 3 or len(year) == 1:
        return None
    try:
        return date(_full_year(year), month, int(day))
    except ValueError:
        return None


def _full_year(text: str) -> int:
    """Two digits mean 1969–2068, as POSIX reads them."""
    year = int(text)
    return year if len(text) > 2 else year + (2000 if year < 69 else 1900)


def _hour(found: re.Match[str]) -> int:
    hour, half = int(found["hour"] or 0), (found["half"] or "").lower().replace(".", "")
    if half == "pm" and hour < 12:
        return hour + 12
    return 0 if half == "am" and hour == 12 else hour
