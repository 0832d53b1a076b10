"""Tables of automation: flows and their runs, and webhooks with what they delivered."""

from dotyk.automation.models.approvals import Approval
from dotyk.automation.models.flows import (
    Flow,
    FlowCounter,
    FlowEngine,
    FlowRun,
    FlowStep,
    FlowVersion,
    FlowWatch,
)
from dotyk.automation.models.incoming import FlowMessage
from dotyk.automation.models.webhooks import Webhook, WebhookDelivery, WebhookReader

__all__ = [
    "Approval",
    "Flow",
    "FlowCounter",
    "FlowEngine",
    "FlowMessage",
    "FlowRun",
    "FlowStep",
    "FlowVersion",
    "FlowWatch",
    "Webhook",
    "WebhookDelivery",
    "WebhookReader",
]
