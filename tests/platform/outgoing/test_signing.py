"""Whoever gets a message can tell that it is ours, by the published library of the standard."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from standardwebhooks import Webhook, WebhookVerificationError

from dotyk.platform.outgoing import make_secret, signed_headers

BODY = '{"type": "contacts.created", "data": {"title": "Олена"}}'.encode()


def test_is_verified_by_the_secret_alone() -> None:
    secret = make_secret()
    headers = signed_headers("msg_1", BODY, datetime.now(UTC), [secret])
    assert Webhook(secret).verify(BODY, headers)["data"] == {"title": "Олена"}
    with pytest.raises(WebhookVerificationError):
        Webhook(make_secret()).verify(BODY, headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(BODY.replace(b"contacts", b"deals"), headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(BODY, {**headers, "webhook-id": "msg_2"})


def test_while_a_secret_changes_both_verify() -> None:
    old, new = make_secret(), make_secret()
    headers = signed_headers("msg_1", BODY, datetime.now(UTC), [new, old])
    assert Webhook(old).verify(BODY, headers) == Webhook(new).verify(BODY, headers)


def test_what_is_old_is_refused() -> None:
    secret = make_secret()
    headers = signed_headers("msg_1", BODY, datetime.now(UTC) - timedelta(minutes=6), [secret])
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(BODY, headers)
