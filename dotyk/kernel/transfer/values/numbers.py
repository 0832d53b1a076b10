"""Numbers and amounts of money as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

DecimalMark = Literal[".", ","]
MARKS: tuple[DecimalMark, ...] = (".", ",")

CURRENCIES = {
    "₴": "UAH", "грн": "UAH", "uah": "UAH", "гривень": "UAH",
    "$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP",
    "₽": "RUB", "руб": "RUB", "rub": "RUB", "zł": "PLN", "pln": "PLN",
    "₸": "KZT", "kzt": "KZT", "сум": "UZS", "uzs": "UZS", "soʻm": "UZS",
}  # fmt: skip
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009'’_]")
_CURRENCY = re.compile(
    "|".join(
        re.escape(sign) + (r"\.?(?![^\W\d_])" if sign[-1].isalpha() else "")
        for sign in sorted(CURRENCIES, key=len, reverse=True)
    ),
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?")
_SHAPE = re.compile(r"[+-]?\d[\d.,]*|[+-]?[.,]\d+")


def parse_number(text: str, mark: DecimalMark) -> str | None:
    """The number in plain notation, such as ``-1200.50``; None where the text is none with this decimal mark.

    Spaces, apostrophes and the other mark may divide thousands; brackets mean minus; a percent sign is left out.
    """
    digits = _SPACES.sub("", text).replace("−", "-").removesuffix("%")
    if digits.startswith("(") and digits.endswith(")"):
        digits = "-" + digits[1:-1]
    other = "," if mark == "." else "."
    if other in digits:
        if not _well_grouped(digits, other, mark):
            return None
        digits = digits.replace(other, "")
    digits = digits.replace(",", ".")
    return digits.removeprefix("+") if _PLAIN.fullmatch(digits) else None


def parse_amount(text: str, mark: DecimalMark) -> tuple[str, str | None] | None:
    """The amount in plain notation and the currency (ISO 4217) its sign names, None where it names none."""
    found = _CURRENCY.search(text)
    currency = CURRENCIES[found[0].lower().rstrip(".")] if found else None
    number = parse_number(text[: found.start()] + text[found.end() :] if found else text, mark)
    return None if number is None else (number, currency)


def looks_like_number(text: str) -> bool:
    return any(parse_amount(text, mark) is not None for mark in MARKS)


def mark_evidence(texts: Iterable[str]) -> dict[DecimalMark, int]:
    """How many of the texts show which mark divides the decimals; ``1,234`` could be either and says nothing."""
    votes: dict[DecimalMark, int] = {".": 0, ",": 0}
    for text in texts:
        mark = _shown_mark(_SPACES.sub("", _CURRENCY.sub("", text)).strip("()%"))
        if mark:
            votes[mark] += 1
    return votes


def _shown_mark(digits: str) -> DecimalMark | None:
    if not _SHAPE.fullmatch(digits):
        return None
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        return "." if digits.rfind(".") > digits.rfind(",") else ","
    if points > 1:
        return ","
    if commas > 1:
        return "."
    if points + commas == 0:
        return None
    used: DecimalMark = "." if points else ","
    whole, _, rest = digits.lstrip("+-").partition(used)
    could_be_thousands = len(rest) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
    return None if could_be_thousands else used


def _well_grouped(digits: str, divider: str, mark: str) -> bool:
    """Whether ``divider`` parts the whole digits by threes and stands before the decimal mark only."""
    whole = digits.lstrip("+-").split(mark)[0]
    groups = whole.split(divider)
    return (
        divider not in digits[digits.find(mark) :] * (mark in digits)
        and 1 <= len(groups[0]) <= 3
        and all(len(group) == 3 for group in groups[1:])
    )
