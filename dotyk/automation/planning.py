"""One record led through a flow on paper: its steps and when, as the record is now; nothing is done."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.automation.known import KnownFlow, acting
from dotyk.automation.moments import moment_of
from dotyk.automation.rules.places import key_of
from dotyk.automation.rules.times import next_open
from dotyk.automation.talking.tree import Ask, CloseTalk, Offer
from dotyk.automation.tree import (
    Act,
    Approve,
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
from dotyk.automation.zones import company_zone
from dotyk.kernel.records import get_record, known_object
from dotyk.kernel.records.matching import match_of
from dotyk.platform.clock import written
from dotyk.platform.errors import NotFound
from dotyk.platform.ids import new_id

Planned = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Led:
    """Steps on paper with the moment at which they are through; ``ends``: the record has left the flow by them."""

    steps: list[tuple[datetime, Planned]]
    at: datetime
    ends: bool = False


@dataclass(slots=True)
class Plan:
    """One record on its way through a flow on paper.

    A wait for an event is taken as in vain, a question as answered yes; a loop is told, not gone through.
    """

    flow: KnownFlow
    record_id: UUID
    at: datetime
    chance: str = field(default_factory=lambda: str(new_id()))
    actor: Actor = field(init=False)
    record: Mapping[str, Any] = field(init=False)

    def steps(self) -> list[Planned]:
        """In the order of time, steps of one moment in the order of the tree."""
        self.actor = acting(self.flow.owner_id, self.flow.author_id, self.flow.name)
        try:
            self.record = get_record(self.actor, self.flow.object, self.record_id)
        except NotFound:
            self.record = {"id": str(self.record_id)}
        led = self._block(self.flow.definition.steps, (), self.at)
        return [planned for _, planned in sorted(led.steps, key=lambda step: step[0])]

    def _block(self, steps: list[Any], way: Place, at: datetime) -> Led:
        taken: list[tuple[datetime, Planned]] = []
        for number, step in enumerate(steps):
            led = self._step(step, (*way, str(number)), at)
            taken += led.steps
            at = led.at
            if led.ends:
                return Led(taken, at, ends=True)
        return Led(taken, at)

    def _step(self, step: Any, place: Place, at: datetime) -> Led:
        """Told at the moment it is through."""
        if isinstance(step, Parallel):
            return self._parallel(step, place, at)
        way = self._way(step, place)
        until = self._moment(step, at)
        told: Planned = {"way": way} if way else {}
        if isinstance(step, Act):
            told = {"action": step.action, "given": step.given}
        if isinstance(step, Wait | WaitFor | WaitUntil | Hours):
            told["until"] = written(until)
        inner = self._block(dict(branches_of(step))[way], (*place, way), until) if way else Led([], until)
        ends = inner.ends or isinstance(step, Stop | CloseTalk)
        return Led([(until, {**_named(step, place, until), **told}), *inner.steps], inner.at, ends)

    def _parallel(self, step: Parallel, place: Place, at: datetime) -> Led:
        """Each path by a clock of its own; one that is the first, or ends all, cuts the others off at its moment."""
        paths = [self._block(path.steps, (*place, f"path{n}"), at) for n, path in enumerate(step.paths)]
        cutting = [led for led in paths if led.ends or step.goes_on == "first"]
        first = min(cutting, key=lambda led: (led.at, len(led.steps)), default=None)
        through = first.at if first else max(led.at for led in paths)
        taken = [(at, _named(step, place, at))]
        for led in paths:
            taken += led.steps if led is first else _until(led.steps, through)
        return Led(taken, through, first is not None and first.ends)

    def _way(self, step: Any, place: Place) -> str | None:
        """Which of its ways the record goes; None where it has none."""
        if isinstance(step, Split):
            (chosen,) = random.Random(f"{self.chance} {place}").choices(  # noqa: S311 (no secret)
                range(len(step.parts)), [part.share for part in step.parts]
            )
            return f"part{chosen}"
        if isinstance(step, If):
            return "then" if self._meets(step.where) else "otherwise"
        if isinstance(step, Approve | Ask):
            return "then"
        if isinstance(step, Offer) and step.buttons:
            return "button0"
        return "otherwise" if isinstance(step, WaitFor) else None

    def _moment(self, step: Any, at: datetime) -> datetime:
        """When the step is through."""
        if isinstance(step, Wait):
            return at + step.time.length
        if isinstance(step, WaitFor):
            return at + step.at_most.length
        if isinstance(step, Hours):
            return max(at, next_open(at, step, company_zone()))
        if isinstance(step, WaitUntil):
            return max(at, moment_of(step, self.record.get(step.field)) or at)
        return at

    def _meets(self, where: dict[str, Any]) -> bool:
        target = known_object(self.actor, self.flow.object)
        match = match_of(self.actor, target, where, None)
        with connection.cursor() as cursor:
            cursor.execute(
                f"select 1 from {target.table} t where t.id = %s and {match.sql.text}",
                [self.record_id, *match.sql.params],
            )
            return cursor.fetchone() is not None


def _named(step: Any, place: Place, at: datetime) -> Planned:
    return {"key": key_of(place), "kind": step.do, "at": written(at)}


def _until(steps: list[tuple[datetime, Planned]], moment: datetime) -> list[tuple[datetime, Planned]]:
    """The steps of a path that was cut off at a moment; the one it got no further than is told as cancelled."""
    reached = [step for step in steps if step[0] <= moment]
    cut = [planned for when, planned in steps if when > moment][:1]
    return reached + [(moment, {**planned, "at": written(moment), "until": None, "cancelled": True}) for planned in cut]
