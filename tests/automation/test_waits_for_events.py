"""A wait for an event misses none: not what is looked at while it begins, while its flow is paused, or in a round."""

from __future__ import annotations

from threading import Event, Thread
from typing import Any

import pytest
from django.db import connection, transaction

from dotyk.automation import dispatching, flows, going
from dotyk.automation.dispatching import dispatch_events
from dotyk.automation.engine import work_until_idle
from dotyk.automation.flows import switch_flow
from dotyk.automation.models import FlowEngine, FlowRun, FlowStep
from dotyk.automation.running import run_due
from dotyk.automation.standing import SOON
from dotyk.kernel.records import create_record, update_record
from dotyk.platform import clock
from dotyk.platform.events import last_cursor, settled_before
from tests.accounts.races import PATIENCE_SECONDS
from tests.automation.conftest import SwitchOn, Work
from tests.automation.test_flows_run import contact, position
from tests.cast import Cast, make_cast

CREATED = {"on": "created"}


def sets(position: str) -> list[dict[str, Any]]:
    return [{"do": "act", "action": "update", "given": {"values": {"position": position}}}]


def waits(**more: Any) -> dict[str, Any]:
    kinds = {"do": "wait_for", "kinds": ["contacts.updated"], "at_most": {"hours": 5}}
    return {**kinds, "then": sets("answered"), "otherwise": sets("silent"), **more}


@pytest.mark.django_db(transaction=True)
def test_what_is_looked_at_while_the_wait_is_being_saved_is_noticed_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one who changes the record began before the run, so nothing of the run holds the event up."""
    monkeypatch.setattr(dispatching, "settled_before", settled_before)
    monkeypatch.setattr(flows, "last_cursor", last_cursor)
    cast = make_cast()
    made = flows.make_flow(
        cast.administrator, name="Late", object_name="contacts", definition={"trigger": CREATED, "steps": [waits()]}
    )
    flows.switch_flow(cast.administrator, made.id, "on")
    key = contact(cast)
    while dispatch_events():
        continue
    is_saving, may_end = Event(), Event()
    keep = going.keep_standings

    def keep_slowly(*given: Any) -> None:
        is_saving.set()
        may_end.wait(PATIENCE_SECONDS)
        keep(*given)

    def begin_to_wait() -> None:
        try:
            run_due()
        finally:
            connection.close()

    monkeypatch.setattr(going, "keep_standings", keep_slowly)
    beginning = Thread(target=begin_to_wait)
    with transaction.atomic():
        connection.cursor().execute("select pg_current_xact_id()")
        beginning.start()
        assert is_saving.wait(PATIENCE_SECONDS)
        update_record(cast.seller, "contacts", key, {"first_name": "Оля"})
    while dispatch_events():
        continue
    assert FlowEngine.objects.get().cursor == last_cursor()
    may_end.set()
    beginning.join()
    run = FlowRun.objects.get()
    assert (run.state, run.woken_by) == ("waiting", None)
    with clock.as_of(clock.now() + SOON):
        work_until_idle()
    assert position(cast, key) == "answered"


def test_looks_once_more_soon_and_then_no_more(cast: Cast, switch_on: SwitchOn, work: Work) -> None:
    switch_on("contacts", waits(), trigger=CREATED)
    contact(cast)
    with clock.as_of(clock.now()):
        work()
    began = FlowStep.objects.get().at
    assert FlowRun.objects.get().wake_at - began == SOON
    work(seconds=2)
    run = FlowRun.objects.get()
    assert (clock.written(run.wake_at), FlowStep.objects.get().at) == (FlowStep.objects.get().outcome["until"], began)
    assert (run.waits_for, run.waits_about) == (["contacts.updated"], None)


def test_what_happened_while_the_flow_was_paused_is_noticed_when_it_is_on(
    cast: Cast, switch_on: SwitchOn, work: Work
) -> None:
    flow = switch_on("contacts", waits(), trigger=CREATED)
    answered, silent = contact(cast), contact(cast)
    work()
    work(seconds=2)
    switch_flow(cast.administrator, flow.id, "paused")
    update_record(cast.seller, "contacts", answered, {"first_name": "Оля"})
    work()
    switch_flow(cast.administrator, flow.id, "on")
    work()
    assert (position(cast, answered), position(cast, silent)) == ("answered", None)


@pytest.mark.parametrize("is_parallel", [False, True])
def test_in_a_round_it_is_woken_by_what_happens_to_the_record_of_the_round(
    cast: Cast, switch_on: SwitchOn, work: Work, is_parallel: bool
) -> None:
    step = waits(kinds=["contacts.updated", "companies.updated"])
    other = {"do": "wait", "time": {"days": 1}}
    paths = [{"name": "A", "steps": [step]}, {"name": "B", "steps": [other]}]
    inner = {"do": "parallel", "goes_on": "first", "paths": paths} if is_parallel else step
    switch_on("companies", {"do": "each", "object": "contacts", "by": "company", "steps": [inner]}, trigger=CREATED)
    company = str(create_record(cast.seller, "companies", {"name": "Ранок"})["id"])
    one, two = (contact(cast, company=company) for _ in range(2))
    work()
    update_record(cast.seller, "companies", company, {"name": "Мрія"})
    update_record(cast.seller, "contacts", two, {"first_name": "Леся"})
    work()
    assert [position(cast, key) for key in (one, two)] == [None, None]
    update_record(cast.seller, "contacts", one, {"first_name": "Оля"})
    work()
    assert [position(cast, key) for key in (one, two)] == ["answered", None]
    assert [str(key) for key in FlowRun.objects.get().waits_about] == [two]
    work(hours=5.1)
    assert (position(cast, two), FlowRun.objects.get().state) == ("silent", "done")
