"""What leads to the losers leads to the survivor: references, links, rows that hang on records, histories.

``Merge.moved`` notes each step, so that it can be taken back: ``references`` as ``{"object.field": {loser: [ids]}}``,
``rows`` as ``{"table.column": {loser: [ids]}}``, ``links`` (as they were), ``dropped`` (links that would be double),
``events`` and ``pins`` (ids that came into the survivor's history).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.kernel.merging.belongings import Belonging, belongings_of
from dotyk.kernel.merging.models import Merge
from dotyk.kernel.merging.moving_links import move_links
from dotyk.kernel.objects.fields import Field, custom_name_literal
from dotyk.kernel.objects.registry import ObjectType, all_objects

Moved = Iterable[tuple[UUID, UUID]]
_MAP = "unnest(%s::uuid[], %s::uuid[]) m(loser, survivor)"


def move_everything(target: ObjectType, merges: Sequence[Merge]) -> None:
    """Moves what hangs on the losers of the merges and notes it in them; a fixed number of statements."""
    by_loser = {loser: merge for merge in merges for loser in merge.loser_ids}
    ways = {loser: merge.survivor_id for loser, merge in by_loser.items()}
    for other, field in leading_fields(target):
        _note(by_loser, "references", f"{other.name}.{field.name}", _move_references(other, field, target, ways))
    for belonging in belongings_of(target):
        _note(by_loser, "rows", f"{belonging.table}.{belonging.column}", _move_rows(belonging, ways))
    move_links(target, by_loser)
    for kind, table in (("events", "event_subject"), ("pins", "timeline_pin")):
        _note_histories(merges, kind, _share_history(table, ways))


def leading_fields(target: ObjectType) -> list[tuple[ObjectType, Field]]:
    """Every field of every object that holds one record of ``target``."""
    return [
        (other, field)
        for other in all_objects()
        if not other.system
        for field in other.fields.values()
        if field.type.kind == "reference" and field.target == target.name
    ]


def set_reference_sql(field: Field, value: str) -> str:
    """The assignment that puts the id ``value`` (SQL) into the field of a row ``t``."""
    if field.custom:
        return f"custom = jsonb_set(t.custom, array[{custom_name_literal(field.name)}], to_jsonb({value}::text))"
    return f'"{field.column_name()}" = {value}'


def _move_references(other: ObjectType, field: Field, target: ObjectType, ways: Mapping[UUID, UUID]) -> Moved:
    """A loser keeps its own values; the survivor's were chosen already."""
    spared = "and not t.id = any(%s::uuid[])" if other.name == target.name else ""
    params: list[Any] = [list(ways), list(ways.values()), *([list(ways)] if spared else [])]
    return _rows(
        f"update {other.table} t set {set_reference_sql(field, 'm.survivor')}, version = t.version + 1 from {_MAP} "
        f"where {field.value_sql('t')} = m.loser {spared} returning m.loser, t.id",
        params,
    )


def _move_rows(belonging: Belonging, ways: Mapping[UUID, UUID]) -> Moved:
    if belonging.once_by:
        return _move_first_rows(belonging, ways)
    if belonging.place_by:
        return _move_placed_rows(belonging, ways)
    return _rows(
        f"update {belonging.table} t set {belonging.column} = m.survivor from {_MAP} "
        f"where t.{belonging.column} = m.loser and {belonging.condition} returning m.loser, t.id",
        [list(ways), list(ways.values())],
    )


def _move_first_rows(belonging: Belonging, ways: Mapping[UUID, UUID]) -> Moved:
    """As ``_move_rows``, but of rows that are alike only the first, and none where the survivor has its like."""
    table, column = belonging.table, belonging.column
    alike, others = belonging.once_by.format(t="t"), belonging.once_by.format(t="k")
    taken = f"exists (select 1 from {table} k where k.{column} = m.survivor and {others} = {alike})"
    return _rows(
        f"update {table} t set {column} = w.survivor from ("
        f"select distinct on (m.survivor, {alike}) t.id, m.loser, m.survivor from {table} t join {_MAP} "
        f"on t.{column} = m.loser where {belonging.condition} and not {taken} "
        f"order by m.survivor, {alike}, {belonging.first}) w where t.id = w.id returning w.loser, t.id",
        [list(ways), list(ways.values())],
    )


def _move_placed_rows(belonging: Belonging, ways: Mapping[UUID, UUID]) -> Moved:
    """As ``_move_rows``, each row at a place behind those of the survivor, in the order of the losers."""
    table, column, place = belonging.table, belonging.column, belonging.place_by
    last = f"(select coalesce(max(k.{place}), -1) from {table} k where k.{column} = m.survivor)"
    return _rows(
        f"update {table} t set {column} = w.survivor, {place} = w.place from ("
        f"select t.id, m.loser, m.survivor, {last} + row_number() over (partition by m.survivor "
        f"order by m.loser, t.{place}) as place from {table} t join {_MAP} on t.{column} = m.loser "
        f"where {belonging.condition}) w where t.id = w.id returning w.loser, t.id",
        [list(ways), list(ways.values())],
    )


def _share_history(table: str, ways: Mapping[UUID, UUID]) -> Moved:
    """What stands in the histories of the losers stands in the survivor's too; they keep their own."""
    more = ", created_at, created_by_id" if table == "timeline_pin" else ""
    chosen = more.replace(", ", ", t.")
    return _rows(
        f"insert into {table} (record_id, event_id{more}) "
        f"select distinct on (m.survivor, t.event_id) m.survivor, t.event_id{chosen} "
        f"from {table} t join {_MAP} on t.record_id = m.loser on conflict do nothing returning record_id, event_id",
        [list(ways), list(ways.values())],
    )


def _rows(sql: str, params: Sequence[Any]) -> list[tuple[UUID, UUID]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


def _note(by_loser: Mapping[UUID, Merge], kind: str, place: str, moved: Moved) -> None:
    for loser, row_id in moved:
        places = by_loser[loser].moved.setdefault(kind, {})
        places.setdefault(place, {}).setdefault(str(loser), []).append(str(row_id))


def _note_histories(merges: Sequence[Merge], kind: str, moved: Moved) -> None:
    by_survivor = {merge.survivor_id: merge for merge in merges}
    for survivor, event_id in moved:
        by_survivor[survivor].moved.setdefault(kind, []).append(str(event_id))
