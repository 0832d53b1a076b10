"""Signatures of what is sent, so that whoever gets it knows it is ours: Standard Webhooks, https://www.standardwebhooks.com."""

from __future__ import annotations

import hmac
import secrets
from base64 import b64decode, b64encode
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

PREFIX = "whsec_"
SECRET_BYTES = 32


def make_secret() -> str:
    """A new secret as the receiver is told it."""
    return PREFIX + b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def signed_headers(key: str, body: bytes, at: datetime, wanted: Sequence[str]) -> dict[str, str]:
    """The headers of a message ``key`` sent at a moment, signed with each of the secrets."""
    stamp = str(int(at.timestamp()))
    signed = f"{key}.{stamp}.".encode() + body
    signatures = " ".join(f"v1,{_signature(secret, signed)}" for secret in wanted)
    return {"webhook-id": key, "webhook-timestamp": stamp, "webhook-signature": signatures}


def _signature(secret: str, signed: bytes) -> str:
    key = b64decode(secret.removeprefix(PREFIX))
    return b64encode(hmac.new(key, signed, sha256).digest()).decode()
