"""From what a caller sends to canonical values, field by field; what does not fit becomes a fault."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_fields, writable
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.types import BadValue
from dotyk.platform.errors import Fault

IGNORED = frozenset({"id", "object"})


@dataclass(frozen=True, slots=True)
class Parsed:
    """A canonical value that has been through its field's ``parse`` already, so that nobody does it twice."""

    value: Any


class ValueParser:
    """Parses the values of many records of one object for one actor."""

    def __init__(self, actor: Actor, target: ObjectType, context: WriteContext) -> None:
        self._target = target
        self._context = context
        self._visible = {field.name for field in visible_fields(actor, target)}
        self._writable = {
            field.name for field in target.fields.values() if not field.read_only and writable(actor, target, field)
        }

    def apply(self, change: Change, values: Mapping[str, Any]) -> None:
        """Puts the parsed values into ``change.new``, and faults where they do not fit."""
        given = set()
        for name, value in values.items():
            if name in IGNORED:
                continue
            field = self._target.field(name) if name in self._visible else None
            if field is None:
                change.faults.append(Fault(name, "unknown_field"))
            elif name not in self._writable:
                if value != change.new.get(name):
                    change.faults.append(Fault(name, "read_only"))
            else:
                self._set(change, field, value)
                given.add(name)
        change.given = frozenset(given)

    def _set(self, change: Change, field: Field, value: Any) -> None:
        if type(value) is Parsed:
            change.new[field.name] = value.value
            return
        if value is None or value == "" or value == [] or (isinstance(value, str) and not value.strip()):
            change.new[field.name] = copy(field.type.empty)
            return
        try:
            change.new[field.name] = field.type.parse(field, value, self._context.parse)
        except BadValue as bad:
            change.faults.append(Fault(field.name, bad.code, bad.values))


def default_values(target: ObjectType) -> dict[str, Any]:
    """Every field of a new record, defaults filled in; no list is shared with another record."""
    plain, shared = _defaults(target)
    return plain | {name: copy(value) for name, value in shared.items()}


@lru_cache(maxsize=128)
def _defaults(target: ObjectType) -> tuple[dict[str, Any], dict[str, Any]]:
    """What every new record begins with, and of it what may not be shared."""
    values = {
        name: field.type.empty if field.default is None else field.default
        for name, field in target.fields.items()
        if field.computed is None
    }
    return values, {name: value for name, value in values.items() if isinstance(value, (list, dict))}


def is_empty(value: Any) -> bool:
    """Whether a canonical value says nothing."""
    return value is None or value == "" or value == []
