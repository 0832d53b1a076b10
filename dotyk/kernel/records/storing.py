"""Changes become rows: new ones, changed ones, hidden ones; the hot counters move with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.numbering import give_numbers, has_numbers
from dotyk.kernel.records.saving import columns_of, insert_rows, search_text, update_rows
from dotyk.kernel.records.tallies import TallySteps
from dotyk.platform.clock import written


def save_new(target: ObjectType, changes: Sequence[Change], context: WriteContext) -> None:
    """Inserts new records and counts them in; a change whose value cannot be stored gets a fault and stays out."""
    give_numbers(target, changes)
    if target.custom and target.hooks and target.hooks.prepare and has_numbers(target):
        target.hooks.prepare(context, changes)
    steps = TallySteps(target)
    stamp = written(context.at)
    rows = []
    for change in changes:
        change.new.update(
            created_at=stamp, updated_at=stamp, created_by=context.actor.id and str(context.actor.id), version=1
        )
        filled = [name for name, value in change.new.items() if value is not None and name in target.fields]
        row = columns_of(target, change, filled, context)
        if change.faults:
            continue
        row.update(id=change.id, search_text=search_text(target, change.new))
        row.setdefault("custom", {})
        rows.append(row)
        steps.add(change.new, _tallied_amount(target, row), 1)
    insert_rows(target, rows)
    steps.save()


def save_changed(target: ObjectType, changes: Sequence[Change], context: WriteContext) -> None:
    """Updates the changed columns of records and moves them between the places of the hot counters."""
    steps = TallySteps(target)
    counted = _counted_fields(target)
    moving = {c.id for c in changes if any(c.changed(name) for name in counted)}
    rows = []
    for change in changes:
        old = change.old or {}
        change.new.update(updated_at=written(context.at), version=old["version"] + 1)
        changed = [n for n, f in target.fields.items() if not f.type.same(old.get(n), change.new.get(n))]
        changed += _rebooked(target, changed)
        row = {"id": change.id, **columns_of(target, change, changed, context)}
        if change.faults:
            continue
        if not set(changed).isdisjoint(target.search_fields):
            row["search_text"] = search_text(target, change.new)
        rows.append(row)
        if change.id in moving:
            steps.add(old, change.counted, -1)
            steps.add(change.new, _tallied_amount(target, row, change.counted), 1)
    update_rows(target, rows)
    steps.save()


def _counted_fields(target: ObjectType) -> list[str]:
    """The fields whose change moves a record between the places of the hot counters."""
    if target.tally is None:
        return ["owner"]
    booked = [target.fields[name].booked_on for name in target.tally.sums]
    return [name for name in ("owner", target.tally.by, *target.tally.sums, *booked) if name]


def _rebooked(target: ObjectType, changed: Sequence[str]) -> list[str]:
    """Money fields whose rate must be taken anew because their day of booking moved."""
    return [n for n, f in target.fields.items() if f.booked_on in changed and n not in changed]


def _tallied_amount(target: ObjectType, row: Mapping[str, Any], otherwise: Any = None) -> Any:
    if target.tally is None or not target.tally.sums:
        return None
    column = f"{target.fields[target.tally.sums[0]].column_name()}_base"
    return row.get(column, otherwise)


def mark_deleted_or_restored(target: ObjectType, changes: Sequence[Change], context: WriteContext) -> None:
    """Hides records, or shows them again, and counts them out or in."""
    steps = TallySteps(target)
    deleting = context.verb == "delete"
    rows = []
    for change in changes:
        change.new.update(updated_at=written(context.at), version=change.new["version"] + 1)
        rows.append(
            {
                "id": change.id,
                "deleted_at": context.at if deleting else None,
                "updated_at": context.at,
                "version": change.new["version"],
            }
        )
        steps.add(change.old, change.counted, -1 if deleting else 1)
    update_rows(target, rows)
    steps.save()
