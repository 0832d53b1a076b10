"""Flows that somebody answers for, and questions that wait for them: another's when they leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db.models import Q, TextField
from django.db.models.functions import Cast

from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.guards import require_covers
from dotyk.accounts.handing import heir_who_may
from dotyk.accounts.holdings import Before, Holding, register_holding, register_staying
from dotyk.accounts.models import User
from dotyk.accounts.queries import actor_of
from dotyk.automation.approvals.answering import OPEN_RUNS
from dotyk.automation.approvals.asking import announce
from dotyk.automation.checking import faults_of
from dotyk.automation.flows import open_flow
from dotyk.automation.known import acting
from dotyk.automation.models import Approval, Flow
from dotyk.automation.stopping import touch_flows
from dotyk.automation.tree import definition_in
from dotyk.kernel.records import titles_of
from dotyk.kernel.records.opening import open_record
from dotyk.platform.clock import now
from dotyk.platform.errors import Invalid, NotFound


def hand_over_automation() -> None:
    register_holding(Holding("flows", _flows, _flow_names, _give_flow, _take_flow_back, may=_may_automate))
    register_holding(Holding("approvals", _questions, _asked_about, _give_question, _take_question_back))
    register_staying("named_in_flows", _named_in_flows)


def _may_automate(actor: Actor) -> bool:
    return actor.can("automate")


def _flows(actor: Actor, user_id: UUID) -> Sequence[UUID]:
    return list(Flow.objects.filter(owner_id=user_id, deleted_at=None).order_by("id").values_list("id", flat=True))


def _flow_names(actor: Actor, ids: Sequence[UUID]) -> Mapping[UUID, str]:
    return dict(Flow.objects.filter(id__in=ids).values_list("id", "name"))


def _give_flow(actor: Actor, flow_id: UUID, giver: UUID, heir: UUID) -> Before | None:
    """It acts by the heir's rights then: nobody lends more than they have, and it must not lack any by that."""
    try:
        flow = open_flow(actor, flow_id, lock=True)
    except NotFound:
        return None
    if flow.owner_id != giver:
        return None
    require_covers(actor, heir_who_may(heir, "automate").roles.all())
    if flow.state == Flow.State.ON and flow.version is not None:
        definition = definition_in(flow.version.definition)
        standing = faults_of(SYSTEM, flow.object, definition)
        theirs = faults_of(acting(heir, flow.author_id, flow.name), flow.object, definition)
        if faults := [fault for fault in theirs if fault not in standing]:
            raise Invalid(*faults)
    _own(flow_id, heir)
    return {}


def _take_flow_back(actor: Actor, flow_id: UUID, giver: UUID, heir: UUID, before: Before) -> bool:
    flow = Flow.objects.select_for_update().filter(id=flow_id, owner_id=heir, deleted_at=None).first()
    if flow is None:
        return False
    _own(flow_id, giver)
    return True


def _own(flow_id: UUID, user_id: UUID) -> None:
    flow = Flow.objects.get(id=flow_id)
    flow.owner_id, flow.updated_at, flow.revision = user_id, now(), flow.revision + 1
    flow.save(update_fields=["owner", "updated_at", "revision"])
    touch_flows()


def _questions(actor: Actor, user_id: UUID) -> Sequence[UUID]:
    """The open questions about records within the actor's reach."""
    rows = Approval.objects.filter(
        state=Approval.State.OPEN, run__state__in=OPEN_RUNS, due_at__gt=now(), people__contains=[user_id]
    )
    return sorted(_asked_about(actor, list(rows.values_list("id", flat=True))))


def _asked_about(actor: Actor, ids: Sequence[UUID]) -> Mapping[UUID, str]:
    rows = list(Approval.objects.filter(id__in=ids))
    found: dict[UUID, str] = {}
    for name in {row.object for row in rows}:
        of_object = [row for row in rows if row.object == name]
        titles = titles_of(actor, name, {str(row.record_id) for row in of_object})
        found |= {row.id: titles[key] for row in of_object if (key := str(row.record_id)) in titles}
    return found


def _give_question(actor: Actor, approval_id: UUID, giver: UUID, heir: UUID) -> Before | None:
    asked = _open_question(approval_id)
    if asked is None or giver not in asked.people:
        return None
    open_record(actor, asked.object, asked.record_id)
    try:
        open_record(actor_of(heir), asked.object, asked.record_id)
    except NotFound:
        raise Invalid.at("to", "heir_may_not", name=User.objects.get(id=heir).name) from None
    before, is_asked = asked.people, heir in asked.people
    asked.people = list(dict.fromkeys(heir if person == giver else person for person in before))
    asked.save(update_fields=["people"])
    if not is_asked:
        announce(asked, [heir])
    return {"people": [str(person) for person in before], "after": [str(person) for person in asked.people]}


def _take_question_back(actor: Actor, approval_id: UUID, giver: UUID, heir: UUID, before: Before) -> bool:
    asked = _open_question(approval_id)
    if asked is None or [str(person) for person in asked.people] != before["after"]:
        return False
    asked.people = [UUID(person) for person in before["people"]]
    asked.save(update_fields=["people"])
    return True


def _open_question(approval_id: UUID) -> Approval | None:
    rows = Approval.objects.select_for_update(of=("self",)).select_related("run__flow")
    return rows.filter(id=approval_id, state=Approval.State.OPEN, run__state__in=OPEN_RUNS).first()


def _named_in_flows(user_id: UUID) -> int:
    """Flows whose steps name the person; the steps are changed in the flow itself."""
    flows = Flow.objects.filter(deleted_at=None).annotate(
        text=Cast("version__definition", TextField()), drafted=Cast("draft", TextField())
    )
    return flows.filter(Q(text__contains=str(user_id)) | Q(drafted__contains=str(user_id))).count()
