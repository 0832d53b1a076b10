"""A page of groups as people see it: each record with what identifies it, the one to keep first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import orjson
from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import require_verb, visible_fields
from dotyk.kernel.bulk import begin_group_merge
from dotyk.kernel.bulk.models import BulkRun
from dotyk.kernel.duplicates.groups import Group, Wanted, groups_of, shown_reasons
from dotyk.kernel.duplicates.watching import watched_object
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.traits import traits_of
from dotyk.platform.errors import Invalid

BESIDES = ("title", "owner", "created_at", "updated_at")


def groups_json(
    actor: Actor, object_name: str, wanted: Wanted, *, cursor: str | None = None, limit: int = 20
) -> dict[str, Any]:
    """The groups behind ``cursor``, the likeliest first, and how many there are in all. NotFound, Denied, Invalid."""
    target = watched_object(actor, object_name)
    groups = groups_of(actor, target, wanted)
    begin = _place(groups, cursor)
    shown = groups[begin : begin + limit]
    records = _records(actor, target, [record_id for group in shown for record_id in group.ids])
    more = begin + limit < len(groups)
    return {
        "items": [_shown(group, records) for group in shown],
        "next_cursor": str(shown[-1].ids[0]) if more and shown else None,
        "total": {"groups": len(groups), "records": sum(len(group.ids) for group in groups)},
    }


@transaction.atomic
def begin_merging(actor: Actor, object_name: str, wanted: Wanted, but: Iterable[UUID] = ()) -> BulkRun:
    """Asks for a merge of every such group within reach of merging, but those with a record in ``but``.

    In each the record that tells most is kept, of equals the oldest. NotFound, Denied; Invalid where there is none.
    """
    target = watched_object(actor, object_name)
    require_verb(actor, target, "merge")
    spared = set(but)
    groups = [group for group in groups_of(actor, target, wanted, "merge") if not spared.intersection(group.ids)]
    if not groups:
        raise Invalid.at("least", "no_duplicates")
    ordered = _in_order(target, groups)
    return begin_group_merge(actor, target, {ids[0]: ids[1:] for ids in ordered})


def _place(groups: Sequence[Group], cursor: str | None) -> int:
    if not cursor:
        return 0
    for position, group in enumerate(groups):
        if str(group.ids[0]) == cursor:
            return position + 1
    raise Invalid.at("cursor", "bad_cursor")


def _shown(group: Group, records: dict[UUID, dict[str, Any]]) -> dict[str, Any]:
    members = [records[i] for i in group.ids if i in records]
    members.sort(key=lambda record: (-record["filled"], record["id"]))
    return {
        "id": str(group.ids[0]),
        "probability": round(group.probability, 4),
        "reasons": shown_reasons(group.reasons),
        "records": members,
    }


def _records(actor: Actor, target: ObjectType, ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """What identifies the records, and when and whose they are; one query."""
    named = {name for trait in traits_of(target) for name in trait.fields}
    fields = [f for f in visible_fields(actor, target) if f.name in named or f.name in BESIDES]
    columns = ", ".join(f"'{field.name}', {field.json_sql('t')}" for field in fields)
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id, json_build_object({columns})::text, {filled_sql(target)} from {target.table} t "
            "where t.id = any(%s::uuid[])",
            [list(ids)],
        )
        return {
            record_id: {"id": str(record_id), "filled": filled, "values": orjson.loads(values)}
            for record_id, values, filled in cursor.fetchall()
        }


def filled_sql(target: ObjectType) -> str:
    """SQL of how many fields of the record ``t`` say something."""
    return " + ".join(
        f"coalesce((({field.json_sql('t')})::text not in ('[]', '{{}}', 'null', ''))::int, 0)"
        for field in target.fields.values()
        if not field.read_only
    )


def _in_order(target: ObjectType, groups: Sequence[Group]) -> list[list[UUID]]:
    """The ids of each group, the one to keep first."""
    wanted = [record_id for group in groups for record_id in group.ids]
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id, {filled_sql(target)} from {target.table} t where t.id = any(%s::uuid[])", [wanted]
        )
        filled = dict(cursor.fetchall())
    return [sorted(group.ids, key=lambda i: (-filled.get(i, 0), i)) for group in groups]
