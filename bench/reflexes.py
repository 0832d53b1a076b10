"""``make bench ARGS="--reflexes 1"``: what the flows promise, at full size, on an empty database of its own.

Every effect exactly once though engines are killed; runs that wait wake on time; how soon after its commit a record is
acted upon while a thousand come a second; what two hundred flows cost a write.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from bench.client import percentile
from bench.engines import engine_running, killed, started_engine, wait_until
from dotyk.accounts.actions import create_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.queries import actor_of
from dotyk.automation import flows
from dotyk.automation.models import Flow
from dotyk.kernel.records import create_records

BATCH = 1_000
_EFFECTS = """
select (select count(*) from flow_run where flow_id = %s and state = 'done'),
       count(*) filter (where kind = 'contacts.commented'),
       count(distinct record_id) filter (where kind = 'contacts.commented'),
       count(*) filter (where kind = 'notes.created')
from event where actor_id = %s
"""
_MANY_RUNS = """
insert into flow_run
  (id, flow_id, version_id, object, record_id, state, priority, place, wake_at, chain, data, attempts, started_at)
select gen_random_uuid(), r.flow_id, r.version_id, r.object, c.ids[1 + n %% array_length(c.ids, 1)], 'waiting', 0,
       r.place, now() + interval '2 hours' + n * interval '1 second', r.chain, r.data, 0, now()
from flow_run r, generate_series(1, %s) n, (select array_agg(id) as ids from contact) c
where r.flow_id = %s
"""
_DUE = """
create table due as
select id, clock_timestamp() + interval '10 seconds' + row_number() over () * interval '1 second' / %s as wake_at
from (select id from flow_run where flow_id = %s and state = 'waiting' limit %s) r
"""
_LATENESS = """
select extract(epoch from s.at - due.wake_at)::float from due join flow_step s on s.run_id = due.id and s.kind = 'act'
"""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much of everything; ``Sizes()`` is the full size."""

    records: int = 100_000
    kills: int = 50
    timers: int = 1_000_000
    due: int = 1_200
    due_a_second: int = 20
    rate: int = 1_000
    seconds: int = 30
    flows: int = 200
    writes: int = 300

    @classmethod
    def of(cls, share: float) -> Sizes:
        """A part of the full size, for a look in between; times and rates stay."""
        full = cls()
        parts = {
            name: max(5, int(getattr(full, name) * share)) for name in ("records", "kills", "timers", "due", "flows")
        }
        return cls(**parts)


def measured(sizes: Sizes) -> list[str]:
    """Does everything in turn; what came of it, a line each."""
    boss = actor_of(create_user(SYSTEM, "boss@bench.example", name="Head", roles=["administrator"]).id)
    return [line for part in (_exactly_once, _on_time, _soon, _what_flows_cost) for line in _told(part(boss, sizes))]


def _told(lines: Sequence[str]) -> Sequence[str]:
    for line in lines:
        print(line, flush=True)
    return lines


def _switched_on(boss: Actor, name: str, trigger: Any, steps: Sequence[Any], where: Any = None) -> Flow:
    definition = {"trigger": trigger, "where": where, "steps": steps, "per_hour": 1_000_000}
    flow = flows.make_flow(boss, name=name, object_name="contacts", definition=definition)
    return flows.switch_flow(boss, flow.id, "on")


def _off(boss: Actor, flow: Flow) -> None:
    flows.switch_flow(boss, flow.id, "paused")


def _act(action: str, **given: Any) -> dict[str, Any]:
    return {"do": "act", "action": action, "given": given}


def _exactly_once(boss: Actor, sizes: Sizes) -> list[str]:
    steps = [_act("comment", text="first"), _act("create", object="notes", values={"body": "second"})]
    flow = _switched_on(boss, "Sink", {"on": "created"}, steps)
    for start in range(0, sizes.records, BATCH):
        rows = [{"first_name": f"N{n}"} for n in range(start, min(start + BATCH, sizes.records))]
        create_records(boss, "contacts", rows)
    begun, chance, kills = time.monotonic(), random.Random(2026), 0
    engines = [started_engine(), started_engine()]
    while kills < sizes.kills and not wait_until(_unfinished(flow, sizes.records), 0, chance.uniform(0.5, 4)):
        killed(engines.pop(0))
        engines.append(started_engine())
        kills += 1
    finished = wait_until(_unfinished(flow, sizes.records), 0, 7_200)
    for pid in engines:
        killed(pid)
    with connection.cursor() as cursor:
        cursor.execute(_EFFECTS, [flow.id, flow.author_id])
        done, comments, commented, notes = cursor.fetchone()
    _off(boss, flow)
    once = finished and done == comments == commented == notes == sizes.records
    taken = time.monotonic() - begun
    return [
        f"{sizes.records:,} records through two steps, engines killed {kills} times: {done:,} done, {comments:,} "
        f"comments on {commented:,} records, {notes:,} notes: {'each exactly once' if once else 'NOT exactly once'}; "
        f"{sizes.records / taken:.0f} runs a second"
    ]


