"""How a row meets its related rows in SQL: one by one, or summed up by the row they belong to."""

from __future__ import annotations

from dotyk.kernel.access.sql import Sql, all_of
from dotyk.kernel.filters.scope import Scope
from dotyk.kernel.filters.tree import Aggregate
from dotyk.kernel.objects.fields import custom_name_literal
from dotyk.kernel.objects.relations import Relation


def related_rows(relation: Relation, parent: Scope, child: Scope, condition: Sql) -> Sql:
    """Selects the rows ``child`` that belong to the row ``parent`` and fulfil the condition."""
    if relation.field.type.kind != "references":
        tie = Sql(f"{relation.field.value_sql(child.alias)} = {parent.alias}.id")
        return Sql.of(f"select 1 from {child.table()} where ", all_of([tie, condition]))
    link, (here, there) = child.fresh(), _ends(relation)
    field = custom_name_literal(relation.field.name)
    tie = Sql(f"{link}.{here} = {parent.alias}.id and {link}.field = {field}")
    return Sql.of(
        f"select 1 from link {link} join {child.table()} on {child.alias}.id = {link}.{there} where ",
        all_of([tie, condition]),
    )


def figures(node: Aggregate, child: Scope, condition: Sql) -> Sql:
    """Selects ``figure`` for each ``parent`` with at least one row ``child`` that fulfils the condition.

    Summed up once for all parents: a search for the rare ones need not add up row by row.
    """
    relation, figure = node.relation, _figure_sql(node, child)
    if relation.field.type.kind != "references":
        parent = relation.field.value_sql(child.alias)
        there = all_of([Sql(f"{parent} is not null"), condition])
        return Sql.of(
            f"select {parent} as parent, {figure} as figure from {child.table()} where ", there, " group by 1"
        )
    link, (here, there_id) = child.fresh(), _ends(relation)
    field = custom_name_literal(relation.field.name)
    return Sql.of(
        f"select {link}.{here} as parent, {figure} as figure "
        f"from (select distinct from_id, to_id from link where field = {field}) {link} "
        f"join {child.table()} on {child.alias}.id = {link}.{there_id} where ",
        condition,
        " group by 1",
    )


def _ends(relation: Relation) -> tuple[str, str]:
    return ("from_id", "to_id") if relation.outward else ("to_id", "from_id")


def _figure_sql(node: Aggregate, child: Scope) -> str:
    if node.field is None:
        return "count(*)"
    value = f"{node.function}({node.field.value_sql(child.alias)})"
    return f"coalesce({value}, 0)" if node.function == "sum" else value
