"""Currencies and their dated rates."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from dotyk.kernel.records import create_record
from dotyk.platform.errors import Invalid, NotFound
from dotyk.platform.money import dated_rates, forget_rate, rate_lookup, state_rate
from tests.cast import Cast, queries_counted, signed_in_client

API = "/api/v1"


def send(client: Client, method: str, path: str, body: Any = None) -> Any:
    return client.generic(method, f"{API}{path}", json.dumps(body) if body is not None else "", "application/json")


@pytest.mark.django_db
def test_a_rate_holds_until_the_next_one() -> None:
    state_rate("usd", date(2026, 1, 1), Decimal(40))
    state_rate("USD", date(2026, 2, 1), Decimal("41.5"))
    rates = rate_lookup()
    assert rates("USD", date(2025, 12, 31)) is None
    assert rates("USD", date(2026, 1, 1)) == 40
    assert rates("USD", date(2026, 1, 31)) == 40
    assert rates("USD", date(2027, 1, 1)) == Decimal("41.5")
    assert rates("EUR", date(2026, 1, 1)) is None


@pytest.mark.django_db
def test_a_look_up_asks_once_for_each_currency() -> None:
    state_rate("USD", date(2026, 1, 1), Decimal(40))
    rates = rate_lookup()
    with queries_counted(2):
        for day in range(1, 20):
            rates("USD", date(2026, 1, day))
            rates("EUR", date(2026, 1, day))


@pytest.mark.django_db
def test_stating_a_day_again_corrects_it() -> None:
    first = state_rate("USD", date(2026, 1, 1), Decimal(40))
    second = state_rate("USD", date(2026, 1, 1), Decimal(42))
    assert first.id == second.id
    assert [rate.rate for rate in dated_rates("USD")] == [42]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("currency", "rate", "field"),
    [
        ("US", "1", "currency"),
        ("UAH", "1", "currency"),
        ("ÜSD", "1", "currency"),
        ("USD", "0", "rate"),
        ("USD", "NaN", "rate"),
    ],
)
def test_a_senseless_rate_is_refused(currency: str, rate: str, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        state_rate(currency, date(2026, 1, 1), Decimal(rate))
    assert refused.value.faults[0].field == field
    assert dated_rates() == []


@pytest.mark.django_db
def test_a_rate_is_taken_back_once() -> None:
    rate = state_rate("USD", date(2026, 1, 1), Decimal(40))
    forget_rate(rate.id)
    with pytest.raises(NotFound):
        forget_rate(rate.id)


def test_money_without_a_rate_is_refused(cast: Cast) -> None:
    dollars = {"amount": "5", "currency": "USD"}
    with pytest.raises(Invalid) as refused:
        create_record(cast.seller, "deals", {"name": "Export", "amount": dollars})
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [("amount", "no_rate")]
    state_rate("USD", date(2020, 1, 1), Decimal(40))
    assert create_record(cast.seller, "deals", {"name": "Export", "amount": dollars})["amount"]["currency"] == "USD"


def test_rates_over_http(cast: Cast) -> None:
    admin = signed_in_client(cast.administrator)
    for day, rate in (("2026-01-01", "40.25"), ("2026-02-01", "41")):
        made = send(admin, "POST", "/currency-rates", {"currency": "usd", "on": day, "rate": rate})
        assert made.status_code == 201
    assert made.json()["rate"] == "41"
    told = send(admin, "GET", "/currencies").json()
    assert told["base"] == "UAH"
    assert [(item["code"], item["rate"]) for item in told["items"]] == [("UAH", "1"), ("USD", "41")]
    listed = send(admin, "GET", "/currency-rates?currency=USD").json()["items"]
    assert [item["rate"] for item in listed] == ["41", "40.25"]
    assert send(admin, "DELETE", f"/currency-rates/{listed[0]['id']}").status_code == 204
    assert send(admin, "DELETE", f"/currency-rates/{uuid4()}").status_code == 404


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"currency": "USD", "on": "2026-01-01", "rate": "-1"}, 422),
        ({"currency": "USD", "on": "soon", "rate": "1"}, 422),
        ({"currency": "UAH", "on": "2026-01-01", "rate": "1"}, 422),
        ({"currency": "USD", "on": "2026-01-01", "rate": "1e30"}, 422),
    ],
)
def test_bad_rates_are_answered_as_such(cast: Cast, body: Any, status: int) -> None:
    assert send(signed_in_client(cast.administrator), "POST", "/currency-rates", body).status_code == status


def test_rates_are_stated_by_those_who_may_configure(cast: Cast) -> None:
    seller = signed_in_client(cast.seller)
    body = {"currency": "USD", "on": "2026-01-01", "rate": "40"}
    assert send(seller, "POST", "/currency-rates", body).status_code == 403
    assert send(seller, "DELETE", f"/currency-rates/{uuid4()}").status_code == 403
    assert send(seller, "GET", "/currency-rates").json() == {"items": []}
    assert send(Client(), "GET", "/currencies").status_code == 401
