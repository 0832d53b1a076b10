"""Through which channels people are reached, and what their yes or no amounts to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Purpose = Literal["marketing", "service"]

FIELDS: Mapping[str, str] = {
    "email": "consent_email",
    "phone": "consent_phone",
    "sms": "consent_sms",
    "messengers": "consent_messengers",
}
"""The channels whose state a field of the contact tells, to be shown, filtered and imported."""

MESSENGERS = ("telegram", "whatsapp", "viber", "instagram", "facebook")
CHANNELS = (*FIELDS, *MESSENGERS)
STATES: Mapping[bool | None, str] = {True: "given", False: "refused", None: "cleared"}


def agreed(state: str | None) -> bool | None:
    """What a line of the log says: yes, no, or that nobody knows."""
    return {"given": True, "refused": False}.get(state or "")


def may_reach(said: bool | None, purpose: Purpose) -> bool:
    """Marketing wants a yes; what serves somebody (a bill, an appointment) only must not meet a no."""
    return said is True if purpose == "marketing" else said is not False
