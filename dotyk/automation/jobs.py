"""The jobs of automation, each defined beside the work it does."""

from dotyk.automation.approvals.mailing import mail_question
from dotyk.automation.notices.forgetting import forget_notices
from dotyk.automation.webhooks.forgetting import forget_deliveries
from dotyk.automation.webhooks.reading import replay_events

__all__ = ["forget_deliveries", "forget_notices", "mail_question", "replay_events"]
