"""What must hold before records are saved: required fields, references that exist, values that stay unique."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor, Reach
from dotyk.kernel.access import reach_sql
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.hooks import Change
from dotyk.kernel.objects.registry import ObjectType, find_object
from dotyk.kernel.records.parsing import is_empty
from dotyk.platform.errors import Fault

LEADING = ("reference", "references", "user")


def check_required(target: ObjectType, changes: Iterable[Change]) -> None:
    """A required field may not be, or become, empty."""
    required = [field.name for field in target.fields.values() if field.required]
    for change in changes:
        for name in required:
            if is_empty(change.new.get(name)) and (change.is_new or change.changed(name)):
                change.faults.append(Fault(name, "required"))


def check_owner(actor: Actor, target: ObjectType, changes: Iterable[Change], verb: str) -> None:
    """Nobody gives a record to someone beyond their own reach of ``verb``; an owner found by a hook stands."""
    reach = actor.reach(target.name, verb)
    if reach is Reach.ALL or "owner" not in target.fields:
        return
    allowed = {str(member) for member in actor.member_ids} if reach is Reach.TEAM else set()
    allowed.add(str(actor.id))
    for change in changes:
        if "owner" in change.given and change.changed("owner") and change.new.get("owner") not in allowed:
            change.faults.append(Fault("owner", "out_of_reach"))


def check_references(actor: Actor, target: ObjectType, changes: Sequence[Change]) -> None:
    """Every newly named record exists and is within the actor's reach; one query for each object named."""
    fields = [field for field in target.fields.values() if field.type.kind in LEADING]
    named: dict[str, set[str]] = defaultdict(set)
    uses: list[tuple[Change, Field, str, str]] = []
    for change in changes:
        for field in fields:
            if change.changed(field.name):
                for object_name, record_id in _pairs(field, change.new.get(field.name)):
                    if object_name == "users" and record_id == str(actor.id):
                        continue
                    named[object_name].add(record_id)
                    uses.append((change, field, object_name, record_id))
    found = {name: existing_ids(actor, name, ids) for name, ids in named.items()}
    for change, field, object_name, record_id in uses:
        if record_id not in found[object_name]:
            change.faults.append(Fault(field.name, "no_such_record"))


def _pairs(field: Field, value: Any) -> list[tuple[str, str]]:
    if is_empty(value):
        return []
    if field.type.kind != "references":
        return [(str(field.target), value)] if field.target else []
    return [(field.target, item) if field.target else (item["object"], item["id"]) for item in value]


def existing_ids(actor: Actor, object_name: str, ids: Iterable[str]) -> set[str]:
    """Those of ``ids`` that are live records of the object within the actor's reach."""
    target = find_object(object_name)
    if target is None:
        return set()
    reach = reach_sql(actor, target, "read", "t")
    alive = "" if target.system else "and t.deleted_at is null "
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id::text from {target.table} t where t.id = any(%s::uuid[]) {alive}and {reach.text}",
            [list(ids), *reach.params],
        )
        return {row[0] for row in cursor.fetchall()}


def check_unique(target: ObjectType, changes: Sequence[Change], *, everything: bool = False) -> None:
    """A unique value stands in one live record only; writers of the same field wait for each other.

    Only changed values are looked up, unless ``everything`` asks for all (a record comes back).
    """
    for field in target.fields.values():
        if field.unique:
            _check_unique_field(target, field, [c for c in changes if everything or c.changed(field.name)])


def _check_unique_field(target: ObjectType, field: Field, changes: Sequence[Change]) -> None:
    wanted: dict[Any, UUID] = {}
    for change in changes:
        value = change.new.get(field.name)
        if is_empty(value):
            continue
        if value in wanted:
            change.faults.append(Fault(field.name, "not_unique", {"value": value}))
        else:
            wanted[value] = change.id
    if not wanted:
        return
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtext(%s))", [f"unique:{target.name}.{field.name}"])
        cursor.execute(
            f"select ({field.value_sql('t')})::text, t.id from {target.table} t "
            f"where {field.value_sql('t')} = any(%s::{field.type.pg_type}[]) and t.deleted_at is null",
            [list(wanted)],
        )
        taken = dict(cursor.fetchall())
    for change in changes:
        holder = taken.get(str(change.new.get(field.name)))
        if holder is not None and holder != change.id:
            change.faults.append(Fault(field.name, "not_unique", {"value": change.new[field.name]}))
