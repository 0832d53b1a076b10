"""The names by which a history speaks of records, for many of any objects at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import Sql, reach_sql
from dotyk.kernel.objects.registry import find_object

COMMENT = "comment"

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Named:
    """What a record (or a comment) is called, and whether it has been deleted since."""

    title: str
    is_deleted: bool


def names_of(actor: Actor, keys: Iterable[Key]) -> Mapping[Key, Named]:
    """The names of those records ``(object, id)`` that are within the actor's reach, deleted ones too.

    The object ``comment`` stands for comments, which are not weighed: ask only for those of records within reach.
    One query whatever the number of objects; none for no keys.
    """
    wanted: dict[str, list[str]] = defaultdict(list)
    for object_name, record_id in dict.fromkeys(keys):
        wanted[object_name].append(record_id)
    parts = [part for name, ids in sorted(wanted.items()) if (part := _names_sql(actor, name, ids)) is not None]
    if not parts:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(" union all ".join(p.text for p in parts), [x for p in parts for x in p.params])
        return {(row[0], row[1]): Named(row[2], row[3]) for row in cursor.fetchall()}


def _names_sql(actor: Actor, object_name: str, ids: list[str]) -> Sql | None:
    if object_name == COMMENT:
        return _select(COMMENT, COMMENT, "body", "t.deleted_at is not null", Sql("true"), ids)
    target = find_object(object_name)
    if target is None:
        return None
    title = target.title_field if target.system else "title"
    deleted = "false" if target.system else "t.deleted_at is not null"
    return _select(object_name, target.table, title, deleted, reach_sql(actor, target, "read", "t"), ids)


def _select(name: str, table: str, title: str, deleted: str, condition: Sql, ids: list[str]) -> Sql:
    text = (
        f'select %s::text, t.id::text, t."{title}", {deleted} from {table} t '
        f"where t.id = any(%s::uuid[]) and {condition.text}"
    )
    return Sql(text, (name, ids, *condition.params))
