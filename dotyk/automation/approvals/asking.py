"""Asking people for a decision, and looking whether it was made."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from dotyk.accounts.actors import SYSTEM
from dotyk.accounts.models import User
from dotyk.automation.acting.filling import filled, people_of
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


def ask(run: FlowRun, step: str, doing: Doing, *, until: datetime) -> Approval:
    """Asks the people who are active now, on the bell and by mail. Invalid where there is none of them."""
    people = active_of(people_of(doing, doing.given["people"], "people"))
    if not people:
        raise Invalid(Fault("people", "flow_nobody"))
    asked = Approval.objects.create(
        run=run,
        step=step,
        object=doing.object,
        record_id=doing.record_id,
        people=people,
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


def decided(approval_id: UUID) -> Approval:
    """The question as it stands, locked; one whose time is out is late from now on."""
    asked = Approval.objects.select_for_update().get(id=approval_id)
    if asked.state == State.OPEN and asked.due_at <= now():
        asked.state = State.LATE
        asked.save(update_fields=["state"])
    return asked
