"""Approvals over HTTP: what one is asked, and one's answer."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from dotyk.accounts.security import SignedRequest
from dotyk.automation.approvals import presenting
from dotyk.automation.approvals.answering import answer
from dotyk.automation.approvals.schemas import AnswerIn, ApprovalOut, ApprovalsOut
from dotyk.kernel.api.answers import json_answer, record_id

router = Router(tags=["approvals"])


@router.get("/approvals", summary="Open questions", response=ApprovalsOut)
def list_approvals(request: SignedRequest, object: str = "", record: UUID | None = None) -> HttpResponse:
    """Those that turn to the caller; with ``object`` and ``record`` those about a record. The most urgent first."""
    return json_answer(presenting.approvals_json(request.actor, object_name=object, record_id=record))


@router.post("/approvals/{approval_id}", summary="Answer a question", response=ApprovalOut)
def post_answer(request: SignedRequest, approval_id: str, payload: AnswerIn) -> HttpResponse:
    """The first answer decides and lets the flow go on; 409 where it was decided, or its time is out."""
    yes = payload.answer == "yes"
    asked = answer(request.actor, record_id(approval_id), yes=yes, comment=payload.comment)
    return json_answer(presenting.approval_json(request.actor, asked))
