"""A wait for an event misses none: not what is looked at while it begins, while its flow is paused, or in a round."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module
from threading import Event, Thread
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from dotyk.automation import dispatching, flows, going, stepping
from dotyk.automation.dispatching import dispatch_events
from dotyk.automation.engine import work_until_idle
from dotyk.automation.flows import switch_flow
from dotyk.automation.models import FlowEngine, FlowRun, FlowStep
from dotyk.automation.running import run_due
from dotyk.automation.standing import SOON
from dotyk.automation.tree import definition_in
from dotyk.kernel.records import create_record, update_record
from dotyk.platform import clock
from dotyk.platform.events import last_cursor, settled_before
from dotyk.platform.ids import first_id
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
    assert FlowRun.objects.get().state == "waiting"
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


def test_the_latest_of_several_looked_at_together_counts(cast: Cast, switch_on: SwitchOn) -> None:
    """One that came before the wait began hides none that came after it."""
    switch_on("contacts", waits(), trigger=CREATED)
    key, began = contact(cast), clock.now()
    dispatch_events()
    update_record(cast.seller, "contacts", key, {"first_name": "Оля"})
    for later in (2, 4):
        with clock.as_of(began + timedelta(seconds=later)):
            run_due()
    with clock.as_of(began + timedelta(seconds=6)):
        update_record(cast.seller, "contacts", key, {"first_name": "Леся"})
        work_until_idle()
        assert position(cast, key) == "answered"


def test_the_history_before_the_wait_is_not_read(cast: Cast) -> None:
    """However much happened to the record, and to others of the kinds it waits for."""
    key, since = contact(cast), clock.now()
    (step,) = definition_in({"trigger": CREATED, "steps": [waits()]}).steps
    with connection.cursor() as cursor:
        cursor.execute(OLD_EVENTS, {"record": key, "from": str(first_id(since - timedelta(days=9)))})
        cursor.execute("analyze event, event_subject")
        with CaptureQueriesContext(connection) as asked:
            assert stepping._happened(step, key, since) is None
        cursor.execute(f"explain (analyze, format json) {asked[0]['sql']}")
        (plan,) = cursor.fetchone()
    assert rows_read(plan[0]["Plan"]) < 10


OLD_EVENTS = """
with e as (
  insert into event (id, transaction, at, kind, object, record_id, actor_kind, version, changes, data)
  select overlay(%(from)s placing lpad(to_hex(n), 12, '0') from 25)::uuid, n, now() - interval '9 days',
         case n %% 2 when 0 then 'contacts.updated' else 'contacts.commented' end, 'contacts',
         case n %% 4 when 1 then %(record)s::uuid else gen_random_uuid() end, 'user', 1, '{}', '{}'
  from generate_series(1, 2000) n returning id, record_id)
insert into event_subject (record_id, event_id) select record_id, id from e
"""


def rows_read(node: dict[str, Any]) -> int:
    """How many rows every part of a plan took up, those it threw away too."""
    own = node["Actual Rows"] + node.get("Rows Removed by Filter", 0)
    return int(own * node["Actual Loops"]) + sum(rows_read(part) for part in node.get("Plans", ()))


def round_of(*, is_parallel: bool) -> dict[str, Any]:
    """A round over the contacts of a company that waits with each of them, also beside another path."""
    step = waits(kinds=["contacts.updated", "companies.updated"])
    other = {"do": "wait", "time": {"days": 1}}
    paths = [{"name": "A", "steps": [step]}, {"name": "B", "steps": [other]}]
    inner = {"do": "parallel", "goes_on": "first", "paths": paths} if is_parallel else step
    return {"do": "each", "object": "contacts", "by": "company", "steps": [inner]}


@pytest.mark.parametrize("is_parallel", [False, True])
def test_in_a_round_it_is_woken_by_what_happens_to_the_record_of_the_round(
    cast: Cast, switch_on: SwitchOn, work: Work, is_parallel: bool
) -> None:
    switch_on("companies", round_of(is_parallel=is_parallel), trigger=CREATED)
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


@pytest.mark.parametrize("is_parallel", [False, True])
def test_a_run_in_a_round_of_old_is_woken_too(cast: Cast, switch_on: SwitchOn, work: Work, is_parallel: bool) -> None:
    switch_on("companies", round_of(is_parallel=is_parallel), trigger=CREATED)
    company = str(create_record(cast.seller, "companies", {"name": "Ранок"})["id"])
    one = contact(cast, company=company)
    work()
    work(seconds=2)
    run = FlowRun.objects.get()
    run.waits_about = None
    for path in run.data.get("paths", ()):
        del path["about"]
    run.save()
    with connection.cursor() as cursor:
        cursor.execute(import_module("dotyk.automation.migrations.0012_look_again").LOOK_AGAIN)
    work()
    update_record(cast.seller, "contacts", one, {"first_name": "Оля"})
    work()
    assert position(cast, one) == "answered"
