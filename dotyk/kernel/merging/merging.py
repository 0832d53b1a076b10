"""Several records become one: values chosen, what hangs on them moved, the rest hidden with a pointer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import reach_sql, require_verb, visible_fields, writable
from dotyk.kernel.identities import keep_keys
from dotyk.kernel.merging.belongings import tell_followers
from dotyk.kernel.merging.choosing import chosen_values
from dotyk.kernel.merging.models import Merge, MergedRecord
from dotyk.kernel.merging.moving import move_everything
from dotyk.kernel.merging.moving_links import note_own_links
from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.announcing import announce
from dotyk.kernel.records.checking import existing_ids
from dotyk.kernel.records.context import write_context
from dotyk.kernel.records.linking import save_reference_lists
from dotyk.kernel.records.opening import record_object
from dotyk.kernel.records.reading import record_json
from dotyk.kernel.records.saving import lock_records
from dotyk.kernel.records.storing import mark_deleted_or_restored, save_changed
from dotyk.kernel.records.writing import Result
from dotyk.kernel.tags import count_tags
from dotyk.platform.errors import Denied, DomainError, Invalid, NotFound, Stale

MERGED_MAX = 50
UNCHOSEN = frozenset({"updated_at", "version"})


@dataclass(frozen=True, slots=True)
class MergeWish:
    """A wish to make ``others`` part of ``survivor``; ``take`` says from which of them a field's value comes."""

    survivor: UUID
    others: Sequence[UUID]
    take: Mapping[str, UUID] = field(default_factory=dict)
    version: int | None = None


@dataclass(slots=True)
class Group:
    """One merge under way: the survivor as a change, the records that go."""

    survivor: Change
    losers: list[Change]


def merge_records(actor: Actor, object_name: str, wish: MergeWish) -> dict[str, Any]:
    """Merges records of one object and gives the survivor's values; raises what refuses it.

    NotFound, Denied, Stale; Invalid at ``others`` and ``take.…``.
    """
    (result,) = merge_groups(actor, object_name, [wish])
    if result.error is not None:
        raise result.error
    return result.record or {}


def merge_groups(actor: Actor, object_name: str, wishes: Sequence[MergeWish]) -> list[Result]:
    """Merges each group of records in one transaction; one result a group, a refused one leaves the others alone.

    Everything that led to the losers leads to the survivor then: references, links, comments, files, histories. The
    losers are hidden and point to it. The number of statements does not grow with the number of groups.
    """
    target = record_object(actor, object_name)
    require_verb(actor, target, "merge")
    with transaction.atomic():
        results, groups = _open(actor, target, wishes)
        context = write_context(actor, "update")
        _prepare(target, [group.survivor for group in groups.values()], context)
        sound = [group for group in groups.values() if not group.survivor.faults]
        if sound:
            _carry_out(target, sound, context)
    for position, group in groups.items():
        results[position] = _result(group.survivor)
    return [result for result in results if result is not None]


def _open(
    actor: Actor, target: ObjectType, wishes: Sequence[MergeWish]
) -> tuple[list[Result | None], dict[int, Group]]:
    """Locks all the records in one order and chooses the values; a refused wish already has its result."""
    ids = {i for wish in wishes for i in (wish.survivor, *wish.others)}
    found = lock_records(target, sorted(ids), reach_sql(actor, target, "merge", "t"), deleted=False)
    seen = existing_ids(actor, target.name, map(str, ids - found.keys())) if ids - found.keys() else set()
    results: list[Result | None] = []
    groups: dict[int, Group] = {}
    taken: set[UUID] = set()
    for position, wish in enumerate(wishes):
        error = _refusal(actor, target, wish, found, seen, taken)
        results.append(Result("refused", wish.survivor, error=error) if error else None)
        if error is None:
            taken |= {wish.survivor, *wish.others}
            groups[position] = _chosen(target, wish, found)
    return results, groups


def _refusal(
    actor: Actor, target: ObjectType, wish: MergeWish, found: Mapping[UUID, Change], seen: set[str], taken: set[UUID]
) -> DomainError | None:
    members = [wish.survivor, *wish.others]
    if wish.survivor not in found:
        return Denied() if str(wish.survivor) in seen else NotFound()
    if not wish.others or len(set(members)) < len(members):
        return Invalid.at("others", "merge_others")
    if len(wish.others) > MERGED_MAX:
        return Invalid.at("others", "too_many", most=MERGED_MAX)
    for other in wish.others:
        if other not in found:
            return Denied() if str(other) in seen else Invalid.at("others", "no_such_record")
    if taken.intersection(members):
        return Invalid.at("others", "twice_in_batch")
    if wish.version is not None and found[wish.survivor].new["version"] != wish.version:
        return Stale(record_json(actor, target.name, wish.survivor))
    return _bad_choice(actor, target, wish)


def _bad_choice(actor: Actor, target: ObjectType, wish: MergeWish) -> DomainError | None:
    """Only fields one sees and may write can be chosen, and only from the records that are merged."""
    visible = {f.name: f for f in visible_fields(actor, target)}
    for name, source in wish.take.items():
        known = visible.get(name)
        if known is None:
            return Invalid.at(f"take.{name}", "unknown_field")
        if not writable(actor, target, known):
            return Invalid.at(f"take.{name}", "read_only")
        if source not in (wish.survivor, *wish.others):
            return Invalid.at(f"take.{name}", "no_such_record")
    return None


