"""Flows, questions, webhooks and rules of a leaver go to others with everything else, and come back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from dotyk.accounts.actions import deactivate_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.automation.models import Approval, Flow
from dotyk.automation.notices import reading
from dotyk.automation.notices.showing import notices_json
from dotyk.automation.webhooks.endpoints import Wish, make_webhook
from dotyk.kernel import bulk
from dotyk.kernel.bulk import HandOver
from dotyk.kernel.bulk.models import BulkRun
from dotyk.people.actions import add_distribution_rule
from dotyk.people.models import DistributionRule
from tests.automation.conftest import SwitchOn, Work
from tests.automation.test_approvals import question
from tests.automation.test_flows_run import contact
from tests.cast import Cast, make_user


def uid(actor: Actor) -> UUID:
    assert actor.id is not None
    return actor.id


def handed(boss: Actor, giver: Actor, heir: Actor) -> dict[str, Any]:
    run = bulk.begin_hand_over(boss, uid(giver), HandOver([uid(heir)]))
    bulk.run_bulk(run.id)
    return bulk.bulk_json(boss, run.id)


def undone(boss: Actor, run: dict[str, Any]) -> dict[str, Any]:
    bulk.undo_bulk(boss, UUID(run["id"]))
    bulk.take_back(UUID(run["id"]))
    return bulk.bulk_json(boss, UUID(run["id"]))


def reasons(boss: Actor, run: dict[str, Any]) -> dict[str, str]:
    told = bulk.told_rows(boss, UUID(run["id"]), after=0, limit=50)["items"]
    return {row["object"]: row["reasons"][0]["code"] for row in told}


def holds(boss: Actor, who: Actor) -> dict[str, int]:
    return {each.name: each.count["value"] for each in bulk.what_is_held(boss, uid(who))[0]}


def test_it_goes_to_the_heir_and_comes_back(
    cast: Cast, switch_on: SwitchOn, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss, leaver, heir = cast.administrator, make_user("administrator"), make_user("administrator")
    flow = switch_on("contacts", question(str(leaver.id)), trigger={"on": "created"}, actor=leaver, name="Asks")
    contact(cast)
    work()
    hook, _ = make_webhook(leaver, Wish(name="Shop", url="https://example.com/hook", kinds=["contacts.*"]))
    rule = add_distribution_rule(SYSTEM, name="Site", user_ids=[cast.seller.id, leaver.id])
    before = {"@flows": 1, "@approvals": 1, "@webhooks": 1, "@distribution": 1}
    assert holds(boss, leaver) == before
    assert bulk.what_is_held(boss, uid(leaver))[1] == {"named_in_flows": 1}
    deactivate_user(SYSTEM, uid(leaver))
    run = handed(boss, leaver, heir)
    assert reasons(boss, run) == {}
    assert run["counts"]["changed"] == 4
    assert holds(boss, leaver) == {}
    assert Flow.objects.get(id=flow.id).owner_id == heir.id
    assert Approval.objects.get().people == [heir.id]
    monkeypatch.setattr(reading, "settled_before", lambda: 2**62)
    reading.read_events()
    assert "asked" in [item["notice"] for item in notices_json(heir)["items"]]
    hook.refresh_from_db()
    assert (hook.owner_id, hook.acts_as_id) == (heir.id, heir.id)
    assert DistributionRule.objects.get(id=rule.id).user_ids == [cast.seller.id, heir.id]
    assert undone(boss, run)["counts"]["undone"] == 4
    assert holds(boss, leaver) == before


def test_who_has_not_the_rights_for_it_is_refused_each_thing(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    boss, leaver = cast.administrator, make_user("administrator")
    switch_on("contacts", question(str(leaver.id)), trigger={"on": "created"}, actor=leaver)
    contact(cast)
    work()
    make_webhook(leaver, Wish(name="Shop", url="https://example.com/hook", kinds=["contacts.*"]))
    run = handed(boss, leaver, cast.stranger)
    assert reasons(boss, run) == dict.fromkeys(("@flows", "@approvals", "@webhooks"), "heir_may_not")
    assert Flow.objects.get().owner_id == leaver.id
    assert Approval.objects.get().people == [leaver.id]


def test_nobody_lends_a_flow_rights_that_they_do_not_have(cast: Cast, switch_on: SwitchOn) -> None:
    switch_on("contacts", question(str(cast.seller.id)), trigger={"on": "created"}, name="Asks")
    flow = Flow.objects.get()
    Flow.objects.update(owner_id=cast.seller.id)
    manager = make_user("head_of_sales")
    assert holds(cast.administrator, cast.seller) == {"@flows": 1}
    run = bulk.begin_hand_over(cast.administrator, uid(cast.seller), HandOver([uid(cast.administrator)]))
    BulkRun.objects.filter(id=run.id).update(created_by_id=manager.id)
    bulk.run_bulk(run.id)
    assert Flow.objects.get(id=flow.id).owner_id == cast.seller.id


def test_what_was_decided_or_changed_since_stays(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    boss, leaver, heir = cast.administrator, make_user("administrator"), make_user("administrator")
    switch_on("contacts", question(str(leaver.id)), trigger={"on": "created"}, actor=leaver)
    contact(cast)
    work()
    rule = add_distribution_rule(SYSTEM, name="Site", user_ids=[leaver.id])
    run = handed(boss, leaver, heir)
    Approval.objects.update(state="yes")
    DistributionRule.objects.filter(id=rule.id).update(user_ids=[cast.seller.id])
    assert undone(boss, run)["counts"] == {"changed": 3, "unchanged": 0, "refused": 0, "undone": 1, "kept": 2}
    assert DistributionRule.objects.get(id=rule.id).user_ids == [cast.seller.id]
