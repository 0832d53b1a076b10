"""A flow begins by what happens, for the records it is for, and does its steps."""

from __future__ import annotations

from typing import Any

from dotyk.automation.models import FlowRun, FlowStep
from dotyk.kernel.records import create_record, delete_record, get_record, restore_record, update_record
from dotyk.platform.models import Event
from tests.automation.conftest import SwitchOn, Work
from tests.cast import Cast

TAG = {"do": "act", "action": "update", "given": {"values": {"position": "seen"}}}


def contact(cast: Cast, **values: Any) -> str:
    return str(create_record(cast.seller, "contacts", {"first_name": "Олена", **values})["id"])


def position(cast: Cast, key: str) -> Any:
    return get_record(cast.administrator, "contacts", key)["position"]


def test_begins_when_a_record_is_made(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    flow = switch_on("contacts", TAG, trigger={"on": "created"})
    key = contact(cast)
    work()
    assert position(cast, key) == "seen"
    run = FlowRun.objects.get(flow=flow)
    assert (run.state, str(run.record_id)) == ("done", key)


def test_acts_under_its_own_name_in_the_history(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    flow = switch_on("contacts", TAG, trigger={"on": "created"}, name="Вітання")
    key = contact(cast)
    work()
    event = Event.objects.get(record_id=key, kind="contacts.updated")
    assert event.actor_id == flow.author_id
    assert event.data["cause"]["flow"] == str(flow.id)


def test_leaves_alone_whom_its_filter_does_not_want(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    switch_on("contacts", TAG, trigger={"on": "created"}, where={"field": "first_name", "op": "eq", "value": "Ігор"})
    key = contact(cast)
    work()
    assert position(cast, key) is None
    assert not FlowRun.objects.exists()


def test_nothing_that_happened_before_it_was_switched_on_counts(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    key = contact(cast)
    switch_on("contacts", TAG, trigger={"on": "created"})
    work()
    assert position(cast, key) is None


def test_begins_by_a_change_from_one_value_to_another(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    trigger = {"on": "updated", "fields": ["lifecycle"], "from": "lead", "to": "customer"}
    switch_on("contacts", TAG, trigger=trigger)
    key = contact(cast, lifecycle="lead")
    other = contact(cast)
    for one in (key, other):
        update_record(cast.seller, "contacts", one, {"lifecycle": "customer"})
    work()
    assert (position(cast, key), position(cast, other)) == ("seen", None)


def test_begins_when_a_record_is_deleted_and_when_it_comes_back(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    made = {"do": "act", "action": "create", "given": {"object": "notes", "values": {"body": "gone"}}}
    switch_on("contacts", made, trigger={"on": "deleted"})
    switch_on("contacts", TAG, trigger={"on": "restored"})
    key = contact(cast)
    delete_record(cast.administrator, "contacts", key)
    work()
    assert FlowStep.objects.get(kind="act").effects[0]["object"] == "notes"
    restore_record(cast.administrator, "contacts", key)
    work()
    assert position(cast, key) == "seen"


def test_takes_the_way_its_condition_says(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    def says(text: str) -> dict[str, Any]:
        return {"do": "act", "action": "update", "given": {"values": {"position": text}}}

    where = {"field": "first_name", "op": "eq", "value": "Олена"}
    switch_on(
        "contacts",
        {"do": "if", "where": where, "then": [says("yes")], "otherwise": [says("no")]},
        {"do": "act", "action": "update", "given": {"values": {"purchase_goal": "after"}}},
        trigger={"on": "created"},
    )
    yes, no = contact(cast), contact(cast, first_name="Ігор")
    work()
    assert (position(cast, yes), position(cast, no)) == ("yes", "no")
    assert get_record(cast.administrator, "contacts", no)["purchase_goal"] == "after"


def test_waits_and_goes_on_in_time(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    switch_on("contacts", {"do": "wait", "time": {"hours": 2}}, TAG, trigger={"on": "created"})
    key = contact(cast)
    work()
    work(hours=1.9)
    assert position(cast, key) is None
    work(hours=2.1)
    assert position(cast, key) == "seen"


def test_waits_for_an_event_or_until_its_time_is_out(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    step = {
        "do": "wait_for",
        "kinds": ["contacts.updated"],
        "at_most": {"hours": 1},
        "then": [{"do": "act", "action": "update", "given": {"values": {"position": "answered"}}}],
        "otherwise": [{"do": "act", "action": "update", "given": {"values": {"position": "silent"}}}],
    }
    switch_on("contacts", step, trigger={"on": "created"})
    answered, silent = contact(cast), contact(cast)
    work()
    update_record(cast.seller, "contacts", answered, {"first_name": "Оля"})
    work()
    assert (position(cast, answered), position(cast, silent)) == ("answered", None)
    work(hours=1.1)
    assert position(cast, silent) == "silent"


def test_its_own_doing_does_not_end_its_waiting(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    wait = {"do": "wait_for", "kinds": ["contacts.updated"], "at_most": {"hours": 1}, "otherwise": [TAG]}
    begin = {"do": "act", "action": "update", "given": {"values": {"purchase_goal": "begun"}}}
    switch_on("contacts", begin, wait, trigger={"on": "created"})
    key = contact(cast)
    work()
    assert FlowRun.objects.get().state == "waiting"
    work(hours=1.1)
    assert position(cast, key) == "seen"


def test_ends_where_its_goal_is_met(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    goal = {"field": "lifecycle", "op": "eq", "value": "customer"}
    switch_on("contacts", {"do": "wait", "time": {"days": 1}}, TAG, trigger={"on": "created"}, goal=goal)
    key = contact(cast)
    work()
    update_record(cast.seller, "contacts", key, {"lifecycle": "customer"})
    work(days=1.1)
    assert position(cast, key) is None
    assert FlowRun.objects.get().state == "goal"


def test_a_record_that_is_deleted_meanwhile_ends_the_run(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    switch_on("contacts", {"do": "wait", "time": {"days": 1}}, TAG, trigger={"on": "created"})
    key = contact(cast)
    work()
    delete_record(cast.administrator, "contacts", key)
    work(days=1.1)
    assert FlowRun.objects.get().state == "gone"


def test_goes_round_the_related_records(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    inner = {"do": "act", "action": "update", "given": {"values": {"position": "met"}}}
    switch_on(
        "companies",
        {"do": "each", "object": "contacts", "by": "company", "most": 2, "steps": [inner]},
        {"do": "act", "action": "update", "given": {"values": {"industry": "after"}}},
        trigger={"on": "updated", "fields": ["name"]},
    )
    company = create_record(cast.seller, "companies", {"name": "Ромашка"})["id"]
    people = [contact(cast, company=company) for _ in range(3)]
    update_record(cast.seller, "companies", company, {"name": "Мрія"})
    work()
    assert [position(cast, key) for key in people] == ["met", "met", None]
    assert get_record(cast.administrator, "companies", company)["industry"] == "after"


def test_never_takes_a_record_in_again_where_it_says_so(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    switch_on("contacts", TAG, trigger={"on": "updated", "fields": ["first_name"]}, reentry={"rule": "never"})
    key = contact(cast)
    for name in ("Оля", "Леся"):
        update_record(cast.seller, "contacts", key, {"first_name": name})
        work()
    assert FlowRun.objects.count() == 1


def test_splits_records_by_chance_the_same_way_each_time(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    def way(text: str) -> dict[str, Any]:
        return {"steps": [{"do": "act", "action": "update", "given": {"values": {"position": text}}}]}

    switch_on("contacts", {"do": "split", "parts": [way("a"), way("b")]}, trigger={"on": "created"})
    keys = [contact(cast) for _ in range(20)]
    work()
    assert {position(cast, key) for key in keys} == {"a", "b"}
