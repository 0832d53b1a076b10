"""Phone numbers in E.164, the usual ones without the long way through the library."""

from __future__ import annotations

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

_INTERNATIONAL = re.compile(r"\+[1-9]\d{6,14}")
CODE_DIGITS_MAX = 3


@lru_cache(maxsize=8_192)
def e164(text: str, country: str) -> str | None:
    """The number as ``+380501234567``, read as one of ``country`` without a prefix; None where it can be none.

    Remembered, for an import reads each number twice: to look for duplicates, and to save it.
    """
    digits = text.translate(_DECORATION)
    if _INTERNATIONAL.fullmatch(digits) and _is_surely_possible(digits[1:]):
        return digits
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


_DECORATION = str.maketrans("", "", " -()")


def _is_surely_possible(digits: str) -> bool:
    """Whether the country's plan has numbers of this length and nothing before them is to be taken away.

    A no only means that the library has to look closer.
    """
    for length in range(1, CODE_DIGITS_MAX + 1):
        plan = _plan(int(digits[:length]))
        if plan is not None:
            lengths, prefix = plan
            national = digits[length:]
            return len(national) in lengths and national[0] != "0" and not (prefix and prefix.match(national))
    return False


@lru_cache(maxsize=512)
def _plan(code: int) -> tuple[frozenset[int], re.Pattern[str] | None] | None:
    """The lengths of a calling code's numbers, and what may be dialled before them at home; None for no such code."""
    regions = COUNTRY_CODE_TO_REGION_CODE.get(code)
    if regions is None:
        return None
    metadata = PhoneMetadata.metadata_for_region_or_calling_code(code, regions[0])
    if metadata is None or metadata.general_desc is None:
        return None
    prefix = metadata.national_prefix_for_parsing
    return frozenset(metadata.general_desc.possible_length), re.compile(prefix) if prefix else None
