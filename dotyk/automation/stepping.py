"""What each kind of step does when a run comes to it."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection

from dotyk.automation.acting.filling import people_of
from dotyk.automation.approvals.asking import ask, decided
from dotyk.automation.approvals.groups import those_asked
from dotyk.automation.moments import moment_of
from dotyk.automation.registry import Doing, find_action
from dotyk.automation.rules.places import into, path_into
from dotyk.automation.rules.times import after_all_rest, after_rest, next_open
from dotyk.automation.tree import (
    Act,
    Approve,
    Each,
    Hours,
    If,
    Parallel,
    Place,
    Split,
    Stop,
    Wait,
    WaitFor,
    WaitUntil,
    branches_of,
)
from dotyk.automation.zones import company_zone, zones_of
from dotyk.kernel.records import known_object
from dotyk.kernel.records.matching import match_of
from dotyk.platform.clock import now, written
from dotyk.platform.errors import Invalid
from dotyk.platform.ids import first_id

if TYPE_CHECKING:
    from dotyk.automation.going import Going

Subject = tuple[str, dict[str, Any]]
_APART = timedelta(minutes=1)
"""How far the id of an event may lie before its moment."""


@dataclass(frozen=True, slots=True)
class Onward:
    """Where the run goes: ``to`` (None: the step after), not before ``wake_at``, earlier by one of ``waits_for``.

    ``since``: from when on those events count, ``about``: the record they must be about. ``begins``: it begins to wait
    for them, and looks once more soon. ``opens``: it goes to each of these places at once. A step that sends the run to
    itself waits: it is taken again when its time comes, and whenever the run is woken; ``still``: nothing came of that.
    """

    to: Place | None = None
    wake_at: datetime | None = None
    waits_for: Sequence[str] = ()
    since: str = ""
    about: str = ""
    begins: bool = False
    still: bool = False
    opens: Sequence[Place] = ()
    ends: bool = False
    told: Mapping[str, Any] = field(default_factory=dict)
    effects: Sequence[Mapping[str, Any]] = ()


def take_step(going: Going, step: Any, place: Place, subject: Subject) -> Onward:
    """Takes one step about the subject (its object and values). Domain errors are for the caller to note."""
    return _TAKERS[type(step)](going, step, place, subject)


def _act(going: Going, step: Act, place: Place, subject: Subject) -> Onward:
    action = find_action(step.action)
    if action is None:
        raise Invalid.at("action", "flow_no_action", action=step.action)
    doing = doing_of(going, place, subject, step.given)
    wakes = _rested(going, doing) if action.disturbs else now()
    if wakes > now():
        return Onward(to=place, wake_at=wakes, told={"rests_until": written(wakes)})
    done = action.run(doing)
    return Onward(told=done.told, effects=[asdict(effect) for effect in done.effects])


def doing_of(going: Going, place: Place, subject: Subject, given: Mapping[str, Any]) -> Doing:
    """The step as an action about its subject; ``answer`` is what was answered last where the flow talks."""
    object_name, record = subject
    if answers := going.run.data.get("answers"):
        record = {**record, "answer": answers[-1]["answer"]}
    step = "/".join(_without_rounds(place))
    return Doing(going.actor, object_name, record, given, going.run.flow_id, step, now(), company_zone().key)


def _without_rounds(place: Place) -> list[str]:
    """The step itself, whichever round of a loop it stands in."""
    return ["each" if piece.startswith("each:") else piece for piece in place]


def _rested(going: Going, doing: Doing) -> datetime:
    """When those it turns to may be disturbed."""
    rest = going.definition.rest
    return after_all_rest(now(), rest, _zones(doing)) if rest else now()


def _first_awake(going: Going, doing: Doing) -> datetime:
    """When the first of those who are asked may be disturbed: any of them may answer, and nobody waits for the rest."""
    rest = going.definition.rest
    return min(after_rest(now(), rest, zone) for zone in _zones(doing)) if rest else now()


def _zones(doing: Doing) -> list[ZoneInfo]:
    return zones_of(people_of(doing, doing.given.get("people"), "people"))


def _if(going: Going, step: If, place: Place, subject: Subject) -> Onward:
    object_name, record = subject
    way = "then" if going.meets(object_name, record["id"], step.where) else "otherwise"
    return way_on(going, place, way)


def way_on(going: Going, place: Place, way: str, **more: Any) -> Onward:
    """Into a way of the step, or what comes after where the way is empty."""
    to = into(going.definition.steps, place, way, going.rounds())
    return Onward(to=to, ends=to is None, told={"way": way, **more})


def _wait(going: Going, step: Wait, place: Place, subject: Subject) -> Onward:
    return _until(now() + step.time.length)


def _until(moment: datetime) -> Onward:
    return Onward(wake_at=max(moment, now()), told={"until": written(moment)})


def _wait_until(going: Going, step: WaitUntil, place: Place, subject: Subject) -> Onward:
    moment = moment_of(step, subject[1].get(step.field))
    return Onward(told={"until": None}) if moment is None else _until(moment)


def _wait_for(going: Going, step: WaitFor, place: Place, subject: Subject) -> Onward:
    """The first time it begins to wait; afterwards it was woken by an event, or by the clock."""
    waiting = going.run.data.setdefault("waiting", {})
    key = "/".join(place)
    event, is_fresh = None, key not in waiting
    since = waiting.setdefault(key, written(now()))
    until = datetime.fromisoformat(since) + step.at_most.length
    about = subject[1]["id"]
    if not is_fresh:
        event = _happened(step, about, datetime.fromisoformat(since))
    if is_fresh or (event is None and now() < until):
        told, waits = {"until": written(until)}, {"waits_for": step.kinds, "since": since, "about": about}
        return Onward(to=place, wake_at=until, **waits, begins=is_fresh, still=not is_fresh, told=told)
    del waiting[key]
    return way_on(going, place, "then" if event else "otherwise", event=str(event) if event else None)


_HAPPENED = """
select s.event_id from event_subject s cross join lateral (
  select 1 from event e
  where e.id = s.event_id and e.record_id = s.record_id and e.kind = any(%s::text[]) and e.at >= %s
  offset 0) e
