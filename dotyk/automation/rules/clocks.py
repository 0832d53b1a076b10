"""The time of day in somebody's words: ``о 15:30``, ``at 3 pm``, ``ввечері о 8``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from dotyk.automation.rules.said_days import DAYS, MONTH

AFTERNOON = frozenset("123456")
"""``о 3`` is in the afternoon; before seven in the morning one says so, or writes ``03:00``."""
PARTS: Mapping[str, str] = {
    "am": r"(?<=[0-9])\s{0,3}a\.?m\b\.?", "pm": r"(?<=[0-9])\s{0,3}p\.?m\b\.?",
    "morning": r"\b(?:ранку|утра|вранці|уранці|зранку|ранком|утром|morning)\b",
    "day": r"\b(?:вдень|удень|дн[её]м|afternoon)\b|(?:(?<=[0-9])|(?<=час)|(?<=часа)|(?<=часов))\s{0,3}\bдня\b",
    "evening": r"\b(?:вечора|вечера|ввечері|увечері|вечером|evening|(?=tonight))",
    "night": r"\b(?:ночі|ночи|вночі|уночі|ночью|night)\b",
}  # fmt: skip
"""Parts of the day. ``tonight`` stays where it is: it is a day too."""
HOURS: Mapping[str, Mapping[int, int]] = {
    "am": {12: 0} | {hour: hour for hour in range(12)},
    "pm": {12: 12} | {hour: hour + 12 for hour in range(1, 12)} | {hour: hour for hour in range(13, 24)},
    "morning": {hour: hour for hour in range(1, 12)},
    "day": {hour: hour + 12 for hour in range(1, 7)} | {hour: hour for hour in range(10, 19)},
    "evening": {hour: hour + 12 for hour in range(4, 12)} | {hour: hour for hour in range(16, 24)},
    "night": {12: 0} | {hour: hour for hour in (0, 1, 2, 3, 4, 5, 21, 22, 23)} | {9: 21, 10: 22, 11: 23},
}
"""Which hour is meant by one that is said of a part of the day; none where nobody would say so."""
PART = re.compile("|".join(f"(?P<{name}>{words})" for name, words in PARTS.items()))
_PART = rf"(?=\s{{0,3}}(?:{'|'.join(PARTS.values())}))"
_NO_DAY = rf"(?!\s{{0,3}}(?:{MONTH}))"
_AMID = (
    "please pls thanks thank if or and with for in on at this the i it me we will would is works "
    "будь прошу дякую якщо або чи і й з зі із у в на для я мені нам буде підійде зручно можна "
    "пожалуйста спасибо если или и с со мне будет подойд[её]т удобно можно"
)
_ALONE = (
    rf"(?=\s{{0,3}}(?:$|[^\w\s%$€₴£°№+*/–—-]|[–—-]\s|{DAYS.pattern}|{'|'.join(PARTS.values())}"
    rf"|(?:{'|'.join(_AMID.split())})\b))"
)
"""After an hour that nothing but a preposition makes one: no ``на 10 человек``, no ``в 4 офиса``."""
_AT = r"\b(?:at|o|о|об|в|во)\s{1,3}"
_BY = r"\b(?:at|by|o|о|об|в|во|на|к|до)\s{1,3}"
_FRESH = r"(?<![0-9:.])(?<![0-9],)"
_HOURS = r"(?:\s{0,3}(?:год(?:ин[иуі]?)?\b|час(?:а|ов)?\b|o.clock\b))"
CLOCKS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_FRESH}(?P<hour>[0-9]{{1,2}}):(?P<minute>[0-9]{{2}})(?![0-9:])",
        rf"{_AT}(?P<hour>[0-9]{{1,2}})[.](?P<minute>[0-9]{{2}})(?![0-9.])",
        rf"{_FRESH}(?P<hour>[0-9]{{1,2}})(?![0-9]){_HOURS}?{_PART}",
        rf"{_BY}(?P<hour>[0-9]{{1,2}})(?![0-9:/-]|[.][0-9]){_NO_DAY}{_HOURS}?{_ALONE}",
        rf"{_FRESH}(?P<hour>[0-9]{{1,2}})(?![0-9]){_HOURS}{_ALONE}",
    )
)
NOON = re.compile(r"(?:\bat\s)?\bnoon\b|\bопівдні\b|\b(?:в\s)?полдень\b")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, and the words around it."""

    at: time
    rest: str
    is_night: bool = False
    """Said to be in the night, which belongs to two days."""
    is_exact: bool = True
    """With its minutes, and no part of the day."""


def clock_said(said: str) -> Clock | None:
    """The time of day in the words, which are in small letters; None where it cannot be made out."""
    if noon := NOON.search(said):
        rest = said[: noon.start()] + said[noon.end() :]
        return None if PART.search(rest) else Clock(time(12), rest)
    for pattern in CLOCKS:
        if found := pattern.search(said):
            return _clock(found, said)
    return None


def _clock(found: re.Match[str], said: str) -> Clock | None:
    # The figures stay until the parts of the day are known: ``pm`` counts right after them alone.
    parts = {name for each in PART.finditer(said) if (name := each.lastgroup)}
    hours = {HOURS[part].get(int(found["hour"])) for part in parts} or {_plain_hour(found["hour"])}
    hour, minute = hours.pop(), int(found.groupdict().get("minute") or 0)
    if hours or hour is None or hour > 23 or minute > 59:
        return None
    before, after = PART.sub(" ", said[: found.start()]), PART.sub(" ", f"0{said[found.end() :]}")[1:]
    is_exact = "minute" in found.groupdict() and not parts
    return Clock(time(hour, minute), f"{before} {after}", "night" in parts, is_exact)


def _plain_hour(written: str) -> int:
    return int(written) + 12 if written in AFTERNOON else int(written)