def _chosen(target: ObjectType, wish: MergeWish, found: Mapping[UUID, Change]) -> Group:
    survivor, losers = found[wish.survivor], [found[i] for i in wish.others]
    gone = frozenset(map(str, (wish.survivor, *wish.others)))
    take = {name: found[source].new for name, source in wish.take.items()}
    survivor.new.update(chosen_values(target, survivor.new, [loser.new for loser in losers], take, gone))
    survivor.given = frozenset(take)
    survivor.vouched = frozenset(target.fields)
    return Group(survivor, losers)


def _prepare(target: ObjectType, changes: Sequence[Change], context: WriteContext) -> None:
    """Lets the subject draw its conclusions; that values are unique and lead somewhere held before."""
    if target.hooks and target.hooks.prepare:
        target.hooks.prepare(context, changes)
    for change in changes:
        if change.changed(target.title_field) and not change.changed("title"):
            change.new["title"] = str(change.new.get(target.title_field) or "")


def _carry_out(target: ObjectType, groups: Sequence[Group], context: WriteContext) -> None:
    merges = [_merge_of(target, group, context) for group in groups]
    note_own_links(target, merges)
    hide_losers(target, groups, merges, context)
    save_survivors(target, [group.survivor for group in groups], context)
    sound = [(group, merge) for group, merge in zip(groups, merges, strict=True) if not group.survivor.faults]
    if len(sound) < len(groups):
        raise Invalid(*(fault for group in groups for fault in group.survivor.faults))
    move_everything(target, merges)
    Merge.objects.bulk_create(merges)
    MergedRecord.objects.bulk_create(
        MergedRecord(record_id=loser, survivor_id=merge.survivor_id, merge=merge)
        for merge in merges
        for loser in merge.loser_ids
    )
    for group, merge in sound:
        group.survivor.data["merge"] = str(merge.id)
        group.survivor.data["merged"] = [{"id": str(c.id), "title": c.new.get("title", "")} for c in group.losers]
    announce(target, [group.survivor for group in groups], replace(context, verb="merge"))
    tell_followers(target, [merge.survivor_id for merge in merges])
    _refuse_circles(target, groups)


def _merge_of(target: ObjectType, group: Group, context: WriteContext) -> Merge:
    survivor, old = group.survivor, group.survivor.old or {}
    changed = [
        name
        for name, known in target.fields.items()
        if name not in UNCHOSEN and not known.type.same(old.get(name), survivor.new.get(name))
    ]
    return Merge(
        object=target.name,
        survivor_id=survivor.id,
        loser_ids=[loser.id for loser in group.losers],
        before={name: old.get(name) for name in changed},
        after={name: survivor.new.get(name) for name in changed},
        touched_at={str(loser.id): loser.new["updated_at"] for loser in group.losers},
        created_by_id=context.actor.id,
        created_at=context.at,
    )


def hide_losers(target: ObjectType, groups: Sequence[Group], merges: Sequence[Merge], context: WriteContext) -> None:
    """The losers are deleted as any record is, and say whose part they are."""
    deleting = replace(context, verb="delete")
    losers = [loser for group in groups for loser in group.losers]
    for group, merge in zip(groups, merges, strict=True):
        for loser in group.losers:
            loser.data["merged_into"] = {"object": target.name, "id": str(merge.survivor_id)}
    mark_deleted_or_restored(target, losers, deleting)
    finish(target, losers, deleting)
    announce(target, losers, deleting)


def save_survivors(target: ObjectType, changes: Sequence[Change], context: WriteContext) -> None:
    save_changed(target, changes, context)
    save_reference_lists(target, changes, context)
    finish(target, changes, context)


def finish(target: ObjectType, changes: Sequence[Change], context: WriteContext) -> None:
    if target.hooks and target.hooks.saved:
        target.hooks.saved(context, changes)
    count_tags(target, changes, context)
    keep_keys(target, changes, context)


_ABOVE = """
with recursive above(start, id) as (
  select t.id, {parent} from {table} t where t.id = any(%s::uuid[])
  union
  select a.start, {parent} from above a join {table} t on t.id = a.id
)
select 1 from above where id = start limit 1
"""


def _refuse_circles(target: ObjectType, groups: Sequence[Group]) -> None:
    """Nothing may stand above itself after what stood above or below the losers moved to the survivor."""
    ids = [group.survivor.id for group in groups]
    for known in target.fields.values():
        if known.type.kind == "reference" and known.target == target.name:
            sql = _ABOVE.format(parent=known.value_sql("t"), table=target.table)
            with connection.cursor() as cursor:
                cursor.execute(sql, [ids])
                if cursor.fetchone():
                    raise Invalid.at(known.name, "merge_circle")


def _result(change: Change) -> Result:
    if change.faults:
        return Result("refused", change.id, error=Invalid(*change.faults))
    return Result("updated", change.id, {"id": str(change.id), **change.new})
