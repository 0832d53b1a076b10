"""When a scheduled import is due, by the clock of the company."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dotyk.kernel.transfer.repeating.turns import next_turn

KYIV = ZoneInfo("Europe/Kyiv")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("after", "every", "at", "weekday", "turn"),
    [
        ("2026-11-22T12:00:00", "hour", "00:15", 0, "2026-11-22T12:15:00"),
        ("2026-11-22T12:15:00", "hour", "00:15", 0, "2026-11-22T13:15:00"),
        ("2026-11-22T12:00:00", "day", "06:00", 0, "2026-11-23T04:00:00"),
        ("2026-11-22T03:59:59", "day", "06:00", 0, "2026-11-22T04:00:00"),
        ("2026-07-22T12:00:00", "day", "06:00", 0, "2026-07-23T03:00:00"),
        ("2026-11-22T12:00:00", "week", "06:00", 2, "2026-11-25T04:00:00"),
        ("2026-11-25T04:00:00", "week", "06:00", 2, "2026-12-02T04:00:00"),
        # 29 March 2026: 03:00 becomes 04:00; 25 October: 04:00 becomes 03:00
        ("2026-03-28T12:00:00", "day", "03:30", 0, "2026-03-29T01:30:00"),
        ("2026-03-29T01:30:00", "day", "03:30", 0, "2026-03-30T00:30:00"),
        ("2026-10-24T12:00:00", "day", "03:30", 0, "2026-10-25T00:30:00"),
        ("2026-10-25T00:30:00", "day", "03:30", 0, "2026-10-26T01:30:00"),
        ("2026-10-25T00:30:00", "hour", "00:30", 0, "2026-10-25T01:30:00"),
    ],
)
def test_the_next_turn_by_the_clock_on_the_wall(after: str, every: str, at: str, weekday: int, turn: str) -> None:
    assert next_turn(utc(after), every, at, weekday, KYIV) == utc(turn)


@given(
    st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 31)),  # noqa: DTZ001 (made aware below)
    st.sampled_from(["hour", "day", "week"]),
    st.times(),
    st.integers(0, 6),
    st.sampled_from(["Europe/Kyiv", "America/New_York", "Asia/Kathmandu", "UTC"]),
)
def test_it_is_later_and_never_skips_one(moment: datetime, every: str, at: object, weekday: int, zone: str) -> None:
    after = moment.replace(tzinfo=UTC)
    longest = {"hour": timedelta(hours=1), "day": timedelta(hours=26), "week": timedelta(days=7, hours=2)}
    turn = next_turn(after, every, f"{at:%H:%M}", weekday, ZoneInfo(zone))
    assert after < turn <= after + longest[every]
