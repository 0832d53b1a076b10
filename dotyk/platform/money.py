"""Dated currency rates: what money of another currency is worth in the company's own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import connection

from dotyk.platform.errors import Fault, Invalid, NotFound
from dotyk.platform.ids import new_id
from dotyk.platform.workspace import touch_schema, workspace

RATES_MAX = 1_000
LARGEST_RATE = Decimal(10) ** 9
SMALLEST_RATE = Decimal(10) ** -9


@dataclass(slots=True)
class Rates:
    """Gives what one unit of a currency was worth in the base currency on a day.

    That is the rate stated for the day or the nearest day before it; None where there is none. Costs one
    query for each currency asked for, so make one for each batch and do not keep it.
    """

    _known: dict[str, tuple[list[date], list[Decimal]]] = field(default_factory=dict)

    def __call__(self, currency: str, on: date) -> Decimal | None:
        if currency not in self._known:
            self._known[currency] = _dated_rates(currency)
        days, rates = self._known[currency]
        place = bisect_right(days, on)
        return rates[place - 1] if place else None


def rate_lookup() -> Rates:
    """A fresh look-up of rates, for one request or batch."""
    return Rates()


def _dated_rates(currency: str) -> tuple[list[date], list[Decimal]]:
    with connection.cursor() as cursor:
        cursor.execute('select "on", rate from currency_rate where currency = %s order by "on"', [currency])
        rows = cursor.fetchall()
    return [row[0] for row in rows], [row[1] for row in rows]


@dataclass(frozen=True, slots=True)
class DatedRate:
    """One unit of ``currency`` is worth ``rate`` of the base currency since ``on``."""

    id: UUID
    currency: str
    on: date
    rate: Decimal


def dated_rates(currency: str | None = None) -> list[DatedRate]:
    """The stated rates by currency, the newest first, at most a thousand."""
    with connection.cursor() as cursor:
        cursor.execute(
            'select id, currency, "on", rate from currency_rate where %s::text is null or currency = %s '
            'order by currency, "on" desc limit %s',
            [currency, currency, RATES_MAX],
        )
        return [DatedRate(*row) for row in cursor.fetchall()]


def state_rate(currency: str, on: date, rate: Decimal) -> DatedRate:
    """States (or corrects) the rate of a day; Invalid for a wrong code, the base currency itself or a senseless rate.

    Amounts already booked keep the value they were booked at.
    """
    code = currency.strip().upper()
    if len(code) != 3 or not code.isascii() or not code.isalpha():
        raise Invalid.at("currency", "not_currency")
    if code == workspace().currency:
        raise Invalid.at("currency", "base_currency_has_no_rate", currency=code)
    if not rate.is_finite() or not SMALLEST_RATE <= rate <= LARGEST_RATE:
        raise Invalid.at("rate", "number_out_of_range")
    with _told_if_first_or_last(), connection.cursor() as cursor:
        cursor.execute(
            'insert into currency_rate (id, currency, "on", rate) values (%s, %s, %s, %s) '
            'on conflict (currency, "on") do update set rate = excluded.rate returning id, currency, "on", rate',
            [new_id(), code, on, rate],
        )
        return DatedRate(*cursor.fetchone())


def forget_rate(rate_id: UUID) -> None:
    """Takes a stated rate back; NotFound where there is none.

    Invalid for the last one of another currency while anything reads amounts in the company's own.
    """
    if _is_last(rate_id):
        faults = [fault for check in _kept_for for fault in check()]
        if faults:
            raise Invalid(*faults)
    with _told_if_first_or_last(), connection.cursor() as cursor:
        cursor.execute("delete from currency_rate where id = %s", [rate_id])
        if not cursor.rowcount:
            raise NotFound()


def keep_last_rate_for(check: Callable[[], Iterable[Fault]]) -> None:
    """Has ``check`` asked what speaks against taking the last rate back."""
    _kept_for.append(check)


_kept_for: list[Callable[[], Iterable[Fault]]] = []


def _is_last(rate_id: UUID) -> bool:
    """Whether without this rate there is none of another currency than the company's own."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select count(*) = 1 and bool_or(r.id = %s) from currency_rate r, workspace w "
            "where w.id = 1 and r.currency <> w.currency",
            [rate_id],
        )
        return bool(cursor.fetchone()[0])


def currency_beside_others() -> str | None:
    """The company's own currency where it has rates of others too; one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select w.currency from workspace w where w.id = 1 "
            "and exists (select 1 from currency_rate r where r.currency <> w.currency)"
        )
        row = cursor.fetchone()
    return row[0] if row else None


@contextmanager
def _told_if_first_or_last() -> Iterator[None]:
    """Objects have other fields where a company begins to count in several currencies, or does so no more."""
    before = currency_beside_others()
    yield
    if currency_beside_others() != before:
        touch_schema()


def latest_rates() -> list[DatedRate]:
    """The newest rate of each currency that has one, by code."""
    with connection.cursor() as cursor:
        cursor.execute(
            'select distinct on (currency) id, currency, "on", rate from currency_rate order by currency, "on" desc'
        )
        return [DatedRate(*row) for row in cursor.fetchall()]
