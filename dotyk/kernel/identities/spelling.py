"""Names as they sound: the same however written in Ukrainian, Russian, English or Polish letters."""

from __future__ import annotations

import re
from functools import lru_cache

from dotyk.platform.folding import fold

_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "h", "д": "d", "е": "e", "є": "e", "ж": "z", "з": "z", "и": "i", "і": "i",
        "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "sc", "ь": "", "ъ": "", "ы": "i", "э": "e",
        "ю": "iu", "я": "ia", "ў": "u", "қ": "k", "ғ": "h", "ҳ": "h", "ә": "a", "ң": "n", "ө": "o", "ұ": "u",
        "ү": "u", "һ": "h",
    }
)  # fmt: skip
_GROUPS = {
    "shch": "sc", "szcz": "sc", "sch": "sc", "zh": "z", "sh": "s", "sz": "s", "ch": "c", "cz": "c", "kh": "h",
    "ts": "c", "tz": "c", "ck": "k", "ph": "f", "th": "t", "yo": "e", "rz": "r", "x": "ks", "q": "k", "w": "v",
    "g": "h", "y": "i", "j": "i",
}  # fmt: skip
_LATIN = re.compile("|".join(sorted(_GROUPS, key=len, reverse=True)) + r"|c(?![eiyczh])")
_DOUBLE = re.compile(r"(.)\1+")
_NOT_WORD = re.compile(r"[\W\d_]+")
_VOWELS = re.compile(r"[aeiou]")
_FEMININE = (("ova", "ov"), ("eva", "ev"), ("ina", "in"), ("skaia", "ski"), ("ckaia", "cki"), ("ska", "ski"),
             ("cka", "cki"), ("aia", "i"))  # fmt: skip


@lru_cache(maxsize=65_536)
def sounded(text: str) -> str:
    """One word or several as they sound, in plain Latin letters: Шевченко, Shevchenko and Szewczenko alike."""
    folded = fold(text)
    if folded.isascii():
        folded = _LATIN.sub(lambda found: _GROUPS.get(found[0], "k"), folded)
    else:
        folded = folded.translate(_CYRILLIC)
    return _DOUBLE.sub(r"\1", folded.replace("ie", "e"))


def words_of(text: str) -> list[str]:
    """The words of a text as they sound; digits and signs part them, an initial stays one letter."""
    return [sounded(word)[: 1 if len(word) == 1 else None] for word in _NOT_WORD.split(text) if word]


@lru_cache(maxsize=65_536)
def surname_stem(surname: str) -> str:
    """A sounded surname without the ending of its gender."""
    for ending, stem in _FEMININE:
        if surname.endswith(ending) and len(surname) > len(ending) + 1:
            return surname[: -len(ending)] + stem
    return surname


@lru_cache(maxsize=65_536)
def consonants(word: str) -> str:
    """The first letter and the consonants: what remains when vowels are misheard."""
    return _DOUBLE.sub(r"\1", word[:1] + _VOWELS.sub("", word[1:]))
