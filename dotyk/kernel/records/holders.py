"""Who holds a value: many values looked up at once, each by the field's index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import reach_sql
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType


def holders(actor: Actor, target: ObjectType, field: Field, values: Sequence[str]) -> dict[str, list[UUID]]:
    """The live records within reach that hold each of the values (canonical, as text); one query.

    Each value of a list field is looked up by itself: for one test against all of them at once the planner
    would read the whole table. Nothing else is asked inside: while a table fills faster than its statistics
    follow, the planner would walk any partial index of live records instead of the field's own.
    """
    if not values:
        return {}
    reach, value = reach_sql(actor, target, "read", "t"), field.value_sql("t")
    if field.type.kind == "texts":
        sql = (
            f"select k.key, t.id from unnest(%s::text[]) k(key) cross join lateral (select t.* from {target.table} t "
            f"where {value} @> array[k.key] offset 0) t where t.deleted_at is null and {reach.text}"
        )
    else:
        sql = (
            f"select k.key, f.id from unnest(%s::text[]) k(key) cross join lateral (select t.id from {target.table} t "
            f"where {value} = k.key::{field.type.pg_type} and t.deleted_at is null and {reach.text} offset 0) f"
        )
    found: dict[str, list[UUID]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(sql, [list(dict.fromkeys(values)), *reach.params])
        for key, record_id in cursor.fetchall():
            found[key].append(record_id)
    return found
