"""Names brought to one form, so that two ways of writing the same name meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LEGAL_FORMS = frozenset(
    "тов пп ат пат прат фоп тдв кп дп ооо зао оао пао ао ип чп тоо ltd llc inc incorporated corp corporation co "
    "company gmbh ag kg sarl sas sa srl spa bv nv oy ab as plc pte limited llp lp sp zoo jsc ojsc cjsc mchj xk".split()
)
_LONG_FORMS = (
    "товариство з обмеженою відповідальністю",
    "общество с ограниченной ответственностью",
    "приватне підприємство",
    "фізична особа підприємець",
    "індивидуальний підприємець",
    "индивидуальный предприниматель",
    "акціонерне товариство",
    "акционерное общество",
)
_APOSTROPHES = re.compile("['’ʼ`´ʹ]")
_PUNCTUATION = re.compile(r"[^\w]+|_")
_SPOKEN = str.maketrans({"ё": "е", "ґ": "г", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae"})
_KEPT = frozenset("йїёґ")


@lru_cache(maxsize=65_536)
def folded_name(text: str) -> str:
    """The name in small letters, without accents, apostrophes and punctuation, its words one space apart."""
    if text.isascii():
        return " ".join(_PUNCTUATION.sub(" ", _APOSTROPHES.sub("", text.lower())).split())
    small = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text).casefold()).translate(_SPOKEN)
    plain = "".join(_without_accent(c) for c in small).casefold()
    return " ".join(_PUNCTUATION.sub(" ", plain).split())


@lru_cache(maxsize=65_536)
def core_name(text: str) -> str:
    """The folded name without legal forms; a name of nothing else keeps them."""
    name = folded_name(text)
    for form in _FOLDED_LONG_FORMS:
        name = name.replace(form, " ")
    words = [word for word in name.split() if word not in _FOLDED_FORMS]
    return " ".join(words) or folded_name(text)


def _without_accent(letter: str) -> str:
    if letter in _KEPT or letter.isascii():
        return letter
    return "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))


_FOLDED_FORMS = frozenset(map(folded_name, LEGAL_FORMS))
_FOLDED_LONG_FORMS = tuple(map(folded_name, _LONG_FORMS))
