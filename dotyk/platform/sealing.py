"""Secrets that must be read again (unlike passwords), kept unreadable for whoever sees only the database."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from functools import lru_cache

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


def sealed(text: str) -> str:
    """The text as only this home can read it (Fernet: AES-128-CBC with HMAC); never twice the same."""
    return _box(settings.SECRET_KEY).encrypt(text.encode()).decode()


def unsealed(text: str) -> str:
    """What was sealed; raises ``cryptography.fernet.InvalidToken`` where another home's secret was used."""
    return _box(settings.SECRET_KEY).decrypt(text.encode()).decode()


@lru_cache(maxsize=2)
def _box(secret: str) -> Fernet:
    key = HKDF(SHA256(), 32, salt=None, info=b"dotyk sealing").derive(secret.encode())
    return Fernet(urlsafe_b64encode(key))
