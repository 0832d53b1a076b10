"""How a text loses what tells of a person: names in their endings, phones however written, e-mails, handles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import permutations
from typing import Any

WIPED = "•••"
STEM_MIN, SHORT_MIN, DIGITS_MIN, DIGITS_OWN = 4, 2, 7, 9
WIDE = frozenset({"country", "region", "city", "postcode"})
"""Parts of an address that many share."""

ENDINGS = "аеєиіїоуюяьйaeiouy"
APOSTROPHES = "['’ʼ`´]?"
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`´-][^\W\d_]+)*")
_NUMBER = re.compile(r"[+\d ().-]+")
_BETWEEN = r"[ ().\u00a0-]{0,3}"


@dataclass(frozen=True, slots=True)
class Traces:
    """What somebody can be known by: ``names`` as they were written whole, ``phones`` in digits, ``accounts`` (e-mails,
    names in messengers), and other ``texts`` that are marked personal, which others may have too."""

    names: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()

    def __or__(self, other: Traces) -> Traces:
        return Traces(
            self.names | other.names,
            self.phones | other.phones,
            self.accounts | other.accounts,
            self.texts | other.texts,
        )


class Wiper:
    """Puts ``•••`` in the place of somebody's traces.

    ``wipe`` also takes single names, so it is for texts about the person; ``knows`` minds only what is theirs alone
    (whole names, phones, accounts), so it tells of any text whether it is about them.
    """

    def __init__(self, traces: Traces) -> None:
        words = {word for name in traces.names for word in _WORD.findall(name) if len(word) >= SHORT_MIN}
        own = [*map(_phone, sorted(traces.phones)), *_exact(traces.accounts), *_whole_names(traces)]
        parts = [*own, *_exact(traces.texts), *map(_name, sorted(words, key=len, reverse=True))]
        self._all = re.compile("|".join(parts), re.IGNORECASE) if parts else None
        self._own = re.compile("|".join(own), re.IGNORECASE) if own else None

    def wipe(self, text: str) -> str:
        return text if self._all is None else self._all.sub(WIPED, text)

    def knows(self, text: str) -> bool:
        return self._own is not None and self._own.search(text) is not None

    def wiped(self, value: Any) -> Any:
        """The same JSON value with every text in it wiped; keys stay."""
        if isinstance(value, str):
            return self.wipe(value)
        if isinstance(value, list):
            return [self.wiped(item) for item in value]
        if isinstance(value, Mapping):
            return {name: self.wiped(item) for name, item in value.items()}
        return value

    def forgotten(self, value: Any) -> Any:
        """The same JSON value without the texts that are about the person: they go whole, not in part."""
        if isinstance(value, str):
            return WIPED if self.knows(value) else value
        if isinstance(value, list):
            return [self.forgotten(item) for item in value]
        if isinstance(value, Mapping):
            return {WIPED if self.knows(name) else name: self.forgotten(item) for name, item in value.items()}
        return value


def traces_in(kind: str, value: Any) -> Traces:
    """The traces that a value holds; ``kind`` is ``name``, ``account``, ``address`` or ``text``."""
    if kind == "address" and isinstance(value, Mapping):
        value = [text for name, text in value.items() if name not in WIDE]
    found = [text.strip() for text in _strings(value) if text.strip()]
    if kind == "name":
        return Traces(names=frozenset(found))
    numbers = {text: re.sub(r"\D", "", text) for text in found if _NUMBER.fullmatch(text)}
    phones = frozenset(digits for digits in numbers.values() if len(digits) >= DIGITS_MIN)
    exact = frozenset(text.removeprefix("@") for text in found if text not in numbers)
    return Traces(phones=phones, accounts=exact) if kind == "account" else Traces(phones=phones, texts=exact)


def _strings(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _strings(item)


def _exact(texts: Iterable[str]) -> list[str]:
    """The longest first, so that none is cut by a piece of itself."""
    several = sorted((text for text in texts if len(text) >= STEM_MIN), key=len, reverse=True)
    return [rf"(?<!\w){re.escape(text)}(?!\w)" for text in several]


def _phone(digits: str) -> str:
    """The number with or without its country, however it is parted."""
    own = digits[-DIGITS_OWN:]
    country = digits[:-DIGITS_OWN]
    before = "".join(f"(?:{digit}{_BETWEEN})?" for digit in country)
    return rf"(?<!\w)\+?{before}{_BETWEEN.join(own)}(?!\d)"


def _whole_names(traces: Traces) -> list[str]:
    """Any two words of a name beside each other, in either order: they are somebody's alone, a single word is not."""
    found = {}
    for name in sorted(traces.names):
        words = dict.fromkeys(word for word in _WORD.findall(name) if len(word) >= SHORT_MIN)
        for one, other in permutations(words, 2):
            found[rf"{_name(one)}\W{{1,3}}{_name(other)}"] = len(one) + len(other)
    return sorted(found, key=lambda pattern: -found[pattern])


def _name(word: str) -> str:
    """A name in any of its endings (Олена, Олені, Оленою), whichever apostrophe it has."""
    letters = re.sub(r"['’ʼ`´]", "'", word)
    stem = letters[:-1] if len(letters) > STEM_MIN and letters[-1].lower() in ENDINGS else letters
    ending = r"\w{0,3}" if len(stem) >= STEM_MIN else ""
    return rf"(?<!\w){re.escape(stem).replace(chr(39), APOSTROPHES)}{ending}(?!\w)"
