"""Seeing the product as somebody else does."""

from __future__ import annotations

from typing import Any

from ninja import Router, Status

from dotyk.accounts.schemas import SeeAsIn, SeeAsOut
from dotyk.accounts.security import SignedRequest, signed_in
from dotyk.accounts.seeing_as import begin_seeing

router = Router(auth=signed_in)


@router.post("/see-as", response={201: SeeAsOut}, summary="See as a person or role does")
def post_see_as(request: SignedRequest, payload: SeeAsIn) -> Any:
    """A token for the header ``X-See-As``: requests that carry it read as that person, and can change nothing."""
    token, name = begin_seeing(request.actor, user_id=payload.user, role=payload.role)
    return Status(201, {"token": token, "name": name})
