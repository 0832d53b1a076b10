"""Create or change: rows are matched with records by the values of chosen fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_fields
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.types import BadValue
from dotyk.kernel.records.context import known_object, parse_context
from dotyk.kernel.records.holders import holders
from dotyk.kernel.records.parsing import is_empty
from dotyk.kernel.records.writing import Result, Update, create_records, update_records
from dotyk.platform.errors import Invalid

SHORT_NAMES = {"email": "emails", "phone": "phones"}


def upsert_records(
    actor: Actor, object_name: str, rows: Sequence[Mapping[str, Any]], *, match: Sequence[str]
) -> list[Result]:
    """Changes the record that a row matches, makes one where none does; one result a row in the same order.

    ``match`` names fields in the order they are tried (``email`` and ``phone`` also stand for the lists);
    a row that matches several records, or whose record an earlier row took, is refused or joins it in turn.
    """
    target = known_object(actor, object_name)
    fields = [_match_field(actor, target, name) for name in match]
    rows = [_with_list_names(target, row) for row in rows]
    results: list[Result | None] = [None] * len(rows)
    with transaction.atomic():
        _lock(target)
        found = match_rows(actor, target, rows, fields)
        waiting = [n for n in range(len(rows)) if found[n] is None]
        known = [n for n in range(len(rows)) if found[n] is not None]
        firsts, repeats = _first_of_each(actor, target, rows, fields, waiting)
        for n, result in zip(firsts, create_records(actor, object_name, [rows[n] for n in firsts]), strict=True):
            results[n] = result
        for n, first in repeats.items():
            made = results[first]
            found[n] = [made.id] if made and made.id and made.outcome == "created" else None
            if found[n] is None:
                results[n] = create_records(actor, object_name, [rows[n]])[0]
            else:
                known.append(n)
        for n in known:
            results[n] = _change(actor, object_name, rows[n], found[n] or [])
    return [result for result in results if result is not None]


def _match_field(actor: Actor, target: ObjectType, name: str) -> Field:
    visible = {field.name: field for field in visible_fields(actor, target)}
    field = visible.get(name) or visible.get(SHORT_NAMES.get(name, ""))
    if field is None or field.type.kind not in ("text", "texts", "number", "choice", "date"):
        raise Invalid.at("upsert.match", "unknown_field", name=name[:50])
    return field


def _lock(target: ObjectType) -> None:
    """Two upserts of one object take turns, so that neither misses what the other makes."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtext(%s))", [f"upsert:{target.name}"])


def match_rows(
    actor: Actor, target: ObjectType, rows: Sequence[Mapping[str, Any]], fields: Sequence[Field]
) -> list[list[UUID] | None]:
    """For each row the records that the first telling field finds, None for none; one query a field."""
    found: list[list[UUID] | None] = [None] * len(rows)
    for field in fields:
        wanted = {n: keys for n, row in enumerate(rows) if found[n] is None and (keys := _keys(actor, field, row))}
        held = holders(actor, target, field, sorted({key for keys in wanted.values() for key in keys}))
        for n, keys in wanted.items():
            ids = list(dict.fromkeys(i for key in keys for i in held.get(key, [])))
            found[n] = ids or None
    return found


def _keys(actor: Actor, field: Field, row: Mapping[str, Any]) -> list[str]:
    """The canonical values of a row by which it may match, as text."""
    value = row.get(field.name)
    if is_empty(value):
        return []
    try:
        parsed = field.type.parse(field, value, parse_context(actor))
    except BadValue:
        return []
    return [str(item) for item in (parsed if isinstance(parsed, list) else [parsed])]


def _first_of_each(
    actor: Actor, target: ObjectType, rows: Sequence[Mapping[str, Any]], fields: Sequence[Field], waiting: Sequence[int]
) -> tuple[list[int], dict[int, int]]:
    """Of the rows without a record: those to create, and those that repeat an earlier one of them."""
    seen: dict[tuple[str, str], int] = {}
    firsts: list[int] = []
    repeats: dict[int, int] = {}
    for n in waiting:
        keys = [(field.name, key) for field in fields for key in _keys(actor, field, rows[n])]
        earlier = next((seen[key] for key in keys if key in seen), None)
        if earlier is None:
            firsts.append(n)
        else:
            repeats[n] = earlier
        seen.update({key: earlier if earlier is not None else n for key in keys if key not in seen})
    return firsts, repeats


def _change(actor: Actor, object_name: str, row: Mapping[str, Any], ids: Sequence[UUID]) -> Result:
    if len(ids) > 1:
        return Result("refused", error=Invalid.at("upsert.match", "matches_several", count=len(ids)))
    return update_records(actor, object_name, [Update(ids[0], row)])[0]


def _with_list_names(target: ObjectType, row: Mapping[str, Any]) -> Mapping[str, Any]:
    """The row with ``email`` and ``phone`` under the names of the lists, where the object has only these."""
    return {
        SHORT_NAMES[name] if name in SHORT_NAMES and name not in target.fields else name: value
        for name, value in row.items()
    }
