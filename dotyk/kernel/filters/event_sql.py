"""Event conditions in SQL: what stands in a record's history, so far as the actor may see it."""

from __future__ import annotations

from itertools import groupby

import orjson

from dotyk.kernel.access.policy import event_reach_sql
from dotyk.kernel.access.sql import TRUE, Sql, all_of, any_of
from dotyk.kernel.filters.compare import compare
from dotyk.kernel.filters.operators import positive
from dotyk.kernel.filters.scope import Scope
from dotyk.kernel.filters.subject import Subject
from dotyk.kernel.filters.tree import Duration, Happened


def happened(node: Happened, scope: Scope) -> Sql:
    """The condition that the history of the row holds such events, none of them, or so many."""
    filed, event = scope.fresh(), scope.fresh()
    source = Sql.of(
        f"from event_subject {filed} join event {event} on {event}.id = {filed}.event_id where ",
        all_of([Sql(f"{filed}.record_id = {scope.alias}.id"), *_wanted(node, scope, event)]),
    )
    if node.op in ("some", "none"):
        return Sql.of("not exists (" if node.op == "none" else "exists (", "select 1 ", source, ")")
    op, turned = positive(node.op)
    counted = scope.fresh()
    test = compare(Subject(f"{counted}.times", "number"), op, node.times, scope.context)
    start = "not exists (" if turned else "exists ("
    return Sql.of(start, "select 1 from (select count(*) as times ", source, f") {counted} where ", test, ")")


def _wanted(node: Happened, scope: Scope, event: str) -> list[Sql]:
    """The kinds, each within the reach of its object; an event of the very row is as visible as the row."""
    by_object = groupby(sorted(node.kinds), lambda kind: kind.split(".")[0])
    seen = any_of(
        all_of([
            Sql(f"{event}.kind = any(%s::text[])", (list(kinds),)),
            any_of([
                event_reach_sql(scope.context.actor, name, event),
                Sql(f"{event}.record_id = {scope.alias}.id"),
            ]),
        ])
        for name, kinds in by_object
    )  # fmt: skip
    return [seen, _time(node, scope, event), _holds(node, event)]


def _time(node: Happened, scope: Scope, event: str) -> Sql:
    if node.when is None:
        return TRUE
    op = "within_last" if isinstance(node.when, Duration) else "on"
    return compare(Subject(f"{event}.at", "datetime"), op, (node.when,), scope.context)


def _holds(node: Happened, event: str) -> Sql:
    if not node.data:
        return TRUE
    return Sql(f"{event}.data @> %s::jsonb", (orjson.dumps(dict(node.data)).decode(),))
