"""What a record tells of whom it is about, written one way however it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dotyk.kernel.identities.first_names import full_names, is_first_name
from dotyk.kernel.identities.spelling import sounded, surname_stem, words_of
from dotyk.kernel.objects.traits import Trait
from dotyk.platform.folding import fold

_PATRONYMICS = ("ovic", "evic", "ovna", "evna", "ivna", "icna")
_LEGAL = frozenset(
    sounded(word)
    for word in "tov too ooo ao zao pao oao pat prat fop fo ip co ltd llc inc corp gmbh ag sp zoo z o kp dp pp chp mcp "
    "limited company kompania kompania tovaristvo obshcestvo firma holding".split()
)
GENERIC_BOXES = frozenset(
    "info office sales mail contact contacts admin support hello post reception buh manager zakaz shop order "
    "orders marketing hr director booking".split()
)
_DOMAIN = re.compile(r"^(?:[a-z][a-z0-9+.-]*://)?(?:www\.)?([^/?#:@]+\.[^/?#:@]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Person:
    """A name as it sounds: what is first, between and last; any may be empty, the first may be an initial."""

    first: str = ""
    middle: str = ""
    last: str = ""

    @property
    def full(self) -> frozenset[str]:
        return full_names(self.first)


@dataclass(slots=True)
class Evidence:
    """Everything of one record by which it can be told to be another; empty where it says nothing."""

    person: Person | None = None
    organisations: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    handles: frozenset[str] = frozenset()
    tax_ids: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    company: str = ""
    birthday: str = ""
    city: str = ""


def evidence_of(traits: Iterable[Trait], values: Mapping[str, Any]) -> Evidence:
    """What the canonical values of a record tell through the traits."""
    found = Evidence()
    for trait in traits:
        told = [values.get(name) for name in trait.fields]
        if any(told):
            _READERS[trait.kind](found, told)
    return found


def person_of(parts: list[Any]) -> Person | None:
    """The name in one line or in its parts, in any order of first and last name."""
    texts = [str(part) for part in parts if part]
    if len(parts) == 3 and parts[0] and parts[2]:
        first, last = " ".join(words_of(str(parts[0]))), "".join(words_of(str(parts[2])))
        words = first.split()
        if len(words) == 2 and words[1].endswith(_PATRONYMICS) and not parts[1]:
            return Person(words[0], words[1], surname_stem(last))
        return Person("".join(words), "".join(words_of(str(parts[1] or ""))), surname_stem(last))
    words = [word for text in texts for word in words_of(text)]
    return _person_in_line(words) if words else None


def _person_in_line(words: list[str]) -> Person:
    if len(words) == 1:
        return Person(first=words[0])
    patronymic = next((n for n, w in enumerate(words) if n and len(words) > 2 and w.endswith(_PATRONYMICS)), None)
    middle = words[patronymic] if patronymic is not None else ""
    rest = [word for n, word in enumerate(words) if n != patronymic]
    last_stands_first = patronymic is not None and patronymic == len(words) - 1
    if (
        last_stands_first
        or (is_first_name(rest[1]) and not is_first_name(rest[0]))
        or (len(rest[1]) == 1 < len(rest[0]))
    ):
        rest = [*rest[1:], rest[0]]
    return Person(rest[0], middle, surname_stem("".join(rest[1:])))


def organisation_of(text: str) -> str:
    """The name of an organisation without its legal form, its words in one order."""
    words = [word for word in words_of(text) if word not in _LEGAL]
    digits = re.findall(r"\d+", text)
    return " ".join(sorted([*words, *digits]))


def email_of(text: str) -> str:
    """The mailbox an address leads to: Gmail takes no notice of dots, nobody of what follows a plus."""
    local, _, domain = text.strip().lower().rpartition("@")
    local = local.partition("+")[0]
    if domain in ("gmail.com", "googlemail.com"):
        return local.replace(".", "") + "@gmail.com"
    return f"{local}@{domain}"


def domain_of(text: str) -> str:
    found = _DOMAIN.match(text.strip().rpartition("@")[2])
    return found[1].lower() if found else ""


def _texts(values: Iterable[Any]) -> list[str]:
    found: list[str] = []
    for value in values:
        if isinstance(value, list):
            found += [str(item) for item in value if item]
        elif value:
            found.append(str(value))
    return found


def _read_person(found: Evidence, values: list[Any]) -> None:
    found.person = person_of(values)


def _read_organisation(found: Evidence, values: list[Any]) -> None:
    found.organisations |= {name for text in _texts(values) if (name := organisation_of(text))}


def _read_phones(found: Evidence, values: list[Any]) -> None:
    found.phones |= set(_texts(values))


def _read_emails(found: Evidence, values: list[Any]) -> None:
    found.emails |= {email_of(text) for text in _texts(values)}


def _read_handles(found: Evidence, values: list[Any]) -> None:
    for value in values:
        if isinstance(value, Mapping):
            found.handles |= {f"{name}:{handle}".lower() for name, handle in value.items() if handle}


def _read_tax_ids(found: Evidence, values: list[Any]) -> None:
    found.tax_ids |= {re.sub(r"\W", "", text).upper() for text in _texts(values)}


def _read_domains(found: Evidence, values: list[Any]) -> None:
    found.domains |= {domain for text in _texts(values) if (domain := domain_of(text))}


def _read_codes(found: Evidence, values: list[Any]) -> None:
    found.codes |= {code for text in _texts(values) if (code := re.sub(r"\W", "", sounded(text)))}


def _read_company(found: Evidence, values: list[Any]) -> None:
    found.company = str(values[0] or "")


def _read_birthday(found: Evidence, values: list[Any]) -> None:
    found.birthday = str(values[0] or "")


def _read_city(found: Evidence, values: list[Any]) -> None:
    address = values[0]
    city = address.get("city") if isinstance(address, Mapping) else None
    found.city = sounded(fold(str(city))) if city else ""


_READERS = {
    "person": _read_person,
    "organisation": _read_organisation,
    "phone": _read_phones,
    "email": _read_emails,
    "handle": _read_handles,
    "tax_id": _read_tax_ids,
    "domain": _read_domains,
    "code": _read_codes,
    "company": _read_company,
    "birthday": _read_birthday,
    "city": _read_city,
}
