"""Webhooks and their messages as people see them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.accounts.models import User
from dotyk.automation.models import Webhook, WebhookDelivery
from dotyk.automation.webhooks.endpoints import open_delivery, open_webhook, require_configure
from dotyk.automation.webhooks.sending import body_of
from dotyk.platform.clock import written
from dotyk.platform.errors import Invalid
from dotyk.platform.ids import parse_id
from dotyk.platform.messages import say

WEBHOOKS_MOST = 500
BODY_SHOWN = 100_000
_STANDING = """
select w.id, last.created_at, last.state, (
  select count(*) from webhook_delivery d where d.webhook_id = w.id and d.state in ('open', 'waiting', 'held'))
from webhook w left join lateral (
  select d.created_at, d.state from webhook_delivery d where d.webhook_id = w.id
  order by d.id desc limit 1) last on true
where w.id = any(%s::uuid[])
"""


def webhooks_json(actor: Actor) -> dict[str, Any]:
    """Every webhook by name, with what is on its way; two queries. Denied."""
    require_configure(actor)
    rows = Webhook.objects.filter(deleted_at=None).select_related("owner", "acts_as").order_by("name", "id")
    found = list(rows[:WEBHOOKS_MOST])
    standing = _standing([row.id for row in found])
    return {"items": [_shown(actor, row, standing[row.id]) for row in found]}


def webhook_json(actor: Actor, webhook_id: UUID) -> dict[str, Any]:
    """One webhook; Denied, NotFound."""
    row = open_webhook(actor, webhook_id)
    return _shown(actor, row, _standing([row.id])[row.id])


def _standing(ids: list[UUID]) -> dict[UUID, tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(_STANDING, [ids])
        return {row[0]: tuple(row[1:]) for row in cursor.fetchall()}


def _shown(actor: Actor, row: Webhook, standing: tuple[Any, ...]) -> dict[str, Any]:
    last_at, last_state, waiting = standing
    return {
        "id": str(row.id),
        "name": row.name,
        "url": row.url,
        "kinds": row.kinds,
        "object": row.object,
        "fields": row.fields,
        "where": row.where,
        "is_batch": row.is_batch,
        "state": row.state,
        "reason": say(row.reason, actor.language) if row.reason else "",
        "failing_since": _at(row.failing_since),
        "owner": _person(row.owner),
        "acts_as": _person(row.acts_as),
        "old_secret_until": _at(row.old_secret_until),
        "revision": row.revision,
        "waiting": waiting,
        "last": {"at": written(last_at), "state": last_state} if last_at else None,
        "created_at": written(row.created_at),
        "updated_at": written(row.updated_at),
    }


def _person(user: User | None) -> dict[str, str] | None:
    return None if user is None else {"id": str(user.id), "name": user.name}


def deliveries_json(
    actor: Actor, webhook_id: UUID, *, state: str = "", cursor: str = "", limit: int = 50
) -> dict[str, Any]:
    """The messages to a webhook, the latest first; NotFound, Invalid at ``cursor``."""
    hook = open_webhook(actor, webhook_id)
    rows = hook.deliveries.all()
    if state:
        rows = rows.filter(state=state)
    if cursor:
        before = parse_id(cursor)
        if before is None:
            raise Invalid.at("cursor", "bad_cursor")
        rows = rows.filter(id__lt=before)
    page = list(rows.order_by("-id")[: limit + 1])
    items = [_delivery(actor, row) for row in page[:limit]]
    return {"items": items, "next_cursor": items[-1]["id"] if len(page) > limit else None}


def delivery_json(actor: Actor, delivery_id: UUID) -> dict[str, Any]:
    """One message with every try; Denied, NotFound."""
    row = open_delivery(actor, delivery_id)
    tries = [{**one, "error": _error(actor, one)} for one in row.tries]
    return {**_delivery(actor, row), "url": row.webhook.url, "body": body_of(row)[:BODY_SHOWN], "tries": tries}


def _delivery(actor: Actor, row: WebhookDelivery) -> dict[str, Any]:
    last = row.tries[-1] if row.tries else {}
    return {
        "id": str(row.id),
        "webhook": str(row.webhook_id),
        "key": row.key,
        "kind": row.kind,
        "events": len(row.items),
        "state": row.state,
        "attempts": row.attempts,
        "status": last.get("status"),
        "error": _error(actor, last),
        "seconds": last.get("seconds"),
        "due_at": written(row.due_at),
        "created_at": written(row.created_at),
        "finished_at": _at(row.finished_at),
    }


def _error(actor: Actor, told: dict[str, Any]) -> str:
    return say(told["error"], actor.language) if told.get("error") else ""


def _at(moment: datetime | None) -> str | None:
    return None if moment is None else written(moment)
