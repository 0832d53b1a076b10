"""Automatic numbers: one more for each new record, never twice."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection

from dotyk.kernel.objects.hooks import Change
from dotyk.kernel.objects.registry import ObjectType


def has_numbers(target: ObjectType) -> bool:
    """Whether records of the object are numbered, so that a title may speak of the number."""
    return any(field.type.name == "autonumber" for field in target.fields.values())


def give_numbers(target: ObjectType, changes: Sequence[Change]) -> None:
    """Numbers the new records in their order; a rolled-back transaction gives its numbers back."""
    for field in target.fields.values():
        if field.type.name != "autonumber" or not changes:
            continue
        with connection.cursor() as cursor:
            cursor.execute(
                "insert into number_series (object, field, last) values (%s, %s, %s) "
                "on conflict (object, field) do update set last = number_series.last + excluded.last returning last",
                [target.name, field.name, len(changes)],
            )
            last = int(cursor.fetchone()[0])
        for position, change in enumerate(changes, last - len(changes) + 1):
            change.new[field.name] = position
