"""An export as vCards (RFC 6350, version 4.0), which telephones and mail programs take in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.transfer.exporting.selection import Selection

LINE_BYTES = 75
ADDRESS = ("", "", "street", "city", "region", "postcode", "country")


def has_cards(target: ObjectType) -> bool:
    """Whether records of the object are people or organisations, which is all that a vCard can tell of."""
    return any(trait.kind in ("person", "organisation") for trait in target.identified_by)


def export_vcards(chosen: Selection) -> Iterator[bytes]:
    """A card a record, in the order of their making, streamed; what the actor may not see is not in it."""
    fields = {column.field.name: column.field for column in chosen.columns}
    for row in chosen.rows():
        yield "".join(f"{folded(line)}\r\n" for line in card_lines(chosen.target, fields, row)).encode()


def card_lines(target: ObjectType, fields: Mapping[str, Field], row: Mapping[str, Any]) -> Iterator[str]:
    """The lines of one card, not folded yet."""
    yield from ("BEGIN:VCARD", "VERSION:4.0", f"UID:urn:uuid:{row['id']}")
    yield from _names(target, row)
    for name, field in fields.items():
        yield from _told(target, field, row.get(name))
    if row.get("updated_at"):
        yield f"REV:{_plain_moment(row['updated_at'])}"
    yield "END:VCARD"


def _names(target: ObjectType, row: Mapping[str, Any]) -> Iterator[str]:
    traits = {trait.kind: trait.fields for trait in target.identified_by}
    person = [str(row.get(name) or "") for name in traits.get("person", ())]
    called = str(row.get("title") or "") or " ".join(part for part in person if part)
    yield f"FN:{escaped(called)}"
    if not person:
        yield "KIND:org"
        yield f"ORG:{escaped(called)}"
    elif len(person) == 3:
        first, middle, last = map(escaped, person)
        yield f"N:{last};{first};{middle};;"
    for name in traits.get("organisation", ()) if person else ():
        if row.get(name):
            yield f"ORG:{escaped(str(row[name]))}"


def _told(target: ObjectType, field: Field, value: Any) -> Iterator[str]:
    if not value:
        return
    kind = field.type.name
    if kind in ("phone", "phones"):
        yield from (f"TEL;VALUE=uri:tel:{phone}" for phone in _listed(value))
    elif kind in ("email", "emails"):
        yield from (f"EMAIL:{escaped(email)}" for email in _listed(value))
    elif kind == "address":
        yield "ADR:" + ";".join(escaped(str(value.get(part) or "")) for part in ADDRESS)
    elif kind == "handles":
        yield from (f"X-SOCIALPROFILE;TYPE={name}:{escaped(handle)}" for name, handle in value.items())
    elif kind == "url":
        yield f"URL:{value}"
    elif kind == "tags":
        yield "CATEGORIES:" + ",".join(map(escaped, value))
    elif _is(target, field, "birthday"):
        yield f"BDAY:{str(value).replace('-', '')}"
    elif _is(target, field, "company") and isinstance(value, Mapping) and value.get("title"):
        yield f"ORG:{escaped(value['title'])}"
    elif field.name == "position":
        yield f"TITLE:{escaped(str(value))}"


def _is(target: ObjectType, field: Field, kind: str) -> bool:
    return any(trait.kind == kind and field.name in trait.fields for trait in target.identified_by)


def _listed(value: Any) -> Iterable[str]:
    return value if isinstance(value, list) else [value]


def _plain_moment(written: str) -> str:
    """``2026-03-31T07:00:00+00:00`` as ``20260331T070000Z``."""
    return written[:19].replace("-", "").replace(":", "") + "Z"


def escaped(text: str) -> str:
    """A text as a value: what parts values is marked, lines are joined."""
    plain = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return plain.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def folded(line: str) -> str:
    """The line in pieces of 75 bytes at most, none of which cuts a letter."""
    pieces, piece, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LINE_BYTES:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + width
    return "\r\n".join([*pieces, piece])
