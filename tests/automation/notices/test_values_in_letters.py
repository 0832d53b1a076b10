"""Values in letters: as the language, the clock and the field of whoever gets them have it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core import mail

from dotyk.accounts.models import User
from dotyk.automation.notices.choosing import choose
from dotyk.automation.notices.values import Reader, shown
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.fields import words as label
from dotyk.kernel.objects.types import TYPES
from dotyk.platform import clock
from tests.automation.notices.conftest import MONDAY, Work
from tests.cast import Cast
from tests.kernel.making import change, make

KYIV = ZoneInfo("Europe/Kyiv")
LANGUAGES = ("en", "uk", "ru")


def field(kind: str, **settings: Any) -> Field:
    return Field("any", TYPES[kind], label("Any", "Будь-яке", "Любое"), settings=settings)


@pytest.mark.parametrize(
    ("value", "kind", "settings", "words"),
    [
        ("2026-03-05", "date", {}, ["5 March 2026", "05.03.2026", "05.03.2026"]),
        ("2026-03-05T22:30:00+00:00", "datetime", {}, ["6 March 2026 00:30", "06.03.2026 00:30", "06.03.2026 00:30"]),
        ({"amount": "1234567.00", "currency": "UAH"}, "money", {}, ["₴1,234,567", "1 234 567 ₴", "1 234 567 ₴"]),
        ({"amount": "-12.5", "currency": "USD"}, "money", {}, ["-$12.50", "-12,50 $", "-12,50 $"]),
        ({"amount": "1000", "currency": "PLN"}, "money", {}, ["1,000 PLN", "1 000 PLN", "1 000 PLN"]),
        (1234.567, "number", {}, ["1,234.57", "1 234,57", "1 234,57"]),
        (1200.5, "number", {"decimals": 2, "unit": "kg"}, ["1,200.50 kg", "1 200,50 kg", "1 200,50 kg"]),
        (5400, "number", {"duration": "seconds"}, ["1 h 30 min", "1 год 30 хв", "1 ч 30 мин"]),
        (12.5, "percent", {}, ["12.5%", "12,5%", "12,5 %"]),
        (True, "boolean", {}, ["yes", "так", "да"]),
        ("2026-03-05", "text", {}, ["2026-03-05"] * 3),
        ("no day", "date", {}, ["no day"] * 3),
        (None, "date", {}, [""] * 3),
    ],
)
def test_a_value_is_written_as_its_reader_writes(
    value: Any, kind: str, settings: dict[str, Any], words: list[str]
) -> None:
    said = [shown(value, field(kind, **settings), Reader(language, KYIV)) for language in LANGUAGES]
    assert [each.replace("\u00a0", " ") for each in said] == words


@pytest.mark.usefixtures("before_monday")
def test_the_letter_tells_a_moment_by_the_readers_clock(cast: Cast, work: Work) -> None:
    task = make(cast.seller, "tasks", name="Call")
    work(MONDAY)
    User.objects.filter(id=cast.seller.id).update(language="uk", time_zone="America/New_York")
    choose(cast.seller, {"channels": {"changed": {"mail": "daily"}}, "digest_at": "18:00", "quiet": None})
    with clock.as_of(MONDAY):
        change(cast.administrator, "tasks", task, due_at="2026-03-05T22:30:00Z")
    work(MONDAY)
    work(MONDAY + timedelta(days=1, hours=12))
    (letter,) = mail.outbox
    assert "05.03.2026 17:30" in letter.body
