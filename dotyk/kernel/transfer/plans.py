"""Which columns of a file fill which fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_field, writable
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType, find_object
from dotyk.platform.errors import Fault, Invalid

SHORT_NAMES = {"email": "emails", "phone": "phones"}
PARTS = {"address": ("country", "region", "city", "street", "postcode"), "handles": None}
MAPPINGS_MAX = 1_000


@dataclass(frozen=True, slots=True)
class Assignment:
    """A field (or one ``part`` of an address) and the columns, or the ``constant``, that fill it.

    Several columns are joined by ``join``. ``split`` and ``place`` take one piece of a divided cell, the last piece
    with all that follows. ``by`` names the field of the referenced object to look the value up by.
    """

    field: Field
    columns: tuple[int, ...] = ()
    part: str | None = None
    constant: str | None = None
    join: str = " "
    split: str | None = None
    place: int = 0
    is_last: bool = False
    by: str | None = None


def known_mapping(
    actor: Actor, target: ObjectType, columns: Sequence[str], mapping: Any
) -> tuple[list[dict[str, Any]], list[Assignment]]:
    """The mapping in its full form, and the assignments it means; Invalid with every fault and its place.

    Accepts ``{"column": "field"}`` and a list of ``{"column" | "columns" | "value", "field" | "fields", …}``.
    """
    items = _as_items(mapping)
    faults: list[Fault] = []
    full: list[dict[str, Any]] = []
    assignments: list[Assignment] = []
    for position, item in enumerate(items):
        try:
            found = _assignments(actor, target, columns, item)
        except Invalid as invalid:
            faults += [Fault(f"mapping[{position}].{f.field}", f.code, f.values) for f in invalid.faults]
            continue
        assignments += found
        full.append(dict(item))
    faults += _repeated(assignments)
    if faults:
        raise Invalid(*faults)
    return full, assignments


def _as_items(mapping: Any) -> list[Mapping[str, Any]]:
    if isinstance(mapping, Mapping):
        return [{"column": column, "field": name} for column, name in mapping.items() if name]
    if not isinstance(mapping, list) or len(mapping) > MAPPINGS_MAX or not all(isinstance(i, Mapping) for i in mapping):
        raise Invalid.at("mapping", "not_list")
    return [item for item in mapping if item.get("field") or item.get("fields")]


def _assignments(actor: Actor, target: ObjectType, columns: Sequence[str], item: Mapping[str, Any]) -> list[Assignment]:
    names = item.get("fields") or [item.get("field")]
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise Invalid.at("fields", "not_list")
    constant = item.get("value")
    if constant is not None and not isinstance(constant, (str, int, float, bool)):
        raise Invalid.at("value", "not_text")
    given = item.get("columns") or ([] if item.get("column") is None else [item["column"]])
    if not isinstance(given, list):
        raise Invalid.at("columns", "not_list")
    places = tuple(_column(columns, name) for name in given)
    if not places and constant is None:
        raise Invalid.at("column", "required")
    split = _short(item, "split") or (" " if len(names) > 1 else None)
    return [
        _assignment(
            actor, target, name, item, places, None if constant is None else str(constant), split, n, len(names)
        )
        for n, name in enumerate(names)
    ]


def _assignment(
    actor: Actor,
    target: ObjectType,
    name: str,
    item: Mapping[str, Any],
    places: tuple[int, ...],
    constant: str | None,
    split: str | None,
    n: int,
    count: int,
) -> Assignment:
    field, part = field_named(actor, target, name)
    return Assignment(
        field,
        places,
        part,
        constant=constant,
        join=" " if item.get("join") is None else _short(item, "join") or "",
        split=split if count > 1 or field.type.kind == "texts" else None,
        place=n if count > 1 else -1,
        is_last=n == count - 1,
        by=_looked_up_by(actor, field, _short(item, "by")),
    )


def field_named(actor: Actor, target: ObjectType, name: str) -> tuple[Field, str | None]:
    """The field the actor may fill, and the part of it that ``name`` (``address.city``) means; Invalid at ``field``."""
    plain, _, part = name.partition(".")
    field = visible_field(actor, target, plain) or visible_field(actor, target, SHORT_NAMES.get(plain, ""))
    if field is None or (part and field.type.name not in PARTS):
        raise Invalid.at("field", "unknown_field", name=name[:100])
    if field.type.kind == "files":
        raise Invalid.at("field", "file_not_for_import", name=name[:100])
    if not writable(actor, target, field):
        raise Invalid.at("field", "read_only", name=name[:100])
    allowed = PARTS.get(field.type.name) or (field.option_values if field.type.name == "handles" else None)
    if part and allowed is not None and part not in allowed:
        raise Invalid.at("field", "unknown_field", name=name[:100])
    return field, part or None


def _looked_up_by(actor: Actor, field: Field, name: str | None) -> str | None:
    """The field of the referenced object by which the actor may look records up; Invalid at ``by``."""
    other = find_object(field.target or "")
    if name is None or other is None or other.system:
        return None
    found = visible_field(actor, other, name) or visible_field(actor, other, SHORT_NAMES.get(name, ""))
    if found is None or found.type.kind not in ("text", "texts"):
        raise Invalid.at("by", "unknown_field", name=name)
    return found.name


def _column(columns: Sequence[str], name: Any) -> int:
    if isinstance(name, int) and not isinstance(name, bool) and 0 <= name < len(columns):
        return name
    if isinstance(name, str):
        wanted = " ".join(name.split()).casefold()
        for place, column in enumerate(columns):
            if column == name or column.casefold() == wanted:
                return place
    raise Invalid.at("column", "unknown_column", name=str(name)[:100])


def _short(item: Mapping[str, Any], name: str) -> str | None:
    value = item.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str) or len(value) > 100:
        raise Invalid.at(name, "not_text")
    return value


def _repeated(assignments: Iterable[Assignment]) -> list[Fault]:
    """A field that holds one value can be filled once."""
    seen: set[tuple[str, str | None]] = set()
    faults = []
    for assignment in assignments:
        place = (assignment.field.name, assignment.part)
        if place in seen and assignment.field.type.kind not in ("texts", "references"):
            faults.append(Fault("mapping", "mapped_twice", {"name": assignment.field.name}))
        seen.add(place)
    return faults
