"""People over HTTP, beside what every record can do."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Router, Status

from dotyk.accounts.security import SignedRequest, signed_in
from dotyk.kernel.api.answers import json_answer, json_text
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.records import record_json
from dotyk.people import actions, queries
from dotyk.people.schemas import (
    ConsentIn,
    ConsentOut,
    ConsentsOut,
    ConvertIn,
    DisqualifyIn,
    DistributionRuleIn,
    RuleChange,
    RuleOut,
    RulesOut,
)

router = Router(tags=["people"], auth=signed_in)

_COLUMNS = {"users": "user_ids", "active": "is_active"}


@router.post("/leads/{lead_id}/convert")
@idempotent
def convert(request: SignedRequest, lead_id: UUID, payload: ConvertIn) -> HttpResponse:
    """Makes a contact, a company and a deal of the lead and answers with the lead."""
    actions.convert_lead(request.actor, lead_id, **payload.model_dump(exclude_unset=True))
    return json_text(record_json(request.actor, "leads", lead_id))


@router.post("/leads/{lead_id}/disqualify")
@idempotent
def disqualify(request: SignedRequest, lead_id: UUID, payload: DisqualifyIn) -> HttpResponse:
    """Closes the lead with a reason and answers with it."""
    actions.disqualify_lead(request.actor, lead_id, reason=payload.reason)
    return json_text(record_json(request.actor, "leads", lead_id))


@router.get("/contacts/{contact_id}/consents", response=ConsentsOut, summary="What a contact said about being reached")
def list_consents(request: SignedRequest, contact_id: UUID) -> Any:
    """By channel how it stands now, and the log, the latest said first, at most two hundred."""
    return queries.consents_of(request.actor, contact_id)


@router.post("/contacts/{contact_id}/consents", response={201: ConsentOut}, summary="Note what a contact said")
@idempotent
def post_consent(request: SignedRequest, contact_id: UUID, payload: ConsentIn) -> HttpResponse:
    """Into the log; the contact's own field follows where nothing later was said."""
    noted = actions.note_consent(request.actor, contact_id, **payload.model_dump())
    return json_answer(asdict(noted), 201)


@router.get("/lead-distribution", response=RulesOut)
def list_rules(request: SignedRequest) -> Any:
    """The rules by which new leads find their owners, in the order in which they are tried."""
    return {"items": queries.distribution_rules(request.actor)}


@router.post("/lead-distribution", response={201: RuleOut})
@idempotent
def post_rule(request: SignedRequest, payload: DistributionRuleIn) -> HttpResponse:
    rule = actions.add_distribution_rule(request.actor, **_by_column(payload))
    return json_text(RuleOut.from_orm(rule).model_dump_json(), 201)


@router.patch("/lead-distribution/{rule_id}", response=RuleOut)
def patch_rule(request: SignedRequest, rule_id: UUID, payload: RuleChange) -> Any:
    return actions.change_distribution_rule(request.actor, rule_id, **_by_column(payload))


@router.delete("/lead-distribution/{rule_id}", response={204: None})
def delete_rule(request: SignedRequest, rule_id: UUID) -> Any:
    actions.remove_distribution_rule(request.actor, rule_id)
    return Status(204, None)


def _by_column(payload: DistributionRuleIn | RuleChange) -> dict[str, Any]:
    return {_COLUMNS.get(name, name): value for name, value in payload.model_dump(exclude_unset=True).items()}
