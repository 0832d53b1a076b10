"""The one read path: the actor's reach, filter, sort, a keyset page; PostgreSQL writes the JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, reach_sql, require_verb
from dotyk.kernel.objects.demand import note_demand
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.context import known_object
from dotyk.kernel.records.cursors import Order, Place, order_of, place_of
from dotyk.kernel.records.matching import Match, estimated_rows, match_of
from dotyk.kernel.records.shapes import chosen_fields, record_sql
from dotyk.kernel.records.totals import Total, tallied_sql, total_of
from dotyk.platform.errors import Invalid, NotFound
from dotyk.platform.ids import parse_id

LIMIT_MAX = 200
RARE_ROWS = 2_000
MATCHED_MAX = 5_000


@dataclass(frozen=True, slots=True)
class Listing:
    """What of an object is asked for: a page of ``limit`` records behind ``cursor``, in the order ``sort``."""

    filter: Any = None
    query: str | None = None
    sort: str | None = None
    cursor: str | None = None
    limit: int = 50
    fields: Sequence[str] | None = None
    expand: Sequence[str] = ()


def list_json(actor: Actor, object_name: str, listing: Listing) -> str:
    """One page as JSON text: ``{"items", "next_cursor", "total"}``.

    One query where the hot counters know the total, and for each next page; else one more for the total, and with a
    filter the planner's estimate.
    Raises NotFound, Denied, and Invalid with the place in the filter, sort, fields or cursor that is wrong.
    """
    target = known_object(actor, object_name)
    require_verb(actor, target, "read")
    if not 1 <= listing.limit <= LIMIT_MAX:
        raise Invalid.at("limit", "out_of_range", lowest=1, highest=LIMIT_MAX)
    match = match_of(actor, target, listing.filter, listing.query)
    order = order_of(actor, target, listing.sort)
    place = place_of(listing.cursor, order)
    if place is None:
        note_demand(target, listing.filter, listing.sort)
    shape = record_sql(actor, target, chosen_fields(actor, target, listing.fields), listing.expand)
    known = place.total if place else None
    page = read_page(
        target, shape, match, order, place, listing.limit, None if known else tallied_sql(actor, target, match)
    )
    total = known or page.total or total_of(actor, target, match)
    next_cursor = None
    if page.last_keys is not None:
        next_cursor = Place(order.text, page.last_keys, page.last_id, dict(total)).encoded()
    return f'{{"items":[{",".join(page.items)}],"next_cursor":{_json(next_cursor)},"total":{_json(total)}}}'


@dataclass(frozen=True, slots=True)
class Page:
    """A page's records as JSON; keys and id of the last one where more follow; the total where it fell out."""

    items: Sequence[str]
    last_keys: Sequence[str | None] | None = None
    last_id: str = ""
    total: Total | None = None


def read_page(
    target: ObjectType,
    shape: Sql,
    match: Match,
    order: Order,
    place: Place | None,
    limit: int,
    tallied: Sql | None = None,
) -> Page:
    """The page behind ``place``, with the total that ``tallied`` gives.

    Where few records match they are found first and sorted after, which also counts them; else the order's
    index is walked until the page is full.
    """
    if not match.is_plain and estimated_rows(target, match.sql) <= RARE_ROWS:
        rows, count = _matched_first(target, shape, match, order, place, limit)
        if count <= MATCHED_MAX:
            return _page(rows, limit, {"value": count, "exact": True})
    rows = _walked(target, shape, match, order, place, limit, tallied or _UNKNOWN)
    if not tallied:
        return _page(rows, limit, None)
    return _page(rows, limit, {"value": rows[0][3] if rows else 0, "exact": True})


# The record as JSON, its sort keys (a board tells those of a column's last one alone), the id, a number (a total, or
# the place in a column).
Row = tuple[str, list[str | None] | None, UUID, int]
_UNKNOWN = Sql("0")


