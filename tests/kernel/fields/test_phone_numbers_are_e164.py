"""Phone numbers are brought to E.164; the short way for usual ones gives what the library gives."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

from dotyk.kernel.objects.types.phone_numbers import e164

CODES = st.sampled_from(sorted(COUNTRY_CODE_TO_REGION_CODE)).map(str)


def by_the_library(text: str) -> str | None:
    try:
        number = phonenumbers.parse(text, "UA")
    except phonenumbers.NumberParseException:
        return None
    possible = phonenumbers.is_possible_number(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if possible else None


@given(CODES, st.text("0123456789", min_size=1, max_size=12))
@settings(max_examples=2_000, deadline=None)
def test_the_short_way_agrees_with_the_library(code: str, rest: str) -> None:
    assert e164(f"+{code}{rest}", "UA") == by_the_library(f"+{code}{rest}")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("050 123-45-67", "+380501234567"),
        ("+38 (050) 123 45 67", "+380501234567"),
        ("+3800501234567", "+380501234567"),
        ("0044 20 7946 0958", "+442079460958"),
        ("+44 (0)20 7946 0958", "+442079460958"),
        ("+1 202 555 0143", "+12025550143"),
        ("12", None),
        ("phone", None),
        ("+999123456789", None),
    ],
)
def test_numbers_as_people_write_them(text: str, number: str | None) -> None:
    assert e164(text, "UA") == number
