"""Taking runs on: each step together with its mark in one transaction, so that none is done twice or left out."""

from __future__ import annotations

import logging
from datetime import timedelta
from uuid import UUID

from django.db import transaction

from dotyk.automation.going import Going
from dotyk.automation.models import FlowEngine, FlowRun
from dotyk.automation.rules.places import key_of
from dotyk.automation.stopping import reason_of
from dotyk.platform.clock import now
from dotyk.platform.errors import Fault

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
    except Exception:
        if run_id is None:
            raise  # the database is away
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
