"""Taking runs on: each step together with its mark in one transaction, so that none is done twice or left out."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import DatabaseError, connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.automation.known import acting
from dotyk.automation.models import FlowEngine, FlowRun, FlowStep
from dotyk.automation.rules.places import after, key_of, loop_of, step_at
from dotyk.automation.stepping import Onward, take_step
from dotyk.automation.stopping import reason_of, stop_flow
from dotyk.automation.tree import Definition, Place, definition_in
from dotyk.kernel.records import get_record, known_object
from dotyk.kernel.records.matching import match_of
from dotyk.platform.clock import now
from dotyk.platform.errors import DomainError, Fault, NotFound
from dotyk.platform.events import caused_by

BURST = 50
ATTEMPTS_MOST = 8
State = FlowRun.State
_log = logging.getLogger(__name__)


def run_due(limit: int = 100) -> int:
    """Takes on the runs that are due, at most ``limit``; how many. Several may do so at once."""
    done = 0
    while done < limit and _run_one():
        done += 1
    return done


def _run_one() -> bool:
    run_id = None
    try:
        with transaction.atomic():
            run = _next_due()
            if run is None:
                return False
            run_id = run.id
            Going(run).go()
    except DatabaseError:
        if run_id is None:
            raise
        _log.exception("a run could not be taken on: %s", run_id)
        _try_later(run_id)
    return True


def _next_due() -> FlowRun | None:
    if FlowEngine.objects.filter(id=1, paused_at__isnull=False).exists():
        return None
    due = FlowRun.objects.select_for_update(skip_locked=True, of=("self",)).filter(
        state=State.WAITING, wake_at__lte=now()
    )
    return due.select_related("flow", "version").order_by("wake_at", "-priority", "id").first()


def _try_later(run_id: UUID) -> None:
    """After a failure that was nobody's: again later, ever later, at last given up."""
    with transaction.atomic():
        run = FlowRun.objects.select_for_update().filter(id=run_id, state=State.WAITING).first()
        if run is None:
            return
        run.attempts += 1
        run.wake_at = now() + timedelta(seconds=min(4**run.attempts, 3_600))
        if run.attempts >= ATTEMPTS_MOST:
            run.state, run.finished_at = State.FAILED, now()
            run.error = {"reasons": [reason_of(Fault("", "flow_gave_up"))], "step": key_of(tuple(run.place))}
        run.save(update_fields=["attempts", "wake_at", "state", "finished_at", "error"])


@dataclass(slots=True)
class Going:
    """One run being taken on, under its lock."""

    run: FlowRun
    definition: Definition = field(init=False)
    actor: Actor = field(init=False)

    def go(self) -> None:
        """Takes steps until one must wait, the run ends or it has done enough for once."""
        self.definition = definition_in(self.run.version.definition)
        try:
            self.actor = acting(self.run.flow.owner_id, self.run.flow.author_id, self.run.flow.name)
        except NotFound:
            stop_flow(self.run.flow_id, [Fault("owner", "flow_owner_gone")])
            return
        cause = {"flow": str(self.run.flow_id), "run": str(self.run.id), "chain": self.run.chain}
        with caused_by(cause):
            for _ in range(BURST):
                if not self._one():
                    break
        self.run.save()

    def _one(self) -> bool:
        """Takes the step that comes next; False where the run has to stand."""
        place: Place = tuple(self.run.place)
        step = step_at(self.definition.steps, place)
        record = self._record()
        if step is None or record is None or self._is_met():
            self._end(State.DONE if step is None else State.GONE if record is None else State.GOAL)
            return False
        try:
            with transaction.atomic():
                onward = take_step(self, step, place, self._subject(place, record))
                self._mark(place, step, onward)
        except DomainError as error:
            self._fail(place, step, error)
            return False
        return self._move_on(place, onward)

    def _move_on(self, place: Place, onward: Onward) -> bool:
        self.run.attempts, self.run.woken_by = 0, None
        self.run.waits_for = list(onward.waits_for) or None
        following = onward.to if onward.to is not None else after(self.definition.steps, place, self.rounds())
        if onward.ends or following is None:
            self._end(State.DONE)
            return False
        self.run.place = list(following)
        self.run.wake_at = onward.wake_at or now()
        return onward.wake_at is None or onward.wake_at <= now()

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

    def _mark(self, place: Place, step: Any, onward: Onward) -> None:
        """Notes the step; a step that has waited gets its outcome beside what it began with."""
        given = step.model_dump(mode="json", by_alias=True, exclude={"then", "otherwise", "steps", "parts"})
        told = {"outcome": dict(onward.told), "effects": list(onward.effects), "error": None, "at": now()}
        made = {"number": self.run.data.get("taken", 0), "kind": step.do, "given": given}
        FlowStep.objects.update_or_create(
            run=self.run, key=key_of(place), defaults=told, create_defaults={**told, **made}
        )
        self.run.data["taken"] = self.run.data.get("taken", 0) + 1

    def _fail(self, place: Place, step: Any, error: DomainError) -> None:
        """The run stands here until somebody tries again."""
        reasons = [reason_of(f) for f in error.faults] or [{"field": "", "code": error.code, "values": error.values}]
        self._mark(place, step, Onward())
        FlowStep.objects.filter(run=self.run, key=key_of(place)).update(error=reasons)
        self.run.error = {"reasons": reasons, "step": key_of(place)}
        self._end(State.FAILED)

    def _end(self, state: str) -> None:
        self.run.state, self.run.finished_at, self.run.wake_at = state, now(), None
        self.run.waits_for = None
