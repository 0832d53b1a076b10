"""The security log, read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import require_audit
from dotyk.accounts.queries.pages import Page, id_before, page_of, within


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Something that matters for safety: who did what (``kind``) to whom or what (``about``).

    ``actor_kind`` is "user", "service" or "system": Dotyk itself, which has no id; nor has a stranger, a "user".
    """

    id: UUID
    at: datetime
    kind: str
    actor_kind: str
    actor_id: UUID | None
    actor_name: str | None
    about: UUID | None
    about_name: str | None
    changes: dict[str, Any]
    data: dict[str, Any]


_TRAIL = """
select e.id, e.at, e.kind, e.actor_kind, e.actor_id, actor.name, e.record_id, about.name, e.changes, e.data
from event e left join app_user actor on actor.id = e.actor_id left join app_user about on about.id = e.record_id
where e.object = 'accounts' and (%(before)s::uuid is null or e.id < %(before)s::uuid)
  and (%(kind)s::text is null or e.kind = %(kind)s::text)
  and (%(user)s::uuid is null or %(user)s::uuid in (e.actor_id, e.record_id))
  and (%(since)s::timestamptz is null or e.at >= %(since)s::timestamptz)
  and (%(until)s::timestamptz is null or e.at < %(until)s::timestamptz)
order by e.id desc
limit %(most)s
"""


def audit_trail(
    actor: Actor,
    *,
    kind: str | None = None,
    user_id: UUID | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    limit: int = 50,
    cursor: str | None = None,
) -> Page[AuditEntry]:
    """Security events, newest first: all, of one kind, of one user (by or about them), of a period. One query.

    Needs ``read_audit`` (Denied); Invalid at ``cursor``.
    """
    require_audit(actor)
    before = id_before(cursor)
    size = within(limit)
    with connection.cursor() as db:
        wanted = {"before": before, "kind": kind, "user": user_id, "since": since, "until": until, "most": size + 1}
        db.execute(_TRAIL, wanted)
        rows = [AuditEntry(*row[:8], *(_mapping(value) for value in row[8:])) for row in db.fetchall()]
    return page_of(rows, size, lambda entry: [str(entry.id)])


def whole_audit_trail(actor: Actor, **wanted: Any) -> Iterator[AuditEntry]:
    """The same, all of it, page by page."""
    cursor: str | None = None
    while True:
        page = audit_trail(actor, limit=200, cursor=cursor, **wanted)
        yield from page.items
        cursor = page.next_cursor
        if cursor is None:
            return


def _mapping(value: Any) -> dict[str, Any]:
    return dict(orjson.loads(value) if isinstance(value, str) else value)
