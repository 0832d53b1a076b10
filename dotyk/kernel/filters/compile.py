"""From the typed tree to SQL: the one place where a filter becomes a condition on rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dotyk.kernel.access.sql import Sql, all_of, any_of
from dotyk.kernel.filters.compare import compare
from dotyk.kernel.filters.context import FilterContext
from dotyk.kernel.filters.event_sql import happened
from dotyk.kernel.filters.figures import nothing_fits
from dotyk.kernel.filters.operators import positive
from dotyk.kernel.filters.relation_sql import figures, related_rows
from dotyk.kernel.filters.scope import Scope, follow
from dotyk.kernel.filters.subject import Subject
from dotyk.kernel.filters.tree import Aggregate, And, Condition, Filter, Happened, Node, Not, Or, Path, Related


def compile_filter(tree: Filter, alias: str, context: FilterContext) -> Sql:
    """The condition that holds for the rows ``alias`` of the filter's object that it wants.

    Records it looks at on the way count only where they are live and within the actor's reach; that the row
    itself is so is for the caller to add. For unwanted rows it may be NULL. ``alias`` is not ``f`` with a number.
    """
    return _node(tree.where, Scope(tree.object, alias, context))


def path_sql(path: Path, alias: str, context: FilterContext) -> Sql:
    """The value at the end of a path in its comparable type; NULL where a record on the way is out of reach."""
    if not path.hops:
        return Sql(path.field.value_sql(alias))
    end, tables, ties = follow(Scope(path.hops[0].origin, alias, context), path.hops)
    return Sql.of(f"(select {path.field.value_sql(end.alias)} from {tables} where ", ties, ")")


def _node(node: Node, scope: Scope) -> Sql:
    return _COMPILERS[type(node)](node, scope)


def _and(node: And, scope: Scope) -> Sql:
    return all_of(_node(part, scope) for part in node.parts)


def _or(node: Or, scope: Scope) -> Sql:
    return any_of(_node(part, scope) for part in node.parts)


def _not(node: Not, scope: Scope) -> Sql:
    return _complement(_node(node.part, scope))


def _complement(condition: Sql) -> Sql:
    """Holds wherever the condition does not, NULL counted as not."""
    return Sql.of("((", condition, ") is not true)")


def _exists(rows: Sql, *, turned: bool = False) -> Sql:
    return Sql.of("not exists (" if turned else "exists (", rows, ")")


def _condition(node: Condition, scope: Scope) -> Sql:
    op, turned = positive(node.op)
    end, tables, ties = follow(scope, node.path.hops)
    test = compare(Subject.of(node.path.field, end), op, node.values, scope.context)
    if node.path.hops:
        return _exists(Sql.of(f"select 1 from {tables} where ", all_of([ties, test])), turned=turned)
    return _complement(test) if turned else test


def _related(node: Related, scope: Scope) -> Sql:
    child = scope.inner(node.relation.target)
    parts = [child.within_reach()]
    if node.where is not None:
        where = _node(node.where, child)
        parts.append(_complement(where) if node.quantifier == "every" else where)
    return _exists(related_rows(node.relation, scope, child, all_of(parts)), turned=node.quantifier != "some")


def _aggregate(node: Aggregate, scope: Scope) -> Sql:
    """Rows without related ones have no figure to test: where nothing would fit, look for what does not fit."""
    op, turned = positive(node.op)
    child, summed = scope.inner(node.relation.target), scope.fresh()
    where = [child.within_reach(), *([] if node.where is None else [_node(node.where, child)])]
    test = compare(_figure(node, summed), op, node.values, scope.context)
    if nothing_fits(node, op):
        test, turned = _complement(test), not turned
    rows = Sql.of(
        "select 1 from (",
        figures(node, child, all_of(where)),
        f") {summed} where {summed}.parent = {scope.alias}.id and ",
        test,
    )
    return _exists(rows, turned=turned)


def _figure(node: Aggregate, summed: str) -> Subject:
    keeps_kind = node.field is not None and node.function in ("min", "max")
    return Subject(f"{summed}.figure", node.field.type.kind if node.field and keeps_kind else "number")


_COMPILERS: dict[type, Callable[[Any, Scope], Sql]] = {
    And: _and,
    Or: _or,
    Not: _not,
    Condition: _condition,
    Related: _related,
    Aggregate: _aggregate,
    Happened: happened,
}
