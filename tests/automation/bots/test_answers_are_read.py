"""Answers in somebody's words, whatever they type."""

from __future__ import annotations

import time
from datetime import date

import pytest

from dotyk.automation.rules.answers import readable

TODAY = date(2026, 3, 2)
LONG = ("@", "a@", "a@.", "a", "я", "1", "1 ", "1.", "25 я", "12 абв", "9,", "a@b.c@", "+1(", "\u00a0")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("mine: olena@example.com.", "olena@example.com"), ("<o@e.ua>", "o@e.ua"), ("x@y@z.com", None),
        ("a@b", None), ("a@b.", None), ("no a@b but c@d.co.uk!", "c@d.co.uk"), (f"{'a' * 65}@b.com", None),
    ],
)  # fmt: skip
def test_an_address_amid_words(typed: str, read: str | None) -> None:
    assert readable("email", typed, TODAY) == read


@pytest.mark.parametrize(
    ("typed", "read"), [("у п’ятницю", "2026-03-06"), ("December 25", "2026-12-25"), ("25 грудня 2027", "2027-12-25")]
)
def test_a_day_in_words(typed: str, read: str) -> None:
    assert readable("date", typed, TODAY) == read


def test_thousands_are_exact() -> None:
    assert [float(readable("number", typed, TODAY)) for typed in ("1,1 тис", "5k", "-2 тис.")] == [1100, 5000, -2000]
    assert "inf" not in str(readable("number", f"{'9' * 400} тис", TODAY))


def test_no_text_takes_long_to_read() -> None:
    began = time.process_time()
    for bit in LONG:
        for kind in ("email", "phone", "number", "money", "boolean", "date"):
            readable(kind, f"{'a' * 64}@{bit * 4_000}"[:4_000], TODAY)
            readable(kind, (bit * 4_000)[:4_000] + "x", TODAY)
    assert time.process_time() - began < 5
