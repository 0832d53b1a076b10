"""Tax numbers of companies, checked by the rules of their country.

Sources: control digits of ЄДРПОУ, РНОКПП and ИНН as python-stdnum knows them; the STIR (ИНН) of Uzbekistan has
9 digits, the ПИНФЛ of its sole traders 14; shapes of EU VAT numbers as the VIES service publishes them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from stdnum.ru import inn
from stdnum.ua import edrpou, rntrc

EU_VAT = {
    "AT": r"U\d{8}",
    "BE": r"[01]\d{9}",
    "BG": r"\d{9,10}",
    "CY": r"\d{8}[A-Z]",
    "CZ": r"\d{8,10}",
    "DE": r"\d{9}",
    "DK": r"\d{8}",
    "EE": r"\d{9}",
    "EL": r"\d{9}",
    "ES": r"[A-Z]\d{7}[A-Z\d]|\d{8}[A-Z]",
    "FI": r"\d{8}",
    "FR": r"[A-HJ-NP-Z\d]{2}\d{9}",
    "HR": r"\d{11}",
    "HU": r"\d{8}",
    "IE": r"\d[A-Z\d+*]\d{5}[A-W]|\d{7}[A-W][A-I]",
    "IT": r"\d{11}",
    "LT": r"\d{9}|\d{12}",
    "LU": r"\d{8}",
    "LV": r"\d{11}",
    "MT": r"\d{8}",
    "NL": r"\d{9}B\d{2}",
    "PL": r"\d{10}",
    "PT": r"\d{9}",
    "RO": r"\d{2,10}",
    "SE": r"\d{10}01",
    "SI": r"\d{8}",
    "SK": r"\d{10}",
}
_ANY = re.compile(r"[A-Z0-9+*]{2,20}")


class WrongTaxId(ValueError):
    """The number breaks the rule of its country; ``code`` names the message."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def normal_tax_id(text: str) -> str:
    """The letters and digits of a number alone, in capitals."""
    return re.sub(r"[\s.\-–/]", "", text).upper()


def checked_tax_id(text: str, country: str | None) -> str:
    """The number without spaces and signs, as ``country`` (ISO 3166) writes it.

    A number that begins with an EU country's letters is a VAT number wherever the company is; a country without
    a rule, or None, only wants letters and digits. Raises WrongTaxId.
    """
    number = normal_tax_id(text)
    if is_eu_vat(number):
        return number
    rule = _RULES.get(country or "")
    if rule is not None:
        return rule(number)
    vat_prefix = "EL" if country == "GR" else country
    if vat_prefix in EU_VAT:
        return _with_prefix(number, vat_prefix)
    if not _ANY.fullmatch(number):
        raise WrongTaxId("tax_id_wrong")
    return number


def is_eu_vat(number: str) -> bool:
    """Whether the number has the shape of a VAT number of the country its first two letters name."""
    shape = EU_VAT.get(number[:2])
    return shape is not None and re.fullmatch(shape, number[2:]) is not None


def _with_prefix(number: str, prefix: str) -> str:
    if not is_eu_vat(prefix + number):
        raise WrongTaxId("tax_id_eu")
    return prefix + number


def _ukrainian(number: str) -> str:
    """ЄДРПОУ (8 digits, leading zeros lost by spreadsheets given back) or РНОКПП (10)."""
    if number.isdigit() and len(number) < 8:
        number = number.zfill(8)
    if edrpou.is_valid(number) or rntrc.is_valid(number):
        return number
    raise WrongTaxId("tax_id_ua")


def _russian(number: str) -> str:
    if inn.is_valid(number):
        return number
    raise WrongTaxId("tax_id_ru")


def _uzbek(number: str) -> str:
    if re.fullmatch(r"[1-9]\d{8}|[1-6]\d{13}", number):
        return number
    raise WrongTaxId("tax_id_uz")


_RULES: dict[str, Callable[[str], str]] = {"UA": _ukrainian, "RU": _russian, "UZ": _uzbek}
