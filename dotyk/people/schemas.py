"""The shapes of people over HTTP, beside those every record has."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, Field

Text = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]
Reason = Annotated[str, Field(max_length=1000, pattern=r"^[^\x00]*$")]
People = Annotated[list[UUID], Field(max_length=200)]
Way = Literal["round_robin", "least_loaded"]
Place = Annotated[int, Field(ge=-1_000_000, le=1_000_000)]
Part = UUID | dict[str, Any] | None


class ConvertIn(Schema):
    """A part left out is made of what the lead tells; null makes none; an id takes that record."""

    company: Part = None
    contact: Part = None
    deal: Part = None


class DisqualifyIn(Schema):
    reason: Reason


Channel = Literal["email", "phone", "sms", "messengers", "telegram", "whatsapp", "viber", "instagram", "facebook"]
ConsentState = Literal["given", "refused", "cleared"]


class ConsentIn(Schema):
    """``source``: form, call, meeting, paper, message or other; ``text``: what they were shown, or how they said it;
    ``said_at``: now where left out."""

    channel: Channel
    state: ConsentState
    source: Literal["form", "call", "meeting", "paper", "message", "other"] = "other"
    text: Annotated[str, Field(max_length=4000, pattern=r"^[^\x00]*$")] = ""
    said_at: AwareDatetime | None = None


class ConsentOut(Schema):
    """``source`` beside those one can give: edit, import, program."""

    id: UUID
    channel: Channel
    state: ConsentState
    source: str
    text: str
    said_at: datetime
    noted_at: datetime
    noted_by: UUID | None
    author: str | None


class StandingOut(Schema):
    """``state`` null: nobody asked, or nobody knows any more."""

    channel: Channel
    state: Literal["given", "refused"] | None


class ConsentsOut(Schema):
    standing: list[StandingOut]
    items: list[ConsentOut]


class RuleOut(Schema):
    id: UUID
    name: str
    position: int
    filter: Any
    users: list[UUID] = Field(validation_alias="user_ids")
    way: Way
    active: bool = Field(validation_alias="is_active")


class RulesOut(Schema):
    items: list[RuleOut]


class DistributionRuleIn(Schema):
    name: Text
    users: People
    position: Place = 0
    filter: dict[str, Any] | None = None
    way: Way = "round_robin"
    active: bool = True


class RuleChange(Schema):
    name: Text = ""
    users: People = []
    position: Place = 0
    filter: dict[str, Any] | None = None
    way: Way = "round_robin"
    active: bool = True
