"""Keyset pages: the order of a list, the place where a page ended, and the SQL that goes on from there."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, visible_fields
from dotyk.kernel.objects.registry import ObjectType
from dotyk.platform.errors import Invalid

NEVER_NULL = frozenset({"id", "created_at", "updated_at", "version"})
SORT_KEYS_MAX = 3


@dataclass(frozen=True, slots=True)
class SortKey:
    """One expression of an order; ``cast`` is the type its text in a cursor has."""

    sql: str
    cast: str
    descending: bool
    nullable: bool


@dataclass(frozen=True, slots=True)
class Order:
    """The order of a list; records equal in all keys stand by id, in the direction of the first key."""

    text: str
    keys: tuple[SortKey, ...]

    def order_by(self) -> str:
        parts = [
            f"{key.sql} {'desc' if key.descending else 'asc'}{' nulls last' if key.nullable and key.descending else ''}"
            for key in self.keys
        ]
        return ", ".join([*parts, f"t.id {'desc' if self.keys[0].descending else 'asc'}"])

    def keys_sql(self) -> str:
        """The keys of a row as an array of texts, for the cursor."""
        return "array[" + ", ".join(f"({key.sql})::text" for key in self.keys) + "]"

    def after(self, place: Place) -> Sql:
        """The condition of standing behind ``place``."""
        compare = "<" if self.keys[0].descending else ">"
        if len(self.keys) == 1 and not self.keys[0].nullable:
            key = self.keys[0]
            return Sql(f"({key.sql}, t.id) {compare} (%s::{key.cast}, %s::uuid)", (place.keys[0], place.id))
        return self._after(0, place)

    def _after(self, position: int, place: Place) -> Sql:
        if position == len(self.keys):
            return Sql(f"t.id {'<' if self.keys[0].descending else '>'} %s::uuid", (place.id,))
        key, value = self.keys[position], place.keys[position]
        rest = self._after(position + 1, place)
        if value is None:
            return Sql(f"({key.sql} is null and {rest.text})", rest.params)
        beyond = f"{key.sql} {'<' if key.descending else '>'} %s::{key.cast}"
        if key.nullable:
            beyond = f"({beyond} or {key.sql} is null)"
        return Sql(f"({beyond} or ({key.sql} = %s::{key.cast} and {rest.text}))", (value, value, *rest.params))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page ended: the last row's keys and id, and the total counted for the first page."""

    sort: str
    keys: Sequence[str | None]
    id: str
    total: dict[str, Any] | None = None

    def encoded(self) -> str:
        packed = orjson.dumps([self.sort, self.keys, self.id, self.total])
        return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def order_of(actor: Actor, target: ObjectType, sort: str | None) -> Order:
    """The order named by ``sort`` (``-updated_at,title``); Invalid where a field cannot be sorted by."""
    wanted = sort or target.default_sort
    visible = {field.name: field for field in visible_fields(actor, target)}
    keys: list[SortKey] = []
    for part in wanted.split(","):
        name = part.strip().removeprefix("-")
        field = visible.get(name)
        if field is None or not field.type.sortable or len(keys) == SORT_KEYS_MAX:
            raise Invalid.at("sort", "cannot_sort_by", name=name[:50])
        expression = field.sort_sql("t")
        text_key = expression.startswith("dotyk_sort_key")
        keys.append(
            SortKey(
                sql=expression,
                cast='text collate "C"' if text_key else field.type.pg_type,
                descending=part.strip().startswith("-"),
                nullable=not text_key and name not in NEVER_NULL,
            )
        )
    return Order(wanted, tuple(keys))


def place_of(cursor: str | None, order: Order) -> Place | None:
    """The place a cursor names; Invalid where it is none or belongs to another order."""
    if not cursor:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        sort, keys, record_id, total = orjson.loads(base64.urlsafe_b64decode(padded.encode("ascii")))
    except (ValueError, TypeError) as error:
        raise Invalid.at("cursor", "bad_cursor") from error
    plain = isinstance(keys, list) and all(k is None or isinstance(k, str) for k in keys)
    if sort != order.text or not plain or len(keys) != len(order.keys) or not isinstance(record_id, str):
        raise Invalid.at("cursor", "bad_cursor")
    return Place(sort, keys, record_id, total)
