"""Messages on their way: put in the queue in the transaction that makes them, many in one where a webhook asks so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from dotyk.automation.models import Webhook, WebhookDelivery
from dotyk.automation.waking import wake_engine
from dotyk.automation.webhooks.wanting import Message
from dotyk.platform.clock import now

TOGETHER_MOST = 100
TOGETHER_WITHIN = timedelta(seconds=10)
State = WebhookDelivery.State


def queue(hook: Webhook, messages: Sequence[Message]) -> None:
    """Lets the messages be sent soon after the commit."""
    if hook.is_batch:
        _gather(hook, messages)
    else:
        WebhookDelivery.objects.bulk_create(
            _delivery(hook, message.key, message.kind, [message]) for message in messages
        )


def queue_one(hook: Webhook, message: Message) -> WebhookDelivery:
    """Lets one message be sent by itself, and wakes whoever sends."""
    made = _delivery(hook, message.key, message.kind, [message])
    made.save(force_insert=True)
    wake_engine()
    return made


def _delivery(hook: Webhook, key: str, kind: str, messages: Sequence[Message]) -> WebhookDelivery:
    state = State.WAITING if hook.state == Webhook.State.ON or kind == "ping" else State.HELD
    items = [message.text for message in messages]
    return WebhookDelivery(webhook=hook, key=key, kind=kind, items=items, state=state, due_at=now(), created_at=now())


def _gather(hook: Webhook, messages: Sequence[Message]) -> None:
    """Adds to the batch that is open; one that is full goes at once, the others when their time is out."""
    batch = hook.deliveries.select_for_update().filter(state=State.OPEN).first()
    for message in messages:
        if batch is None:
            batch = _delivery(hook, message.key, "batch", [])
            batch.state, batch.due_at = State.OPEN, now() + TOGETHER_WITHIN
        batch.items.append(message.text)
        if len(batch.items) == TOGETHER_MOST:
            batch.state, batch.due_at = State.WAITING, now()
            batch.save()
            batch = None
    if batch is not None:
        batch.save()
