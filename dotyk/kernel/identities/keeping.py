"""The keys of records, kept by the write path: two statements a batch, none where nothing of identity changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.kernel.identities.evidence import evidence_of
from dotyk.kernel.identities.keys import keys_of
from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.traits import traits_of

_PUT = """
with news as (insert into identity_news (object, record_id) select %s, unnest(%s::uuid[]))
insert into identity_key (key, record_id, object)
select k.key, k.record_id, %s from unnest(%s::bigint[], %s::uuid[]) k(key, record_id)
order by 1, 2 on conflict do nothing
"""


def keep_keys(target: ObjectType, changes: Sequence[Change], context: WriteContext) -> None:
    """Makes the keys of the written records what they now tell; hidden records have none."""
    traits = traits_of(target)
    if not traits:
        return
    names = {name for trait in traits for name in trait.fields}
    if context.verb == "delete":
        drop_keys([change.id for change in changes])
        return
    moved = [c for c in changes if c.is_new or context.verb == "restore" or any(c.changed(name) for name in names)]
    drop_keys([change.id for change in moved if not change.is_new and context.verb != "restore"])
    put_keys(target, ((change.id, change.new) for change in moved), is_news=True)


def put_keys(target: ObjectType, records: Iterable[tuple[UUID, Mapping[str, Any]]], *, is_news: bool = False) -> None:
    """Writes the keys of records that have none; ``is_news``: whoever shares them is still to be looked at."""
    traits = traits_of(target)
    keys: list[int] = []
    ids: list[str] = []
    for record_id, values in records:
        found = keys_of(target.name, evidence_of(traits, values))
        keys += found
        ids += [str(record_id)] * len(found)
    if keys:
        news = dict.fromkeys(ids) if is_news else ()
        _execute(_PUT, [target.name, array_text(news), target.name, array_text(keys), array_text(ids)])


def drop_keys(ids: Sequence[UUID]) -> None:
    if ids:
        _execute("delete from identity_key where record_id = any(%s::uuid[])", [list(ids)])


def array_text(items: Iterable[object]) -> str:
    """An array as PostgreSQL reads it, of items whose text needs no quoting; made many times faster than by psycopg."""
    return "{" + ",".join(map(str, items)) + "}"


def _execute(sql: str, params: Sequence[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
