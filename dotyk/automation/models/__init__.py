"""Tables of automation: flows and their runs, talks, webhooks with what they delivered, and what people are told."""

from dotyk.automation.models.approvals import Approval
from dotyk.automation.models.conversations import Conversation, ConversationMessage, TalkSetting
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
from dotyk.automation.models.notices import (
    Notice,
    NoticeLetter,
    NoticeReader,
    NoticeSetting,
    PushDevice,
    PushKey,
    RecordFollow,
)
from dotyk.automation.models.webhooks import Webhook, WebhookDelivery, WebhookReader

__all__ = [
    "Approval",
    "Conversation",
    "ConversationMessage",
    "Flow",
    "FlowCounter",
    "FlowEngine",
    "FlowMessage",
    "FlowRun",
    "FlowStep",
    "FlowVersion",
    "FlowWatch",
    "Notice",
    "NoticeLetter",
    "NoticeReader",
    "NoticeSetting",
    "PushDevice",
    "PushKey",
    "RecordFollow",
    "TalkSetting",
    "Webhook",
    "WebhookDelivery",
    "WebhookReader",
]
