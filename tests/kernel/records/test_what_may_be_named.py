"""Whom a record may be given to, which records it may name, and which values it may share."""

from __future__ import annotations

from typing import Any

import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import records
from dotyk.kernel.objects.custom_fields import add_field
from dotyk.platform.errors import Invalid
from tests.cast import Cast, again
from tests.kernel.making import make, make_person_who_may


def faults_of(actor: Actor, object_name: str, values: dict[str, Any], record_id: Any = None) -> dict[str, str]:
    try:
        if record_id is None:
            records.create_record(actor, object_name, values)
        else:
            records.update_record(actor, object_name, record_id, values)
    except Invalid as refusal:
        return {fault.field: fault.code for fault in refusal.faults}
    return {}


class TestAList:
    def test_keeps_what_it_has_though_its_changer_may_not_see_it(self, cast: Cast) -> None:
        foreign, gone, own = (make(a, "contacts", first_name="C") for a in (cast.stranger, cast.seller, cast.seller))
        held = [str(foreign), str(gone)]
        deal = make(cast.administrator, "deals", name="D", owner=str(cast.seller.id), contacts=held)
        records.delete_record(cast.administrator, "contacts", gone)
        assert faults_of(cast.seller, "deals", {"contacts": [*held, str(own)]}, deal) == {}
        assert records.get_record(cast.seller, "deals", deal)["contacts"] == [*held, str(own)]

    def test_takes_nothing_new_out_of_reach(self, cast: Cast) -> None:
        foreign, own = make(cast.stranger, "contacts", first_name="F"), make(cast.seller, "contacts", first_name="O")
        deal = make(cast.seller, "deals", name="D", contacts=[str(own)])
        wish = {"contacts": [str(own), str(foreign)]}
        assert faults_of(cast.seller, "deals", wish, deal) == {"contacts": "no_such_record"}


class TestAnOwner:
    def test_is_not_taken_away_by_who_reaches_only_some(self, cast: Cast) -> None:
        made = make(cast.seller, "contacts", first_name="A")
        assert faults_of(cast.seller, "contacts", {"owner": None}, made) == {"owner": "out_of_reach"}
        assert faults_of(cast.seller, "contacts", {"first_name": "A", "owner": None}) == {"owner": "out_of_reach"}

    def test_may_be_nobody_for_who_reaches_all(self, cast: Cast) -> None:
        assert faults_of(cast.administrator, "contacts", {"first_name": "A", "owner": None}) == {}

    def test_is_not_someone_whose_records_the_giver_does_not_see(self, cast: Cast) -> None:
        person = make_person_who_may({"contacts": {"create": "own", "read": "own", "update": "all"}})
        made = make(person, "contacts", first_name="A")
        assert faults_of(person, "contacts", {"owner": str(cast.seller.id)}, made) == {"owner": "out_of_reach"}


class TestAUniqueNumber:
    @pytest.fixture
    def admin(self, cast: Cast) -> Actor:
        add_field(cast.administrator, "contacts", {"name": "rank", "type": "number", "label": {"en": "Rank"},
                                                   "unique": True})  # fmt: skip
        return again(cast.administrator)

    def test_is_refused_twice_however_small_it_is(self, admin: Actor) -> None:
        make(admin, "contacts", first_name="A", rank=0.00001)
        assert faults_of(admin, "contacts", {"first_name": "B", "rank": "0.000010"}) == {"rank": "not_unique"}

    def test_may_stand_beside_a_fraction_in_one_batch(self, admin: Actor) -> None:
        rows = [{"first_name": "A", "rank": 1}, {"first_name": "B", "rank": 1.5}, {"first_name": "C", "rank": 1}]
        results = records.create_records(admin, "contacts", rows)
        assert [result.outcome for result in results] == ["created", "created", "refused"]


def test_two_records_share_no_default(cast: Cast) -> None:
    add_field(cast.administrator, "contacts", {"name": "hobbies", "type": "multi_select", "label": {"en": "Hobbies"},
                                               "options": ["chess", "golf"], "default": ["chess"]})  # fmt: skip
    first, second = records.create_records(again(cast.administrator), "contacts", [{"first_name": "A"}] * 2)
    assert first.record is not None
    assert second.record is not None
    for name in ("hobbies", "tags", "phones"):
        assert first.record[name] is not second.record[name]
