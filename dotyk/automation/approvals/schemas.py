"""What approvals look like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field


class AskedPersonOut(Schema):
    id: UUID
    name: str


class AskedRecordOut(Schema):
    """``title`` is null where the record is out of reach."""

    id: UUID
    title: str | None


class ApprovalOut(Schema):
    """``flow``: the name of the flow that waits; ``is_mine``: the caller is asked; ``escalated_at``: when
    the heads were asked too, as nobody had answered."""

    id: UUID
    object: str
    record: AskedRecordOut
    flow: str
    text: str
    people: list[AskedPersonOut]
    is_mine: bool
    state: Literal["open", "yes", "no", "late", "gone"]
    comment: str
    asked_at: datetime
    due_at: datetime
    escalated_at: datetime | None


class ApprovalsOut(Schema):
    items: list[ApprovalOut]


class AnswerIn(Schema):
    answer: Literal["yes", "no"]
    comment: Annotated[str, Field(max_length=20_000)] = ""
