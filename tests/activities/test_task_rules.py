"""When a repeating task is due again, and how a note is titled: the rules alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dotyk.activities.rules.days import day_of, week_of
from dotyk.activities.rules.tasks import first_words, months_later, next_due, working_days_later

KYIV = "Europe/Kyiv"
REPEATS = ["daily", "weekdays", "weekly", "biweekly", "monthly", "quarterly", "yearly"]


def kyiv(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(KYIV))


@pytest.mark.parametrize(
    ("due", "repeat", "done", "expected"),
    [
        ("2026-03-10 09:00", "daily", "2026-03-10 08:00", "2026-03-11 09:00"),
        ("2026-03-10 09:00", "daily", "2026-03-13 10:00", "2026-03-14 09:00"),
        ("2026-03-13 09:00", "weekdays", "2026-03-13 12:00", "2026-03-16 09:00"),
        ("2026-03-10 09:00", "weekly", "2026-03-10 12:00", "2026-03-17 09:00"),
        ("2026-03-10 09:00", "biweekly", "2026-03-26 12:00", "2026-04-07 09:00"),
        ("2026-01-31 09:00", "monthly", "2026-02-01 12:00", "2026-02-28 09:00"),
        ("2026-01-31 09:00", "monthly", "2026-03-01 12:00", "2026-03-31 09:00"),
        ("2026-01-15 09:00", "quarterly", "2026-01-15 09:00", "2026-04-15 09:00"),
        ("2024-02-29 09:00", "yearly", "2024-03-01 09:00", "2025-02-28 09:00"),
    ],
)
def test_the_next_term(due: str, repeat: str, done: str, expected: str) -> None:
    assert next_due(kyiv(due), repeat, kyiv(done), KYIV) == kyiv(expected)


def test_nine_in_the_morning_stays_nine_when_clocks_change() -> None:
    due = next_due(kyiv("2026-03-28 09:00"), "daily", kyiv("2026-03-28 10:00"), KYIV)
    assert due is not None
    assert due.astimezone(ZoneInfo(KYIV)).hour == 9
    assert due - kyiv("2026-03-28 09:00").astimezone(UTC) == timedelta(hours=23)


def test_a_task_that_does_not_repeat_has_no_next_term() -> None:
    assert next_due(kyiv("2026-03-28 09:00"), "none", kyiv("2026-03-28 10:00"), KYIV) is None


EPOCH = datetime(2001, 1, 1, tzinfo=UTC)
moments = st.integers(0, 60 * 365 * 24 * 60).map(lambda minutes: EPOCH + timedelta(minutes=minutes))


@given(moments, moments, st.sampled_from(REPEATS))
def test_the_next_term_is_the_first_after_term_and_now(due: datetime, done: datetime, repeat: str) -> None:
    found = next_due(due, repeat, done, KYIV)
    assert found is not None
    assert found > due
    assert found > done
    longest = {"daily": 1, "weekdays": 3, "weekly": 7, "biweekly": 14, "monthly": 31, "quarterly": 92, "yearly": 366}
    assert found - max(due, done) <= timedelta(days=longest[repeat], hours=25)


@given(moments, st.integers(0, 400))
def test_months_later_keeps_the_day_or_takes_the_last(start: datetime, months: int) -> None:
    later = months_later(start, months)
    assert (later.year * 12 + later.month) - (start.year * 12 + start.month) == months
    assert later.day == start.day or (later.day < start.day and (later + timedelta(days=1)).day == 1)


@given(moments, st.integers(1, 60))
def test_working_days_end_on_working_days(start: datetime, days: int) -> None:
    assert working_days_later(start, days).weekday() < 5


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Called, no answer.\nTry again", "Called, no answer."),
        ("  \n Домовились   про зустріч", "Домовились про зустріч"),
        ("a" * 200, "a" * 79 + "…"),
        ("word " * 40, "word " * 14 + "word…"),
        ("", ""),
    ],
)
def test_a_note_is_titled_by_its_first_words(text: str, title: str) -> None:
    assert first_words(text) == title


@given(st.text(), st.integers(20, 100))
def test_a_title_is_never_too_long(text: str, longest: int) -> None:
    assert len(first_words(text, longest)) <= longest


def test_a_day_is_where_the_company_is() -> None:
    day = day_of(datetime(2026, 3, 9, 23, tzinfo=UTC), KYIV)
    assert (day.start, day.end) == (kyiv("2026-03-10 00:00"), kyiv("2026-03-11 00:00"))


def test_a_week_begins_on_monday() -> None:
    week = week_of(kyiv("2026-03-15 23:30"), KYIV)
    assert (week.start, week.end) == (kyiv("2026-03-09 00:00"), kyiv("2026-03-16 00:00"))
