"""A field hidden from somebody is as if it were not there, also where an object's usual way to be shown names it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.platform.errors import Invalid
from tests.kernel.making import make, make_person_who_may
from tests.kernel.records.conftest import Caller

pytestmark = pytest.mark.django_db
Calling = Callable[[Actor], Caller]


def who_cannot_see(object_name: str, *fields: str) -> Actor:
    hidden = dict.fromkeys(fields, "hidden")
    return make_person_who_may({object_name: {"create": "all", "read": "all", "update": "all", "fields": hidden}})


def test_a_board_shows_its_usual_cards_without_it() -> None:
    person = who_cannot_see("deals", "amount")
    make(person, "deals", name="Boiler")
    found = orjson.loads(records.board_json(person, "deals", records.Board()))
    (card,) = found["columns"][0]["items"]
    assert card["title"] == "Boiler"
    assert "amount" not in card


def test_a_list_has_an_order_without_it() -> None:
    person = who_cannot_see("tasks", "due_at")
    first, second = (make(person, "tasks", name=name) for name in ("A", "B"))
    found = orjson.loads(records.list_json(person, "tasks", records.Listing(limit=1)))
    assert [item["id"] for item in found["items"]] == [str(second)]
    rest = orjson.loads(records.list_json(person, "tasks", records.Listing(cursor=found["next_cursor"])))
    assert [item["id"] for item in rest["items"]] == [str(first)]


def test_an_object_is_described_without_it(calling: Calling) -> None:
    described = calling(who_cannot_see("tasks", "due_at")).get("/objects/tasks")
    assert "due_at" not in [field["name"] for field in described["fields"]]
    assert "due_at" not in described["default_columns"]
    assert described["default_sort"] == "-created_at"


@pytest.mark.parametrize("asked", [{"expand": ("company",)}, {"fields": ("company",)}, {"sort": "company"}])
def test_to_ask_for_it_is_to_ask_for_nothing_known(asked: dict[str, Any]) -> None:
    person = who_cannot_see("contacts", "company")
    with pytest.raises(Invalid):
        records.list_json(person, "contacts", records.Listing(**asked))


def test_it_cannot_be_set(calling: Calling) -> None:
    person = who_cannot_see("contacts", "birthday")
    for values in ({"first_name": "A", "birthday": "1990-01-01"}, {"first_name": "A", "nonsense": 1}):
        with pytest.raises(Invalid) as error:
            records.create_record(person, "contacts", values)
        assert [fault.code for fault in error.value.faults] == ["unknown_field"]
