"""Dates, numbers and names as people write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dotyk.kernel.transfer.values.dates import ORDERS, order_evidence, parse_day, parse_moment
from dotyk.kernel.transfer.values.names import core_name, folded_name
from dotyk.kernel.transfer.values.numbers import mark_evidence, parse_amount, parse_number

DAYS = st.dates(date(1970, 1, 1), date(2068, 12, 31))


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("31.01.2026", "dmy", "2026-01-31"),
        ("01/31/2026", "mdy", "2026-01-31"),
        ("3/1/2017", "mdy", "2017-03-01"),
        ("3/1/2017", "dmy", "2017-01-03"),
        ("2026-01-31", "dmy", "2026-01-31"),
        ("2026-01-31T10:00:00Z", "mdy", "2026-01-31"),
        ("20260131", "dmy", "2026-01-31"),
        ("31.01.26", "dmy", "2026-01-31"),
        ("01.02.69", "dmy", "1969-02-01"),
        ("31 січня 2026 р.", "dmy", "2026-01-31"),
        ("1 мая 2026 г.", "dmy", "2026-05-01"),
        ("Jan 31, 2026", "dmy", "2026-01-31"),
        ("5-Mar-21", "dmy", "2021-03-05"),
        ("31.02.2026", "dmy", None),
        ("13/13/2026", "mdy", None),
        ("soon", "dmy", None),
    ],
)
def test_days(text: str, order: str, day: str | None) -> None:
    assert parse_day(text, order) == day  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("31.01.2026 14:30", "2026-01-31T14:30:00"),
        ("31/01/2026 2:05 PM", "2026-01-31T14:05:00"),
        ("31/01/2026 12:05 AM", "2026-01-31T00:05:00"),
        ("2026-01-31T10:00:00Z", "2026-01-31T10:00:00+00:00"),
        ("2026-01-31 10:00:00+02:00", "2026-01-31T10:00:00+02:00"),
        ("31.01.2026 25:00", None),
    ],
)
def test_moments(text: str, moment: str | None) -> None:
    assert parse_moment(text, "dmy") == moment


@given(DAYS, st.sampled_from("./-"))
def test_a_day_written_in_an_order_is_read_in_it(day: date, sign: str) -> None:
    written = {"dmy": "%d{0}%m{0}%Y", "mdy": "%m{0}%d{0}%Y", "ymd": "%Y{0}%m{0}%d"}
    for order in ORDERS:
        assert parse_day(day.strftime(written[order].format(sign)), order) == day.isoformat()


@given(st.lists(DAYS, min_size=1))
def test_evidence_never_speaks_for_the_wrong_order(days: list[date]) -> None:
    votes = order_evidence(day.strftime("%m/%d/%Y") for day in days)
    assert votes["dmy"] == 0
    assert votes["mdy"] == sum(day.day > 12 for day in days)


@pytest.mark.parametrize(
    ("text", "mark", "number"),
    [
        ("1 200,50", ",", "1200.50"),
        ("1\u00a0200,50", ",", "1200.50"),
        ("1,200.50", ".", "1200.50"),
        ("1.200,50", ",", "1200.50"),
        ("1'200.50", ".", "1200.50"),
        ("1,234", ".", "1234"),
        ("1,234", ",", "1.234"),
        ("(5,00)", ",", "-5.00"),
        ("−7", ".", "-7"),
        ("15 %", ".", "15"),
        ("12,34.5", ".", None),
        ("1.2.3", ",", None),
        ("1,5", ".", None),
        ("abc", ".", None),
        ("", ".", None),
    ],
)
def test_numbers(text: str, mark: str, number: str | None) -> None:
    assert parse_number(text, mark) == number  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("₴ 1 200,50", ("1200.50", "UAH")),
        ("1200 грн.", ("1200", "UAH")),
        ("$15", ("15", "USD")),
        ("99,90 EUR", ("99.90", "EUR")),
        ("5 500", ("5500", None)),
        ("гривня", None),
    ],
)
def test_amounts(text: str, amount: tuple[str, str | None] | None) -> None:
    assert parse_amount(text, ",") == amount


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_a_number_written_either_way_is_read_the_same(number: Decimal) -> None:
    english = f"{number:,}"
    other = english.translate(str.maketrans(",.", ".,"))
    assert Decimal(parse_number(english, ".") or "nan") == number
    assert Decimal(parse_number(other, ",") or "nan") == number


def test_what_could_be_thousands_or_decimals_is_no_evidence() -> None:
    assert mark_evidence(["1,234", "12.500"]) == {".": 0, ",": 0}
    assert mark_evidence(["1,5", "1.234,00", "0,125"]) == {".": 0, ",": 3}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ТОВ «Ромашка»", "ромашка, тов"),
        ("Товариство з обмеженою відповідальністю «Ромашка»", "Ромашка"),
        ("Café Müller GmbH", "CAFE MULLER"),
        ("Gekko & Co", "gekko  co"),
        ("Пётр", "Петр"),
        ("М'ята", "М’ята"),
    ],
)
def test_two_ways_to_write_a_name_meet(one: str, other: str) -> None:
    assert core_name(one) == core_name(other)


@pytest.mark.parametrize(("one", "other"), [("GTXPro", "GTX Pro"), ("Київ", "Киів"), ("Мій", "Мии"), ("LLC", "Ltd")])
def test_different_names_stay_different(one: str, other: str) -> None:
    assert core_name(one) != core_name(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded_name(folded_name(text)) == folded_name(text)
