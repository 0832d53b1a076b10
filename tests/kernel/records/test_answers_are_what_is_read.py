"""What a write answers is what the next read shows, to the last digit."""

from __future__ import annotations

from typing import Any

import pytest

from dotyk.kernel import records
from tests.cast import Cast
from tests.cast import again as again_of
from tests.kernel.samples import EVERY_OBJECT, standing_object

VALUES: dict[str, dict[str, Any]] = {
    "contacts": {"first_name": "Ann", "birthday": "1990-02-03T10:00:00Z", "phones": ["067 123 45 67"]},
    "companies": {"name": "A", "employees": "1 000", "revenue": "12.345"},
    "deals": {"name": "A", "amount": {"amount": 10, "currency": "uah"}, "probability": 33.333333},
    "tasks": {"name": "A", "due_at": "2026-01-01T10:00:00.120000+02:00"},
    "meetings": {"name": "M", "starts_at": "2026-01-01T10:00Z"},
    "notes": {"body": "N"},
    "samples": {
        "name": "A",
        "a_date": "2026-01-02T10:00:00Z",
        "a_money": "12.345",
        "a_percent": 33.333333,
        "a_select": "b",
    },
}


@pytest.mark.parametrize("object_name", EVERY_OBJECT)
def test_after_create_and_after_change(cast: Cast, object_name: str) -> None:
    fields = standing_object(cast.administrator, object_name).fields
    actor = again_of(cast.administrator)
    wish = VALUES.get(object_name, {"name": "A"})

    def differing(answered: dict[str, Any]) -> dict[str, Any]:
        read = records.get_record(actor, object_name, made["id"])
        written = {n: f for n, f in fields.items() if f.computed is None}
        return {n: [answered[n], read[n]] for n, f in written.items() if not f.type.same(answered[n], read[n])}

    made = records.create_record(actor, object_name, wish)
    assert differing(made) == {}
    assert differing(records.update_record(actor, object_name, made["id"], {"tags": ["x"]})) == {}
    again = records.update_record(actor, object_name, made["id"], wish)
    assert differing(again) == {}
    assert again["version"] == 2


@pytest.mark.parametrize("day", ["2026-01-01garbage", "2026-01-0123", "2026-01-01 at noon"])
def test_a_day_followed_by_something_else_is_none(cast: Cast, day: str) -> None:
    results = records.create_records(cast.seller, "contacts", [{"first_name": "A", "birthday": day}])
    assert results[0].error is not None
