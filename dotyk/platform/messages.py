"""Words for people: one catalogue of messages by code, in each language of the product.

Each subject keeps its own ``messages.py`` and registers it when Django starts; a message may hold
``{placeholders}`` and, where a number decides the form, a mapping of CLDR plural categories.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

LANGUAGES = ("en", "uk", "ru")
DEFAULT_LANGUAGE = "en"

Forms = str | Mapping[str, str]
Message = Mapping[str, Forms]

_catalogue: dict[str, Message] = {}


def register_messages(messages: Mapping[str, Message]) -> None:
    """Adds messages by code; every message must speak every language."""
    for code, message in messages.items():
        missing = [language for language in LANGUAGES if language not in message]
        if missing:
            raise ValueError(f"message {code!r} lacks {missing}")
        _catalogue[code] = message


def say(code: str, language: str, **values: Any) -> str:
    """The message ``code`` in ``language``; an unknown code is said as it is, an unknown language in English.

    A message with plural forms is chosen by ``values["count"]``.
    """
    message = _catalogue.get(code)
    if message is None:
        return code
    forms = message.get(language) or message[DEFAULT_LANGUAGE]
    if not isinstance(forms, str):
        forms = forms.get(plural_category(language, int(values.get("count", 0))), forms["other"])
    try:
        return forms.format(**values)
    except (KeyError, IndexError):
        return forms


def asked_language(header: str) -> str:
    """The first language of the product in an ``Accept-Language`` header, else the default."""
    for part in header.split(","):
        wanted = part.split(";")[0].split("-")[0].strip().lower()
        if wanted in LANGUAGES:
            return wanted
    return DEFAULT_LANGUAGE


def plural_category(language: str, count: int) -> str:
    """The CLDR cardinal category (one, few, many, other) of a whole number."""
    if language not in ("uk", "ru"):
        return "one" if count == 1 else "other"
    ten, hundred = abs(count) % 10, abs(count) % 100
    if ten == 1 and hundred != 11:
        return "one"
    if ten in (2, 3, 4) and hundred not in (12, 13, 14):
        return "few"
    return "many"


def known_codes() -> frozenset[str]:
    """Every code that has a message."""
    return frozenset(_catalogue)
