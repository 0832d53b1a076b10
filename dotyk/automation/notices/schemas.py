"""What notices, and how one wants them, look like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, Field, model_validator

from dotyk.automation.rules.notifying import Pace
from dotyk.kernel.api.history_schemas import EntryOut
from dotyk.kernel.api.schemas import Moment

ClockTime = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Base64 = r"^[A-Za-z0-9_-]+=*$"
NoZeros = r"^[^\x00]*$"
FollowReason = Literal["made", "owned", "mentioned"]
FollowState = Literal["follows", "left", "muted"]


class NoticeOut(EntryOut):
    """An event as a timeline has it, told as the kind ``notice``: who (``actor``) did (``words``) what (``title``).

    ``ids`` and ``count`` are those of all that are gathered into it; ``path`` is where it leads in the app.
    """

    ids: list[UUID]
    notice: str
    words: str
    title: str
    path: str | None
    count: int
    unread: bool


class NoticesOut(Schema):
    """A page of notices; ``unread`` counts all that are new, a hundred at most; ``snoozed_until``: the bell rests."""

    items: list[NoticeOut]
    next_cursor: str | None
    unread: int
    snoozed_until: Moment


class SeenIn(Schema):
    """Either everything up to ``until``, or the notices ``ids``; ``seen`` false makes these new again."""

    until: UUID | None = None
    ids: Annotated[list[UUID], Field(max_length=1_000)] = []
    seen: bool = True

    @model_validator(mode="after")
    def _says_which(self) -> SeenIn:
        if (self.until is None) == (not self.ids) or (self.until is not None and not self.seen):
            raise ValueError("either until or ids")
        return self


class ChannelsIn(Schema):
    app: bool | None = None
    mail: Pace | None = None
    push: bool | None = None


class QuietHours(Schema):
    begins: ClockTime
    ends: ClockTime


class NoticeChoiceIn(Schema):
    """Only what is named changes. On other ``days`` (1: Monday) letters and pushes wait, as in the ``quiet`` hours."""

    channels: Annotated[dict[str, ChannelsIn], Field(max_length=200)] = {}
    follows: Annotated[list[FollowReason], Field(max_length=3)] | None = None
    digest_at: ClockTime | None = None
    days: Annotated[list[Annotated[int, Field(ge=1, le=7)]], Field(max_length=7)] | None = None
    quiet: QuietHours | None = None

    def wish(self) -> dict[str, Any]:
        """What was named; ``quiet`` may be set to null, nothing else."""
        told = self.model_dump(exclude_unset=True)
        wish = {name: value for name, value in told.items() if value is not None or name == "quiet"}
        if "channels" in wish:
            wish["channels"] = {
                kind: {name: value for name, value in each.items() if value is not None}
                for kind, each in wish["channels"].items()
            }
        for name in ("days", "follows"):
            if name in wish:
                wish[name] = sorted(set(wish[name]))
        return wish


class ChannelsOut(Schema):
    app: bool
    mail: Pace
    push: bool


class NoticeRowOut(ChannelsOut):
    """One kind with where it is told. ``always``: the app cannot be switched off; not ``mails``: its letter goes
    another way; ``is_own``: chosen here, not above; ``above``: what holds where nothing is chosen here."""

    kind: str
    label: str
    hint: str
    always: bool
    mails: bool
    is_own: bool
    above: ChannelsOut


class NoticeChoiceOut(Schema):
    """``chosen`` names what was chosen here; ``has_mail``: letters can be sent at all."""

    kinds: list[NoticeRowOut]
    follows: list[FollowReason]
    digest_at: str
    days: list[int]
    quiet: QuietHours | None
    chosen: list[str]
    has_mail: bool
    snoozed_until: Moment


class SnoozeIn(Schema):
    until: AwareDatetime | None


class FollowIn(Schema):
    state: FollowState


class FollowOut(Schema):
    """How the caller stands to a record: ``said`` so, or by ``reasons``; ``followers`` counts everybody's."""

    state: FollowState
    said: bool
    reasons: list[FollowReason]
    followers: int


class PushKeysIn(Schema):
    p256dh: Annotated[str, Field(max_length=200, pattern=Base64)]
    auth: Annotated[str, Field(max_length=100, pattern=Base64)]


class PushDeviceIn(Schema):
    """What a browser's ``PushSubscription`` says as JSON, with a ``name`` for people."""

    endpoint: Annotated[str, Field(max_length=2_000, pattern=NoZeros)]
    keys: PushKeysIn
    name: Annotated[str, Field(max_length=100, pattern=NoZeros)] = ""


class PushDeviceOut(Schema):
    id: UUID
    endpoint: str
    name: str
    created_at: datetime
    used_at: Moment


class TrialOut(Schema):
    """Whether the server took what was sent for a trial; ``words`` say what that means, or why not."""

    is_sent: bool
    words: str


class PushDevicesOut(Schema):
    """``key`` is the company's public key, which a browser needs to subscribe."""

    key: str
    items: list[PushDeviceOut]
