"""What kind of values a column holds, judged by the values alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from dotyk.kernel.transfer.values.dates import has_time, looks_like_day
from dotyk.kernel.transfer.values.numbers import looks_like_number

SHARE = 0.8
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+(?:\s*[,;]\s*[^@\s,;]+@[^@\s,;]+)*")
_PHONE = re.compile(r"\+?[\d\s().-]{7,25}(?:\s*[,;]\s*\+?[\d\s().-]{7,25})*")
_URL = re.compile(r"https?://\S+|www\.\S+")
_YES_NO = frozenset("yes no y n true false так ні да нет + -".split())


def kind_of(texts: Sequence[str]) -> str:
    """The kind that at least four of five values are of; ``text`` for none, ``empty`` without values."""
    if not texts:
        return "empty"
    for kind, test in _TESTS:
        if sum(map(test, texts)) >= SHARE * len(texts):
            return kind
    return "text"


def _is_email(text: str) -> bool:
    return _EMAIL.fullmatch(text) is not None


def _is_phone(text: str) -> bool:
    """Digits enough for a phone, written as one: a plus, brackets, dashes, or a leading zero."""
    digits = sum(c.isdigit() for c in text)
    if _PHONE.fullmatch(text) is None or not 7 <= digits <= 30 or looks_like_day(text):
        return False
    return text.startswith(("+", "0", "(")) or (digits in (11, 12) and text.startswith(("380", "7", "8", "998")))


def _is_url(text: str) -> bool:
    return _URL.fullmatch(text) is not None


def _is_yes_or_no(text: str) -> bool:
    return text.casefold() in _YES_NO


def _is_moment(text: str) -> bool:
    return looks_like_day(text) and has_time(text)


_TESTS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("email", _is_email),
    ("url", _is_url),
    ("phone", _is_phone),
    ("datetime", _is_moment),
    ("date", looks_like_day),
    ("boolean", _is_yes_or_no),
    ("number", looks_like_number),
)
