"""Pages by any field that can be sorted by are together the whole list, in one order, each record once."""

from __future__ import annotations

import random
from typing import Any

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.objects.custom_fields import add_field
from tests.cast import Cast, again

VALUES: dict[str, list[Any]] = {
    "number": [0, -1.5, 7],
    "percent": [0, 50.25],
    "rating": [1, 5],
    "money": ["1.00", "-2", {"amount": "3", "currency": "UAH"}],
    "boolean": [True, False],
    "date": ["1999-12-31", "2026-01-01"],
    "datetime": ["2026-01-01T10:00:00.5Z", "2026-01-01T10:00:00Z"],
    "select": ["a", "b"],
    "text": ["Єва", "anna", "Ґрета"],
    "url": ["https://a.ua", "https://b.ua"],
    "email": ["a@b.ua", "c@d.ua"],
}


@pytest.fixture
def reader(cast: Cast) -> Actor:
    for name in VALUES:
        options = ["a", "b"] if name == "select" else []
        add_field(cast.administrator, "contacts", {"name": f"x_{name}", "type": name, "label": {"en": name},
                                                   "options": options})  # fmt: skip
    reader, dice = again(cast.administrator), random.Random(7)
    rows = [{f"x_{name}": dice.choice([None, *values]) for name, values in VALUES.items()} for _ in range(25)]
    results = records.create_records(reader, "contacts", [{"first_name": "A", **row} for row in rows])
    assert all(result.outcome == "created" for result in results)
    return reader


def ids(actor: Actor, sort: str, limit: int) -> list[str]:
    found: list[str] = []
    cursor = None
    while True:
        page = orjson.loads(
            records.list_json(actor, "contacts", records.Listing(sort=sort, limit=limit, cursor=cursor))
        )
        found += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            return found


def test_pages_are_the_list(reader: Actor) -> None:
    names = [f"{sign}x_{name}" for name in VALUES for sign in ("", "-")]
    pairs = [f"{first},{second}" for first, second in zip(names, reversed(names), strict=True)]
    for sort in (*names, *pairs, *(f"{name},-x_boolean,created_at" for name in names)):
        whole = ids(reader, sort, 200)
        assert len(set(whole)) == 25
        assert ids(reader, sort, 4) == whole, sort


def test_a_page_goes_on_though_the_record_before_it_is_gone(reader: Actor) -> None:
    whole = ids(reader, "-x_number", 200)
    page = orjson.loads(records.list_json(reader, "contacts", records.Listing(sort="-x_number", limit=5)))
    records.delete_record(reader, "contacts", whole[4])
    asked = records.Listing(sort="-x_number", limit=200, cursor=page["next_cursor"])
    rest = [item["id"] for item in orjson.loads(records.list_json(reader, "contacts", asked))["items"]]
    assert rest == whole[5:]
