"""Outgoing mail, where a server for it was named (``DOTYK_MAIL_URL``)."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.conf import settings

PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
TIMEOUT_SECONDS = 20


def mail_settings(address: str) -> dict[str, Any]:
    """Django's settings for ``smtps://user:password@host:465/?from=crm@example.com``; raises ValueError.

    ``smtps`` is TLS from the start, ``smtp+starttls`` after the greeting, ``smtp`` plain. Without an address
    nothing can be sent.
    """
    if not address:
        return {"EMAIL_HOST": ""}
    parts = urlsplit(address)
    if parts.scheme not in PORTS or not parts.hostname:
        raise ValueError(f"not a mail server: {parts.scheme}://{parts.hostname or ''}")
    user = unquote(parts.username or "")
    sender = (parse_qs(parts.query).get("from") or [user or f"dotyk@{parts.hostname}"])[0]
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or PORTS[parts.scheme],
        "EMAIL_HOST_USER": user,
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp+starttls",
        "EMAIL_TIMEOUT": TIMEOUT_SECONDS,
        "DEFAULT_FROM_EMAIL": sender,
    }


def sends_mail() -> bool:
    """Whether a mail server was named."""
    return bool(settings.EMAIL_HOST)


def send_mail(to: str, subject: str, text: str, *, key: str = "") -> None:
    """Hands one letter to the mail server; raises OSError or ``smtplib.SMTPException``, so a job may try again.

    Letters of one ``key`` are the same one to whoever gets them, however often they are sent (``Message-ID``).
    """
    from django.core.mail import EmailMessage  # here, for the settings themselves import this module

    place = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">") or "dotyk"
    EmailMessage(subject, text, to=[to], headers={"Message-ID": f"<{key}@{place}>"} if key else None).send()
