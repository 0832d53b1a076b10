"""Where a condition stands: which object's row it speaks of, under which alias, for whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from dotyk.kernel.access.policy import reach_sql
from dotyk.kernel.access.sql import Sql, all_of
from dotyk.kernel.filters.context import FilterContext
from dotyk.kernel.filters.tree import Hop
from dotyk.kernel.objects.registry import ObjectType


@dataclass(frozen=True, slots=True)
class Scope:
    """The row ``alias`` of ``object``; aliases of inner rows are ``f1``, ``f2``, …"""

    object: ObjectType
    alias: str
    context: FilterContext
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def fresh(self) -> str:
        return f"f{next(self.numbers)}"

    def inner(self, object: ObjectType) -> Scope:
        """A new row of another object inside this scope."""
        return replace(self, object=object, alias=self.fresh())

    def table(self) -> str:
        """The row's entry in a ``from`` list."""
        return f"{self.object.table} {self.alias}"

    def within_reach(self) -> Sql:
        """The row is there for the actor: not deleted and within reach of reading."""
        live = [] if self.object.system else [Sql(f"{self.alias}.deleted_at is null")]
        return all_of([*live, reach_sql(self.context.actor, self.object, "read", self.alias)])


def follow(scope: Scope, hops: tuple[Hop, ...]) -> tuple[Scope, str, Sql]:
    """The scope at the end of a path, with the tables on the way and the condition that ties them together."""
    here, tables, ties = scope, list[str](), list[Sql]()
    for hop in hops:
        there = here.inner(hop.target)
        tables.append(there.table())
        ties += [Sql(f"{there.alias}.id = {hop.field.value_sql(here.alias)}"), there.within_reach()]
        here = there
    return here, ", ".join(tables), all_of(ties)
