"""Answers in somebody's words, whatever they type."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from dotyk.automation.rules.answers import readable
from dotyk.automation.rules.moments import moment_said

TODAY = date(2026, 3, 2)
AFTERNOON = datetime(2026, 3, 2, 14, 20, 31, tzinfo=UTC)
LONG = (
    "завтра ",
    "вечером ",
    "5 марта ",
    "час",
    "дня",
    "добр вечер",
    "на 1",
    " p",
    "@",
    "a@",
    "a@.",
    "a",
    "я",
    "1",
    "1 ",
    "1.",
    "25 я",
    "12 абв",
    "9,",
    "a@b.c@",
    "+1(",
    "\u00a0",
)


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


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("завтра о 15:30", "03-03 15:30"), ("Friday at 3 pm", "03-06 15:00"), ("в пятницу в 10", "03-06 10:00"),
        ("25.12 at 9:00", "12-25 09:00"), ("25 грудня о 18.45", "12-25 18:45"), ("на 5 березня о 10", "03-05 10:00"),
        ("5 марта в 3 часа дня", "03-05 15:00"), ("2026-03-05T08:15", "03-05 08:15"), ("at 16", "03-02 16:00"),
        ("13:00", "03-03 13:00"), ("завтра о 3", "03-03 15:00"), ("завтра 03:00", "03-03 03:00"),
        ("12:30 am", "03-03 00:30"), ("о 12 ночі", "03-03 00:00"), ("noon tomorrow", "03-03 12:00"),
        ("через 2 години", "03-02 16:20"), ("in half an hour", "03-02 14:50"), ("через час", "03-02 15:20"),
        ("завтра ввечері о 8", "03-03 20:00"), ("завтра вечером в 8", "03-03 20:00"),
        ("завтра утром в 9", "03-03 09:00"),
        ("tomorrow evening at 7 pm", "03-03 19:00"), ("tonight at 8", "03-02 20:00"), ("at 11 at night", "03-02 23:00"),
        ("at 7 in the evening", "03-02 19:00"), ("завтра в 11 дня", "03-03 11:00"), ("на завтра на 10", "03-03 10:00"),
        ("Добрий вечір! Завтра о 8", "03-03 08:00"), ("Friday, 6 March at 10.", "03-06 10:00"),
        ("в 10 с мужем завтра", "03-03 10:00"), ("may I come tomorrow at 10?", "03-03 10:00"),
    ],
)  # fmt: skip
def test_a_moment_in_words(typed: str, moment: str) -> None:
    assert moment_said(typed, AFTERNOON) == datetime.fromisoformat(f"2026-{moment}Z")


@pytest.mark.parametrize(
    "typed",
    [
        "tomorrow", "завтра вранці", "10", "25:00", "31.02 at 10:00", "на 5 березня", "на 5.03", "завтра 10.30",
        "call me at 067 123 45 67", "via 10.0.0.1:8000", "через 3 дні", "", "12:60",
        "через тиждень о 10", "через неделю в 10", "in a week at 10", "next Friday at 10", "завтра с 10 до 12",
        "завтра на 10 человек", "в 4 офиса завтра", "через 2 часа завтра", "завтра за 2 часа до обеда", "через 3 дня",
        "in an hour and a half", "через 1,5 часа", "через 2 часа вечером", "завтра на 2 часа", "на 3 дня завтра",
        "о пів на 10", "half past 10 am", "завтра в 10 тридцать", "не завтра в 10", "завтра или в пятницу в 10",
        "завтра о 12 ночі", "завтра утром в 15:00", "завтра в 12 вечера", "сегодня в 9", "после 15:00",
        "завтра в середине дня о 2", "в марте о 10", "2026-03-05T08:15Z",
    ],
)  # fmt: skip
def test_no_moment_is_made_up(typed: str) -> None:
    assert moment_said(typed, AFTERNOON) is None


@pytest.mark.parametrize(
    ("now", "typed", "moment"),
    [
        ("2026-10-24T23:30", "in 2 hours", "2026-10-25T01:30"), ("2026-03-29T00:30", "через час", "2026-03-29T01:30"),
        ("2026-10-24T12:00", "завтра о 10", "2026-10-25T08:00"), ("2026-03-28T12:00", "завтра 03:30", None),
        ("2026-03-28T12:00", "0001-01-01 00:30", None),
    ],
)  # fmt: skip
def test_moments_while_the_clocks_go_back_and_forward(now: str, typed: str, moment: str | None) -> None:
    here = datetime.fromisoformat(f"{now}Z").astimezone(ZoneInfo("Europe/Kyiv"))
    said = moment_said(typed, here)
    assert (said and said.astimezone(UTC)) == (moment and datetime.fromisoformat(f"{moment}Z"))


def test_thousands_are_exact() -> None:
    assert [float(readable("number", typed, TODAY)) for typed in ("1,1 тис", "5k", "-2 тис.")] == [1100, 5000, -2000]
    assert "inf" not in str(readable("number", f"{'9' * 400} тис", TODAY))


def test_no_text_takes_long_to_read() -> None:
    began = time.process_time()
    for bit in LONG:
        for kind in ("email", "phone", "number", "money", "boolean", "date"):
            readable(kind, f"{'a' * 64}@{bit * 4_000}"[:4_000], TODAY)
            readable(kind, (bit * 4_000)[:4_000] + "x", TODAY)
        for said in (f"at {bit}", f"{bit} at 1:", f"in {bit}", f"о 1 {bit}", f"{bit}10:00 "):
            moment_said((said * 1_000)[:4_000], AFTERNOON)
    assert time.process_time() - began < 5
