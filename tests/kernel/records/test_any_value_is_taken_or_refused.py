"""Whatever is sent as the value of whatever field: it is taken, or refused with the field's name."""

from __future__ import annotations

from typing import Any

import pytest

from dotyk.kernel import records
from dotyk.platform.errors import Invalid
from tests.cast import Cast, again
from tests.kernel.samples import EVERY_OBJECT, standing_object

NEEDED: dict[str, dict[str, Any]] = {
    "contacts": {"first_name": "Ann"},
    "meetings": {"name": "M", "starts_at": "2026-01-01T10:00Z"},
    "notes": {"body": "N"},
}
ODD: tuple[Any, ...] = (
    None, "", [], {}, " ", "\x00", "a\x00b", "\U0001f600" * 1000, "x" * 200_000, "1e99999", "-1", -1, 0, True, 2**62,
    -(10**14), 1e-7, 33.333333, "31.02.2026", "0001-01-01", "9999-12-31T23:59:59-12:00", [None], [[]], [{}],
    {"id": None}, {"amount": None}, {"amount": "1", "currency": "ЙЦУ"}, {"amount": -1e14, "currency": "uah"},
    {"city": ["x"]}, {"object": "users", "id": "0190b0a0-0000-7000-8000-000000000000"},
    [{"object": "\x00", "id": "0190b0a0-0000-7000-8000-000000000000"}], "0190b0a0-0000-7000-8000-000000000000",
)  # fmt: skip


@pytest.mark.parametrize("object_name", EVERY_OBJECT)
def test_on_change(cast: Cast, object_name: str) -> None:
    target = standing_object(cast.administrator, object_name)
    actor = again(cast.administrator)
    made = records.create_record(actor, object_name, NEEDED.get(object_name, {"name": "A"}))
    for field in target.fields:
        for value in ODD:
            try:
                records.update_record(actor, object_name, made["id"], {field: value})
            except Invalid:
                continue
            except Exception as error:
                raise AssertionError(f"{object_name}.{field} = {value!r:.60}") from error
    found = records.get_record(actor, object_name, made["id"])
    assert set(found) == {"id", "object", *target.fields}
