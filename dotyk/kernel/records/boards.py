"""A board: the records of an object in columns by a stage, a choice or a person, each with its count and sum."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import TRUE, Sql, require_verb, visible_field, visible_fields
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.board_columns import NO_CHOICE, Figures, column_field, column_keys, plain_key
from dotyk.kernel.records.context import known_object
from dotyk.kernel.records.cursors import Order, Place, order_of, place_of
from dotyk.kernel.records.groups import group_json
from dotyk.kernel.records.matching import Match, match_of
from dotyk.kernel.records.past import Past, moment_of, past_of
from dotyk.kernel.records.reading import LIMIT_MAX, Row
from dotyk.kernel.records.shapes import chosen_fields, record_sql
from dotyk.platform.errors import Invalid


@dataclass(frozen=True, slots=True)
class Board:
    """What of a board is asked for. ``column`` with ``cursor``: the next page of that column alone.

    The column of records without a choice is called by the empty text. ``as_of``: a day or a moment of the past.
    """

    by: str | None = None
    pipeline: UUID | None = None
    filter: Any = None
    query: str | None = None
    sort: str | None = None
    limit: int = 50
    sum: str | None = None
    fields: Sequence[str] | None = None
    expand: Sequence[str] = ()
    column: str | None = None
    cursor: str | None = None
    as_of: str | None = None


def board_json(actor: Actor, object_name: str, board: Board) -> str:
    """``{"columns": [{"key", "count", "sum", "items", "next_cursor"}], "left_out": {"columns", "count"}}`` as JSON.

    Columns stand in the order of the stages or options, people by name; before them, where there are any, records
    without a choice, under the key null. ``left_out`` tells how many columns there are beyond 60, and how many records
    they hold. Three queries, one more for those without a choice; counts and sums come from the hot counters where
    nothing filters. Of the past (``as_of``) also the ``moment``, and ``gone``: the cards that are deleted now; three
    queries more, and no counters. Raises as ``list_json``.
    """
    target = known_object(actor, object_name)
    require_verb(actor, target, "read")
    if not 1 <= board.limit <= LIMIT_MAX:
        raise Invalid.at("limit", "out_of_range", lowest=1, highest=LIMIT_MAX)
    field = column_field(actor, target, board.by)
    past = past_of(actor, target, moment_of(actor, board.as_of)) if board.as_of else None
    figures = _figures(actor, target, field, board, past)
    keys, left_out = column_keys(actor, target, field, board.pipeline, figures)
    if board.column is not None:
        keys = [key for key in keys if plain_key(key) == board.column] or _refuse_column(board.column)
    order = order_of(actor, target, board.sort)
    place = place_of(board.cursor, order) if board.column is not None else None
    match = match_of(actor, target, board.filter, board.query, reach=TRUE if past else None)
    shape = record_sql(actor, target, chosen_fields(actor, target, _card_fields(actor, target, board)), board.expand)
    items = _items(target, field, keys, shape, match, order, place, board.limit, past)
    columns = [_column(key, items.get(plain_key(key), []), figures, order, board.limit) for key in keys]
    told = _told(past, items) if past else ""
    return f'{{"columns":[{",".join(columns)}],"left_out":{orjson.dumps(left_out).decode()}{told}}}'


def _told(past: Past, items: Mapping[str, list[Row]]) -> str:
    gone = sorted(key for rows in items.values() for row in rows if (key := str(row[2])) in past.gone)
    return f',"moment":{orjson.dumps(past.moment).decode()},"gone":{orjson.dumps(gone).decode()}'


def _card_fields(actor: Actor, target: ObjectType, board: Board) -> Sequence[str] | None:
    """What a card shows: the fields asked for, else those of the object's own choice that the actor may see."""
    if board.fields is not None or not target.default_columns:
        return board.fields
    usual = {*target.default_columns, target.title_field, target.stage_field, board.by, board.sum, "version"}
    return [field.name for field in visible_fields(actor, target) if field.name in usual]


def _refuse_column(column: str) -> list[Any]:
    raise Invalid.at("column", "not_an_option", value=column[:50])


def _items(
    target: ObjectType,
    field: Field,
    keys: Sequence[Any],
    shape: Sql,
    match: Match,
    order: Order,
    place: Place | None,
    limit: int,
    past: Past | None,
) -> dict[str, list[Row]]:
    after = order.after(place) if place else Sql("true", ())
    value, chosen = field.value_sql("t"), [plain_key(key) for key in keys if key is not None]
    parts: list[tuple[str, str, list[Any]]] = []
    if chosen:
        columns = f"unnest(%s::{field.type.pg_type}[]) with ordinality c(key, n)"
        parts.append((columns, f"{value} = c.key", [chosen]))
    if None in keys:
        parts.append((f"(values ('{NO_CHOICE}', 1)) c(key, n)", f"{value} is null", []))
    found: dict[str, list[Row]] = {}
    for columns, condition, given in parts:
        rows = past.rows if past else Sql(target.table)
        head = past.head if past else Sql("")
        sql = head.text + _items_sql(rows, columns, condition, shape, match, order, after, limit)
        with connection.cursor() as cursor:
            given = [*head.params, *given, *shape.params, *rows.params]
            cursor.execute(sql, [*given, *match.sql.params, *after.params])
            for key, text, keys_of_last, record_id, row_n in cursor.fetchall():
                found.setdefault(key, []).append((text, keys_of_last, record_id, row_n))
    return found


def _items_sql(
    rows: Sql, columns: str, condition: str, shape: Sql, match: Match, order: Order, after: Sql, limit: int
) -> str:
    return (
        f"select c.key::text, x.* from {columns} cross join lateral ("
        f"select {shape.text}, case when t.row_n = {limit} then {order.keys_sql()} end, t.id, t.row_n from "
        f" (select q.*, row_number() over () as row_n from (select t.* from {rows.text} t "
        f"where {condition} and {match.sql.text} and {after.text} "
        f"order by {order.order_by()} limit {limit + 1}) q) t) x order by c.n, x.row_n"
    )


def _figures(actor: Actor, target: ObjectType, field: Field, board: Board, past: Past | None) -> Figures:
    """The count, and the sum where one is asked for, of each column."""
    aggregate: list[Mapping[str, Any]] = [{"fn": "count"}]
    if board.sum:
        summed = visible_field(actor, target, board.sum)
        if summed is None or summed.type.kind != "number":
            raise Invalid.at("sum", "cannot_aggregate", name=board.sum[:50])
        aggregate.append({"fn": "sum", "field": board.sum})
    grouped = orjson.loads(
        group_json(
            actor,
            target.name,
            group_by=[{"field": field.name}],
            aggregate=aggregate,
            filter=board.filter,
            query=board.query,
            past=past,
        )
    )
    return {plain_key(group["keys"][0]): group["values"] for group in grouped["groups"]}


def _column(
    key: Any,
    rows: Sequence[Row],
    figures: Figures,
    order: Order,
    limit: int,
) -> str:
    count, total = (*figures.get(plain_key(key), (0,)), None)[:2]
    next_cursor = None
    if len(rows) > limit:
        rows = rows[:limit]
        next_cursor = Place(order.text, rows[-1][1] or [], str(rows[-1][2])).encoded()
    head = orjson.dumps({"key": key, "count": count, "sum": total, "next_cursor": next_cursor}).decode()
    return f'{head[:-1]},"items":[{",".join(row[0] for row in rows)}]}}'