def _unfinished(flow: Flow, records: int) -> str:
    return f"select {records} - count(*) from flow_run where flow_id = '{flow.id}' and state = 'done'"


def _on_time(boss: Actor, sizes: Sizes) -> list[str]:
    steps = [{"do": "wait", "time": {"hours": 2}}, _act("comment", text="now")]
    flow = _switched_on(boss, "Timer", {"on": "created"}, steps)
    create_records(boss, "contacts", [{"first_name": "Pattern"}])
    with engine_running():
        wait_until(f"select 1 - count(*) from flow_step s join flow_run r on r.id = s.run_id "
                   f"where r.flow_id = '{flow.id}'", 0, 60)  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_MANY_RUNS, [sizes.timers, flow.id])
        cursor.execute("analyze flow_run")
        cursor.execute(_DUE, [sizes.due_a_second, flow.id, sizes.due])
        cursor.execute("update flow_run r set wake_at = due.wake_at from due where due.id = r.id")
    with engine_running():
        wait_until("select count(*) from due join flow_run r on r.id = due.id where r.state = 'waiting'", 0, 300)
    with connection.cursor() as cursor:
        cursor.execute(_LATENESS)
        late = [row[0] for row in cursor.fetchall()]
        cursor.execute("drop table due")
    _off(boss, flow)
    return [
        f"of {sizes.timers:,} that wait {len(late):,} of {sizes.due:,} woke, {sizes.due_a_second} due a second: late "
        f"by p50 {percentile(late, 0.5):.2f} s, p95 {percentile(late, 0.95):.2f} s, most {max(late):.2f} s (aim ± 2)"
    ]


def _soon(boss: Actor, sizes: Sizes) -> list[str]:
    where = {"field": "position", "op": "eq", "value": "chosen"}
    flow = _switched_on(boss, "Soon", {"on": "created"}, [_act("comment", text="at once")], where)
    committed: dict[str, float] = {}
    part, written, begun = sizes.rate // 20, 0, time.monotonic()
    with engine_running():
        while (passed := time.monotonic() - begun) < sizes.seconds:
            if written > passed * sizes.rate:
                time.sleep(0.005)
                continue
            rows = [{"first_name": f"R{n}", "position": "" if n else "chosen"} for n in range(part)]
            chosen, *_ = create_records(boss, "contacts", rows)
            committed[str(chosen.id)] = time.time()
            written += part
        taken = time.monotonic() - begun
        wait_until(_unfinished(flow, len(committed)), 0, 120)
    delays = [at - committed[record] for record, at in _acted(flow)]
    _off(boss, flow)
    return [
        f"{written / taken:.0f} events a second (asked: {sizes.rate}), {len(delays)} of {len(committed)} acted upon: "
        f"p50 {percentile(delays, 0.5) * 1000:.0f} ms, p95 {percentile(delays, 0.95) * 1000:.0f} ms after the commit "
        f"(aim 500)"
    ]


def _acted(flow: Flow) -> list[tuple[str, float]]:
    """Which records the flow acted upon, and when."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select r.record_id::text, extract(epoch from s.at)::float from flow_run r "
            "join flow_step s on s.run_id = r.id where r.flow_id = %s",
            [flow.id],
        )
        return list(cursor.fetchall())


def _what_flows_cost(boss: Actor, sizes: Sizes) -> list[str]:
    made = []
    for n in range(sizes.flows):
        where = {"field": "position", "op": "eq", "value": f"nobody {n}"}
        trigger = {"on": "created"} if n % 2 else {"on": "updated", "fields": ["position"]}
        made.append(_switched_on(boss, f"Flow {n}", trigger, [_act("comment", text="never")], where))
    without, beside = list[float](), list[float]()
    with engine_running():
        for _ in range(3):
            beside += _write_times(boss, sizes.writes // 3)
            for flow in made:
                _off(boss, flow)
            without += _write_times(boss, sizes.writes // 3)
            for flow in made:
                flows.switch_flow(boss, flow.id, "on")
    more = percentile(beside, 0.5) - percentile(without, 0.5)
    return [
        f"a write p50 {percentile(without, 0.5):.2f} ms without flows, {percentile(beside, 0.5):.2f} ms beside "
        f"{sizes.flows} that are on: {more:+.2f} ms (aim ≤ 2)"
    ]


def _write_times(boss: Actor, count: int) -> list[float]:
    times = []
    for n in range(count):
        begun = time.perf_counter()
        create_records(boss, "contacts", [{"first_name": f"W{n}"}])
        times.append((time.perf_counter() - begun) * 1000)
        time.sleep(0.01)
    return times
