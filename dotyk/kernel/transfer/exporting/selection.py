"""Which records and fields an export takes, and its rows in the order of their making."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, require_verb
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records import known_object
from dotyk.kernel.records.matching import match_of
from dotyk.kernel.records.shapes import chosen_fields, record_sql
from dotyk.kernel.transfer.exporting.columns import Column, columns_of
from dotyk.platform.errors import NotFound

PAGE = 1_000
FIRST = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Selection:
    """An export that may be made: its columns in their order, and the query of its rows.

    ``on_page`` is told which records each page takes out.
    """

    target: ObjectType
    columns: Sequence[Column]
    language: str
    shape: Sql
    condition: Sql
    on_page: Callable[[Sequence[UUID]], None] | None = None

    @property
    def headings(self) -> list[str]:
        return [column.heading for column in self.columns]

    def rows(self) -> Iterator[dict[str, Any]]:
        """Each record's values, references with their titles."""
        for texts in self.pages():
            yield from map(orjson.loads, texts)

    def pages(self) -> Iterator[Sequence[str]]:
        """The same as JSON texts; a page of a thousand a query, so memory stays small."""
        page = self._page(FIRST)
        while page:
            if self.on_page is not None:
                self.on_page([key for _, key in page])
            yield [text for text, _ in page]
            page = self._page(page[-1][1]) if len(page) == PAGE else []

    def _page(self, after: UUID) -> list[tuple[str, UUID]]:
        with connection.cursor() as cursor:
            cursor.execute(
                f"select {self.shape.text}, t.id from {self.target.table} t "
                f"where {self.condition.text} and t.id > %s order by t.id limit {PAGE}",
                [*self.shape.params, *self.condition.params, after],
            )
            return list(cursor.fetchall())


def selection(
    actor: Actor,
    object_name: str,
    *,
    filter: Any = None,
    query: str | None = None,
    fields: Sequence[str] | None = None,
) -> Selection:
    """The records within the actor's reach of ``export`` that meet the filter; ``fields`` None: all he may see.

    NotFound (no such object), Denied (he may export none of it), Invalid with the place in the filter or fields.
    """
    target = known_object(actor, object_name)
    if target.system:
        raise NotFound()
    require_verb(actor, target, "export")
    chosen = chosen_fields(actor, target, fields)
    shape = record_sql(actor, target, chosen, ("*",))
    match = match_of(actor, target, filter, query, verb="export")
    return Selection(target, columns_of(chosen, actor.language), actor.language, shape, match.sql)
