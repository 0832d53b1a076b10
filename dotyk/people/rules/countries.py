"""Which country an address means, for the countries whose tax numbers Dotyk can check."""

from __future__ import annotations

_NAMES = {
    "UA": "ukraine україна украина",
    "RU": "russia russian.federation росія россия рф російська.федерація российская.федерация",
    "UZ": "uzbekistan узбекистан o‘zbekiston oʻzbekiston o'zbekiston ўзбекистон",
    "AT": "austria австрія австрия österreich",
    "BE": "belgium бельгія бельгия",
    "BG": "bulgaria болгарія болгария българия",
    "CY": "cyprus кіпр кипр",
    "CZ": "czechia czech.republic чехія чехия česko",
    "DE": "germany німеччина германия deutschland",
    "DK": "denmark данія дания danmark",
    "EE": "estonia естонія эстония eesti",
    "GR": "greece греція греция",
    "ES": "spain іспанія испания españa",
    "FI": "finland фінляндія финляндия suomi",
    "FR": "france франція франция",
    "HR": "croatia хорватія хорватия hrvatska",
    "HU": "hungary угорщина венгрия magyarország",
    "IE": "ireland ірландія ирландия",
    "IT": "italy італія италия italia",
    "LT": "lithuania литва lietuva",
    "LU": "luxembourg люксембург",
    "LV": "latvia латвія латвия latvija",
    "MT": "malta мальта",
    "NL": "netherlands нідерланди нидерланды nederland",
    "PL": "poland польща польша polska",
    "PT": "portugal португалія португалия",
    "RO": "romania румунія румыния românia",
    "SE": "sweden швеція швеция sverige",
    "SI": "slovenia словенія словения slovenija",
    "SK": "slovakia словаччина словакия slovensko",
}
_CODES = {name.replace(".", " "): code for code, names in _NAMES.items() for name in names.split()}


def country_code(country: str | None) -> str | None:
    """The ISO 3166 code of a country given by code or by name; None for names of other countries."""
    text = (country or "").strip()
    if len(text) == 2 and text.isascii() and text.isalpha():
        return "GR" if text.upper() == "EL" else text.upper()
    return _CODES.get(text.lower())
