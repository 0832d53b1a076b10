"""vCards (2.1, 3.0 and 4.0) as a table: a card a row, its properties under the headings people use."""

from __future__ import annotations

import codecs
import quopri
import re
from collections.abc import Iterator
from typing import BinaryIO

from dotyk.kernel.transfer.reading.formats import FileFormat
from dotyk.kernel.transfer.reading.rows import Row

NAME = ("Last name", "First name", "Middle name")
ADDRESS = ("", "", "Street", "City", "Region", "Postcode", "Country")
SOCIAL = {name.lower(): name for name in ("Telegram", "WhatsApp", "Viber", "Instagram", "Facebook")}
SINGLE = {"ORG": "Company", "TITLE": "Position", "BDAY": "Birthday", "URL": "Website", "NOTE": "Note"}
LISTED = {"TEL": "Phones", "EMAIL": "E-mails", "CATEGORIES": "Tags"}
COLUMNS = [
    "First name", "Middle name", "Last name", "Phones", "E-mails", "Company", "Position", "Birthday",
    *filter(None, ADDRESS), *SOCIAL.values(), "Website", "Tags", "Note",
]  # fmt: skip
LINE_MAX = 1_000_000
_LINE = re.compile(
    r"""
    (?:[\w-]+\.)?([\w-]+)                        # a group and a name
    ((?:;[^:"]*+(?:"[^"]*+"[^:"]*+)*+)?):(.*)     # parameters, in which a colon stands only between quotes
    """,
    re.DOTALL | re.VERBOSE,
)
_UNCLOSED = re.compile(r"(?:[\w-]+\.)?([\w-]+)(;[^:]*):(.*)", re.DOTALL)
_SERVICE = re.compile(r"(?:TYPE|SERVICE-TYPE)=\"?([\w-]+)", re.IGNORECASE)


def is_vcard(head: bytes) -> bool:
    return head.removeprefix(codecs.BOM_UTF8).lstrip()[:11].upper() == b"BEGIN:VCARD"


def vcard_rows(file: BinaryIO, form: FileFormat) -> Iterator[Row]:
    """The headings, then a row a card; ``number`` counts the cards from 2, as rows below a header."""
    yield Row(1, list(COLUMNS))
    for number, card in enumerate(_cards(_lines(file, form.encoding)), 2):
        yield Row(number, [card.get(column, "") for column in COLUMNS])


def _lines(file: BinaryIO, encoding: str) -> Iterator[str]:
    """Whole lines: those that were folded are joined."""
    whole = ""
    for line in codecs.getreader(encoding)(file, "replace"):
        line = line.rstrip("\r\n").removeprefix("\ufeff")
        if line[:1] in (" ", "\t"):
            whole += line[1:]
        elif whole.endswith("=") and "QUOTED-PRINTABLE" in whole.upper():
            whole = whole[:-1] + line
        else:
            yield whole
            whole = line
        whole = whole[:LINE_MAX]
    yield whole


def _cards(lines: Iterator[str]) -> Iterator[dict[str, str]]:
    card: dict[str, str] | None = None
    for line in lines:
        found = _LINE.fullmatch(line) or _UNCLOSED.fullmatch(line)
        if found is None:
            continue
        name, parameters, value = found[1].upper(), found[2], found[3]
        if name == "BEGIN":
            card = {}
        elif name == "END" and card is not None:
            yield _named(card)
            card = None
        elif card is not None:
            _put(card, name, parameters, _decoded(parameters, value))


def _decoded(parameters: str, value: str) -> str:
    if "QUOTED-PRINTABLE" not in parameters.upper():
        return value
    return quopri.decodestring(value.encode()).decode("utf-8", "replace")


def _put(card: dict[str, str], name: str, parameters: str, value: str) -> None:
    if name == "N":
        card.update({column: text for column, text in zip(NAME, _parts(value), strict=False) if column and text})
    elif name == "ADR":
        for column, text in zip(ADDRESS, _parts(value), strict=False):
            if column and text:
                card.setdefault(column, text)
    elif name == "FN":
        card["FN"] = _plain(value)
    elif name in LISTED:
        texts = [_plain(text) for text in (_split(value, ",") if name == "CATEGORIES" else [value])]
        told = [text.removeprefix("tel:").removeprefix("mailto:") for text in texts]
        card[LISTED[name]] = ", ".join(filter(None, [card.get(LISTED[name], ""), *told]))
    elif name in ("X-SOCIALPROFILE", "SOCIALPROFILE", "IMPP"):
        _put_social(card, parameters, value)
    elif name in SINGLE and value:
        text = _parts(value)[0] if name == "ORG" else _plain(value)
        card.setdefault(SINGLE[name], _day(text) if name == "BDAY" else text)


def _put_social(card: dict[str, str], parameters: str, value: str) -> None:
    scheme, _, rest = value.partition(":")
    told = _SERVICE.search(parameters)
    service = SOCIAL.get((told[1] if told else scheme).lower().removeprefix("x-"))
    if service:
        text = rest if rest and not told and not rest.startswith("//") else value
        card.setdefault(service, _plain(text).rstrip("/").rpartition("/")[2])


def _named(card: dict[str, str]) -> dict[str, str]:
    """A card that only tells the whole name has it as the last name; an organisation's is its company."""
    whole = card.pop("FN", "")
    if not any(card.get(column) for column in NAME) and whole and whole != card.get("Company"):
        first, _, last = whole.partition(" ")
        card.update({"First name": first, "Last name": last} if last else {"First name": first})
    return card


def _day(text: str) -> str:
    """``19810723`` as ``1981-07-23``; a moment loses its time."""
    plain = text.partition("T")[0]
    return f"{plain[:4]}-{plain[4:6]}-{plain[6:]}" if re.fullmatch(r"\d{8}", plain) else plain


def _parts(value: str) -> list[str]:
    return [_plain(part) for part in _split(value, ";")]


def _split(value: str, sign: str) -> list[str]:
    return re.split(rf"(?<!\\){sign}", value)


def _plain(value: str) -> str:
    return re.sub(r"\\([\\,;:nN])", lambda found: "\n" if found[1] in "nN" else found[1], value).strip()
