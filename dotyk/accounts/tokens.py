"""Secrets we hand out once and then know only by their hash."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

KEY_PREFIX = "dotyk_"
SHOWN_LENGTH = len(KEY_PREFIX) + 6


@dataclass(frozen=True, slots=True)
class Token:
    """A fresh secret: ``secret`` for its owner, ``hash`` for the database, ``shown`` to tell it from others."""

    secret: str
    hash: bytes
    shown: str


def new_token(prefix: str = "") -> Token:
    """256 random bits behind ``prefix``; needs no salt or slow hash, for it cannot be guessed."""
    secret = prefix + secrets.token_urlsafe(32)
    return Token(secret, hash_of(secret), secret[:SHOWN_LENGTH])


def hash_of(secret: str) -> bytes:
    """What the database keeps of a secret: its SHA-256."""
    return hashlib.sha256(secret.encode()).digest()
