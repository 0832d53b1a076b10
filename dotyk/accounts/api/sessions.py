"""The browsers one is signed in with."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ninja import Router, Status

from dotyk.accounts import actions, queries
from dotyk.accounts.presenters import session_out
from dotyk.accounts.schemas import CountOut, SessionsOut
from dotyk.accounts.security import SignedRequest, signed_in

router = Router(auth=signed_in)


@router.get("/sessions", response=SessionsOut)
def list_sessions(request: SignedRequest) -> Any:
    """One's own, last seen first."""
    return {"items": [session_out(session, _current(request)) for session in queries.sessions(request.actor)]}


@router.delete("/sessions", response=CountOut)
def delete_other_sessions(request: SignedRequest) -> Any:
    """Signs out everywhere but here."""
    return {"count": actions.sign_out_everywhere(request.actor, keep=_current(request))}


@router.delete("/sessions/{session_id}", response={204: None})
def delete_session(request: SignedRequest, session_id: UUID) -> Any:
    actions.end_session(request.actor, session_id)
    return Status(204, None)


def _current(request: SignedRequest) -> str | None:
    return str(request.credential.value) if request.credential.kind == "session" else None
