"""The names of the people and records a filter speaks of, so far as the actor may know them."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, all_of, reach_sql
from dotyk.kernel.filters.explain import Titles
from dotyk.kernel.objects.registry import ObjectType, find_object


def titles_within_reach(actor: Actor) -> Titles:
    """Looks titles up for ``explain``: one query for however many objects; what is out of reach has none."""

    def look_up(wanted: frozenset[tuple[str, UUID]]) -> Mapping[UUID, str]:
        by_object: dict[str, list[UUID]] = {}
        for name, record_id in sorted(wanted):
            by_object.setdefault(name, []).append(record_id)
        known = [(find_object(name), ids) for name, ids in by_object.items()]
        selects = [_select(actor, object, ids) for object, ids in known if object is not None]
        return _run(selects) if selects else {}

    return look_up


def _select(actor: Actor, object: ObjectType, ids: list[UUID]) -> Sql:
    conditions = [Sql("t.id = any(%s::uuid[])", (ids,)), reach_sql(actor, object, "read", "t")]
    if not object.system:
        conditions.append(Sql("t.deleted_at is null"))
    column = object.title_field if object.system else "title"
    return Sql.of(f'select t.id, t."{column}" from {object.table} t where ', all_of(conditions))


def _run(selects: list[Sql]) -> Mapping[UUID, str]:
    pieces: list[Sql | str] = [piece for select in selects for piece in (" union all ", select)]
    query = Sql.of(*pieces[1:])
    with connection.cursor() as cursor:
        cursor.execute(query.text, query.params)
        return dict(cursor.fetchall())
