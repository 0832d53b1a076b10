"""Leads that lead nowhere, and leads that were answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.records import update_record
from dotyk.people.actions.locking import locked_lead
from dotyk.people.events import LEAD_ANSWERED
from dotyk.people.models import Lead
from dotyk.people.rules.leads import response_seconds
from dotyk.platform import events
from dotyk.platform.errors import Conflict, Invalid


def disqualify_lead(actor: Actor, lead_id: UUID, *, reason: str) -> dict[str, Any]:
    """Closes the lead with the reason and gives its values.

    NotFound; Denied; Invalid without a reason; Conflict where the lead is converted or disqualified already.
    """
    if not reason.strip():
        raise Invalid.at("reason", "required")
    with transaction.atomic():
        lead = locked_lead(actor, lead_id)
        if lead["status"] in ("converted", "disqualified"):
            raise Conflict(f"lead_is_{lead['status']}")
        return update_record(actor, "leads", lead_id, {"status": "disqualified", "disqualify_reason": reason})


def note_answers(actor: Actor, answered: Mapping[UUID, datetime]) -> None:
    """Counts outgoing touches, by lead and moment, as the first answer to those leads that had none.

    For whoever has already checked that the actor may touch the leads: a call or message is no edit of the lead, so
    its version stays. Three statements at most, none for no leads; a second run changes nothing.
    """
    if not answered:
        return
    with transaction.atomic():
        unanswered = Lead.objects.filter(id__in=answered, first_response_at=None)
        waiting = list(unanswered.select_for_update(no_key=True).order_by("id"))
        for lead in waiting:
            lead.first_response_at = answered[lead.id]
            lead.first_response_seconds = response_seconds(lead.created_at, answered[lead.id])
        Lead.objects.bulk_update(waiting, ["first_response_at", "first_response_seconds"])
        events.append(_answered(actor, lead) for lead in waiting)


def _answered(actor: Actor, lead: Lead) -> events.NewEvent:
    return events.NewEvent(
        kind=LEAD_ANSWERED,
        object="leads",
        record_id=lead.id,
        actor_id=actor.id,
        actor_kind=actor.kind,
        version=lead.version,
        owner_id=lead.owner_id,
        data={"seconds": lead.first_response_seconds, "title": lead.title},
    )
