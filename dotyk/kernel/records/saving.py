"""Rows to and from the table of an object: one statement for one record or ten thousand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.kernel.access import Sql
from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.types import BadValue
from dotyk.kernel.records.parsing import is_empty
from dotyk.platform.errors import Fault
from dotyk.platform.folding import fold


def lock_records(target: ObjectType, ids: Sequence[UUID], condition: Sql, *, deleted: bool) -> dict[UUID, Change]:
    """Those records that meet ``condition``, as changes that change nothing yet, locked until the transaction ends.

    Lists of references lie in another table, of which a statement that had to wait for another writer still sees
    what was there when it began. It then finds a version other than that of the row it locked, and is sent again.
    """
    lists_lie_apart = any(field.type.kind == "references" for field in target.fields.values())
    stored = {name: field for name, field in target.fields.items() if field.computed is None}
    columns = ", ".join(f'{field.json_sql("t")} as "{name}"' for name, field in stored.items())
    counted = target.fields[target.tally.sums[0]].value_sql("t") if target.tally and target.tally.sums else "null"
    seen = f"(select s.version from {target.table} s where s.id = t.id)" if lists_lie_apart else "t.version"
    state = "is not null" if deleted else "is null"
    sql = (
        f"select row_to_json(r)::text, counted, waited from ("
        f"select t.id, {counted} as counted, {seen} <> t.version as waited, {columns} "
        f"from {target.table} t where t.id = any(%s::uuid[]) and t.deleted_at {state} and {condition.text} "
        f"order by t.id for no key update) r"
    )
    rows = _rows(sql, [list(ids), *condition.params])
    if any(waited for *_, waited in rows):
        rows = _rows(sql, [list(ids), *condition.params])
    changes = [_unchanged(orjson.loads(text), counted) for text, counted, _ in rows]
    return {change.id: change for change in changes}


def _rows(sql: str, params: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


def _unchanged(row: dict[str, Any], counted: Any) -> Change:
    record_id = UUID(row.pop("id"))
    del row["counted"], row["waited"]
    return Change(id=record_id, old=row, new=dict(row), counted=counted)


def columns_of(target: ObjectType, change: Change, names: Iterable[str], context: WriteContext) -> dict[str, Any]:
    """The columns that hold the named fields of a record; a value that cannot be stored becomes a fault."""
    row: dict[str, Any] = {}
    custom: dict[str, Any] = {}
    for name in names:
        field = target.fields[name]
        try:
            stored = field.type.store(field, change.new.get(name), change.new, context.parse)
        except BadValue as bad:
            change.faults.append(Fault(name, bad.code, bad.values))
            continue
        (custom if field.custom else row).update(stored)
    if custom:
        row["custom"] = custom
    return row


def insert_rows(target: ObjectType, rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts rows; a column that a row leaves out is empty in it, and one that all leave out has its default."""
    if not rows:
        return
    columns = list(dict.fromkeys(column for row in rows for column in row))
    chosen = ", ".join("jsonb_strip_nulls(r.custom)" if column == "custom" else _shown(column) for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"insert into {target.table} ({names}) "
            f"select {chosen} from json_populate_recordset(null::{target.table}, %s) r",
            [orjson.dumps(rows).decode()],
        )


def update_rows(target: ObjectType, rows: Sequence[Mapping[str, Any]]) -> None:
    """Updates rows by ``id``; rows that change the same columns share a statement."""
    groups: dict[tuple[str, ...], list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[tuple(row)].append(row)
    for columns, group in groups.items():
        assignments = ", ".join(f'"{column}" = {_shown(column)}' for column in columns if column != "id")
        with connection.cursor() as cursor:
            cursor.execute(
                f"update {target.table} t set {assignments} "
                f"from json_populate_recordset(null::{target.table}, %s) r where t.id = r.id",
                [orjson.dumps(group).decode()],
            )


def _shown(column: str) -> str:
    if column == "custom":
        return "jsonb_strip_nulls(t.custom || r.custom)"
    return f'r."{column}"'


def search_text(target: ObjectType, values: Mapping[str, Any]) -> str:
    """What of a record can be found by a piece of it, folded as the database folds what is sought."""
    parts: list[str] = []
    for name in target.search_fields:
        value = values.get(name)
        if is_empty(value):
            continue
        if isinstance(value, Mapping):
            value = list(value.values())
        parts.extend(map(str, value) if isinstance(value, list) else [str(value)])
    return fold(" ".join(dict.fromkeys(part[:4000] for part in parts)))
