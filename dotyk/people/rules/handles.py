"""Names in messengers, written one way however they were typed."""

from __future__ import annotations

import re

import phonenumbers

_LINK = re.compile(
    r"^(?:https?://)?(?:www\.|m\.)?"
    r"(?:t\.me|telegram\.me|wa\.me|instagram\.com|facebook\.com|fb\.com|m\.me)/(?P<name>[^/?#]+).*$",
    re.IGNORECASE,
)
_BY_PHONE = frozenset({"whatsapp", "viber"})


def normal_handle(messenger: str, text: str, country: str) -> str:
    """The bare name: no link, no ``@``, lower case; of WhatsApp, Viber or a phone in Telegram the number in E.164.

    A phone without an international prefix is one of ``country`` (ISO 3166).
    """
    link = _LINK.match(text.strip())
    bare = (link["name"] if link else text).strip().lstrip("@")
    if messenger in _BY_PHONE or bare.startswith("+"):
        return _number(bare, country, international=link is not None) or bare
    return bare.lower()


def _number(text: str, country: str, *, international: bool) -> str | None:
    try:
        number = phonenumbers.parse(f"+{text.lstrip('+')}" if international else text, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
