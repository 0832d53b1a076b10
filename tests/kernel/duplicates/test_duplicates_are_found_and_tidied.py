"""Duplicates found by a sweep and kept fresh, dismissed, merged all at once and parted again."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import bulk, duplicates
from dotyk.kernel.duplicates import Wanted
from dotyk.kernel.duplicates.models import DuplicatePair
from dotyk.kernel.identities.models import IdentityKey, IdentityNews
from dotyk.kernel.merging import survivor_of
from dotyk.kernel.records import delete_record, restore_record
from dotyk.platform.errors import Denied, Invalid, NotFound
from tests.cast import Cast
from tests.kernel.making import change, make, make_person_who_may

PHONE = ["+380501112233"]


@pytest.fixture
def pair(cast: Cast) -> tuple[UUID, UUID]:
    """The same woman twice, and a namesake; swept."""
    olena = make(cast.seller, "contacts", first_name="Олена", last_name="Шевченко", phones=PHONE, position="Лікарка")
    lena = make(cast.seller, "contacts", first_name="Лена", last_name="Shevchenko", phones=PHONE)
    make(cast.seller, "contacts", first_name="Олена", last_name="Шевченко", phones=["+380672223344"])
    duplicates.sweep("contacts")
    return olena, lena


def groups(actor: Actor, least: float = 0.0) -> list[list[str]]:
    found = duplicates.groups_json(actor, "contacts", Wanted(least))
    return [[record["id"] for record in group["records"]] for group in found["items"]]


def test_a_sweep_finds_them_with_reasons(cast: Cast, pair: tuple[UUID, UUID]) -> None:
    (group,) = duplicates.groups_json(cast.seller, "contacts", Wanted(0.9))["items"]
    assert [record["id"] for record in group["records"]] == list(map(str, pair))
    assert [(r["trait"], r["how"]) for r in group["reasons"]] == [("phone", "same"), ("name", "short")]
    before = set(IdentityKey.objects.values_list("key", "record_id"))
    duplicates.sweep("contacts")
    assert set(IdentityKey.objects.values_list("key", "record_id")) == before
    assert duplicates.rules_json(cast.seller, "contacts")["status"] == "idle"


def test_what_is_written_since_is_compared(cast: Cast, pair: tuple[UUID, UUID]) -> None:
    petro, other = (make(cast.seller, "contacts", first_name=n, emails=["petro.l@p.ua"]) for n in ("Петро", "Петя"))
    duplicates.freshen()
    assert sorted(groups(cast.seller)) == sorted([list(map(str, pair)), [str(petro), str(other)]])
    change(cast.seller, "contacts", other, emails=["inshyi.zovsim@p.ua"])
    delete_record(cast.administrator, "contacts", pair[1])
    duplicates.freshen()
    assert groups(cast.seller) == []
    restore_record(cast.administrator, "contacts", pair[1])
    duplicates.freshen()
    assert groups(cast.seller) == [list(map(str, pair))]
    assert not IdentityNews.objects.filter(object="contacts").exists()


def test_only_those_within_reach_are_told(cast: Cast, pair: tuple[UUID, UUID]) -> None:
    foreign = make(cast.stranger, "contacts", first_name="Олена", last_name="Шевченко", phones=PHONE)
    duplicates.freshen()
    assert str(foreign) not in str(duplicates.groups_json(cast.seller, "contacts", Wanted()))
    assert len(groups(cast.administrator)[0]) == 3
    blind = make_person_who_may({"contacts": {"read": "all", "fields": {"phones": "hidden"}}})
    assert duplicates.groups_json(blind, "contacts", Wanted())["total"]["groups"] == 0
    with pytest.raises(NotFound):
        duplicates.groups_json(cast.administrator, "deals", Wanted())


def test_that_they_are_not_the_same_is_remembered(cast: Cast, pair: tuple[UUID, UUID]) -> None:
    with pytest.raises(Invalid):
        duplicates.dismiss(cast.administrator, "contacts", [pair[0]])
    with pytest.raises(Denied):
        duplicates.dismiss(make_person_who_may({"contacts": {"read": "all"}}), "contacts", pair)
    assert duplicates.dismiss(cast.administrator, "contacts", pair) == 1
    duplicates.sweep("contacts")
    assert groups(cast.administrator) == []


def test_rules_say_what_counts(cast: Cast, pair: tuple[UUID, UUID]) -> None:
    with pytest.raises(Denied):
        duplicates.change_rules(cast.seller, "contacts", threshold=0.9)
    for wrong in ({"threshold": 0.1}, {"unused": ["shoes"]}):
        with pytest.raises(Invalid):
            duplicates.change_rules(cast.administrator, "contacts", **wrong)  # type: ignore[arg-type]
    duplicates.change_rules(cast.administrator, "contacts", unused=["phone"])
    duplicates.sweep("contacts")
    assert DuplicatePair.objects.count() == 0


def test_all_likely_groups_are_merged_and_parted_again(cast: Cast, pair: tuple[UUID, UUID]) -> None:
    run = duplicates.begin_merging(cast.administrator, "contacts", Wanted(0.9))
    bulk.run_bulk(run.id)
    shown: dict[str, Any] = bulk.bulk_json(cast.administrator, run.id)
    assert (shown["status"], shown["counts"]["changed"], shown["kind"]) == ("done", 1, "merge")
    assert survivor_of(pair[1]) == pair[0]
    assert groups(cast.administrator) == []
    with pytest.raises(Invalid):
        duplicates.begin_merging(cast.administrator, "contacts", Wanted(0.9))
    bulk.undo_bulk(cast.administrator, run.id)
    bulk.take_back(run.id)
    assert bulk.bulk_json(cast.administrator, run.id)["counts"]["undone"] == 1
    assert survivor_of(pair[1]) is None
    duplicates.freshen()
    assert groups(cast.administrator) == [list(map(str, pair))]
