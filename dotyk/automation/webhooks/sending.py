"""Sending: one message is claimed, sent outside of any transaction, and what came of it is noted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from cryptography.fernet import InvalidToken
from django.db import connection, transaction

from dotyk.automation.models import Webhook, WebhookDelivery
from dotyk.automation.rules.delivering import GIVEN_UP_AFTER, GONE, next_gap
from dotyk.automation.webhooks.pausing import stop_webhook
from dotyk.automation.webhooks.wanting import message_text
from dotyk.platform.clock import now, written
from dotyk.platform.outgoing import Unreachable, send, signed_headers
from dotyk.platform.sealing import unsealed

CLAIM = timedelta(seconds=60)
AT_ONCE_MOST = 2
KEPT_OF_ANSWER = 2_000
State = WebhookDelivery.State

_CLAIM = """
update webhook_delivery set claimed_until = %(until)s, state = 'waiting' where id = (
  select d.id from webhook w cross join lateral (
    select d.id, d.due_at from webhook_delivery d
    where d.webhook_id = w.id and d.state in ('open', 'waiting') and d.due_at <= %(now)s
      and (d.claimed_until is null or d.claimed_until < %(now)s) and (w.state = 'on' or d.kind = 'ping')
    order by d.due_at, d.id limit 1 for update skip locked) d
  where w.deleted_at is null and (
    select count(*) from webhook_delivery c where c.webhook_id = w.id and c.claimed_until > %(now)s) < %(most)s
  order by d.due_at, d.id limit 1)
returning id
"""


@dataclass(frozen=True, slots=True)
class Try:
    """What came of sending once: a status, or the reason why there is none."""

    at: datetime
    status: int | None = None
    seconds: float = 0
    error: str = ""
    answer: str = ""
    retry_after: str = ""

    @property
    def is_success(self) -> bool:
        return self.status is not None and 200 <= self.status < 300

    def told(self) -> dict[str, Any]:
        return {
            "at": written(self.at), "status": self.status, "seconds": round(self.seconds, 3), "error": self.error,
            "answer": self.answer,
        }  # fmt: skip


def send_one() -> bool:
    """Sends the message that is due first, at most two of a webhook at once; whether there was any.

    A message whose sender dies in the midst is sent again by another a minute later, under the same key.
    """
    delivery = _claimed()
    if delivery is None:
        return False
    try:
        body, headers = request_of(delivery)
    except InvalidToken:
        note(delivery.id, Try(now(), error="webhook_lost_secret"))
    else:
        note(delivery.id, _sent(delivery.webhook.url, body, headers))
    return True


def _claimed() -> WebhookDelivery | None:
    moment = now()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_CLAIM, {"now": moment, "until": moment + CLAIM, "most": AT_ONCE_MOST})
        row = cursor.fetchone()
    return WebhookDelivery.objects.select_related("webhook").get(id=row[0]) if row else None


def request_of(delivery: WebhookDelivery) -> tuple[bytes, dict[str, str]]:
    """Body and headers, signed as of now."""
    body = body_of(delivery).encode()
    headers = signed_headers(delivery.key, body, now(), _secrets(delivery.webhook))
    return body, {"Content-Type": "application/json", **headers}


def body_of(delivery: WebhookDelivery) -> str:
    """The same at every try."""
    if delivery.kind != "batch":
        return str(delivery.items[0])
    return (
        message_text("batch", written(delivery.created_at), None)[:-5] + f'{{"items":[{",".join(delivery.items)}]}}}}'
    )


def _secrets(hook: Webhook) -> list[str]:
    both = hook.old_secret and hook.old_secret_until and hook.old_secret_until > now()
    return [unsealed(secret) for secret in ([hook.secret, hook.old_secret] if both else [hook.secret]) if secret]


def _sent(url: str, body: bytes, headers: Mapping[str, str]) -> Try:
    at = now()
    try:
        answer = send("POST", url, body=body, headers=headers)
    except Unreachable as error:
        return Try(at, error=error.code)
    text = answer.text[:KEPT_OF_ANSWER]
    return Try(at, answer.status, answer.seconds, "", text, answer.headers.get("retry-after", ""))


@transaction.atomic
def note(delivery_id: UUID, done: Try) -> None:
    """Notes a try: taken, again later, or given up; a webhook that takes nothing for three days is stopped."""
    delivery = WebhookDelivery.objects.select_for_update(of=("self",)).select_related("webhook").get(id=delivery_id)
    hook = delivery.webhook
    delivery.attempts += 1
    delivery.tries, delivery.claimed_until = [*delivery.tries, done.told()], None
    gap = None if delivery.kind == "ping" else next_gap(delivery.attempts, done.status, done.retry_after)
    if done.is_success or gap is None:
        delivery.state = State.DONE if done.is_success else State.FAILED
        delivery.finished_at = now()
    else:
        delivery.due_at = now() + gap
    delivery.save()
    if done.is_success or delivery.kind != "ping":
        _judge(hook, done)


def _judge(hook: Webhook, done: Try) -> None:
    if done.is_success:
        Webhook.objects.filter(id=hook.id, failing_since__isnull=False).update(failing_since=None)
        return
    since = hook.failing_since or now()
    Webhook.objects.filter(id=hook.id, failing_since=None).update(failing_since=since)
    if done.status == GONE:
        stop_webhook(hook, "webhook_gone")
    elif now() - since >= GIVEN_UP_AFTER - timedelta(hours=1):
        stop_webhook(hook, "webhook_failing")
