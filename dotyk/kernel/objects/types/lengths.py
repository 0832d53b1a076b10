"""Lengths of time: numbers that are seconds, minutes or hours, written as people do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

SECONDS: Mapping[str, int] = {"seconds": 1, "minutes": 60, "hours": 3600}
"""What a number may count (``settings.duration``), and how many seconds that is."""
SYMBOLS: Mapping[str, Mapping[str, str]] = {
    "en": {"days": "d", "hours": "h", "minutes": "min", "seconds": "s"},
    "uk": {"days": "д", "hours": "год", "minutes": "хв", "seconds": "с"},
    "ru": {"days": "д", "hours": "ч", "minutes": "мин", "seconds": "с"},
}
_CLOCK = re.compile(r"([0-9]{1,7}):([0-5]?[0-9])(?::([0-5]?[0-9]))?")
_PARTS = (
    (r"(?:d|days?|д|дн|дні|днів|дня|дней|день)", 86_400),
    (r"(?:h|hrs?|hours?|г|год|ч|час|часа|часов)", 3600),
    (r"(?:m|min|minutes?|хв|м|мин)", 60),
    (r"(?:s|sec|seconds?|с|сек)", 1),
)
_WORDS = re.compile(r"\s*".join(rf"(?:([0-9]{{1,9}}(?:[.,][0-9]{{1,6}})?)\s*{words}\.?)?" for words, _ in _PARTS))


def parse_length(text: str, unit: str) -> Decimal | None:
    """``1:30`` (hours and minutes), ``1h 30m``, ``90 хв`` as a number of ``unit``; None where it is none of these."""
    seconds = _seconds(re.sub(r"[\s\u00a0\u202f]+", " ", text.strip().lower()))
    return None if seconds is None else seconds / SECONDS[unit]


def _seconds(text: str) -> Decimal | None:
    if found := _CLOCK.fullmatch(text):
        hours, minutes, rest = (Decimal(part or 0) for part in found.groups())
        return hours * 3600 + minutes * 60 + rest
    found = _WORDS.fullmatch(text)
    if found is None or not any(found.groups()):
        return None
    pairs = zip(found.groups(), _PARTS, strict=True)
    return sum((Decimal(number.replace(",", ".")) * size for number, (_, size) in pairs if number), Decimal(0))


def length_in(settings: Mapping[str, Any], value: Any) -> Decimal | None:
    """The number a text tells where the field counts time; None where it is to be read as any number."""
    unit = settings.get("duration")
    return parse_length(value, str(unit)) if unit in SECONDS and isinstance(value, str) else None


def told_length(value: Decimal, unit: str, language: str) -> str:
    """``2 h 5 min``: every part that is not nought, to the second."""
    left, parts = round(abs(value) * SECONDS[unit]), []
    for name, size in (("hours", 3600), ("minutes", 60), ("seconds", 1)):
        count, left = divmod(left, size)
        if count:
            parts.append(f"{count}\u00a0{SYMBOLS[language][name]}")
    told = " ".join(parts) or f"0\u00a0{SYMBOLS[language][unit]}"
    return f"−{told}" if value < 0 else told


def counted_label(label: str, settings: Mapping[str, Any], language: str) -> str:
    """The label; of a length of time, which in a file is a plain number, with what it counts: ``Duration, s``."""
    unit = settings.get("duration")
    return f"{label}, {SYMBOLS.get(language, SYMBOLS['en'])[str(unit)]}" if unit in SECONDS else label
