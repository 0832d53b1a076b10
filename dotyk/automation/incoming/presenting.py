"""What came to a flow, as people see it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.automation.flows import open_flow
from dotyk.automation.incoming.addresses import address_of
from dotyk.automation.models import FlowMessage
from dotyk.platform.clock import written
from dotyk.platform.messages import say

SHOWN = 20


def hook_json(actor: Actor, flow_id: UUID, *, anew: bool = False) -> dict[str, Any]:
    """The address of a flow and the latest messages that came to it; Denied, NotFound."""
    flow = open_flow(actor, flow_id)
    found = FlowMessage.objects.filter(flow=flow).order_by("-id")[:SHOWN]
    items = [_shown(actor, message) for message in found]
    return {"address": address_of(actor, flow_id, anew=anew), "messages": items}


def _shown(actor: Actor, message: FlowMessage) -> dict[str, Any]:
    reasons = [
        {
            "field": reason["field"],
            "code": reason["code"],
            "message": say(reason["code"], actor.language, **(reason.get("values") or {})),
        }
        for reason in message.reasons
    ]
    return {
        "id": str(message.id),
        "at": written(message.received_at),
        "state": message.state,
        "body": message.body,
        "record": str(message.record_id) if message.record_id else None,
        "errors": reasons,
    }
