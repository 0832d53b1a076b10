"""Keyset pages of what belongs to one record, newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from django.db import connection

from dotyk.platform.errors import Invalid
from dotyk.platform.ids import parse_id

LIMIT_MAX = 200


class WithId(Protocol):
    @property
    def id(self) -> UUID: ...


Item = TypeVar("Item", bound=WithId)


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Items and the cursor of the next page; None: there is none."""

    items: Sequence[Item]
    next_cursor: str | None


def page_of(
    sql: str, record_id: UUID, make: Callable[..., Item], *given: Any, cursor: str | None, limit: int
) -> Page[Item]:
    """A page by ``sql``, whose parameters are the record, what is ``given``, the cursor twice, the limit; one query."""
    if not 1 <= limit <= LIMIT_MAX:
        raise Invalid.at("limit", "out_of_range", lowest=1, highest=LIMIT_MAX)
    before = place_of(cursor)
    parameters: list[Any] = [record_id, *given, before, before, limit + 1]
    with connection.cursor() as db:
        db.execute(sql, parameters)
        items = [make(*row) for row in db.fetchall()]
    more = len(items) > limit
    return Page(items[:limit], str(items[limit - 1].id) if more else None)


def place_of(cursor: str | None) -> UUID | None:
    """The id a cursor names; Invalid where it is none."""
    if not cursor:
        return None
    found = parse_id(cursor)
    if found is None:
        raise Invalid.at("cursor", "bad_cursor")
    return found
