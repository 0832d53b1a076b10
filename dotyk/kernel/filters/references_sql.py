"""Comparisons of references to one record and to many, "me" and "my team" among them."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from dotyk.kernel.access.sql import FALSE, Sql, all_of
from dotyk.kernel.filters.context import FilterContext
from dotyk.kernel.filters.subject import Subject, Test
from dotyk.kernel.filters.tree import Person, Value
from dotyk.kernel.objects.fields import custom_name_literal


def _one_of(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return _among(subject.value, _ids(subject, values, context))


def _is_there(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return Sql(f"{subject.value} is not null")


def _has_some(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return _linked(subject, _ids(subject, values, context))


def _has_all(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return all_of(_linked(subject, _ids(subject, (value,), context)) for value in values)


def _has_any(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> Sql:
    return _linked(subject, None)


def _linked(subject: Subject, ids: list[UUID] | None) -> Sql:
    """The row has a link of the field to one of ``ids`` (None: to whatever)."""
    if subject.field is None or subject.scope is None:
        raise TypeError("a list of references is compared as a field")
    link = subject.scope.fresh()
    conditions = [
        Sql(f"{link}.from_id = {subject.scope.alias}.id and {link}.field = {custom_name_literal(subject.field.name)}"),
        *([] if ids is None else [_among(f"{link}.to_id", ids)]),
    ]
    return Sql.of(f"exists (select 1 from link {link} where ", all_of(conditions), ")")


def _among(value: str, ids: list[UUID]) -> Sql:
    if len(ids) == 1:
        return Sql(f"{value} = %s::uuid", (ids[0],))
    return Sql(f"{value} = any(%s::uuid[])", (ids,)) if ids else FALSE


def _ids(subject: Subject, values: tuple[Value, ...], context: FilterContext) -> list[UUID]:
    """The ids meant, each once; whom "me" and "my team" mean depends on who asks."""
    actor, found = context.actor, dict[UUID, None]()
    teams = subject.field is not None and subject.field.target == "teams"
    for value in values:
        if isinstance(value, UUID):
            found[value] = None
        elif value is Person.MY_TEAM and teams:
            found |= dict.fromkeys(actor.team_ids)
        elif actor.id is not None:
            found |= dict.fromkeys([actor.id, *(actor.member_ids if value is Person.MY_TEAM else ())])
    return list(found)


REFERENCE_TESTS: Mapping[str, Test] = {"eq": _one_of, "in": _one_of, "is_not_empty": _is_there}
REFERENCES_TESTS: Mapping[str, Test] = {"contains": _has_all, "in": _has_some, "is_not_empty": _has_any}
