"""Answers: the first of those who are asked decides."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.automation.approvals.groups import turning_to
from dotyk.automation.models import Approval, FlowRun
from dotyk.automation.waking import wake_engine
from dotyk.kernel.records.opening import open_record
from dotyk.kernel.records.telling import tell
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound

COMMENT_MAX = 2_000
OPEN_RUNS = (FlowRun.State.WAITING, FlowRun.State.HELD)


@transaction.atomic
def answer(actor: Actor, approval_id: UUID, *, yes: bool, comment: str = "") -> Approval:
    """Decides what a run waits for and lets it go on; NotFound to whoever is not asked.

    Denied to a key that is limited to reading. Conflict where it was decided already, its time is out or its run over.
    """
    asked = _asked(actor, approval_id)
    if len(comment) > COMMENT_MAX:
        raise Invalid.at("comment", "too_long", longest=COMMENT_MAX)
    asked.state = Approval.State.YES if yes else Approval.State.NO
    asked.answered_at, asked.answered_by_id = now(), actor.id
    asked.comment = comment.replace("\x00", "").strip()
    asked.save()
    FlowRun.objects.filter(id=asked.run_id).update(wake_at=now())
    _tell(actor, asked)
    wake_engine()
    return asked


def _asked(actor: Actor, approval_id: UUID) -> Approval:
    """The open question, under the lock of its run, as a step takes them."""
    found = Approval.objects.filter(turning_to(actor.id), id=approval_id).first() if actor.id else None
    if found is None:
        raise NotFound()
    if not actor.has_scope("approvals", "update"):
        raise Denied()
    run = FlowRun.objects.select_for_update().get(id=found.run_id)
    asked = Approval.objects.select_for_update().get(id=approval_id)
    if asked.state != Approval.State.OPEN:
        raise Conflict("approval_decided")
    if asked.due_at <= now() or run.state not in OPEN_RUNS:
        raise Conflict("approval_over")
    return asked


def _tell(actor: Actor, asked: Approval) -> None:
    """Into the history of the record, where it is still there."""
    try:
        record = open_record(SYSTEM, asked.object, asked.record_id)
    except NotFound:
        return
    verb = "approved" if asked.state == Approval.State.YES else "refused"
    tell(actor, record, (verb, {"approval": str(asked.id), "text": asked.text, "body": asked.comment}))
