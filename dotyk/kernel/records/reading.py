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
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.context import known_object
from dotyk.kernel.records.cursors import Order, Place, order_of, place_of
from dotyk.kernel.records.matching import Match, estimated_rows, match_of
from dotyk.kernel.records.shapes import chosen_fields, record_sql
from dotyk.kernel.records.totals import total_of
from dotyk.platform.errors import Invalid, NotFound
from dotyk.platform.ids import parse_id

LIMIT_MAX = 200
RARE_ROWS = 5_000


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

    Two queries for the first page (rows, total), one for the next. Raises NotFound, Denied, and Invalid with the
    place in the filter, sort, fields or cursor that is wrong.
    """
    target = known_object(actor, object_name)
    require_verb(actor, target, "read")
    if not 1 <= listing.limit <= LIMIT_MAX:
        raise Invalid.at("limit", "out_of_range", lowest=1, highest=LIMIT_MAX)
    match = match_of(actor, target, listing.filter, listing.query)
    order = order_of(actor, target, listing.sort)
    place = place_of(listing.cursor, order)
    shape = record_sql(actor, target, chosen_fields(actor, target, listing.fields), listing.expand)
    rows = page_rows(target, shape, match, order, place, listing.limit)
    total = place.total if place and place.total else total_of(actor, target, match)
    next_cursor = None
    if len(rows) > listing.limit:
        rows = rows[: listing.limit]
        next_cursor = Place(order.text, rows[-1][1], str(rows[-1][2]), dict(total)).encoded()
    items = ",".join(row[0] for row in rows)
    return f'{{"items":[{items}],"next_cursor":{_json(next_cursor)},"total":{_json(total)}}}'


def page_rows(
    target: ObjectType, shape: Sql, match: Match, order: Order, place: Place | None, limit: int
) -> list[tuple[str, list[str | None], UUID]]:
    """The rows of a page and one more, as (JSON, sort keys, id).

    Rare search words are matched first and sorted after; for common ones the order's index is walked.
    """
    after = order.after(place) if place else Sql("true", ())
    source, condition, params = target.table, match.sql.text, match.sql.params
    prefix = ""
    if match.has_search and estimated_rows(target, match.sql) <= RARE_ROWS:
        prefix = f"with m as materialized (select t.* from {target.table} t where {match.sql.text}) "
        source, condition = "m", "true"
        ordered: tuple[Any, ...] = (*params, *shape.params, *after.params)
    else:
        ordered = (*shape.params, *params, *after.params)
    sql = (
        f"{prefix}select {shape.text}, {order.keys_sql()}, t.id from {source} t "
        f"where {condition} and {after.text} order by {order.order_by()} limit {limit + 1}"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, ordered)
        return list(cursor.fetchall())


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
    """Whether the actor's reach of ``verb`` takes in this live record."""
    reach = reach_sql(actor, target, verb, "t")
    with connection.cursor() as cursor:
        cursor.execute(
            f"select 1 from {target.table} t where t.id = %s and t.deleted_at is null and {reach.text}",
            [record_id, *reach.params],
        )
        return cursor.fetchone() is not None


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()
