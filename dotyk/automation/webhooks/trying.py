"""What people do with single messages: a ping to see whether somebody listens, and sending again."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.automation.models import WebhookDelivery
from dotyk.automation.waking import wake_engine
from dotyk.automation.webhooks.endpoints import open_delivery, open_webhook
from dotyk.automation.webhooks.queueing import queue_one
from dotyk.automation.webhooks.wanting import Message, message_text
from dotyk.platform.clock import now, written
from dotyk.platform.errors import Conflict
from dotyk.platform.ids import new_id


@transaction.atomic
def ping(actor: Actor, webhook_id: UUID) -> WebhookDelivery:
    """Sends a message that tells nothing, also where the webhook is paused; once, whatever comes of it."""
    hook = open_webhook(actor, webhook_id)
    text = message_text("ping", written(now()), {"webhook": str(hook.id), "name": hook.name})
    return queue_one(hook, Message(str(new_id()), "ping", text))


@transaction.atomic
def send_again(actor: Actor, delivery_id: UUID) -> WebhookDelivery:
    """Lets a message be sent now under the same key; Conflict where that happens anyhow, or the webhook is off."""
    delivery = open_delivery(actor, delivery_id, lock=True)
    if delivery.webhook.state != "on":
        raise Conflict("webhook_not_on")
    if delivery.state == "open" or (delivery.claimed_until and delivery.claimed_until > now()):
        raise Conflict("webhook_being_sent")
    delivery.state, delivery.due_at, delivery.attempts, delivery.finished_at = "waiting", now(), 0, None
    delivery.save()
    wake_engine()
    return delivery
