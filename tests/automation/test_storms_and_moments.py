"""No storms: loops, caps, pauses, rest; and moments: dates, quiet times, clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dotyk.automation import flows
from dotyk.automation.models import FlowRun, FlowWatch
from dotyk.automation.rules.times import after_all_rest
from dotyk.automation.tree import Rest
from dotyk.kernel.objects.custom_fields import add_field, remove_field
from dotyk.kernel.records import create_record, get_record, update_record
from dotyk.platform import clock
from dotyk.platform.errors import Invalid
from tests.automation.conftest import SwitchOn, Work
from tests.automation.test_flows_run import TAG, contact, position
from tests.cast import Cast, again

KYIV = ZoneInfo("Europe/Kyiv")


def name_it(text: str) -> dict[str, Any]:
    return {"do": "act", "action": "update", "given": {"values": {"first_name": text}}}


def test_a_flow_is_not_begun_by_its_own_doing(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    switch_on("contacts", name_it("{first_name}!"), trigger={"on": "updated", "fields": ["first_name"]})
    key = contact(cast)
    update_record(cast.seller, "contacts", key, {"first_name": "Оля"})
    work()
    assert get_record(cast.administrator, "contacts", key)["first_name"] == "Оля!"
    assert list(FlowRun.objects.order_by("id").values_list("state", flat=True)) == ["done", "loop"]


def test_two_flows_that_wake_each_other_stop_with_the_chain_told(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    trigger = {"on": "updated", "fields": ["first_name"]}
    one = switch_on("contacts", name_it("{first_name}1"), trigger=trigger, name="One")
    other = switch_on("contacts", name_it("{first_name}2"), trigger=trigger, name="Other")
    key = contact(cast)
    update_record(cast.seller, "contacts", key, {"first_name": "Оля"})
    work()
    chains = FlowRun.objects.filter(state="loop").values_list("chain", flat=True)
    assert [str(one.id), str(other.id), str(one.id)] in list(chains)
    assert FlowRun.objects.filter(state="waiting").count() == 0


def test_the_cap_lets_the_rest_begin_in_the_hours_to_come(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    switch_on("contacts", TAG, trigger={"on": "created"}, per_hour=2)
    keys = [contact(cast) for _ in range(5)]
    work()
    assert [position(cast, key) for key in keys].count("seen") == 2
    work(minutes=61)
    assert [position(cast, key) for key in keys].count("seen") == 4
    work(minutes=121)
    assert [position(cast, key) for key in keys].count("seen") == 5


def test_nothing_is_done_while_all_is_paused_and_nothing_is_forgotten(
    cast: Cast, switch_on: SwitchOn, work: Work
) -> None:
    switch_on("contacts", TAG, trigger={"on": "created"})
    flows.pause_all(cast.administrator, True)
    key = contact(cast)
    work()
    assert position(cast, key) is None
    flows.pause_all(cast.administrator, False)
    work()
    assert position(cast, key) == "seen"


def test_a_paused_flow_holds_its_runs(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    flow = switch_on("contacts", {"do": "wait", "time": {"hours": 1}}, TAG, trigger={"on": "created"})
    key = contact(cast)
    work()
    flows.switch_flow(cast.administrator, flow.id, "paused")
    work(hours=2)
    assert position(cast, key) is None
    flows.switch_flow(cast.administrator, flow.id, "on")
    work(hours=2)
    assert position(cast, key) == "seen"


def test_nobody_is_disturbed_in_hours_of_rest(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    say = {"do": "act", "action": "comment", "given": {"text": "Hi", "people": [str(cast.seller.id)]}}
    with clock.as_of(datetime(2026, 3, 2, 20, tzinfo=UTC)):  # 22:00 in Kyiv
        switch_on("contacts", say, trigger={"on": "created"}, rest={"begins": "21:00", "ends": "08:00"})
        contact(cast)
        work()
    run = FlowRun.objects.get()
    assert run.wake_at is not None
    assert run.wake_at.astimezone(KYIV) == datetime(2026, 3, 3, 8, tzinfo=KYIV)


def test_rest_across_the_world_ends_where_it_can() -> None:
    rest = Rest(begins="21:00", ends="08:00")
    kyiv, seattle, tokyo = KYIV, ZoneInfo("America/Los_Angeles"), ZoneInfo("Asia/Tokyo")
    noon, night = datetime(2026, 3, 2, 12, tzinfo=KYIV), datetime(2026, 3, 2, 23, tzinfo=KYIV)
    assert after_all_rest(noon, rest, [kyiv, seattle]) == datetime(2026, 3, 2, 18, tzinfo=KYIV)
    assert after_all_rest(night, rest, [kyiv, seattle]) == datetime(2026, 3, 3, 18, tzinfo=KYIV)
    assert after_all_rest(noon, rest, [kyiv, seattle, tokyo]) == noon
    assert after_all_rest(night, rest, [kyiv, tokyo]) == datetime(2026, 3, 3, 8, tzinfo=KYIV)


def test_a_date_wakes_and_moves_with_its_field(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    done = {"do": "act", "action": "update", "given": {"values": {"description": "late"}}}
    switch_on("tasks", done, trigger={"on": "date", "field": "due_at", "offset": {"hours": 1}})
    due = datetime.now(UTC) + timedelta(hours=2)
    keys = [create_record(cast.seller, "tasks", {"name": "x", "due_at": due.isoformat()})["id"] for _ in range(2)]
    update_record(cast.seller, "tasks", keys[1], {"due_at": (due + timedelta(days=1)).isoformat()})
    work()
    work(hours=3.1)
    told = [get_record(cast.administrator, "tasks", key)["description"] for key in keys]
    assert told == ["late", None]


def test_a_birthday_comes_every_year(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    birthday = (datetime.now(UTC) + timedelta(days=10)).date().replace(year=1992)
    key = contact(cast, birthday=birthday.isoformat())
    switch_on("contacts", TAG, trigger={"on": "date", "field": "birthday", "yearly": True})
    work(days=11)
    assert position(cast, key) == "seen"
    (due,) = FlowWatch.objects.values_list("due_at", flat=True)
    assert due.astimezone(ZoneInfo("Europe/Kyiv")).year == (datetime.now(UTC) + timedelta(days=10)).year + 1


def test_quiet_time_begins_anew_with_what_happens(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    switch_on("contacts", TAG, trigger={"on": "quiet", "after": {"days": 7}})
    spoken, silent = contact(cast), contact(cast)
    work()
    with clock.as_of(clock.now() + timedelta(days=3)):
        update_record(cast.seller, "contacts", spoken, {"first_name": "Оля"})
        work()
    work(days=8)
    assert (position(cast, spoken), position(cast, silent)) == (None, "seen")


def test_goes_by_the_clock_for_everyone_its_filter_wants(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    keys = [contact(cast), contact(cast, first_name="Ігор")]
    where = {"field": "first_name", "op": "eq", "value": "Ігор"}
    switch_on("contacts", TAG, trigger={"on": "clock", "every": "day", "at": "09:00"}, where=where)
    work(days=1.1)
    assert [position(cast, key) for key in keys] == [None, "seen"]


def test_a_flow_that_speaks_of_a_deleted_field_is_stopped_with_the_reason(
    cast: Cast, switch_on: SwitchOn, work: Work
) -> None:
    add_field(cast.administrator, "contacts", {"name": "hat", "type": "text", "label": {"en": "Hat"}})
    by = again(cast.administrator)
    step = {"do": "act", "action": "update", "given": {"values": {"hat": "red"}}}
    flow = switch_on("contacts", step, trigger={"on": "created"}, actor=by)
    remove_field(by, "contacts", "hat")
    contact(cast)
    work()
    flow.refresh_from_db()
    assert flow.state == "stopped"
    assert [(reason["field"], reason["code"]) for reason in flow.reasons] == [
        ("steps[0].given.values.hat", "flow_no_field")
    ]
    assert not FlowRun.objects.exists()


def test_a_flow_with_faults_is_not_switched_on_and_each_is_told_at_its_place(cast: Cast, switch_on: SwitchOn) -> None:
    with pytest.raises(Invalid) as refused:
        switch_on(
            "contacts",
            {"do": "if", "where": {"field": "nope", "op": "eq", "value": 1}, "then": [
                {"do": "act", "action": "assign", "given": {"people": ["00000000-0000-0000-0000-000000000000"]}}
            ]},
            trigger={"on": "updated", "fields": ["gone"]},
        )  # fmt: skip
    assert [fault.field for fault in refused.value.faults] == [
        "trigger.fields[0]",
        "steps[0].where.field",
        "steps[0].then[0].given.people[0]",
    ]
