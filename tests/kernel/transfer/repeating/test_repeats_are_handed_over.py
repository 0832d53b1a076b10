"""A scheduled import of somebody who leaves goes to an heir who may have it, and back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from dotyk.accounts.actions import deactivate_user
from dotyk.accounts.actors import Actor
from dotyk.kernel import bulk
from dotyk.kernel.bulk import HandOver
from dotyk.kernel.transfer.repeating.models import ImportRepeat
from tests.cast import Cast, again, make_user
from tests.kernel.making import make_person_who_may
from tests.kernel.transfer.repeating.conftest import Repeating, turn
from tests.kernel.transfer.repeating.serving import Shop


def uid(actor: Actor) -> UUID:
    assert actor.id is not None
    return actor.id


def given(boss: Actor, giver: Actor, heir: Actor) -> dict[str, Any]:
    run = bulk.begin_hand_over(boss, uid(giver), HandOver([], {"@repeats": [uid(heir)]}))
    bulk.run_bulk(run.id)
    return bulk.bulk_json(boss, run.id)


def owner(repeat: ImportRepeat) -> UUID:
    return ImportRepeat.objects.get(id=repeat.id).owner_id


def test_it_comes_by_the_rights_of_the_heir_and_goes_back(cast: Cast, shop: Shop, repeated: Repeating) -> None:
    repeat, boss = repeated(address=f"{shop.address}/people.csv"), again(make_user("administrator", name="Boss"))
    held, _ = bulk.what_is_held(boss, uid(cast.administrator))
    assert {each.name: each.count["value"] for each in held}["@repeats"] == 1
    run = given(boss, cast.administrator, boss)
    deactivate_user(boss, uid(cast.administrator))
    assert (run["counts"]["changed"], owner(repeat)) == (1, boss.id)
    assert turn(repeat).outcome != "failed"
    bulk.undo_bulk(boss, UUID(run["id"]))
    bulk.take_back(UUID(run["id"]))
    assert owner(repeat) == cast.administrator.id


def test_an_heir_who_may_not_is_refused_and_named(cast: Cast, shop: Shop, repeated: Repeating) -> None:
    repeat, boss = repeated(address=f"{shop.address}/people.csv"), again(make_user("administrator", name="Boss"))
    no_leads = make_person_who_may({"contacts": {"read": "all"}}, capabilities=("import", "configure"))
    no_import = make_person_who_may({"leads": {"read": "all", "create": "all"}}, capabilities=("configure",))
    for heir in (cast.seller, no_leads, no_import):
        run = given(boss, cast.administrator, heir)
        (row,) = bulk.told_rows(boss, UUID(run["id"]), after=0, limit=5)["items"]
        assert (row["title"], row["reasons"][0]["code"]) == ("Leads of the site", "heir_may_not")
        assert owner(repeat) == cast.administrator.id
