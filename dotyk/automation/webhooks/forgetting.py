"""Messages that nobody will ask about any more."""

from __future__ import annotations

from datetime import timedelta

from dotyk.automation.models import FlowMessage, WebhookDelivery
from dotyk.platform.clock import now
from dotyk.platform.jobs import every

TAKEN_KEPT = timedelta(days=30)
FAILED_KEPT = timedelta(days=90)


def forget_deliveries_now() -> None:
    """Those that were taken are kept for thirty days, those given up, and what came in, for ninety."""
    WebhookDelivery.objects.filter(finished_at__lt=now() - TAKEN_KEPT, state="done").delete()
    WebhookDelivery.objects.filter(finished_at__lt=now() - FAILED_KEPT).delete()
    FlowMessage.objects.filter(received_at__lt=now() - FAILED_KEPT).exclude(state="waiting").delete()


@every("41 3 * * *", "automation.forget_deliveries")
def forget_deliveries(timestamp: int) -> None:
    """Each night."""
    forget_deliveries_now()
