"""Pages of a list, each beginning behind the last row of the one before."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

import orjson

from dotyk.platform.errors import Invalid
from dotyk.platform.ids import parse_id

MAX_LIMIT = 200

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Some rows in the order of their list; ``next_cursor`` None where they are the last."""

    items: Sequence[Row]
    next_cursor: str | None = None


def page_of(rows: Sequence[Row], limit: int, key: Callable[[Row], list[str]]) -> Page[Row]:
    """A page of ``limit`` rows from rows read with one more, by which we know of a next page."""
    if len(rows) <= limit:
        return Page(rows)
    shown = rows[:limit]
    cursor = base64.urlsafe_b64encode(orjson.dumps(key(shown[-1]))).decode()
    return Page(shown, cursor)


def place(cursor: str | None, parts: int) -> list[str] | None:
    """The ``parts`` values a cursor was made of (None: the beginning); Invalid at ``cursor``."""
    if not cursor:
        return None
    try:
        values = orjson.loads(base64.urlsafe_b64decode(cursor.encode()))
    except ValueError:
        raise Invalid.at("cursor", "cursor_wrong") from None
    if not (
        isinstance(values, list) and len(values) == parts and all(isinstance(v, str) and "\0" not in v for v in values)
    ):
        raise Invalid.at("cursor", "cursor_wrong")
    return values


def id_before(cursor: str | None) -> UUID | None:
    """The id behind which a page goes on that is ordered by id alone; Invalid at ``cursor`` where it is none."""
    after = place(cursor, 1)
    found = parse_id(after[0]) if after else None
    if after and found is None:
        raise Invalid.at("cursor", "cursor_wrong")
    return found


def within(limit: int) -> int:
    """A limit from 1 to 200."""
    return max(1, min(limit, MAX_LIMIT))
