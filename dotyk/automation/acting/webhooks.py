"""Calling a webhook from a flow: the message goes into the queue together with the step, and is sent after it."""

from __future__ import annotations

from uuid import UUID

from dotyk.automation.acting.filling import filled
from dotyk.automation.registry import Doing, Done
from dotyk.automation.webhooks.endpoints import live_webhook
from dotyk.automation.webhooks.queueing import queue_one
from dotyk.automation.webhooks.wanting import Message, message_text
from dotyk.platform.clock import written
from dotyk.platform.errors import Fault, Invalid
from dotyk.platform.ids import new_id

KIND = "flows.called"


def call_webhook(doing: Doing) -> Done:
    """Tells a webhook of the record as the flow sees it. Invalid where the webhook was put away."""
    hook = live_webhook(doing.given["webhook"])
    if hook is None:
        raise Invalid(Fault("webhook", "flow_no_webhook"))
    key: UUID = new_id()
    told = {
        "flow": {"id": str(doing.flow_id), "name": doing.actor.name},
        "object": doing.object,
        "record_id": str(doing.record_id),
        "record": dict(doing.record),
        "text": filled(doing, doing.given.get("text") or ""),
    }
    delivery = queue_one(hook, Message(str(key), KIND, message_text(KIND, written(doing.at), told)))
    return Done({"webhook": hook.name, "delivery": str(delivery.id)})
