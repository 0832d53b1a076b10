"""Leads that are being decided on."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.records import get_record
from dotyk.people.models import Lead


def locked_lead(actor: Actor, lead_id: UUID) -> dict[str, Any]:
    """The lead's values as the actor sees them, held until the transaction ends; NotFound."""
    list(Lead.objects.select_for_update(no_key=True).filter(id=lead_id).values_list("id"))
    return get_record(actor, "leads", lead_id)
