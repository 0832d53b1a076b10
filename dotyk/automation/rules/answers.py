"""What somebody typed, brought into the form that a type of field reads: dates in words, numbers amid words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from dotyk.automation.rules.talking import plain

_AMID = r"[^\s<>,;:()\"'@]"
EMAIL = re.compile(rf"(?<![^\s<>,;:()\"']){_AMID}{{1,64}}@{_AMID}{{1,255}}(?![^\s<>,;:()\"'])")
PHONE = re.compile(r"\+?[0-9][0-9 ().\u00a0-]{5,22}[0-9]")
AMOUNT = re.compile(r"-?[0-9][0-9 \u00a0\u202f]*(?:[.,][0-9]+)?")
THOUSANDS = re.compile(r"(?:k|к|тис|тыс|thousand|тисяч\w*|тысяч\w*)\b")
DAY = re.compile(r"(?<![0-9])([0-9]{1,2})[./-]([0-9]{1,2})(?:[./-]([0-9]{4}|[0-9]{2}))?(?![0-9])")
ISO = re.compile(r"(?<![0-9])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])")
NAMED_DAY = re.compile(r"(?<![0-9])([0-9]{1,2})\W{1,3}([^\W\d_]{3,20})(?:\W{1,3}([0-9]{4}))?")
NAMED_MONTH = re.compile(r"(?<![^\W\d_])([^\W\d_]{3,20})\W{1,3}([0-9]{1,2})(?![0-9])(?:\W{1,3}([0-9]{4}))?")

YES = frozenset("yes yeah yep sure ok okay так ага звісно згода добре да конечно хорошо 1 +".split())
NO = frozenset("no nope not ні нет нi не 2 -".split())
AHEAD: Mapping[str, int] = {
    "today": 0, "tonight": 0, "сьогодні": 0, "сегодня": 0, "tomorrow": 1, "завтра": 1,
    "day after tomorrow": 2, "післязавтра": 2, "послезавтра": 2, "yesterday": -1, "вчора": -1, "вчера": -1,
}  # fmt: skip
WEEKDAYS = (
    ("monday", "понеділ", "понедель"), ("tuesday", "вівтор", "вторн"), ("wednesday", "серед", "сред"),
    ("thursday", "четвер", "четверг"), ("friday", "пятниц", "пятниц"), ("saturday", "субот", "суббот"),
    ("sunday", "неділ", "воскрес"),
)  # fmt: skip
MONTHS = (
    ("jan", "січ", "янв"), ("feb", "лют", "фев"), ("mar", "берез", "мар"), ("apr", "квіт", "апр"),
    ("may", "трав", "мая", "май"), ("jun", "черв", "июн"), ("jul", "лип", "июл"), ("aug", "серп", "авг"),
    ("sep", "верес", "сен"), ("oct", "жовт", "окт"), ("nov", "листоп", "ноя"), ("dec", "груд", "дек"),
)  # fmt: skip
CURRENCIES: Mapping[str, str] = {
    "грн": "UAH", "гривен": "UAH", "гривень": "UAH", "гривні": "UAH", "₴": "UAH", "uah": "UAH", "$": "USD",
    "usd": "USD", "долар": "USD", "доллар": "USD", "dollar": "USD", "€": "EUR", "eur": "EUR", "євро": "EUR",
    "евро": "EUR", "euro": "EUR", "zł": "PLN", "pln": "PLN", "£": "GBP", "gbp": "GBP",
}  # fmt: skip


def readable(kind: str, text: str, today: date, language: str = "en") -> Any | None:
    """The answer as the type ``kind`` reads it; None where there is no such thing in the text. Text stays as it is."""
    reader = _READERS.get(kind)
    found = text.strip()
    return reader(found, today, language) if reader else found or None


def _email(text: str, today: date, language: str) -> str | None:
    found = (each[0].rstrip(".!?") for each in EMAIL.finditer(text))
    return next((each for each in found if "." in each.rpartition("@")[2].strip(".")), None)


def _phone(text: str, today: date, language: str) -> str | None:
    found = PHONE.search(text)
    return found[0] if found else None


def _number(text: str, today: date, language: str) -> str | None:
    """The only number of the text; two leave open which one is meant."""
    several = AMOUNT.findall(text)
    if len(several) != 1:
        return None
    figure = re.sub(r"[ \u00a0\u202f]", "", several[0]).replace(",", ".")
    after = text.lower().split(several[0], 1)[1].lstrip()
    return f"{Decimal(figure) * 1_000:f}" if THOUSANDS.match(after) else figure


def _money(text: str, today: date, language: str) -> dict[str, str] | None:
    amount = _number(text, today, language)
    if amount is None:
        return None
    lower = text.lower()
    currency = next((code for word, code in CURRENCIES.items() if word in lower), "")
    return {"amount": amount, "currency": currency}


def _boolean(text: str, today: date, language: str) -> bool | None:
    words = plain(text).split() or [text.strip()]
    said = {word for word in words if word in YES or word in NO}
    yes, no = bool(said & YES), bool(said & NO)
    return None if yes == no else yes


def _date(text: str, today: date, language: str) -> str | None:
    found = _relative(plain(text), today) or _figures(text, today) or _named(text.lower(), today)
    return found.isoformat() if found else None


def _relative(said: str, today: date) -> date | None:
    for words, days in sorted(AHEAD.items(), key=lambda item: -len(item[0])):
        if f" {plain(words)} " in f" {said} ":
            return today + timedelta(days=days)
    for number, names in enumerate(WEEKDAYS):
        if any(f" {name}" in f" {said}" for name in map(plain, names)):
            return today + timedelta(days=(number - today.weekday()) % 7 or 7)
    return None


def _figures(text: str, today: date) -> date | None:
    """``2026-12-25``, ``25.12.2026``, ``25/12``: the day stands before the month in all three languages."""
    if iso := ISO.search(text):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    found = DAY.search(text)
    return _near(int(found[1]), int(found[2]), found[3], today) if found else None


def _named(text: str, today: date) -> date | None:
    """``25 грудня``, ``25 December 2026``, ``December 25``."""
    for found, day, month in (*((f, 1, 2) for f in NAMED_DAY.finditer(text)),
                              *((f, 2, 1) for f in NAMED_MONTH.finditer(text))):  # fmt: skip
        number = next((n for n, names in enumerate(MONTHS, 1) if found[month].startswith(names)), None)
        if number is not None:
            return _near(int(found[day]), number, found[3], today)
    return None


def _near(day: int, month: int, year: str | None, today: date) -> date | None:
    """Without a year the next such day is meant."""
    if year:
        return _day(int(year) + (2_000 if len(year) == 2 else 0), month, day)
    this = _day(today.year, month, day)
    return this if this is None or this >= today else _day(today.year + 1, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_READERS: Mapping[str, Callable[[str, date, str], Any | None]] = {
    "email": _email,
    "emails": _email,
    "phone": _phone,
    "phones": _phone,
    "number": _number,
    "percent": _number,
    "rating": _number,
    "money": _money,
    "boolean": _boolean,
    "date": _date,
}
