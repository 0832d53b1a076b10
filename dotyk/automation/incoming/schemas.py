"""What a flow's address and its messages look like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from ninja import Schema


class MessageFaultOut(Schema):
    field: str
    code: str
    message: str


class FlowMessageOut(Schema):
    """``caught``: kept to be mapped; ``record``: what it led to."""

    id: UUID
    at: datetime
    state: Literal["caught", "waiting", "done", "failed"]
    body: Any
    record: UUID | None
    errors: list[MessageFaultOut]


class FlowHookOut(Schema):
    """``address``: a secret; the latest twenty ``messages``."""

    address: str
    messages: list[FlowMessageOut]


class CaughtOut(Schema):
    id: UUID
