"""Reading events for webhooks: each is looked at once, in the order of commits; again where somebody asks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.automation.models import Webhook, WebhookReader
from dotyk.automation.rules.delivering import wants_kind
from dotyk.automation.waking import wake_engine
from dotyk.automation.webhooks.endpoints import open_webhook
from dotyk.automation.webhooks.pausing import stop_webhook
from dotyk.automation.webhooks.queueing import queue
from dotyk.automation.webhooks.wanting import messages_for
from dotyk.platform.errors import Conflict, DomainError, Invalid
from dotyk.platform.events import following, settled_before
from dotyk.platform.ids import first_id
from dotyk.platform.jobs import defer, job

BATCH = 1_000


def read_events() -> int:
    """Looks at the next events that are settled, at most a thousand; how many. Nothing while another does so.

    What is to be sent and the place in the log are saved together, so that none is missed and none is queued twice.
    """
    before = settled_before()
    with transaction.atomic():
        reader = WebhookReader.objects.select_for_update(skip_locked=True).filter(id=1).first()
        if reader is None or reader.cursor is None:
            return 0
        hooks = list(Webhook.objects.filter(state=Webhook.State.ON, deleted_at=None).exclude(kinds=[]).order_by("id"))
        if not hooks:
            return 0
        events = following(reader.cursor, before, telling=(), limit=BATCH)
        if not events:
            return 0
        for hook in hooks:
            tell(hook, [event.id for event in events if wants_kind(hook.kinds, event.kind)])
        reader.cursor = events[-1].cursor
        reader.save(update_fields=["cursor"])
    return len(events)


def tell(hook: Webhook, event_ids: Sequence[UUID]) -> None:
    """Queues what the webhook shall know of the events; one that cannot look any more is stopped, with the reason."""
    if not event_ids:
        return
    try:
        with transaction.atomic():
            if messages := messages_for(hook, event_ids):
                queue(hook, messages)
    except Invalid:
        stop_webhook(hook, "webhook_broken_filter")
    except DomainError:
        stop_webhook(hook, "webhook_no_account")


@transaction.atomic
def replay(actor: Actor, webhook_id: UUID, *, since: datetime, until: datetime) -> None:
    """Sends again whatever happened from ``since`` until before ``until``, under the same keys; Conflict where off."""
    hook = open_webhook(actor, webhook_id)
    if hook.state != Webhook.State.ON or not hook.kinds:
        raise Conflict("webhook_not_on")
    if since >= until:
        raise Invalid.at("until", "webhook_empty_range")
    defer(
        replay_events,
        lock=f"webhook {hook.id}",
        webhook=str(hook.id),
        after=str(first_id(since)),
        before=str(first_id(until)),
    )


@job("automation.replay_events")
def replay_events(webhook: str, after: str, before: str) -> None:
    """A thousand events, and the next job for those behind them."""
    with transaction.atomic():
        hook = Webhook.objects.filter(id=webhook, state=Webhook.State.ON, deleted_at=None).first()
        if hook is None:
            return
        with connection.cursor() as cursor:
            cursor.execute(
                f"select id, kind from event where id > %s and id < %s order by id limit {BATCH}", [after, before]
            )
            rows = cursor.fetchall()
        tell(hook, [key for key, kind in rows if wants_kind(hook.kinds, kind)])
        if len(rows) == BATCH:
            defer(replay_events, lock=f"webhook {webhook}", webhook=webhook, after=str(rows[-1][0]), before=before)
        wake_engine()
