"""API keys."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ninja import Router, Status

from dotyk.accounts import actions, queries
from dotyk.accounts.presenters import key_out
from dotyk.accounts.schemas import KeyIn, KeyMade, KeysOut
from dotyk.accounts.security import SignedRequest, signed_in

router = Router(auth=signed_in)


@router.get("/keys", response=KeysOut)
def list_keys(request: SignedRequest, user: UUID | None = None) -> Any:
    """One's own keys, or those of ``user``."""
    return {"items": [key_out(key) for key in queries.api_keys(request.actor, user_id=user)]}


@router.post("/keys", response={201: KeyMade})
def post_key(request: SignedRequest, payload: KeyIn) -> Any:
    """Makes a key; its secret is told this once."""
    options = payload.model_dump()
    key, secret = actions.create_api_key(request.actor, user_id=options.pop("user"), **options)
    return Status(201, {**key_out(key), "key": secret})


@router.delete("/keys/{key_id}", response={204: None})
def delete_key(request: SignedRequest, key_id: UUID) -> Any:
    """Ends a key at once."""
    actions.revoke_api_key(request.actor, key_id)
    return Status(204, None)
