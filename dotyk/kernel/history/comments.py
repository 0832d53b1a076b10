"""What people say about a record, and whom they call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.history.models import Comment
from dotyk.kernel.history.pages import Page, page_of
from dotyk.kernel.objects.types import BadValue
from dotyk.kernel.objects.types.texts import LONG_TEXT_MAX, clean_text
from dotyk.kernel.records.opening import open_record
from dotyk.kernel.records.telling import Told, tell
from dotyk.platform import clock
from dotyk.platform.errors import Denied, Invalid, NotFound

MENTIONS_MAX = 50


@dataclass(frozen=True, slots=True)
class ShownComment:
    """A comment with its author's name."""

    id: UUID
    body: str
    mentions: Sequence[UUID]
    created_at: datetime
    edited_at: datetime | None
    author_id: UUID | None
    author_name: str | None


_PAGE = """
select c.id, c.body, c.mentions, c.created_at, c.edited_at, c.created_by_id, u.name
from comment c left join app_user u on u.id = c.created_by_id
where c.record_id = %s and c.deleted_at is null and (%s::uuid is null or c.id < %s::uuid)
order by c.id desc limit %s
"""


def comments(
    actor: Actor, object_name: str, record_id: UUID, *, cursor: str | None = None, limit: int = 50
) -> Page[ShownComment]:
    """The comments on a record within reach, newest first; two queries. NotFound, Invalid at ``cursor``, ``limit``."""
    open_record(actor, object_name, record_id)
    return page_of(_PAGE, record_id, ShownComment, cursor=cursor, limit=limit)


@transaction.atomic
def add_comment(
    actor: Actor, object_name: str, record_id: UUID, body: Any, *, mentions: Sequence[UUID] = ()
) -> ShownComment:
    """Says something about a record the actor may change; whoever is mentioned has the event in their own history."""
    record = open_record(actor, object_name, record_id, "update")
    comment = Comment.objects.create(
        object=record.target.name,
        record_id=record.id,
        body=_checked_body(body),
        mentions=_checked_mentions(mentions),
        created_at=clock.now(),
        created_by_id=actor.id,
    )
    tell(actor, record, ("commented", {"comment": comment.id}), *_calls(comment), also=comment.mentions)
    return shown_comment(actor, comment)


@transaction.atomic
def change_comment(
    actor: Actor,
    object_name: str,
    record_id: UUID,
    comment_id: UUID,
    *,
    body: Any,
    mentions: Sequence[UUID] | None = None,
) -> ShownComment:
    """Rewords one's own comment; only those newly mentioned are called. NotFound; Denied as ``delete_comment``."""
    record = open_record(actor, object_name, record_id, "update")
    comment = _own_comment(actor, record_id, comment_id)
    before = set(comment.mentions)
    comment.body, comment.edited_at = _checked_body(body), clock.now()
    if mentions is not None:
        comment.mentions = _checked_mentions(mentions)
    comment.save(update_fields=("body", "mentions", "edited_at"))
    called = [user for user in comment.mentions if user not in before]
    tell(actor, record, ("comment_changed", {"comment": comment.id}), *_calls(comment, called), also=called)
    return shown_comment(actor, comment)


@transaction.atomic
def delete_comment(actor: Actor, object_name: str, record_id: UUID, comment_id: UUID) -> None:
    """Takes back one's own comment; NotFound, Denied for another's and where the record may only be read."""
    record = open_record(actor, object_name, record_id, "update")
    comment = _own_comment(actor, record_id, comment_id)
    comment.deleted_at = clock.now()
    comment.save(update_fields=("deleted_at",))
    tell(actor, record, ("comment_deleted", {"comment": comment.id}))


def _own_comment(actor: Actor, record_id: UUID, comment_id: UUID) -> Comment:
    comment = (
        Comment.objects.select_for_update()
        .filter(id=comment_id, record_id=record_id, deleted_at__isnull=True)
        .first()
    )  # fmt: skip
    if comment is None:
        raise NotFound()
    if comment.created_by_id != actor.id:
        raise Denied()
    return comment


def _calls(comment: Comment, called: Sequence[UUID] | None = None) -> tuple[Told, ...]:
    """The event that tells people they are mentioned."""
    users = list(comment.mentions if called is None else called)
    return (("mentioned", {"comment": comment.id, "users": users}),) if users else ()


def _checked_body(body: Any) -> str:
    try:
        text = clean_text(body, LONG_TEXT_MAX)
    except BadValue as bad:
        raise Invalid.at("body", bad.code, **bad.values) from bad
    if not text:
        raise Invalid.at("body", "required")
    return text


def _checked_mentions(mentions: Sequence[UUID]) -> list[UUID]:
    """The people named, each once; Invalid where one is no active person."""
    wanted = list(dict.fromkeys(mentions))
    if len(wanted) > MENTIONS_MAX:
        raise Invalid.at("mentions", "too_many", most=MENTIONS_MAX)
    if wanted:
        with connection.cursor() as cursor:
            cursor.execute("select count(*) from app_user where id = any(%s::uuid[]) and is_active", [wanted])
            if cursor.fetchone()[0] != len(wanted):
                raise Invalid.at("mentions", "no_such_record")
    return wanted


def shown_comment(actor: Actor, comment: Comment) -> ShownComment:
    """A comment of the actor's own."""
    return ShownComment(
        comment.id, comment.body, comment.mentions, comment.created_at, comment.edited_at, actor.id, actor.name or None
    )
