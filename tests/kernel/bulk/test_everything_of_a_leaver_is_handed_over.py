"""Everything somebody owns, or is named in, goes to others in one step, and comes back in one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from dotyk.accounts.actions import change_team, deactivate_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import Share, Team
from dotyk.kernel import bulk, records
from dotyk.kernel.bulk import HandOver
from dotyk.kernel.records.sharing import share_record
from dotyk.kernel.views.models import SavedView
from dotyk.kernel.views.saved import save_view
from dotyk.platform.errors import Denied, Invalid, NotFound
from dotyk.platform.models import Event
from tests.cast import Cast, make_user
from tests.kernel.making import change, make, make_person_who_may


def uid(actor: Actor) -> UUID:
    assert actor.id is not None
    return actor.id


def owner(cast: Cast, object_name: str, record_id: UUID) -> str:
    return str(records.get_record(cast.administrator, object_name, record_id)["owner"])


def handed(actor: Actor, giver: Actor, *to: Actor, **more: Any) -> dict[str, Any]:
    run = bulk.begin_hand_over(actor, uid(giver), HandOver([uid(heir) for heir in to], **more))
    bulk.run_bulk(run.id)
    return bulk.bulk_json(actor, run.id)


def undone(actor: Actor, run: dict[str, Any]) -> dict[str, Any]:
    bulk.undo_bulk(actor, UUID(run["id"]))
    bulk.take_back(UUID(run["id"]))
    return bulk.bulk_json(actor, UUID(run["id"]))


def held(cast: Cast, giver: Actor, *, finished: bool = False) -> dict[str, int]:
    items, _ = bulk.what_is_held(cast.administrator, uid(giver), finished=finished)
    return {each.name: each.count["value"] for each in items}


def world(cast: Cast) -> dict[str, UUID]:
    """What the seller has: records, a task and a meeting of others that name her, a team, a view, a share."""
    boss, me = cast.administrator, str(cast.seller.id)
    company = make(boss, "companies", name="Shared")
    share_record(boss, "companies", company, user=uid(cast.seller), level="edit")
    change_team(SYSTEM, cast.team, head=uid(cast.seller))
    return {
        "contact": make(cast.seller, "contacts", first_name="Olena"),
        "task": make(boss, "tasks", name="Call", assignee=me),
        "done": make(boss, "tasks", name="Called", assignee=me, status="done"),
        "meeting": make(boss, "meetings", name="Visit", starts_at="2031-01-01T10:00:00Z", attendees=[me, str(boss.id)]),
        "view": save_view(cast.seller, "contacts", name="Mine").id,
        "company": company,
    }


def test_all_of_it_goes_and_comes_back(cast: Cast) -> None:
    boss, heir, all_of_it = cast.administrator, cast.teammate, world(cast)
    kinds = {"contacts": 1, "tasks": 1, "meetings": 1, "@teams": 1, "@views": 1, "@shares": 1}
    assert held(cast, cast.seller) == kinds
    deactivate_user(SYSTEM, uid(cast.seller))
    run = handed(boss, cast.seller, heir)
    assert (run["status"], run["counts"]["changed"], run["counts"]["refused"]) == ("done", 6, 0)
    assert held(cast, cast.seller) == {}
    to, me = str(heir.id), str(cast.seller.id)
    assert owner(cast, "contacts", all_of_it["contact"]) == to
    task = records.get_record(boss, "tasks", all_of_it["task"])
    assert (task["owner"], task["assignee"]) == (str(boss.id), to)
    assert records.get_record(boss, "meetings", all_of_it["meeting"])["attendees"] == [to, str(boss.id)]
    assert records.get_record(boss, "tasks", all_of_it["done"])["assignee"] == me
    assert Team.objects.get(id=cast.team).head_id == heir.id
    assert SavedView.objects.get(id=all_of_it["view"]).owner_id == heir.id
    assert Share.objects.get(record_id=all_of_it["company"]).user_id == heir.id
    back = undone(boss, run)
    assert (back["status"], back["counts"]["undone"], back["counts"]["kept"]) == ("undone", 6, 0)
    assert held(cast, cast.seller) == kinds
    assert Share.objects.get(record_id=all_of_it["company"]).level == "edit"


def test_it_is_divided_evenly_or_by_object(cast: Cast) -> None:
    for n in range(7):
        make(cast.seller, "contacts", first_name=f"C{n}")
    deal = make(cast.seller, "deals", name="D")
    lead = make(cast.seller, "leads", name="L")
    instead = {"deals": [uid(cast.administrator)], "leads": []}
    handed(cast.administrator, cast.seller, cast.teammate, cast.stranger, instead=instead)
    found = records.group_json(cast.administrator, "contacts", group_by=[{"field": "owner"}], aggregate=[])
    assert sorted(found.count(f'"{each.id}"') for each in (cast.teammate, cast.stranger)) == [1, 1]
    assert '"values":[4]' in found
    assert '"values":[3]' in found
    assert owner(cast, "deals", deal) == str(cast.administrator.id)
    assert owner(cast, "leads", lead) == str(cast.seller.id)


def test_what_is_finished_stays_unless_asked_for(cast: Cast) -> None:
    done = make(cast.seller, "tasks", name="Called", status="done")
    handed(cast.administrator, cast.seller, cast.teammate)
    assert owner(cast, "tasks", done) == str(cast.seller.id)
    assert held(cast, cast.seller, finished=True) == {"tasks": 1}
    handed(cast.administrator, cast.seller, cast.teammate, finished=True)
    assert owner(cast, "tasks", done) == str(cast.teammate.id)


def test_undo_leaves_what_was_changed_since(cast: Cast) -> None:
    boss, all_of_it = cast.administrator, world(cast)
    run = handed(boss, cast.seller, cast.teammate)
    change(boss, "contacts", all_of_it["contact"], owner=str(cast.stranger.id))
    change_team(SYSTEM, cast.team, head=uid(cast.stranger))
    assert undone(boss, run)["counts"]["kept"] == 2
    told = bulk.told_rows(boss, UUID(run["id"]), after=0, limit=50)["items"]
    assert {(row["object"], row["title"]) for row in told} == {("contacts", "Olena"), ("@teams", "North")}


def test_only_within_the_reach_of_who_asks(cast: Cast) -> None:
    grants = {"companies": {"read": "all", "update": "own"}, "deals": {"read": "all"}}
    manager = make_person_who_may(grants, capabilities=("manage_users",))
    person = make_user(None)
    company = make(cast.administrator, "companies", name="Theirs", owner=str(person.id))
    make(cast.administrator, "contacts", first_name="Theirs", owner=str(person.id))
    make(cast.administrator, "deals", name="Theirs", owner=str(person.id))
    found = {each.name: each.may for each in bulk.what_is_held(manager, uid(person))[0]}
    assert found == {"companies": True, "deals": False}
    run = handed(manager, person, cast.teammate)
    assert (run["counts"]["changed"], run["counts"]["refused"]) == (0, 1)
    assert owner(cast, "companies", company) == str(person.id)
    with pytest.raises(Denied):
        bulk.what_is_held(manager, uid(cast.seller))


def test_tells_before_which_heirs_could_change_nothing_of_it(cast: Cast) -> None:
    world(cast)
    reader = make_person_who_may({"contacts": {"read": "all"}, "tasks": {"read": "all", "update": "own"}})
    asked = [uid(reader), uid(cast.teammate), uid(make_user("seller"))]
    items, _ = bulk.what_is_held(cast.administrator, uid(cast.seller), heirs=asked)
    unfit = {each.name: list(each.unfit) for each in items}
    assert unfit["contacts"] == [uid(reader)]
    assert unfit["tasks"] == []
    assert unfit["@views"] == []


def test_an_heir_whose_roles_never_read_is_refused_a_share(cast: Cast) -> None:
    world(cast)
    run = handed(cast.administrator, cast.seller, make_user(None), instead={"contacts": []})
    told = bulk.told_rows(cast.administrator, UUID(run["id"]), after=0, limit=50)["items"]
    assert [(row["object"], row["title"], row["reasons"][0]["code"]) for row in told] == [
        ("@shares", "Shared", "role_never_reads")
    ]


def test_who_had_the_share_already_keeps_what_they_had(cast: Cast) -> None:
    all_of_it = world(cast)
    share_record(cast.administrator, "companies", all_of_it["company"], user=uid(cast.stranger))
    run = handed(cast.administrator, cast.seller, cast.stranger)
    assert [(s.user_id, s.level) for s in Share.objects.all()] == [(cast.stranger.id, "edit")]
    undone(cast.administrator, run)
    assert {(s.user_id, s.level) for s in Share.objects.all()} == {
        (cast.stranger.id, "read"),
        (cast.seller.id, "edit"),
    }


def test_refuses_strangers_and_nonsense(cast: Cast) -> None:
    boss, giver = cast.administrator, uid(cast.seller)
    with pytest.raises(Denied):
        handed(cast.teammate, cast.seller, cast.teammate)
    with pytest.raises(Denied):
        bulk.what_is_held(cast.teammate, giver)
    with pytest.raises(NotFound):
        bulk.what_is_held(boss, make(boss, "companies", name="C"))
    gone = make_user("seller")
    deactivate_user(SYSTEM, uid(gone))
    for to, instead, place in (
        ([], {}, "to"),
        ([giver], {}, "to"),
        ([uid(gone)], {}, "to"),
        ([uid(cast.teammate)], {"hats": []}, "instead.hats"),
        ([uid(cast.teammate)], {"deals": [giver]}, "instead.deals"),
    ):
        with pytest.raises(Invalid) as refused:
            bulk.begin_hand_over(boss, giver, HandOver(to, instead))
        assert refused.value.faults[0].field == place


def test_it_is_audited_and_undone_only_by_who_manages_people(cast: Cast) -> None:
    make(cast.seller, "contacts", first_name="Olena")
    run = handed(cast.administrator, cast.seller, cast.teammate)
    event = Event.objects.get(kind="accounts.handed_over")
    assert (event.record_id, event.data["to"]) == (cast.seller.id, "Taras Teammate")
    weaker = replace(cast.administrator, capabilities=frozenset({"configure"}))
    with pytest.raises(Denied):
        bulk.undo_bulk(weaker, UUID(run["id"]))
    undone(cast.administrator, run)
    assert Event.objects.filter(kind="accounts.hand_over_undone").count() == 1
