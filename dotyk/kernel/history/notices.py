"""What turns to a person: comments that call them, records that others gave them; and how far they have seen it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.history.timeline import called_history
from dotyk.platform.errors import Denied


def notices_json(actor: Actor, *, cursor: str | None = None, limit: int = 50) -> str:
    """``{"items", "next_cursor", "unread"}`` as JSON text, newest first, of records within reach.

    An item is that of a timeline with ``unread``; the number is that of the page. Costs one query more than a
    timeline and raises as one.
    """
    page: dict[str, Any] = orjson.loads(called_history(actor).page_json(cursor, limit))
    seen = _seen_place(actor)
    items = [{**item, "unread": UUID(item["id"]) > seen} for item in page["items"]]
    return orjson.dumps({**page, "items": items, "unread": sum(item["unread"] for item in items)}).decode()


def see_notices(actor: Actor, until: UUID) -> None:
    """Everything up to the event ``until`` is seen; nothing becomes unseen by it.

    Denied for the system itself, and for a key that is limited to reading.
    """
    if actor.id is None or not actor.has_scope("notices", "update"):
        raise Denied()
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into notice_place (user_id, event_id) values (%s, %s) on conflict (user_id) "
            "do update set event_id = greatest(notice_place.event_id, excluded.event_id)",
            [actor.id, until],
        )


def _seen_place(actor: Actor) -> UUID:
    with connection.cursor() as cursor:
        cursor.execute("select event_id from notice_place where user_id = %s", [actor.id])
        row = cursor.fetchone()
    return row[0] if row else UUID(int=0)
