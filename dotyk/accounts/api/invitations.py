"""Invitations."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Status

from dotyk.accounts import actions, queries
from dotyk.accounts.presenters import invitation_out, user_out
from dotyk.accounts.schemas import (
    AcceptIn,
    InvitationIn,
    InvitationLook,
    InvitationMade,
    InvitationsOut,
    TokenIn,
    UserOut,
)
from dotyk.accounts.security import SignedRequest, signed_in

router = Router(auth=signed_in)


@router.get("/invitations", response=InvitationsOut)
def list_invitations(request: SignedRequest) -> Any:
    """Invitations that can still be accepted, newest first."""
    return {"items": [invitation_out(invitation) for invitation in queries.open_invitations(request.actor)]}


@router.post("/invitations", response={201: InvitationMade})
def post_invitation(request: SignedRequest, payload: InvitationIn) -> Any:
    """Makes an invitation; its ``token`` is told this once, to be sent as a link."""
    invitation, token = actions.invite(request.actor, **payload.model_dump())
    return Status(201, {**invitation_out(invitation), "token": token})


@router.post("/invitations/look", response=InvitationLook, auth=None)
def look_at_invitation(request: HttpRequest, payload: TokenIn) -> Any:
    """Whom a token invites; needs no sign-in."""
    return queries.invitation_by_token(payload.token)


@router.post("/invitations/accept", response={201: UserOut}, auth=None)
def accept_invitation(request: HttpRequest, payload: AcceptIn) -> Any:
    """Makes the holder of a token a user, who then signs in; needs no sign-in itself."""
    return Status(201, user_out(actions.accept_invitation(**payload.model_dump())))


@router.delete("/invitations/{invitation_id}", response={204: None})
def delete_invitation(request: SignedRequest, invitation_id: UUID) -> Any:
    actions.revoke_invitation(request.actor, invitation_id)
    return Status(204, None)
