"""Webhooks that stop by themselves, with the reason told to whoever answers for them."""

from __future__ import annotations

from dotyk.automation.models import Webhook
from dotyk.automation.webhooks.endpoints import hold
from dotyk.platform.clock import now
from dotyk.platform.events import NewEvent, append


def stop_webhook(hook: Webhook, reason: str) -> None:
    """Stops a webhook; what is on its way waits. Nothing where it is off already."""
    on = Webhook.objects.filter(id=hook.id, state=Webhook.State.ON)
    if not on.update(state=Webhook.State.STOPPED, reason=reason, updated_at=now()):
        return
    hold(hook)
    if hook.owner_id is not None:
        told = {"webhook": str(hook.id), "name": hook.name, "users": [str(hook.owner_id)]}
        append([NewEvent("users.told", "users", hook.owner_id, None, "system", data=told)])
