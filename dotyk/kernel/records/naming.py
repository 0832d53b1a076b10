"""The names of many records of any objects at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, reach_sql
from dotyk.kernel.objects.registry import ObjectType, find_object

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Named:
    """What a record is called, and whether it has been deleted since."""

    title: str
    is_deleted: bool


def names_of(actor: Actor, keys: Iterable[Key]) -> Mapping[Key, Named]:
    """The names of those records ``(object, id)`` that are within the actor's reach, deleted ones too.

    One query whatever the number of objects; none for no keys.
    """
    wanted: dict[str, list[str]] = defaultdict(list)
    for object_name, record_id in dict.fromkeys(keys):
        wanted[object_name].append(record_id)
    known = [(find_object(name), ids) for name, ids in sorted(wanted.items())]
    parts = [_names_sql(actor, target, ids) for target, ids in known if target is not None]
    if not parts:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(" union all ".join(p.text for p in parts), [x for p in parts for x in p.params])
        return {(row[0], row[1]): Named(row[2], row[3]) for row in cursor.fetchall()}


def _names_sql(actor: Actor, target: ObjectType, ids: list[str]) -> Sql:
    title = target.title_field if target.system else "title"
    deleted = "false" if target.system else "t.deleted_at is not null"
    reach = reach_sql(actor, target, "read", "t")
    text = (
        f'select %s::text, t.id::text, t."{title}", {deleted} from {target.table} t '
        f"where t.id = any(%s::uuid[]) and {reach.text}"
    )
    return Sql(text, (target.name, ids, *reach.params))
