"""Who may see a record, over HTTP."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router, Schema

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import records
from dotyk.kernel.access import Access
from dotyk.kernel.api.answers import json_answer, record_id

router = Router(tags=["records"])

Limit = Annotated[int, Query(ge=1, le=200)]


class PersonOut(Schema):
    id: UUID
    name: str
    team: str | None


class WhyOut(Schema):
    """``reaches``: own, team or all, by verb."""

    role: str
    label: dict[str, str]
    reaches: dict[str, str]


class AccessOut(Schema):
    """``verbs``: read, update, delete. ``owner``: it is their own; ``why``: the roles that give it; ``shared``: read
    or edit, where the record was shared with them."""

    user: PersonOut
    verbs: list[str]
    owner: bool
    why: list[WhyOut]
    shared: str | None


class AccessesOut(Schema):
    items: list[AccessOut]
    next_cursor: str | None


@router.get("/records/{object_name}/{id}/access", summary="Who may see a record, and why", response=AccessesOut)
def record_access(
    request: SignedRequest, object_name: str, id: str, cursor: str = "", limit: Limit = 200
) -> HttpResponse:
    """Of the next ``limit`` active people by name, those who may see it; for who manages people or sees all of it."""
    page = records.record_access(request.actor, object_name, record_id(id), cursor=cursor or None, limit=limit)
    return json_answer({"items": [_shown(access) for access in page.items], "next_cursor": page.next_cursor})


def _shown(access: Access) -> dict[str, Any]:
    user = access.user
    return {
        "user": {"id": user.id, "name": user.name or user.email or "", "team": user.team and user.team.name},
        "verbs": access.verbs,
        "owner": access.is_owner,
        "why": [
            {
                "role": why.role.name,
                "label": why.role.label,
                "reaches": {verb: reach.name.lower() for verb, reach in why.reaches.items()},
            }
            for why in access.why
        ],
        "shared": access.shared,
    }