where s.record_id = %s and s.event_id >= %s
order by s.event_id limit 1
"""
"""By the history of the record from that moment on: left to choose (``offset 0``), the planner hopes to meet an event
of these kinds soon and goes through the whole log."""


def _happened(step: WaitFor, record_id: str, since: datetime) -> UUID | None:
    with connection.cursor() as cursor:
        cursor.execute(_HAPPENED, [step.kinds, since, record_id, first_id(since - _APART)])
        row = cursor.fetchone()
    return row[0] if row else None


def _approve(going: Going, step: Approve, place: Place, subject: Subject) -> Onward:
    """The first time it asks; afterwards it was woken by the answer, or by the clock."""
    waiting = going.run.data.setdefault("waiting", {})
    key = "/".join(place)
    if key not in waiting:
        people, via = those_asked(doing_of(going, place, subject, {}), step.people)
        doing = doing_of(going, place, subject, {"people": people, "text": step.text})
        wakes = _first_awake(going, doing)
        if wakes > now():
            return Onward(to=place, wake_at=wakes, told={"rests_until": written(wakes)})
        asked = ask(going.run, key, doing, via=via, until=now() + step.at_most.length)
        waiting[key] = str(asked.id)
        return Onward(to=place, wake_at=asked.due_at, told=asked.told())
    asked = decided(UUID(waiting[key]), late=step.late, again=step.at_most.length)
    if asked.state == asked.State.OPEN:
        return Onward(to=place, wake_at=asked.due_at, told=asked.told())
    del waiting[key]
    is_yes = asked.state == asked.State.YES or (asked.state == asked.State.LATE and step.late == "go_on")
    return way_on(going, place, "then" if is_yes else "otherwise", **asked.told())


def _hours(going: Going, step: Hours, place: Place, subject: Subject) -> Onward:
    return _until(next_open(now(), step, company_zone()))


def _split(going: Going, step: Split, place: Place, subject: Subject) -> Onward:
    """By chance, but the same for this run however often it is tried."""
    chance = random.Random(f"{going.run.id} {place}")  # noqa: S311 (no secret)
    (chosen,) = chance.choices(range(len(step.parts)), [part.share for part in step.parts])
    return way_on(going, place, f"part{chosen}")


def _parallel(going: Going, step: Parallel, place: Place, subject: Subject) -> Onward:
    return Onward(opens=[path_into(going.definition.steps, place, path) for path, _ in branches_of(step)])


def _each(going: Going, step: Each, place: Place, subject: Subject) -> Onward:
    ids = _related(going, step, subject)
    going.remember_loop(place, step.object, ids)
    if not ids:
        return Onward(told={"records": 0})
    return way_on(going, place, "each:0", records=len(ids))


def _related(going: Going, step: Each, subject: Subject) -> list[str]:
    target = known_object(going.actor, step.object)
    field = target.field(step.by)
    if field is None:
        raise Invalid.at("by", "flow_no_field", field=step.by, object=step.object)
    object_name, record = subject
    leads_here = record["id"] if field.target else {"object": object_name, "id": record["id"]}
    op = "contains" if field.type.kind == "references" else "eq"
    conditions: list[Any] = [{"field": step.by, "op": op, "value": leads_here}]
    match = match_of(going.actor, target, {"and": conditions + ([step.where] if step.where else [])}, None)
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id::text from {target.table} t where {match.sql.text} order by t.id limit {step.most}",
            match.sql.params,
        )
        return [row[0] for row in cursor.fetchall()]


def _stop(going: Going, step: Stop, place: Place, subject: Subject) -> Onward:
    return Onward(ends=True)


_TAKERS: dict[type, Callable[..., Onward]] = {
    Act: _act,
    If: _if,
    Wait: _wait,
    WaitUntil: _wait_until,
    WaitFor: _wait_for,
    Approve: _approve,
    Hours: _hours,
    Split: _split,
    Parallel: _parallel,
    Each: _each,
    Stop: _stop,
}


def let_take(takers: Mapping[type, Callable[..., Onward]]) -> None:
    """Adds kinds of steps that are at home elsewhere; told when Django starts."""
    _TAKERS.update(takers)
