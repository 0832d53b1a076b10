"""Automatic numbers: every record has one, no two the same, also of those that were there before the field."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, transaction

from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.kernel import records
from dotyk.kernel.objects import registry, series
from dotyk.kernel.objects.custom_fields import add_field, remove_field
from dotyk.kernel.objects.series import number_late
from dotyk.kernel.records import get_record
from dotyk.kernel.shaping import make_object
from dotyk.platform.errors import Invalid
from tests.cast import again
from tests.kernel.making import change, make

FIELD = {"name": "number", "type": "autonumber", "label": {"en": "No."}, "settings": {"prefix": "D-", "width": 5}}


def add(actor: Actor, **more: Any) -> None:
    add_field(actor, "deals", {**FIELD, **more})
    registry.forget_custom_fields()


@pytest.mark.django_db
def test_records_there_are_numbered_in_the_order_of_their_making_and_new_ones_after_them(admin: Actor) -> None:
    made = [make(admin, "deals", name=name) for name in "abc"]
    records.delete_record(admin, "deals", made[1])
    add(admin)
    made.append(make(again(admin), "deals", name="d"))
    records.restore_record(again(admin), "deals", made[1])
    assert [get_record(again(admin), "deals", deal)["number"] for deal in made] == [1, 2, 3, 4]
    with pytest.raises(Invalid) as refused:
        change(again(admin), "deals", made[0], number=9)
    assert refused.value.faults[0].code == "read_only"


@pytest.mark.django_db
def test_a_field_that_comes_back_goes_on_where_it_was(admin: Actor) -> None:
    first = make(admin, "deals", name="a")
    add(admin)
    remove_field(again(admin), "deals", "number")
    registry.forget_custom_fields()
    between = make(again(admin), "deals", name="b")
    add(again(admin))
    assert [get_record(again(admin), "deals", deal)["number"] for deal in (first, between)] == [1, 2]


@pytest.mark.django_db
def test_what_was_made_beside_the_field_is_numbered_late(admin: Actor) -> None:
    add(admin)
    deal = make(again(admin), "deals", name="a")
    with connection.cursor() as cursor:
        cursor.execute("update deal set custom = custom - 'number' where id = %s", [deal])
    for _ in range(2):
        number_late("deals", "number")
    assert get_record(again(admin), "deals", deal)["number"] == 2


@pytest.mark.django_db
def test_many_are_numbered_chunk_by_chunk(admin: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(series, "AT_ONCE", 3)
    monkeypatch.setattr(series, "CHUNK", 2)
    made = [make(admin, "deals", name=name) for name in "abcde"]
    add(admin)
    made.append(make(again(admin), "deals", name="f"))
    number_late("deals", "number")
    assert [get_record(again(admin), "deals", deal)["number"] for deal in made] == [2, 3, 4, 5, 6, 1]


@pytest.mark.django_db
def test_it_is_neither_required_nor_given(admin: Actor) -> None:
    for wrong in ({"required": True}, {"default": 5}, {"settings": {"width": 99}}, {"settings": {"prefix": 1}}):
        with pytest.raises(Invalid):
            add(admin, **wrong)


@pytest.mark.django_db
def test_a_title_speaks_of_the_number(admin: Actor) -> None:
    wish = {
        "name": "contracts",
        "label": {"en": "Contract"},
        "label_plural": {"en": "Contracts"},
        "title_rule": "{number} {what}",
        "fields": [FIELD, {"name": "what", "type": "text", "label": {"en": "What"}}],
    }
    make_object(admin, wish)
    registry.forget_custom_fields()
    contract = make(again(admin), "contracts", what="Rent")
    assert get_record(again(admin), "contracts", contract)["title"] == "D-00001 Rent"
    change(again(admin), "contracts", contract, what="Lease")
    assert get_record(again(admin), "contracts", contract)["title"] == "D-00001 Lease"


@pytest.mark.django_db(transaction=True)
def test_many_at_once_get_each_their_own(admin: Actor) -> None:
    with transaction.atomic():
        add(admin)
    actor = again(admin)

    def made(number: int) -> None:
        try:
            records.create_records(SYSTEM if number % 2 else actor, "deals", [{"name": f"n{number}"}] * 3)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(made, range(8)))
    with connection.cursor() as cursor:
        cursor.execute("select array_agg((custom->>'number')::int order by (custom->>'number')::int) from deal")
        assert cursor.fetchone()[0] == list(range(1, 25))
