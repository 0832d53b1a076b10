"""Input nobody sends on purpose is refused with its place, and never breaks the server."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.platform.errors import Invalid
from dotyk.platform.money import state_rate
from tests.cast import Cast
from tests.kernel.records.conftest import Caller

Calling = Callable[[Actor], Caller]
ID = "0190b0a0-0000-7000-8000-000000000000"
TOTAL = {"value": 1, "exact": True}


def cursor(*parts: Any) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(parts)).decode().rstrip("=")


@pytest.mark.parametrize(
    ("sort", "made_up"),
    [
        ("-updated_at", cursor("-updated_at", ["soon"], ID, TOTAL)),
        ("-updated_at", cursor("-updated_at", ["2026-01-01 00:00:00+00"], "nobody", TOTAL)),
        ("-updated_at", cursor("-updated_at", ["2026-01-01 00:00:00+00"], ID, 5)),
        ("-updated_at", cursor("-updated_at", ["2026-01-01 00:00:00+00"], ID, {"value": "<b>", "exact": True})),
        ("-updated_at", cursor("-updated_at", [None], ID, TOTAL)),
        ("birthday", cursor("birthday", ["31"], ID, TOTAL)),
        ("version", cursor("version", ["1e9999999"], ID, TOTAL)),
        ("version", cursor("version", ["one"], ID, TOTAL)),
        ("consent_email", cursor("consent_email", ["perhaps"], ID, TOTAL)),
        ("last_name", cursor("last_name", ["\x00"], ID, TOTAL)),
        ("last_name", cursor("last_name", [], ID, TOTAL)),
        ("last_name", cursor("last_name", ["a"], ID)),
        ("last_name", "%"),
    ],
)
def test_a_made_up_cursor(cast: Cast, sort: str, made_up: str) -> None:
    with pytest.raises(Invalid) as error:
        records.list_json(cast.administrator, "contacts", records.Listing(sort=sort, cursor=made_up))
    assert [fault.field for fault in error.value.faults] == ["cursor"]


@pytest.mark.parametrize("amount", ["1e999999999999999999", "1e-99999999999999999999", "NaN", "9" * 5000, 10.0**300])
def test_an_amount_that_is_no_amount(cast: Cast, amount: Any) -> None:
    with pytest.raises(Invalid) as error:
        records.create_record(cast.seller, "deals", {"name": "A", "amount": {"amount": amount, "currency": "UAH"}})
    assert [fault.field for fault in error.value.faults] == ["amount"]


def test_an_amount_too_large_in_the_base_currency(cast: Cast) -> None:

    state_rate("USD", date(2020, 1, 1), Decimal(1_000_000))
    huge = {"amount": "900000000000000", "currency": "USD"}
    with pytest.raises(Invalid) as error:
        records.create_record(cast.seller, "deals", {"name": "A", "amount": huge})
    assert [(fault.field, fault.code) for fault in error.value.faults] == [("amount", "number_out_of_range")]


def test_a_field_asked_for_twice_is_given_once(cast: Cast) -> None:
    made = records.create_record(cast.seller, "contacts", {"first_name": "Ann"})
    text = records.record_json(cast.seller, "contacts", made["id"], fields=["version", "version"])
    assert text.count("version") == 1


def test_a_version_of_a_batch_row_that_is_none(cast: Cast, calling: Calling) -> None:
    made = records.create_record(cast.seller, "contacts", {"first_name": "Ann"})
    rows = [{"id": made["id"], "version": "1", "first_name": "Eve"}]
    problem = calling(cast.seller).post("/records/contacts/batch", {"update": rows}, status=422)
    assert problem["errors"][0]["field"] == "update[0].version"
    assert records.get_record(cast.seller, "contacts", made["id"])["first_name"] == "Ann"
