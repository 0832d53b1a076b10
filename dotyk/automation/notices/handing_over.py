"""Handing one push to the server of a browser's maker, or one letter to the mail server; what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from smtplib import SMTPException, SMTPRecipientsRefused
from uuid import UUID

from cryptography.fernet import InvalidToken

from dotyk.automation.models import PushDevice
from dotyk.automation.notices.devices import contact, push_key
from dotyk.platform.clock import now
from dotyk.platform.mail import send_mail
from dotyk.platform.outgoing import Receiver, Unreachable, push_headers, sealed_push, send
from dotyk.platform.sealing import unsealed

GONE = (404, 410)
FOR_GOOD = (400, 401, 403, 413)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of trying: sent, dropped for good with the reason, or (neither) to be tried again."""

    is_sent: bool = False
    is_final: bool = False
    reason: str = ""
    status: int = 0


def hand_push(device: PushDevice, text: bytes, *, key: UUID) -> Outcome:
    """Seals a push for one browser and sends it; of one ``key`` it shows one. A browser that is gone is forgotten."""
    own = push_key()
    body = sealed_push(Receiver(device.endpoint, device.p256dh, device.auth), text)
    try:
        secret = unsealed(own.secret)
        headers = push_headers(device.endpoint, secret, own.public, contact=contact(), topic=key.hex, at=now())
        answer = send("POST", device.endpoint, body=body, headers=headers, redirects=0)
    except InvalidToken:
        return Outcome(is_final=True, reason="push_lost_key")
    except Unreachable as error:
        return Outcome(is_final=error.is_final, reason=error.code)
    if answer.is_success:
        PushDevice.objects.filter(id=device.id).update(used_at=now())
    elif answer.status in GONE:
        device.delete()
    return Outcome(answer.is_success, answer.status in (*GONE, *FOR_GOOD), f"http_{answer.status}", answer.status)


def hand_letter(address: str, subject: str, text: str, *, key: UUID) -> Outcome:
    """Letters of one ``key`` are the same one to whoever gets them."""
    try:
        send_mail(address, subject, text, key=str(key))
    except SMTPRecipientsRefused:
        return Outcome(is_final=True, reason="notice_address_refused")
    except (OSError, SMTPException):
        return Outcome(reason="notice_mail_failed")
    return Outcome(is_sent=True)
