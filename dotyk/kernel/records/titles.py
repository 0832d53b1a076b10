"""Titles of many records at once, within the actor's reach."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import reach_sql
from dotyk.kernel.objects.registry import find_object


def titles_of(actor: Actor, object_name: str, ids: Iterable[str]) -> dict[str, str]:
    """``{id: title}`` of those records the actor may read, deleted ones left out; one query."""
    target, wanted = find_object(object_name), list(dict.fromkeys(ids))
    if target is None or not wanted:
        return {}
    reach = reach_sql(actor, target, "read", "t")
    column = target.title_field if target.system else "title"
    alive = "" if target.system else "and t.deleted_at is null "
    with connection.cursor() as cursor:
        cursor.execute(
            f'select t.id::text, t."{column}" from {target.table} t '
            f"where t.id = any(%s::uuid[]) {alive}and {reach.text}",
            [wanted, *reach.params],
        )
        return dict(cursor.fetchall())
