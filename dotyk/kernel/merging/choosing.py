"""Which value of several records a merged record gets, field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.parsing import is_empty

Values = Mapping[str, Any]


def chosen_values(
    target: ObjectType, survivor: Values, others: Sequence[Values], take: Mapping[str, Values], gone: frozenset[str]
) -> dict[str, Any]:
    """The values of the merged record: those taken by choice; else lists united, and of the rest the survivor's where
    filled, else that of the record changed last.

    ``gone`` are the ids of the merged records: nothing leads to itself.
    """
    latest = sorted(others, key=lambda values: values["updated_at"], reverse=True)
    chosen: dict[str, Any] = {}
    for field in target.fields.values():
        if field.read_only:
            continue
        if field.name in take:
            value = take[field.name].get(field.name)
        else:
            value = usual_value(field, [values.get(field.name) for values in (survivor, *latest)])
        chosen[field.name] = _without(field, value, gone) if field.target == target.name else value
    return chosen


def usual_value(field: Field, values: Sequence[Any]) -> Any:
    """What is taken where nobody chose: ``values`` are the survivor's and then the others', the latest first."""
    if isinstance(field.type.empty, list) and not _is_one_file(field):
        return united(values)
    filled = [value for value in values if not is_empty(value)]
    if field.type.name == "handles":
        merged: dict[str, Any] = {}
        for value in filled:
            merged = {**value, **merged}
        return merged or None
    return filled[0] if filled else field.type.empty


def _is_one_file(field: Field) -> bool:
    return field.type.kind == "files" and not field.settings.get("many")


def united(lists: Sequence[Sequence[Any] | None]) -> list[Any]:
    """Every item of the lists once, in their order."""
    found: list[Any] = []
    for items in lists:
        found += [item for item in items or () if item not in found]
    return found


def _without(field: Field, value: Any, gone: frozenset[str]) -> Any:
    if isinstance(value, list):
        return [item for item in value if item not in gone]
    return None if value in gone else value
