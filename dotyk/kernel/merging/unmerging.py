"""The way back of a merge: the records as they were, and what came since with the one it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import TRUE, reach_sql, require_verb
from dotyk.kernel.merging.belongings import belongings_of, tell_followers
from dotyk.kernel.merging.merging import finish, save_survivors
from dotyk.kernel.merging.models import Merge, MergedRecord
from dotyk.kernel.merging.moving import leading_fields, set_reference_sql
from dotyk.kernel.merging.moving_links import put_links_back
from dotyk.kernel.merging.sorting import sort_what_came_since
from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import ObjectType, object_type
from dotyk.kernel.records.announcing import announce
from dotyk.kernel.records.checking import check_unique, existing_ids
from dotyk.kernel.records.context import write_context
from dotyk.kernel.records.filing import bring_files_back
from dotyk.kernel.records.opening import open_record, record_object
from dotyk.kernel.records.saving import lock_records
from dotyk.kernel.records.storing import mark_deleted_or_restored
from dotyk.platform.clock import now, written
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound


def open_merge(survivor_id: UUID) -> Merge | None:
    """The latest merge of a record that is not taken back."""
    return Merge.objects.filter(survivor_id=survivor_id, undone_at__isnull=True).order_by("-id").first()


def open_merges(actor: Actor, object_name: str, survivor_id: UUID) -> list[dict[str, Any]]:
    """What is merged into a record within reach, the latest first, at most fifty; three queries. NotFound."""
    open_record(actor, object_name, survivor_id)
    merges = Merge.objects.filter(survivor_id=survivor_id, undone_at__isnull=True).order_by("-id")[:50]
    found = list(merges)
    titles = titles_of_gone(object_name, [loser for merge in found for loser in merge.loser_ids])
    return [
        {
            "id": str(merge.id),
            "at": written(merge.created_at),
            "by": merge.created_by_id and str(merge.created_by_id),
            "merged": [{"id": str(i), "title": titles.get(i, "")} for i in merge.loser_ids],
        }
        for merge in found
    ]


def titles_of_gone(object_name: str, ids: Sequence[UUID]) -> dict[UUID, str]:
    with connection.cursor() as cursor:
        table = object_type(object_name).table
        cursor.execute(f"select id, title from {table} where id = any(%s::uuid[])", [list(ids)])
        return dict(cursor.fetchall())


def unmerge_last(actor: Actor, object_name: str, survivor_id: UUID) -> dict[str, Any]:
    """Takes the latest merge of a record back; raises as ``unmerge_records``."""
    return unmerge_records(actor, object_name, survivor_id, None)


@transaction.atomic
def unmerge_records(actor: Actor, object_name: str, survivor_id: UUID, merge_id: UUID | None) -> dict[str, Any]:
    """Brings the merged records back and gives the survivor's values; ``merge_id`` None: the latest merge.

    NotFound, Denied as merging; Conflict where nothing is merged into the record, a later merge stands on this one,
    or a value that must be unique was taken since.
    """
    target = record_object(actor, object_name)
    require_verb(actor, target, "merge")
    survivor = _locked_survivor(actor, target, survivor_id)
    merge = open_merge(survivor_id)
    if merge is None or merge_id not in (None, merge.id):
        raise Conflict("nothing_merged")
    losers = lock_records(target, sorted(merge.loser_ids), reach_sql(actor, target, "merge", "t"), deleted=True)
    if len(losers) < len(merge.loser_ids):
        losers = _every_loser(target, merge)
    context = write_context(actor, "update")
    _move_back(target, merge)
    _give_values_back(target, survivor, merge, context)
    MergedRecord.objects.filter(merge=merge).delete()
    _bring_back(target, list(losers.values()), merge, replace(context, verb="restore"))
    _announce(target, survivor, list(losers.values()), merge, context)
    sort_what_came_since(target, survivor, list(losers.values()), merge)
    merge.undone_at = now()
    merge.save(update_fields=["undone_at"])
    tell_followers(target, [merge.survivor_id, *merge.loser_ids])
    return {"id": str(survivor.id), **survivor.new}


def _locked_survivor(actor: Actor, target: ObjectType, survivor_id: UUID) -> Change:
    found = lock_records(target, [survivor_id], reach_sql(actor, target, "merge", "t"), deleted=False)
    if not found:
        raise Denied() if existing_ids(actor, target.name, [str(survivor_id)]) else NotFound()
    return found[survivor_id]


def _every_loser(target: ObjectType, merge: Merge) -> dict[UUID, Change]:
    """Whoever may take the merge back may bring back all it took in, though some were another's."""
    return lock_records(target, sorted(merge.loser_ids), TRUE, deleted=True)


