"""One run being taken on: the steps that are due wherever it stands, each with its mark."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import Any

from django.db import DataError, IntegrityError, connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.automation.approvals.asking import withdraw
from dotyk.automation.known import acting
from dotyk.automation.models import FlowRun
from dotyk.automation.rules.places import after, is_path_end, key_of, loop_of, parallel_of, step_at
from dotyk.automation.standing import Standing, keep_standings, standings_of
from dotyk.automation.stepping import Onward, take_step
from dotyk.automation.stopping import reason_of, stop_flow
from dotyk.automation.taken import note_cancelled, note_end_of_path, note_failed, note_step
from dotyk.automation.tree import Definition, Place, definition_in
from dotyk.kernel.records import get_record, known_object
from dotyk.kernel.records.matching import match_of
from dotyk.platform.clock import now
from dotyk.platform.doings import caused_by
from dotyk.platform.errors import DomainError, Fault, NotFound

BURST = 50
State = FlowRun.State
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Going:
    """One run being taken on, under its lock."""

    run: FlowRun
    definition: Definition = field(init=False)
    actor: Actor = field(init=False)
    standings: list[Standing] = field(init=False)

    def go(self) -> None:
        """Takes steps in turn until all must wait, the run ends or it has done enough for once."""
        self.definition = definition_in(self.run.version.definition)
        try:
            self.actor = acting(self.run.flow.owner_id, self.run.flow.author_id, self.run.flow.name)
        except NotFound:
            stop_flow(self.run.flow_id, [Fault("owner", "flow_owner_gone")])
            return
        self.standings = standings_of(self.run)
        self.run.attempts = 0
        cause = {"flow": str(self.run.flow_id), "run": str(self.run.id), "chain": self.run.chain}
        with caused_by(cause):
            for _ in range(BURST):
                standing = next((each for each in self.standings if each.is_ready(now())), None)
                if standing is None or not self._take(standing):
                    break
        self._stand()
        self.run.save()

    def _take(self, standing: Standing) -> bool:
        """Takes the step that comes next there; False where the run is over."""
        place = standing.place
        if is_path_end(place):
            return self._arrive(standing)
        step = step_at(self.definition.steps, place)
        record = self._record()
        if step is None or record is None or self._is_met():
            state = State.DONE if step is None else State.GONE if record is None else State.GOAL
            return self._end(state, cancelled=self.standings)
        try:
            with transaction.atomic():
                onward = take_step(self, step, place, self._subject(place, record))
                if not _still_waits(standing, onward):
                    note_step(self.run, place, step, told=onward.told, effects=onward.effects)
        except (DomainError, DataError, IntegrityError) as error:
            self._fail(standing, step, error)
            return True
        return self._move_on(standing, onward)

    def _move_on(self, standing: Standing, onward: Onward) -> bool:
        """The turn of whatever else is due comes first."""
        self.standings.remove(standing)
        if onward.ends:
            return self._end(State.DONE, cancelled=self.standings)
        following = onward.to if onward.to is not None else after(self.definition.steps, standing.place, self.rounds())
        places = onward.opens or ([following] if following is not None else [])
        if not places:
            return self._end(State.DONE)
        came = [_standing(standing, place, onward) for place in places]
        self.standings += came
        return all(self._arrive(each) for each in came if each in self.standings)

    def _arrive(self, standing: Standing) -> bool:
        """At the end of a path the others are waited for, or the run goes on without them; False where it is over.

        A wait that ends a path is waited for there.
        """
        if not is_path_end(standing.place) or not standing.is_ready(now()):
            return True
        self.standings.remove(standing)
        parallel, path = standing.place[:-1], standing.place[-1]
        step = step_at(self.definition.steps, parallel)
        others = [each for each in self.standings if each.place[: len(parallel)] == parallel]
        note_end_of_path(self.run, parallel, path)
        if others and step is not None and step.goes_on == "all":
            return True
        self._cancel(others)
        following = after(self.definition.steps, parallel, self.rounds())
        if following is None:
            return self._end(State.DONE)
        beyond = Standing(following, now())
        self.standings.append(beyond)
        return self._arrive(beyond)

    def _cancel(self, standings: list[Standing]) -> None:
        """They go no further; what they have asked is asked no more."""
        for standing in list(standings):
            if parallel_of(standing.place) is not None:
                step = None if is_path_end(standing.place) else step_at(self.definition.steps, standing.place)
                note_cancelled(self.run, standing.place, step)
            withdraw(self.run, key_of(standing.place))
            self.standings.remove(standing)

    def _fail(self, standing: Standing, step: Any, error: Exception) -> None:
        """The run stands there until somebody tries again; its other paths go on."""
        standing.reasons = _reasons(error)
        note_failed(self.run, standing.place, step, standing.reasons)

    def _stand(self) -> None:
        """Notes where the run stands; it has failed where no path of it can go on."""
        if self.run.state != State.WAITING:
            return
        keep_standings(self.run, self.standings)
        if self.run.wake_at is None:
            self.run.state, self.run.finished_at = State.FAILED, now()

    def _record(self) -> dict[str, Any] | None:
        """The record of the run; an empty one where it was deleted and that is what began the flow; None: gone."""
        try:
            return get_record(self.actor, self.run.object, self.run.record_id)
        except NotFound:
            began = getattr(self.definition.trigger, "on", "")
            return {"id": str(self.run.record_id)} if began == "deleted" else None

    def _subject(self, place: Place, record: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        """What the step is about: within a loop the record of this round."""
        loop = loop_of(place)
        if loop is None:
            return self.run.object, record
        key, turn = loop
        known = self.run.data["loops"][key]
        return known["object"], get_record(self.actor, known["object"], known["ids"][turn])

    def rounds(self) -> dict[str, int]:
        """How many records each loop has that was come to."""
        return {key: len(loop["ids"]) for key, loop in self.run.data.get("loops", {}).items()}

    def remember_loop(self, place: Place, object_name: str, ids: list[str]) -> None:
        self.run.data.setdefault("loops", {})[key_of(place)] = {"object": object_name, "ids": ids}

    def meets(self, object_name: str, record_id: str, where: dict[str, Any] | None) -> bool:
        """Whether a record meets a condition now; one query."""
        target = known_object(self.actor, object_name)
        match = match_of(self.actor, target, where, None)
        with connection.cursor() as cursor:
            cursor.execute(
                f"select 1 from {target.table} t where t.id = %s and {match.sql.text}", [record_id, *match.sql.params]
            )
            return cursor.fetchone() is not None

    def _is_met(self) -> bool:
        goal = self.definition.goal
        return bool(goal) and self.meets(self.run.object, str(self.run.record_id), goal)

    def _end(self, state: str, *, cancelled: list[Standing] | None = None) -> bool:
        self._cancel(cancelled or [])
        self.run.state, self.run.finished_at, self.run.wake_at = state, now(), None
        self.run.waits_for, self.run.error = None, None
        self.run.data.pop("paths", None)
        return False


def _reasons(error: Exception) -> list[dict[str, Any]]:
    if not isinstance(error, DomainError):  # the database refused what the step made of its values
        _log.error("a step was refused by the database", exc_info=error)
        return [reason_of(Fault("", "flow_step_refused"))]
    return [reason_of(fault) for fault in error.faults] or [{"field": "", "code": error.code, "values": error.values}]


def _still_waits(standing: Standing, onward: Onward) -> bool:
    """It was looked at again, and nothing has come of it."""
    return onward.still or (standing.stays and onward.to == standing.place and onward.wake_at == standing.wake_at)


def _standing(before: Standing, place: Place, onward: Onward) -> Standing:
    stays = place == before.place
    waits = (onward.waits_for, onward.since, onward.about, onward.begins)
    return Standing(place, onward.wake_at or now(), *waits, stays=stays)
