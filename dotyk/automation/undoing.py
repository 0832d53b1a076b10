"""The way back of a run: what it made is deleted, what it changed is as before, where nobody changed it since."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.automation.flows import require_automate
from dotyk.automation.models import FlowRun
from dotyk.automation.rules.places import key_of
from dotyk.automation.standing import Standing, keep_standings, standings_of
from dotyk.automation.waking import wake_engine
from dotyk.kernel.records import delete_records, known_object, put_back
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, NotFound

State = FlowRun.State


def open_run(actor: Actor, run_id: UUID, *, lock: bool = False) -> FlowRun:
    """A run of a flow that is there; Denied, NotFound."""
    require_automate(actor)
    rows = FlowRun.objects.select_for_update(of=("self",)) if lock else FlowRun.objects.all()
    found = rows.select_related("flow", "version").filter(id=run_id).first()
    if found is None:
        raise NotFound()
    return found


@transaction.atomic
def undo_run(actor: Actor, run_id: UUID) -> FlowRun:
    """Gives back what a run did, the last first, with the rights of who asks; the run ends by it.

    Comments and links stay. What could not be given back stands in ``data.kept``. Conflict where it is undone already.
    """
    run = open_run(actor, run_id, lock=True)
    if run.state == State.UNDONE:
        raise Conflict("flow_run_undone")
    kept: list[dict[str, Any]] = []
    for step in reversed(list(run.steps.order_by("at", "number"))):
        for effect in reversed(step.effects):
            kept += _give_back(actor, effect)
    run.state, run.wake_at, run.waits_for = State.UNDONE, None, None
    run.finished_at, run.data = now(), {**run.data, "kept": kept}
    run.save()
    return run


def _give_back(actor: Actor, effect: dict[str, Any]) -> list[dict[str, Any]]:
    """Takes one effect back; what stays of it, with the reason."""
    about = {"object": effect["object"], "id": effect["id"]}
    key = UUID(effect["id"])
    if effect["verb"] == "created":
        (result,) = delete_records(actor, effect["object"], [key])
        gone = result.error is None or isinstance(result.error, NotFound)
        return [] if gone else [{**about, "code": getattr(result.error, "code", "")}]
    found = put_back(actor, known_object(actor, effect["object"]), {key: effect["version"]})[key]
    if found.is_gone:
        return [{**about, "code": "gone_since"}]
    kept = [{**about, "field": name, "code": "changed_since"} for name in found.kept]
    return kept + ([{**about, "code": found.error.code}] if found.error else [])


@transaction.atomic
def stop_run(actor: Actor, run_id: UUID) -> FlowRun:
    """Ends a run where it is; Conflict where it is over."""
    run = open_run(actor, run_id, lock=True)
    if run.state not in (State.WAITING, State.HELD):
        raise Conflict("flow_run_over")
    run.state, run.finished_at, run.wake_at, run.waits_for = State.STOPPED, now(), None, None
    run.save()
    return run


def _due(standings: list[Standing]) -> list[Standing]:
    """Where a run stood that was given up: what waits for a later time goes on waiting."""
    due = [each for each in standings if each.wake_at <= now()]
    return due or [min(standings, key=lambda each: each.wake_at)]


@transaction.atomic
def retry_run(actor: Actor, run_id: UUID, *, step: str | None = None) -> FlowRun:
    """Lets the steps of a run that failed (``step``: the one at this place) be taken again; Conflict where none did."""
    run = open_run(actor, run_id, lock=True)
    standings = standings_of(run)
    failed = [each for each in standings if each.reasons] or (_due(standings) if run.state == State.FAILED else [])
    again = [each for each in failed if step in (None, key_of(each.place))]
    if run.state not in (State.FAILED, State.WAITING, State.HELD) or not again:
        raise Conflict("flow_run_not_failed")
    for standing in again:
        standing.reasons, standing.wake_at = (), now()
    keep_standings(run, standings)
    run.state = State.WAITING if run.flow.state == "on" else State.HELD
    run.finished_at, run.attempts = None, 0
    run.save()
    wake_engine()
    return run
