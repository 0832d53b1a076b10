"""Tax numbers: real published ones pass, their misprints do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dotyk.people.rules.countries import country_code
from dotyk.people.rules.tax_ids import WrongTaxId, checked_tax_id, is_eu_vat

PRIVATBANK, NAFTOGAZ, UKRPOSHTA = "14360570", "20077720", "21560045"
GAZPROM, SBERBANK, YANDEX = "7736050003", "7707083893", "7736207543"
SIEMENS, ALLEGRO = "DE129274202", "PL5252674798"


@pytest.mark.parametrize("number", [PRIVATBANK, NAFTOGAZ, UKRPOSHTA, "1759013776"])
def test_takes_ukrainian_numbers(number):
    assert checked_tax_id(number, "UA") == number


@pytest.mark.parametrize("number", ["14360571", "20077702", "1759013770", "143605701", "ABCDEFGH", ""])
def test_refuses_ukrainian_misprints(number):
    with pytest.raises(WrongTaxId) as refusal:
        checked_tax_id(number, "UA")
    assert refusal.value.code == "tax_id_ua"


def test_gives_back_the_zeros_a_spreadsheet_lost():
    assert checked_tax_id("32129", "UA") == "00032129"


@pytest.mark.parametrize("number", [GAZPROM, SBERBANK, YANDEX, "500100732259"])
def test_takes_russian_numbers(number):
    assert checked_tax_id(number, "RU") == number


@pytest.mark.parametrize("number", ["7707083894", "500100732258", "770708389", PRIVATBANK])
def test_refuses_russian_misprints(number):
    with pytest.raises(WrongTaxId) as refusal:
        checked_tax_id(number, "RU")
    assert refusal.value.code == "tax_id_ru"


def test_takes_uzbek_numbers_by_their_length():
    assert checked_tax_id("207 119 887", "UZ") == "207119887"
    with pytest.raises(WrongTaxId, match="tax_id_uz"):
        checked_tax_id("2071198871", "UZ")


@pytest.mark.parametrize(
    "number",
    [SIEMENS, ALLEGRO, "ATU13585627", "FR40303265045", "NL004495445B01", "IE6388047V", "ESA28015865", "EL094259216"],
)
def test_takes_eu_vat_numbers_in_every_country(number):
    assert checked_tax_id(number, "UA") == checked_tax_id(number, None) == number


def test_a_number_without_its_letters_gets_those_of_the_country():
    assert checked_tax_id("129274202", "DE") == SIEMENS
    assert checked_tax_id("094259216", "GR") == "EL094259216"


def test_refuses_another_shape_in_an_eu_country():
    with pytest.raises(WrongTaxId, match="tax_id_eu"):
        checked_tax_id("12/345/67890", "DE")


def test_a_country_without_a_rule_wants_only_letters_and_digits():
    assert checked_tax_id("P051-234.567x", "KE") == "P051234567X"
    with pytest.raises(WrongTaxId, match="tax_id_wrong"):
        checked_tax_id("n/a?", "KE")


@given(st.integers(0, 7), st.integers(1, 9))
def test_one_wrong_digit_of_an_edrpou_never_passes_as_another_valid_one_unseen(place, shift):
    """The control digit catches every single misprint of this number but those where the sum wraps at 10."""
    digit = (int(PRIVATBANK[place]) + shift) % 10
    typed = PRIVATBANK[:place] + str(digit) + PRIVATBANK[place + 1 :]
    try:
        assert checked_tax_id(typed, "UA") == typed
    except WrongTaxId:
        return
    assert place != 7


@given(st.text(max_size=30), st.sampled_from(["UA", "RU", "UZ", "DE", "GR", "KE", None]))
def test_any_text_is_either_refused_or_settled(text, country):
    try:
        number = checked_tax_id(text, country)
    except WrongTaxId:
        return
    assert checked_tax_id(number, country) == number


def test_a_vat_number_needs_its_own_countrys_shape():
    assert is_eu_vat(SIEMENS)
    assert not is_eu_vat("FR" + SIEMENS[2:])
    assert not is_eu_vat("DE")


@pytest.mark.parametrize(
    ("country", "code"),
    [("Україна", "UA"), (" ua ", "UA"), ("Czech Republic", "CZ"), ("РФ", "RU"), ("EL", "GR"), ("Kenya", None)],
)
def test_knows_the_country_of_an_address(country, code):
    assert country_code(country) == code
