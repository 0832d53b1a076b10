"""How likely two records are the same: what speaks for it and against it, weighed and summed (Fellegi and Sunter).

Weights are natural logarithms of odds. A pair that shares nothing but a key begins far below nought; a phone and a name
bring it near certainty; a name that differs under one phone (a family) takes it down again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import exp

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import token_sort_ratio

from dotyk.kernel.identities.evidence import GENERIC_BOXES, Evidence, Person

BEGINNING = -6.0


@dataclass(frozen=True, slots=True)
class Reason:
    """What one trait says: ``how`` the two compare, and its ``weight`` (above nought: for the same)."""

    trait: str
    how: str
    weight: float


def compare(one: Evidence, other: Evidence) -> list[Reason]:
    """Every reason for and against, the weightiest first."""
    reasons = [reason for part in _PARTS for reason in part(one, other)]
    return sorted(reasons, key=lambda reason: -reason.weight)


NAMES_ALONE = 0.7
"""So likely two records cannot be that have a name, a patronymic and a city in common and nothing else."""


def shares_more_than_names(one: Evidence, other: Evidence) -> bool:
    """Whether two records are worth weighing beyond ``NAMES_ALONE``: a quick look, for most pairs are namesakes."""
    return bool(
        one.phones & other.phones
        or one.emails & other.emails
        or (one.organisations and other.organisations)
        or (one.birthday and other.birthday and sorted(one.birthday) == sorted(other.birthday))
        or (one.company and one.company == other.company)
        or one.handles & other.handles
        or one.tax_ids & other.tax_ids
        or one.domains & other.domains
        or one.codes & other.codes
        or any(OSA.distance(x, y, score_cutoff=1) <= 1 for x in one.phones for y in other.phones)
        or any(_is_near(x, y) for x in one.emails for y in other.emails)
    )


def probability(reasons: Iterable[Reason]) -> float:
    """The probability that reasons give together, from 0 to 1."""
    return 1 / (1 + exp(-(BEGINNING + sum(reason.weight for reason in reasons))))


def _persons(one: Evidence, other: Evidence) -> Iterator[Reason]:
    if one.person is None or other.person is None:
        return
    how, weight = max(
        _names(one.person, other.person),
        _names(one.person, Person(other.person.last, other.person.middle, other.person.first))
        if other.person.last
        else ("", -99.0),
        key=lambda found: found[1],
    )
    if weight:
        yield Reason("name", how, weight)
    if one.person.middle and other.person.middle:
        yield _middles(one.person.middle, other.person.middle)


def _middles(one: str, other: str) -> Reason:
    if one == other or (min(len(one), len(other)) > 4 and OSA.distance(one, other) <= 1):
        return Reason("patronymic", "same", 1.5)
    if one[0] == other[0] and min(len(one), len(other)) == 1:
        return Reason("patronymic", "initial", 0.5)
    if _father(one) == _father(other):
        return Reason("patronymic", "same", 1.0)
    return Reason("patronymic", "different", -9.0)


def _father(patronymic: str) -> str:
    return patronymic[:4]


def _names(one: Person, other: Person) -> tuple[str, float]:
    first, last = _firsts(one, other), _lasts(one.last, other.last)
    return _NAMES.get((first, last)) or ("different", -8.0)


_NAMES = {
    ("same", "same"): ("same", 4.5),
    ("short", "same"): ("short", 4.2),
    ("near", "same"): ("near", 3.2),
    ("initial", "same"): ("initial", 2.2),
    ("none", "same"): ("last", 1.5),
    ("different", "same"): ("family", -8.0),
    ("same", "near"): ("near", 3.4),
    ("short", "near"): ("near", 3.0),
    ("near", "near"): ("near", 1.5),
    ("initial", "near"): ("initial", 1.0),
    ("same", "initial"): ("initial", 2.0),
    ("short", "initial"): ("initial", 1.6),
    ("same", "none"): ("first", 1.0),
    ("short", "none"): ("first", 0.8),
    ("near", "none"): ("first", 0.3),
    ("initial", "none"): ("first", 0.2),
    ("same", "both"): ("same", 1.2),
    ("short", "both"): ("short", 1.0),
    ("near", "both"): ("near", 0.5),
    ("initial", "both"): ("initial", 0.2),
    ("none", "none"): ("", 0.0),
    ("same", "different"): ("other_last", -4.0),
    ("short", "different"): ("other_last", -4.5),
    ("near", "different"): ("different", -6.0),
    ("none", "different"): ("different", -4.0),
}


def _firsts(one: Person, other: Person) -> str:
    a, b = one.first, other.first
    if not a or not b:
        return "none"
    if a == b and len(a) > 1:
        return "same"
    if min(len(a), len(b)) == 1:
        return "initial" if any(n[0] == m[0] for n in {*one.full, a} for m in {*other.full, b}) else "different"
    if one.full & other.full:
        return "short"
    return "near" if min(len(a), len(b)) >= 4 and OSA.distance(a, b) <= 1 else "different"


def _lasts(a: str, b: str) -> str:
    if not a or not b:
        return "none" if a or b else "both"
    if a == b:
        return "same"
    if min(len(a), len(b)) == 1:
        return "initial" if a[0] == b[0] else "different"
    distance = OSA.distance(a, b)
    shortest = min(len(a), len(b))
    near = shortest >= 4 and distance <= (2 if shortest >= 7 else 1)
    return "near" if near else "different"


def _organisations(one: Evidence, other: Evidence) -> Iterator[Reason]:
    a, b = one.organisations, other.organisations
    if not a or not b:
        return
    if a & b:
        yield Reason("organisation", "same", 5.0)
        return
    likeness = max(token_sort_ratio(x, y) for x in a for y in b)
    yield Reason("organisation", "near", 3.5) if likeness >= 88 else Reason("organisation", "different", -5.0)


def _phones(one: Evidence, other: Evidence) -> Iterator[Reason]:
    a, b = one.phones, other.phones
    if not a or not b:
        return
    if a & b:
        yield Reason("phone", "same", 9.0)
    elif any(len(x) > 8 and OSA.distance(x, y) == 1 for x in a for y in b):
        yield Reason("phone", "near", 4.5)
    else:
        yield Reason("phone", "different", -1.0)


def _emails(one: Evidence, other: Evidence) -> Iterator[Reason]:
    a, b = one.emails, other.emails
    if not a or not b:
        return
    shared = a & b
    if shared:
        own = [email for email in shared if email.partition("@")[0] not in GENERIC_BOXES]
        yield Reason("email", "same", 10.0) if own or one.person is None else Reason("email", "generic", 2.5)
    elif any(_is_near(x, y) for x in a for y in b):
        yield Reason("email", "near", 4.0)
    else:
        yield Reason("email", "different", -0.7)


def _is_near(one: str, other: str) -> bool:
    """One letter mistyped, or the same name at another provider; another number is another person."""
    mine, theirs = one.partition("@")[0], other.partition("@")[0]
    if mine in GENERIC_BOXES or theirs in GENERIC_BOXES or min(len(mine), len(theirs)) < 6:
        return False
    return mine == theirs or (OSA.distance(one, other, score_cutoff=1) == 1 and _digits(one) == _digits(other))


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


def _handles(one: Evidence, other: Evidence) -> Iterator[Reason]:
    if one.handles & other.handles:
        yield Reason("handle", "same", 9.0)


def _tax_ids(one: Evidence, other: Evidence) -> Iterator[Reason]:
    if one.tax_ids and other.tax_ids:
        same = bool(one.tax_ids & other.tax_ids)
        yield Reason("tax_id", "same", 9.0) if same else Reason("tax_id", "different", -9.0)


def _domains(one: Evidence, other: Evidence) -> Iterator[Reason]:
    if one.domains & other.domains:
        yield Reason("domain", "same", 6.0)
    elif one.domains and other.domains:
        yield Reason("domain", "different", -2.0)


def _codes(one: Evidence, other: Evidence) -> Iterator[Reason]:
    if one.codes & other.codes:
        yield Reason("code", "same", 9.0)


def _companies(one: Evidence, other: Evidence) -> Iterator[Reason]:
    if one.company and other.company:
        same = one.company == other.company
        yield Reason("company", "same", 4.2) if same else Reason("company", "different", -1.5)


def _birthdays(one: Evidence, other: Evidence) -> Iterator[Reason]:
    a, b = one.birthday, other.birthday
    if not a or not b:
        return
    if a == b:
        yield Reason("birthday", "same", 5.0)
    elif a[:4] == b[:4] and (a[5:7], a[8:10]) == (b[8:10], b[5:7]):
        yield Reason("birthday", "near", 3.0)
    else:
        yield Reason("birthday", "different", -6.0)


def _cities(one: Evidence, other: Evidence) -> Iterator[Reason]:
    if one.city and other.city:
        yield Reason("city", "same", 0.7) if one.city == other.city else Reason("city", "different", -1.0)


_PARTS = (
    _persons, _organisations, _phones, _emails, _handles, _tax_ids, _domains, _codes, _companies, _birthdays, _cities,
)  # fmt: skip
