"""Asking people for a decision, and looking whether it was made."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import SYSTEM
from dotyk.accounts.models import User
from dotyk.accounts.queries import head_of
from dotyk.automation.acting.filling import filled
from dotyk.automation.approvals.mailing import mail_question
from dotyk.automation.models import Approval, FlowRun
from dotyk.automation.registry import Doing
from dotyk.kernel.records.opening import open_record
from dotyk.kernel.records.telling import tell
from dotyk.platform.clock import now
from dotyk.platform.errors import Fault, Invalid
from dotyk.platform.jobs import defer
from dotyk.platform.mail import sends_mail

State = Approval.State


def ask(run: FlowRun, step: str, doing: Doing, *, via: dict[str, Any], until: datetime) -> Approval:
    """Asks the people who are active now, on the bell and by mail. Invalid where there is none of them."""
    people = active_of(doing.given["people"])
    if not people:
        raise Invalid(Fault("people", "flow_nobody"))
    asked = Approval.objects.create(
        run=run,
        step=step,
        object=doing.object,
        record_id=doing.record_id,
        people=people,
        via=via,
        text=filled(doing, doing.given["text"]),
        asked_at=now(),
        due_at=until,
    )
    announce(asked, people)
    return asked


def active_of(people: list[str]) -> list[UUID]:
    """Those who work here now, in their order."""
    active = set(User.objects.filter(id__in=people, is_active=True, kind=User.Kind.USER).values_list("id", flat=True))
    return [UUID(person) for person in people if UUID(person) in active]


def announce(asked: Approval, people: list[UUID]) -> None:
    """Tells people that they are asked: in their notices, in the history of the record, by mail where there is any."""
    record = open_record(SYSTEM, asked.object, asked.record_id)
    flow = asked.run.flow
    told = {"approval": str(asked.id), "body": asked.text, "users": [str(person) for person in people]}
    author = replace(SYSTEM, id=flow.author_id, kind="service", name=flow.name)
    tell(author, record, ("asked", told), also=people)
    if sends_mail():
        for person in people:
            defer(mail_question, approval=str(asked.id), person=str(person))


def withdraw(run: FlowRun, step: str) -> None:
    """Asks no more at this step of the run, where it still asked."""
    Approval.objects.filter(run=run, step=step, state=State.OPEN).update(state=State.GONE)


def decided(approval_id: UUID, *, late: str, again: timedelta) -> Approval:
    """The question as it stands, locked. One whose time is out is late from now on, or is asked of the heads too.

    ``late``: what the step says of it; the heads have time for ``again``.
    """
    asked = Approval.objects.select_for_update(of=("self",)).select_related("run__flow").get(id=approval_id)
    if asked.state == State.OPEN and asked.due_at <= now() and not (late == "escalate" and _escalated(asked, again)):
        asked.state = State.LATE
        asked.save(update_fields=["state"])
    return asked


def _escalated(asked: Approval, again: timedelta) -> bool:
    """Whether the heads of those who did not answer are asked now: once, and where there are any."""
    heads = [head for head in dict.fromkeys(map(head_of, asked.people)) if head and head not in asked.people]
    if asked.escalated_at is not None or not heads:
        return False
    asked.people, asked.escalated_at, asked.due_at = [*asked.people, *heads], now(), now() + again
    asked.save(update_fields=["people", "escalated_at", "due_at"])
    announce(asked, heads)
    return True
