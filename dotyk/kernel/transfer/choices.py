"""What happens to rows that match records, and to values that do not fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.transfer.plans import SHORT_NAMES
from dotyk.platform.errors import Invalid

OnMatch = Literal["update", "skip", "create"]
Unknown = Literal["refuse", "empty", "create"]
ON_MATCH = ("update", "skip", "create")
UNKNOWN = ("refuse", "empty", "create")
MATCH_KINDS = ("text", "texts", "number", "choice", "date", "reference", "user")
ANY_FIELD = "*"
VALUES_MAX = 10_000


@dataclass(frozen=True, slots=True)
class Choices:
    """``match``: fields, or groups of fields that must all agree, tried in their order. ``values`` replace what stands
    in the file, by field; None empties. ``unknown`` says by field what to do with values that do not fit, and
    ``decided`` says it of single values."""

    match: tuple[tuple[str, ...], ...] = ()
    on_match: OnMatch = "update"
    unknown: Mapping[str, Unknown] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict)
    decided: Mapping[str, Mapping[str, Unknown]] = field(default_factory=dict)
    cells: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    clears: bool = False

    def for_unknown(self, name: str, text: str) -> Unknown:
        """What becomes of ``text``, which does not fit the field ``name``."""
        single = self.decided.get(name, {}).get(text)
        return single or self.unknown.get(name) or self.unknown.get(ANY_FIELD) or "refuse"


def known_choices(actor: Actor, target: ObjectType, options: Any) -> Choices:
    """The options understood and checked; Invalid at the option that is wrong."""
    if not isinstance(options, Mapping):
        raise Invalid.at("options", "not_object")
    unknown_options = set(options) - {"match", "on_match", "unknown", "values", "cells", "clears"}
    if unknown_options:
        raise Invalid.at(f"options.{min(unknown_options)}"[:100], "unknown_option")
    on_match = options.get("on_match", "update")
    if on_match not in ON_MATCH:
        raise Invalid.at("options.on_match", "not_an_option", value=str(on_match)[:50])
    values, decided = _values(actor, target, options.get("values") or {})
    return Choices(
        match=_match(actor, target, options.get("match") or []),
        on_match=on_match,
        unknown=_unknown(actor, target, options.get("unknown") or {}),
        values=values,
        decided=decided,
        cells=_cells(options.get("cells") or {}),
        clears=options.get("clears") is True,
    )


def _match(actor: Actor, target: ObjectType, wanted: Any) -> tuple[tuple[str, ...], ...]:
    if isinstance(wanted, str):
        wanted = wanted.split(",")
    if not isinstance(wanted, list) or len(wanted) > 20 or not all(isinstance(name, str) for name in wanted):
        raise Invalid.at("options.match", "not_list")
    return tuple(tuple(_match_name(actor, target, part.strip()) for part in name.split("+")) for name in wanted)


def _match_name(actor: Actor, target: ObjectType, name: str) -> str:
    field = visible_field(actor, target, name) or visible_field(actor, target, SHORT_NAMES.get(name, ""))
    if field is None:
        raise Invalid.at("options.match", "unknown_field", name=name[:100])
    if field.type.kind not in MATCH_KINDS or field.read_only:
        raise Invalid.at("options.match", "cannot_match_by", name=name[:100])
    return field.name


def _unknown(actor: Actor, target: ObjectType, wanted: Any) -> dict[str, Unknown]:
    if isinstance(wanted, str):
        wanted = {ANY_FIELD: wanted}
    if not isinstance(wanted, Mapping):
        raise Invalid.at("options.unknown", "not_object")
    for name, choice in wanted.items():
        if name != ANY_FIELD and visible_field(actor, target, name) is None:
            raise Invalid.at(f"options.unknown.{name}"[:100], "unknown_field", name=str(name)[:100])
        if choice not in UNKNOWN:
            raise Invalid.at(f"options.unknown.{name}"[:100], "not_an_option", value=str(choice)[:50])
    return dict(wanted)


def _values(
    actor: Actor, target: ObjectType, wanted: Any
) -> tuple[dict[str, dict[str, str | None]], dict[str, dict[str, Unknown]]]:
    """Replacements (a text, or None for nothing), and decisions (``{"do": "create"}``) about single values."""
    if not isinstance(wanted, Mapping):
        raise Invalid.at("options.values", "not_object")
    values: dict[str, dict[str, str | None]] = {}
    decided: dict[str, dict[str, Unknown]] = {}
    for name, table in wanted.items():
        place = f"options.values.{name}"[:100]
        if visible_field(actor, target, str(name)) is None:
            raise Invalid.at(place, "unknown_field", name=str(name)[:100])
        if not isinstance(table, Mapping) or len(table) > VALUES_MAX:
            raise Invalid.at(place, "not_object")
        for text, value in table.items():
            if isinstance(value, Mapping) and value.get("do") in UNKNOWN:
                decided.setdefault(str(name), {})[str(text).strip()] = value["do"]
            elif value is None or isinstance(value, (str, int, float, bool)):
                values.setdefault(str(name), {})[str(text).strip()] = None if value is None else str(value)
            else:
                raise Invalid.at(f"{place}.{text}"[:100], "not_text")
    return values, decided


def _cells(wanted: Any) -> dict[str, dict[str, str]]:
    if not isinstance(wanted, Mapping) or not all(isinstance(table, Mapping) for table in wanted.values()):
        raise Invalid.at("options.cells", "not_object")
    return {
        str(column): {str(text).strip(): "" if value is None else str(value) for text, value in table.items()}
        for column, table in wanted.items()
    }
