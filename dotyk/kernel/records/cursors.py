"""Keyset pages: the order of a list, the place where a page ended, and the SQL that goes on from there."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, visible_fields
from dotyk.kernel.objects.registry import ObjectType
from dotyk.platform.errors import Invalid
from dotyk.platform.ids import parse_id

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
        return self._by([key.sql for key in self.keys])

    def keys_sql(self) -> str:
        """The keys of a row as an array of texts, for the cursor."""
        return "array[" + ", ".join(f"({key.sql})::text" for key in self.keys) + "]"

    def keys_named(self) -> str:
        """The keys as columns: sorting has worked them out, so they cost nothing there, and much once more outside."""
        return ", ".join(f"{key.sql} as sort_{n}" for n, key in enumerate(self.keys))

    def named_keys(self) -> str:
        """As ``keys_sql``, of a source that has ``keys_named``."""
        return "array[" + ", ".join(f"t.sort_{n}::text" for n in range(len(self.keys))) + "]"

    def order_by_names(self) -> str:
        """As ``order_by``, of a source that has ``keys_named``; of one that stands in this order already it is free."""
        return self._by([f"t.sort_{n}" for n in range(len(self.keys))])

    def _by(self, keys: Sequence[str]) -> str:
        parts = [
            f"{sql} {'desc' if key.descending else 'asc'}{' nulls last' if key.nullable and key.descending else ''}"
            for sql, key in zip(keys, self.keys, strict=True)
        ]
        return ", ".join([*parts, f"t.id {'desc' if self.keys[0].descending else 'asc'}"])

    def after(self, place: Place) -> Sql:
        """The condition of standing behind ``place``."""
        compare = "<" if self.keys[0].descending else ">"
        if len(self.keys) == 1 and not self.keys[0].nullable:
            key = self.keys[0]
            return Sql(f"({key.sql}, t.id) {compare} (%s::{key.cast}, %s::uuid)", (place.keys[0], place.id))
        if self.keys[0].nullable:
            return self._after(0, place)
        return self._bounded(place)

    def soon_after(self, place: Place) -> Sql | None:
        """As ``after``, of the records alone whose first key is not empty; None where those are all passed.

        Empty ones stand last, so most pages need none of them, and the index is entered at the place.
        """
        if not self.keys[0].nullable or place.keys[0] is None:
            return None
        return self._bounded(place)

    def _bounded(self, place: Place) -> Sql:
        """With the first key's bound apart, for an index to begin at."""
        key, rest = self.keys[0], self._after(0, place)
        bound = f"{key.sql} {'<=' if key.descending else '>='} %s::{key.cast}"
        return Sql(f"({bound} and {rest.text})", (place.keys[0], *rest.params))

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
    wanted = sort or usual_sort(actor, target)
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


def usual_sort(actor: Actor, target: ObjectType) -> str:
    """The order in which an object is shown where none is asked for, with nothing that is hidden from the actor."""
    visible = {field.name for field in visible_fields(actor, target)}
    names = {part.strip().removeprefix("-") for part in target.default_sort.split(",")}
    return target.default_sort if names <= visible else "-created_at"


def place_of(cursor: str | None, order: Order) -> Place | None:
    """The place a cursor names; Invalid where it is none or belongs to another order."""
    if not cursor:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        sort, keys, record_id, total = orjson.loads(base64.urlsafe_b64decode(padded.encode("ascii")))
    except (ValueError, TypeError) as error:
        raise Invalid.at("cursor", "bad_cursor") from error
    fits = isinstance(keys, list) and len(keys) == len(order.keys) and all(map(_fits, order.keys, keys))
    if sort != order.text or not fits or parse_id(record_id) is None or not _is_total(total):
        raise Invalid.at("cursor", "bad_cursor")
    return Place(sort, keys, str(record_id), total)


def _fits(key: SortKey, value: Any) -> bool:
    """Whether PostgreSQL will take the text of a cursor as a value of the key."""
    if value is None:
        return key.nullable
    form = _FORMS.get(key.cast, _TEXT)
    if not isinstance(value, str) or not form.fullmatch(value):
        return False
    try:
        return not key.cast.startswith(("date", "time")) or bool(datetime.fromisoformat(value))
    except ValueError:
        return False


def _is_total(total: Any) -> bool:
    if total is None:
        return True
    if not isinstance(total, dict) or total.keys() != {"value", "exact"}:
        return False
    return isinstance(total["value"], int) and isinstance(total["exact"], bool)


_TEXT = re.compile(r"[^\x00]*")
_FORMS: Mapping[str, re.Pattern[str]] = {
    "numeric": re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?"),
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "timestamptz": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?\+00"),
    "boolean": re.compile("true|false"),
}
