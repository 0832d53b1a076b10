"""The security log."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ninja import Router

from dotyk.accounts import queries
from dotyk.accounts.presenters import audit_out
from dotyk.accounts.schemas import AuditOut, Limit, Text
from dotyk.accounts.security import SignedRequest, signed_in

router = Router(auth=signed_in)


@router.get("/audit", response=AuditOut)
def list_audit(
    request: SignedRequest,
    kind: Text | None = None,
    user: UUID | None = None,
    limit: Limit = 50,
    cursor: Text | None = None,
) -> Any:
    """What happened to accounts, newest first."""
    page = queries.audit_trail(request.actor, kind=kind, user_id=user, limit=limit, cursor=cursor)
    return {"items": [audit_out(entry) for entry in page.items], "next_cursor": page.next_cursor}
