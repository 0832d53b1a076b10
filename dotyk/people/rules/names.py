"""Names of people: what a contact is called, and the parts of a name written in one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

_PATRONYMIC = re.compile(r"(?:ович|йович|евич|ійович|ич|івна|ївна|овна|евна|ична)$", re.IGNORECASE)
_SON_OR_DAUGHTER = frozenset({"оглы", "огли", "кызы", "кизи", "ўғли", "қизи", "o‘g‘li", "o'g'li", "ogli", "qizi"})


def contact_title(contact: Mapping[str, Any]) -> str:
    """ "First Last"; else the first e-mail, phone or messenger name; empty where nothing names the person."""
    name = joined((contact.get("first_name"), contact.get("last_name")))
    if name:
        return name
    others = [contact.get("middle_name"), *(contact.get("emails") or ()), *(contact.get("phones") or ())]
    others += list((contact.get("handles") or {}).values())
    return next((str(other) for other in others if other), "")


def lead_title(lead: Mapping[str, Any]) -> str:
    """The name, else the company, e-mail, phone or the first words of the message."""
    for field in ("name", "company_name", "email", "phone"):
        if lead.get(field):
            return str(lead[field])
    return " ".join(str(lead.get("message") or "").split())[:80]


def joined(parts: Iterable[str | None]) -> str:
    return " ".join(part for part in parts if part)


def split_name(text: str) -> dict[str, str]:
    """The parts of a full name: "Олена Петренко", "Петренко Олена Іванівна" and "Олена Іванівна Петренко"
    alike; a name that fits no pattern is first name and the rest."""
    words = _words(text)
    patronymic = next((n for n, word in enumerate(words) if n and is_patronymic(word)), None)
    if len(words) >= 3 and patronymic == len(words) - 1:
        parts = {"last_name": " ".join(words[:-2]), "first_name": words[-2], "middle_name": words[-1]}
    elif len(words) >= 3 and patronymic == 1:
        parts = {"first_name": words[0], "middle_name": words[1], "last_name": " ".join(words[2:])}
    else:
        parts = {"first_name": " ".join(words[:1]), "last_name": " ".join(words[1:])}
    return {name: part for name, part in parts.items() if part}


def is_patronymic(word: str) -> bool:
    """Whether a word is formed like a patronymic (Іванович, Іванівна, Ильинична, Гасан оглы)."""
    return word.split()[-1].lower() in _SON_OR_DAUGHTER or bool(_PATRONYMIC.search(word))


def _words(text: str) -> list[str]:
    """The words of a name; "оглы" and its like stay with the father's name before them."""
    words: list[str] = []
    for word in text.split():
        if words and word.lower() in _SON_OR_DAUGHTER:
            words[-1] += f" {word}"
        else:
            words.append(word)
    return words
