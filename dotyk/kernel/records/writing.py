"""The one write path: rights, parse, prepare, check, save, count, announce; for one record or a batch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import reach_sql, require_verb
from dotyk.kernel.identities import keep_keys
from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records import checking
from dotyk.kernel.records.announcing import announce
from dotyk.kernel.records.conditions import check_filled, check_locked
from dotyk.kernel.records.context import known_object, write_context
from dotyk.kernel.records.filing import check_files, save_files
from dotyk.kernel.records.linking import save_reference_lists
from dotyk.kernel.records.merged import merged_among
from dotyk.kernel.records.overlapping import overlapping
from dotyk.kernel.records.parsing import ValueParser, default_values
from dotyk.kernel.records.reading import record_json
from dotyk.kernel.records.saving import lock_records
from dotyk.kernel.records.storing import mark_deleted_or_restored, save_changed, save_new
from dotyk.kernel.tags import count_tags, meet_tags
from dotyk.platform.errors import Conflict, Denied, DomainError, Invalid, NotFound, Stale
from dotyk.platform.ids import new_id, parse_id

Outcome = Literal["created", "updated", "unchanged", "deleted", "restored", "refused"]


@dataclass(slots=True)
class Result:
    """What became of one row of a batch: the record's canonical values, or the reason of the refusal."""

    outcome: Outcome
    id: UUID | None = None
    record: dict[str, Any] | None = None
    error: DomainError | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """A wish to change one record; ``version`` set: only if it still is at that version."""

    id: UUID
    values: Mapping[str, Any] = field(default_factory=dict)
    version: int | None = None


def create_records(actor: Actor, object_name: str, rows: Sequence[Mapping[str, Any]]) -> list[Result]:
    """Makes records, one result a row in the same order; a refused row leaves the others alone.

    Raises NotFound (no such object) and Denied (the actor may never create).
    """
    target = known_object(actor, object_name)
    require_verb(actor, target, "create")
    with transaction.atomic():
        context = write_context(actor, "create")
        parser = ValueParser(actor, target, context)
        changes = [_new_change(target, actor, parser, row) for row in rows]
        _prepare_and_check(target, changes, context)
        with overlapping():
            save_new(target, [c for c in changes if not c.faults], context)
            _finish(target, [c for c in changes if not c.faults], context)
    return [_result(change, "created") for change in changes]


def update_records(actor: Actor, object_name: str, updates: Sequence[Update]) -> list[Result]:
    """Changes records, one result a row in the same order; raises as ``create_records``.

    A row's error is NotFound (missing or out of reach), Denied (seen but not to be changed), Stale or Invalid.
    """
    target = known_object(actor, object_name)
    require_verb(actor, target, "update")
    with transaction.atomic():
        context = write_context(actor, "update")
        results, changes = _open_changes(actor, target, updates, context)
        _prepare_and_check(target, list(changes.values()), context)
        sound = {n: c for n, c in changes.items() if not c.faults}
        moved = [c for c in sound.values() if _differs(target, c)]
        moved_ids = {c.id for c in moved}
        save_changed(target, moved, context)
        _finish(target, [c for c in moved if not c.faults], context)
    for position, change in changes.items():
        results[position] = _result(change, "updated" if change.id in moved_ids else "unchanged")
    return [result for result in results if result is not None]


def delete_records(actor: Actor, object_name: str, ids: Sequence[UUID], *, version: int | None = None) -> list[Result]:
    """Hides records until restored; one result a row, raises as ``create_records``.

    With ``version`` a record that is no longer at it is refused as Stale.
    """
    return _hide_or_restore(actor, object_name, ids, "delete", version)


def restore_records(actor: Actor, object_name: str, ids: Sequence[UUID]) -> list[Result]:
    """Brings deleted records back as they were, leaves live ones; one result a row, raises as ``create_records``."""
    return _hide_or_restore(actor, object_name, ids, "restore")


