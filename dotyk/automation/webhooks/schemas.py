"""What webhooks and their messages look like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, Field, StrictBool

Text = Annotated[str, Field(max_length=600)]
Url = Annotated[str, Field(max_length=4_000)]
Names = Annotated[list[Annotated[str, Field(max_length=300)]], Field(max_length=200)]
DeliveryState = Literal["open", "waiting", "held", "done", "failed"]


class WebhookIn(Schema):
    """``kinds``: patterns of events, ``deals.*``; none: only flows call it. ``acts_as``: null is oneself."""

    name: Text
    url: Url
    kinds: Names = []
    object: Text = ""
    fields: Names = []
    where: dict[str, Any] | None = None
    is_batch: StrictBool = False
    acts_as: UUID | None = None


class WebhookChange(Schema):
    name: Text | None = None
    url: Url | None = None
    kinds: Names | None = None
    object: Text | None = None
    fields: Names | None = None
    where: dict[str, Any] | None = None
    is_batch: StrictBool | None = None
    acts_as: UUID | None = None


class WebhookStateIn(Schema):
    state: Literal["on", "paused"]


class WebhookPersonOut(Schema):
    id: UUID
    name: str


class LastDeliveryOut(Schema):
    at: datetime
    state: DeliveryState


class WebhookOut(Schema):
    """``reason``: why it is stopped; ``waiting``: messages on their way; ``failing_since``: nothing is taken."""

    id: UUID
    name: str
    url: str
    kinds: list[str]
    object: str
    fields: list[str]
    where: dict[str, Any] | None
    is_batch: bool
    state: Literal["on", "paused", "stopped"]
    reason: str
    failing_since: datetime | None
    owner: WebhookPersonOut | None
    acts_as: WebhookPersonOut | None
    old_secret_until: datetime | None
    revision: int
    waiting: int
    last: LastDeliveryOut | None
    created_at: datetime
    updated_at: datetime


class WebhooksOut(Schema):
    items: list[WebhookOut]


class WebhookMade(WebhookOut):
    """``secret`` is told this once."""

    secret: str


class ReplayIn(Schema):
    since: AwareDatetime
    until: AwareDatetime


class DeliveryOut(Schema):
    """``status`` and ``error`` are those of the last try."""

    id: UUID
    webhook: UUID
    key: str
    kind: str
    events: int
    state: DeliveryState
    attempts: int
    status: int | None
    error: str
    seconds: float | None
    due_at: datetime
    created_at: datetime
    finished_at: datetime | None


class DeliveriesOut(Schema):
    items: list[DeliveryOut]
    next_cursor: str | None


class TryOut(Schema):
    """``answer``: its beginning."""

    at: datetime
    status: int | None
    seconds: float
    error: str
    answer: str


class WholeDeliveryOut(DeliveryOut):
    """``body`` as it was or will be sent, cut where it is long."""

    url: str
    body: str
    tries: list[TryOut]
