"""Which deals a funnel counts, as the filters that open their rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class FunnelScope:
    """What is asked for: a pipeline, a period ``[since, until)`` of days, an owner, a team with its sub-teams, and a
    filter of deals besides.
    """

    pipeline: UUID | None = None
    since: date | None = None
    until: date | None = None
    owner: UUID | None = None
    team: UUID | None = None
    filter: Json | None = None


@dataclass(frozen=True, slots=True)
class ScopeFilters:
    """The filters of a scope; each is JSON of the filter language, and None stands for every deal."""

    scope: FunnelScope
    time_zone: str
    whose: tuple[Json, ...] = field(default=())

    def started(self, *more: Json) -> Json | None:
        """Deals that started in the period; a deal without a stated start started when it was made."""
        if self.scope.since is None and self.scope.until is None:
            return self.all(*more)
        stated = both(*self._days("started_on"))
        made = both(when("started_on", "is_empty"), *self._moments("created_at"))
        return self.all({"or": [stated, made]}, *more)

    def closed(self, *more: Json) -> Json | None:
        """Deals closed in the period."""
        return self.all(*self._days("closed_on"), *more)

    def expected(self, *more: Json) -> Json | None:
        """Open deals expected to close in the period."""
        return self.all(when("status", "eq", "open"), *self._days("expected_close_on"), *more)

    def all(self, *more: Json) -> Json | None:
        """Deals of the scope at any time."""
        return both(*self.whose, *more)

    def _days(self, name: str) -> list[Json]:
        since, until = self.scope.since, self.scope.until
        return [
            *([when(name, "gte", since.isoformat())] if since else []),
            *([when(name, "lt", until.isoformat())] if until else []),
        ]

    def _moments(self, name: str) -> list[Json]:
        since, until = self.scope.since, self.scope.until
        return [
            *([when(name, "gte", self._begins(since))] if since else []),
            *([when(name, "lt", self._begins(until))] if until else []),
        ]

    def _begins(self, day: date) -> str:
        return datetime.combine(day, time(), ZoneInfo(self.time_zone)).astimezone(UTC).isoformat()


def filters_of(scope: FunnelScope, time_zone: str) -> ScopeFilters:
    """The filters of ``scope``; one query where a team is named."""
    whose: list[Json] = []
    if scope.pipeline:
        whose.append(when("pipeline", "eq", str(scope.pipeline)))
    if scope.owner:
        whose.append(when("owner", "eq", str(scope.owner)))
    if scope.team:
        whose.append(when("owner.team", "in", _with_sub_teams(scope.team)))
    if scope.filter:
        whose.append(scope.filter)
    return ScopeFilters(scope, time_zone, tuple(whose))


def when(name: str, op: str, value: Any = None) -> Json:
    """One condition of the filter language."""
    return {"field": name, "op": op} if value is None else {"field": name, "op": op, "value": value}


def both(*conditions: Json | None) -> Json | None:
    """All the conditions at once; of none: None."""
    kept = [condition for condition in conditions if condition]
    if len(kept) < 2:
        return kept[0] if kept else None
    return {"and": [part for c in kept for part in (c["and"] if set(c) == {"and"} else [c])]}


def _with_sub_teams(team: UUID) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "with recursive below as (select id from team where id = %s union "
            "select t.id from team t join below b on t.parent_id = b.id) select id::text from below",
            [team],
        )
        return [row[0] for row in cursor.fetchall()] or [str(team)]