def _page(rows: Sequence[Row], limit: int, total: Total | None) -> Page:
    if len(rows) <= limit:
        return Page([row[0] for row in rows], total=total)
    return Page([row[0] for row in rows[:limit]], rows[limit - 1][1], str(rows[limit - 1][2]), total)


def _walked(
    target: ObjectType, shape: Sql, match: Match, order: Order, place: Place | None, limit: int, total: Sql
) -> Sequence[Row]:
    soon = order.soon_after(place) if place else None
    if soon is not None:
        rows = _walked_on(target, shape, match, order, soon, limit, total)
        if len(rows) > limit:
            return rows
    return _walked_on(target, shape, match, order, order.after(place) if place else Sql("true"), limit, total)


def _walked_on(
    target: ObjectType, shape: Sql, match: Match, order: Order, after: Sql, limit: int, total: Sql
) -> Sequence[Row]:
    source = (
        f"select t.*, {order.keys_named()} from {target.table} t where {match.sql.text} and {after.text} "
        f"order by {order.order_by()} limit {limit + 1}"
    )
    sql = f"select {_shown(shape, order)}, {total.text} from ({source}) t order by {order.order_by_names()}"
    with connection.cursor() as cursor:
        cursor.execute(sql, [*shape.params, *total.params, *match.sql.params, *after.params])
        return list(cursor.fetchall())


def _matched_first(
    target: ObjectType, shape: Sql, match: Match, order: Order, place: Place | None, limit: int
) -> tuple[Sequence[Row], int]:
    after = order.after(place) if place else Sql("true")
    found = f"select t.* from {target.table} t where {match.sql.text} limit {MATCHED_MAX + 1}"
    source = (
        f"select t.*, {order.keys_named()} from m t where {after.text} order by {order.order_by()} limit {limit + 1}"
    )
    sql = (
        f"with m as materialized ({found}) select {_shown(shape, order)}, (select count(*) from m) "
        f"from ({source}) t order by {order.order_by_names()}"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [*match.sql.params, *shape.params, *after.params])
        rows = cursor.fetchall()
    return rows, rows[0][3] if rows else 0


def _shown(shape: Sql, order: Order) -> str:
    return f"{shape.text}, {order.named_keys()}, t.id"


def record_json(
    actor: Actor,
    object_name: str,
    record_id: UUID | str,
    *,
    fields: Sequence[str] | None = None,
    expand: Sequence[str] = (),
) -> str:
    """One record as JSON text; NotFound where it is missing, deleted or out of reach. One query."""
    target = known_object(actor, object_name)
    shape = record_sql(actor, target, chosen_fields(actor, target, fields), expand)
    reach = reach_sql(actor, target, "read", "t")
    alive = "" if target.system else "and t.deleted_at is null "
    with connection.cursor() as cursor:
        cursor.execute(
            f"select {shape.text} from {target.table} t where t.id = %s {alive}and {reach.text}",
            [*shape.params, parse_id(record_id), *reach.params],
        )
        row = cursor.fetchone()
    if row is None:
        raise NotFound()
    return str(row[0])


def get_record(actor: Actor, object_name: str, record_id: UUID | str, *, expand: Sequence[str] = ()) -> dict[str, Any]:
    """One record's canonical values; NotFound as ``record_json``."""
    found: dict[str, Any] = orjson.loads(record_json(actor, object_name, record_id, expand=expand))
    return found


def may(actor: Actor, target: ObjectType, verb: str, record_id: UUID) -> bool:
    """Whether the actor's reach of ``verb`` takes in this live record; nobody writes people or stages as records."""
    if target.system:
        return False
    reach = reach_sql(actor, target, verb, "t")
    with connection.cursor() as cursor:
        cursor.execute(
            f"select 1 from {target.table} t where t.id = %s and t.deleted_at is null and {reach.text}",
            [record_id, *reach.params],
        )
        return cursor.fetchone() is not None


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()
