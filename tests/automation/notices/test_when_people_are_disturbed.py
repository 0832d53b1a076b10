"""When letters go out, by the clock of whoever gets them, and whose wish about notices holds."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from dotyk.automation.rules.notifying import Calm, calm_until, letter_due, loudest, over, whole_transactions

KYIV = ZoneInfo("Europe/Kyiv")
NIGHT = (time(21), time(8))
WORKDAYS = (1, 2, 3, 4, 5)


def kyiv(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=KYIV)


@pytest.mark.parametrize(
    ("pace", "due"),
    [("at_once", "2026-11-23T10:00"), ("hourly", "2026-11-23T10:00"), ("daily", "2026-11-24T09:00")],
)  # fmt: skip
def test_letters_gather_for_a_minute_an_hour_a_day(pace: str, due: str) -> None:
    found = letter_due(kyiv("2026-11-23T09:59:30"), pace, time(9), KYIV)  # type: ignore[arg-type]
    assert found == kyiv(due)


def test_the_daily_one_comes_today_where_its_hour_is_still_ahead() -> None:
    assert letter_due(kyiv("2026-11-23T08:59:59"), "daily", time(9), KYIV) == kyiv("2026-11-23T09:00")


@pytest.mark.parametrize(
    ("moment", "calm", "until"),
    [
        ("2026-11-23T12:00", Calm(WORKDAYS, *NIGHT), "2026-11-23T12:00"),
        ("2026-11-23T21:00", Calm(WORKDAYS, *NIGHT), "2026-11-24T08:00"),
        ("2026-11-24T03:00", Calm(WORKDAYS, *NIGHT), "2026-11-24T08:00"),
        ("2026-11-27T22:00", Calm(WORKDAYS, *NIGHT), "2026-11-30T08:00"),
        ("2026-11-28T12:00", Calm(WORKDAYS), "2026-11-30T00:00"),
        ("2026-11-28T12:00", Calm(), "2026-11-28T12:00"),
        ("2026-11-23T13:30", Calm(begins=time(13), ends=time(14)), "2026-11-23T14:00"),
        ("2026-11-28T12:00", Calm((1,), time(0), time(23)), "2026-11-30T23:00"),
    ],
)
def test_nobody_is_disturbed_at_night_or_on_a_day_off(moment: str, calm: Calm, until: str) -> None:
    assert calm_until(kyiv(moment), calm, KYIV) == kyiv(until)


def test_of_several_roles_the_loudest_holds() -> None:
    one = {"channels": {"changed": {"mail": "daily", "push": False}}, "follows": ["made"], "digest_at": "10:00"}
    other = {"channels": {"changed": {"mail": "hourly"}, "shared": {"app": False}}, "follows": ["owned"]}
    assert loudest([one, other]) == {
        "channels": {"changed": {"mail": "hourly", "push": False}, "shared": {"app": False}},
        "follows": ["made", "owned"],
        "digest_at": "10:00",
    }
    assert "follows" not in loudest([one, {}])


def test_what_is_chosen_lies_over_what_is_not() -> None:
    under = {"channels": {"changed": {"mail": "daily", "push": True}}, "digest_at": "09:00"}
    assert over(under, {"channels": {"changed": {"push": False}}})["channels"] == {
        "changed": {"mail": "daily", "push": False}
    }


@pytest.mark.parametrize(
    ("transactions", "most", "taken"),
    [([1, 1, 2], 4, 3), ([1, 1, 2], 3, 2), ([1, 2, 2, 2], 4, 1), ([2, 2, 2], 3, 3), ([], 3, 0)],
)
def test_a_transaction_is_looked_at_whole(transactions: list[int], most: int, taken: int) -> None:
    """Else whom a record is given to would also be told, in the next batch, that it was changed."""
    assert whole_transactions(transactions, most) == taken
