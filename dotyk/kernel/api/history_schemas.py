"""The shapes of what hangs on records over HTTP: comments, files, links, the timeline, the feed."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from ninja import Schema

from dotyk.kernel.api.schemas import Moment, NamedOut, TitledOut


class CommentOut(Schema):
    id: UUID
    body: str
    mentions: list[UUID]
    author: NamedOut | None
    created_at: datetime
    edited_at: Moment
    mine: bool


class CommentsOut(Schema):
    items: list[CommentOut]
    next_cursor: str | None


class AttachmentOut(Schema):
    """``field``: the field it was sent for; null for a file of the record as such."""

    id: UUID
    name: str
    size: int
    content_type: str
    author: NamedOut | None
    created_at: datetime
    field: str | None
    url: str


class AttachmentsOut(Schema):
    items: list[AttachmentOut]
    next_cursor: str | None


class LinkOut(Schema):
    """``field`` names the references field the link is a value of; null for a free link."""

    id: UUID
    role: str
    field: str | None
    object: str
    record: TitledOut


class LinksOut(Schema):
    items: list[LinkOut]


class EntryOut(Schema):
    """One event; ``changes`` holds ``[old, new]`` by field."""

    id: UUID
    at: datetime
    kind: str
    object: str | None
    record: TitledOut | None
    actor: NamedOut | None
    version: int | None
    changes: dict[str, Any]
    data: dict[str, Any]
    pinned: bool = False


class TimelineOut(Schema):
    items: list[EntryOut]
    next_cursor: str | None


class ChangeOut(Schema):
    """One event of the feed; ``cursor`` is the place right after it."""

    id: UUID
    cursor: str
    at: datetime
    kind: str
    object: str | None
    record_id: UUID | None
    version: int | None
    actor: NamedOut | None
    changes: dict[str, Any]
    data: dict[str, Any]


class FeedOut(Schema):
    """``next_cursor`` is where to go on, also after the last event; ``more`` says that there may be more at once."""

    items: list[ChangeOut]
    next_cursor: str | None
    more: bool
