"""The wish for each record of a chunk: the same values for all, tags added to and taken from its own."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import orjson
from django.db import connection

from dotyk.kernel.bulk.models import BulkRun
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records import Update


def updates_of(run: BulkRun, target: ObjectType, ids: Sequence[UUID]) -> list[Update]:
    """One wish a record; where tags change, the records are locked until the transaction ends."""
    if run.kind == BulkRun.Kind.RETAG:
        return replacing(target, ids, run.change["from"], run.change["to"])
    if not run.add_tags and not run.remove_tags:
        return [Update(record_id, run.change) for record_id in ids]
    tags = _tags_of(target, ids)
    return [Update(i, {**run.change, "tags": retagged(tags.get(i, []), run.add_tags, run.remove_tags)}) for i in ids]


def replacing(target: ObjectType, ids: Sequence[UUID], names: Sequence[str], to: str | None) -> list[Update]:
    """The wish to put ``to`` in the place of the tags ``names``; None takes them off."""
    tags = _tags_of(target, ids)
    return [Update(i, {"tags": replaced(tags.get(i, []), names, to)}) for i in ids]


def replaced(tags: Sequence[str], names: Sequence[str], to: str | None) -> list[str]:
    """The tags with ``to`` where the first of ``names`` stood, each once; letter case is overlooked."""
    unwanted = {name.casefold() for name in names}
    found: dict[str, str] = {}
    for tag in tags:
        kept = to if tag.casefold() in unwanted else tag
        if kept is not None:
            found.setdefault(kept.casefold(), kept)
    return list(found.values())


def retagged(tags: Sequence[str], added: Sequence[str], removed: Sequence[str]) -> list[str]:
    """The tags without the removed and with the added ones, in their order, each once; letter case is overlooked."""
    unwanted = {tag.casefold() for tag in removed}
    found: dict[str, str] = {}
    for tag in (*tags, *added):
        found.setdefault(tag.casefold(), tag)
    return [tag for key, tag in found.items() if key not in unwanted]


def _tags_of(target: ObjectType, ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    shown = target.fields["tags"].json_sql("t")
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id, to_json({shown})::text from {target.table} t where t.id = any(%s::uuid[]) "
            "order by t.id for no key update",
            [list(ids)],
        )
        return {record_id: orjson.loads(text) or [] for record_id, text in cursor.fetchall()}