def _give_values_back(target: ObjectType, survivor: Change, merge: Merge, context: WriteContext) -> None:
    """What the merge gave the survivor goes; what somebody changed since stays."""
    was_changed = False
    for name, before in merge.before.items():
        field, current = target.field(name), survivor.new.get(name)
        if field is None:
            continue
        if field.type.same(current, merge.after.get(name)):
            survivor.new[name] = before
        elif isinstance(current, list):
            survivor.new[name] = list_put_back(before, merge.after.get(name) or [], current)
            was_changed = True
        else:
            was_changed = True
    survivor.vouched = frozenset(target.fields)
    if was_changed and target.hooks and target.hooks.prepare:
        target.hooks.prepare(context, [survivor])
    save_survivors(target, [survivor], context)
    if survivor.faults:
        raise Invalid(*survivor.faults)


def list_put_back(before: Sequence[Any], merged: Sequence[Any], current: Sequence[Any]) -> list[Any]:
    """The list before the merge, without what was taken out of it since and with what was put in."""
    kept = [item for item in before if item in current or item not in merged]
    return kept + [item for item in current if item not in merged and item not in kept]


def _bring_back(target: ObjectType, losers: Sequence[Change], merge: Merge, context: WriteContext) -> None:
    check_unique(target, losers, everything=True)
    if any(loser.faults for loser in losers):
        raise Conflict("merged_value_taken")
    mark_deleted_or_restored(target, losers, context)
    with connection.cursor() as cursor:
        cursor.execute(
            f"update {target.table} t set updated_at = w.at "
            "from unnest(%s::uuid[], %s::timestamptz[]) w(id, at) where t.id = w.id",
            [list(merge.touched_at), list(merge.touched_at.values())],
        )
    for loser in losers:
        loser.new["updated_at"] = merge.touched_at[str(loser.id)]
    bring_files_back(target, losers)
    finish(target, losers, context)


def _move_back(target: ObjectType, merge: Merge) -> None:
    """What was moved leads to the losers again, but for what somebody led elsewhere since."""
    survivor = str(merge.survivor_id)
    fields = {f"{other.name}.{field.name}": (other, field) for other, field in leading_fields(target)}
    for place, loser, ids in _noted(merge.moved.get("references", {})):
        if place in fields:
            other, field = fields[place]
            _run(
                f"update {other.table} t set {set_reference_sql(field, '%s::uuid')}, version = t.version + 1 "
                f"where t.id = any(%s::uuid[]) and {field.value_sql('t')} = %s::uuid",
                [loser, ids, survivor],
            )
    for belonging in belongings_of(target):
        place = f"{belonging.table}.{belonging.column}"
        for loser, ids in merge.moved.get("rows", {}).get(place, {}).items():
            _run(
                f"update {belonging.table} set {belonging.column} = %s where id = any(%s::uuid[]) "
                f"and {belonging.column} = %s",
                [loser, ids, survivor],
            )
    put_links_back(merge.moved.get("links", []), merge.moved.get("dropped", []), merge.survivor_id)
    for kind, table in (("events", "event_subject"), ("pins", "timeline_pin")):
        _run(
            f"delete from {table} where record_id = %s and event_id = any(%s::uuid[])",
            [survivor, merge.moved.get(kind, [])],
        )


def _noted(places: Mapping[str, Mapping[str, list[str]]]) -> Iterator[tuple[str, str, list[str]]]:
    for place, losers in places.items():
        for loser, ids in losers.items():
            yield place, loser, ids


def _announce(
    target: ObjectType, survivor: Change, losers: Sequence[Change], merge: Merge, context: WriteContext
) -> None:
    survivor.events.append(
        (f"{target.name}.unmerged", {"merge": str(merge.id), "unmerged": [_named(loser) for loser in losers]})
    )
    announce(target, [survivor], context)
    for loser in losers:
        loser.data["unmerged_from"] = {"object": target.name, "id": str(survivor.id)}
    announce(target, losers, replace(context, verb="restore"))


def _named(loser: Change) -> dict[str, str]:
    return {"id": str(loser.id), "title": str(loser.new.get("title") or "")}


def _run(sql: str, params: Sequence[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
