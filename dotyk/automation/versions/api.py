"""The versions of flows over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Router, Schema

from dotyk.accounts.security import SignedRequest
from dotyk.automation.versions.queries import versions_json
from dotyk.kernel.api.answers import json_answer, record_id

router = Router(tags=["flows"])


class VersionAuthorOut(Schema):
    id: UUID
    name: str


class FlowVersionOut(Schema):
    """``waiting``: how many records are on their way through it."""

    number: int
    at: datetime
    by: VersionAuthorOut | None
    is_current: bool
    waiting: int
    definition: dict[str, Any]


class FlowVersionsOut(Schema):
    items: list[FlowVersionOut]


@router.get("/flows/{flow_id}/versions", summary="Versions of a flow", response=FlowVersionsOut)
def list_versions(request: SignedRequest, flow_id: str) -> HttpResponse:
    """The newest first, at most a hundred. Needs ``automate``."""
    return json_answer(versions_json(request.actor, record_id(flow_id)))