def create_record(actor: Actor, object_name: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Makes one record and gives its canonical values; raises Invalid with every fault at once."""
    return _only(create_records(actor, object_name, [values]))


def update_record(
    actor: Actor, object_name: str, record_id: UUID | str, values: Mapping[str, Any], *, version: int | None = None
) -> dict[str, Any]:
    """Changes one record and gives its canonical values; Stale where it is no longer at ``version``."""
    return _only(update_records(actor, object_name, [Update(_id(record_id), values, version)]))


def delete_record(actor: Actor, object_name: str, record_id: UUID | str, *, version: int | None = None) -> None:
    """Hides one record until restored; Stale where it is no longer at ``version``."""
    _only(delete_records(actor, object_name, [_id(record_id)], version=version))


def restore_record(actor: Actor, object_name: str, record_id: UUID | str) -> dict[str, Any]:
    """Brings one deleted record back."""
    return _only(restore_records(actor, object_name, [_id(record_id)]))


def _id(record_id: UUID | str) -> UUID:
    found = parse_id(record_id)
    if found is None:
        raise NotFound()
    return found


def _only(results: Sequence[Result]) -> dict[str, Any]:
    (result,) = results
    if result.error is not None:
        raise result.error
    return result.record or {}


def _new_change(target: ObjectType, actor: Actor, parser: ValueParser, row: Mapping[str, Any]) -> Change:
    change = Change(id=new_id(), new=default_values(target))
    if actor.kind == "user":
        change.new["owner"] = str(actor.id)
    parser.apply(change, row)
    return change


def _open_changes(
    actor: Actor, target: ObjectType, updates: Sequence[Update], context: WriteContext
) -> tuple[list[Result | None], dict[int, Change]]:
    """Locks the records and parses the wishes; a row that cannot be opened already has its result."""
    found = lock_records(target, [u.id for u in updates], reach_sql(actor, target, "update", "t"), deleted=False)
    parser = ValueParser(actor, target, context)
    results: list[Result | None] = []
    changes: dict[int, Change] = {}
    taken: set[UUID] = set()
    missing = _missing_error(actor, target, [u.id for u in updates if u.id not in found])
    for position, update in enumerate(updates):
        change = found.get(update.id)
        error: DomainError | None = None
        if change is None:
            error = missing[update.id]
        elif update.version is not None and change.new["version"] != update.version:
            error = _stale(actor, target, update.id)
        elif update.id in taken:
            error = Invalid.at("id", "twice_in_batch")
        results.append(Result("refused", update.id, error=error) if error else None)
        if change is not None and error is None:
            taken.add(update.id)
            parser.apply(change, update.values)
            changes[position] = change
    return results, changes


def _missing_error(actor: Actor, target: ObjectType, ids: Sequence[UUID]) -> dict[UUID, DomainError]:
    """Denied for records the actor sees but may not change, NotFound for the rest."""
    seen = checking.existing_ids(actor, target.name, map(str, ids)) if ids else set()
    return {i: Denied() if str(i) in seen else NotFound() for i in ids}


def _stale(actor: Actor, target: ObjectType, record_id: UUID) -> DomainError:
    return Stale(record_json(actor, target.name, record_id))


def _prepare_and_check(target: ObjectType, changes: Sequence[Change], context: WriteContext) -> None:
    checking.check_owner(context.actor, target, changes, context.verb)
    check_files(context.actor, target, changes)
    if target.hooks and target.hooks.prepare:
        target.hooks.prepare(context, changes)
    for change in changes:
        if not change.new.get("title") or (change.changed(target.title_field) and not change.changed("title")):
            change.new["title"] = str(change.new.get(target.title_field) or "")
    check_filled(target, changes, context)
    check_locked(target, changes, context)
    checking.check_references(context.actor, target, changes)
    checking.check_unique(target, [c for c in changes if not c.faults])
    meet_tags(target, changes, context)


def _differs(target: ObjectType, change: Change) -> bool:
    old = change.old or {}
    return any(not f.type.same(old.get(name), change.new.get(name)) for name, f in target.fields.items())


def _finish(target: ObjectType, changes: Sequence[Change], context: WriteContext) -> None:
    if context.verb in ("create", "update"):
        save_reference_lists(target, changes, context)
        save_files(target, changes)
    if target.hooks and target.hooks.saved:
        target.hooks.saved(context, changes)
    count_tags(target, changes, context)
    keep_keys(target, changes, context)
    announce(target, changes, context)


def _hide_or_restore(
    actor: Actor, object_name: str, ids: Sequence[UUID], verb: Literal["delete", "restore"], version: int | None = None
) -> list[Result]:
    target = known_object(actor, object_name)
    require_verb(actor, target, "delete")
    with transaction.atomic():
        context = write_context(actor, verb)
        condition = reach_sql(actor, target, "delete", "t")
        found = lock_records(target, ids, condition, deleted=verb == "restore")
        missing = [i for i in ids if i not in found]
        alive = lock_records(target, missing, condition, deleted=False) if verb == "restore" else {}
        errors = _missing_error(actor, target, [i for i in missing if i not in alive])
        for i in [i for i, change in found.items() if version not in (None, change.new["version"])]:
            errors[i] = _stale(actor, target, i)
            del found[i]
        for i in merged_among(list(found)) if verb == "restore" else ():
            errors[i] = Conflict("merged_away")
            del found[i]
        changes = list(found.values())
        if verb == "restore":
            checking.check_unique(target, changes, everything=True)
            meet_tags(target, changes, context)
        mark_deleted_or_restored(target, [c for c in changes if not c.faults], context)
        _finish(target, [c for c in changes if not c.faults], context)
    done = {c.id: _result(c, "deleted" if verb == "delete" else "restored") for c in (*changes, *alive.values())}
    return [done.get(i) or Result("refused", i, error=errors[i]) for i in ids]


def _result(change: Change, outcome: Outcome) -> Result:
    if change.faults:
        return Result("refused", change.id, error=Invalid(*change.faults))
    return Result(outcome, change.id, {"id": str(change.id), **change.new})
