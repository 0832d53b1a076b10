"""The keys that bring two records together to be compared: whoever shares none is never looked at."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from dotyk.kernel.identities.evidence import GENERIC_BOXES, Evidence
from dotyk.kernel.identities.spelling import consonants

VERSION = 1
"""Of the rules below; a base whose keys were made by others makes them anew."""
LOCAL_PART_MIN = 6


def keys_of(object_name: str, evidence: Evidence) -> list[int]:
    """The keys of a record, as whole numbers of 64 bits; a dozen at most for a usual one."""
    return sorted({_number(f"{object_name}:{text}") for text in _texts(evidence)})


def _number(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)


def _texts(evidence: Evidence) -> Iterator[str]:
    yield from (f"phone:{phone}" for phone in evidence.phones)
    yield from (f"handle:{handle}" for handle in evidence.handles)
    yield from (f"tax:{tax_id}" for tax_id in evidence.tax_ids)
    yield from (f"domain:{domain}" for domain in evidence.domains)
    yield from (f"code:{code}" for code in evidence.codes)
    for email in evidence.emails:
        yield f"email:{email}"
        local = email.partition("@")[0]
        if len(local) >= LOCAL_PART_MIN and local not in GENERIC_BOXES:
            yield f"local:{local}"
    for name in evidence.organisations:
        yield f"organisation:{consonants(name)}"
    yield from _person_texts(evidence)


def _person_texts(evidence: Evidence) -> Iterator[str]:
    """A name brings together with what is near it: a birthday, a company, half of a phone."""
    person = evidence.person
    if person is None:
        return
    last = consonants(person.last)
    for first in person.full:
        yield f"name:{first}|{last}"
        if evidence.birthday:
            yield f"born:{evidence.birthday}|{first}"
        if evidence.company:
            yield f"works:{evidence.company}|{first}"
        for phone in evidence.phones:
            yield f"begins:{phone[:-4]}|{first}"
            yield f"ends:{phone[-5:]}|{first}"
    if person.last and evidence.company:
        yield f"works:{evidence.company}|{last}"
