"""What must hold before records are saved: references that exist, values that stay unique."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import owner_reaches, reach_sql
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.hooks import Change
from dotyk.kernel.objects.registry import ObjectType, find_object
from dotyk.kernel.records.parsing import is_empty
from dotyk.platform.errors import Fault
from dotyk.platform.ids import parse_id

LEADING = ("reference", "references", "user")


def check_owner(actor: Actor, target: ObjectType, changes: Iterable[Change], verb: str) -> None:
    """Nobody gives a record to someone beyond their own reach of ``verb``, or to nobody unless they reach all.

    Nor does anybody whom a record was only shared with: it is not theirs to give, or to take. To be asked before the
    hooks: an owner they find stands.
    """
    for change in changes:
        is_given = "owner" in change.given and (change.is_new or change.changed("owner"))
        if is_given and not owner_reaches(actor, target, verb, [parse_id(change.new.get("owner"))]):
            change.faults.append(Fault("owner", "out_of_reach"))
    if target.name in actor.shares:
        _check_shared(actor, target, [change for change in changes if not change.is_new], verb)


def _check_shared(actor: Actor, target: ObjectType, changes: Iterable[Change], verb: str) -> None:
    """A record reached only because it is shared keeps everyone who makes it somebody's own."""
    owning = [column.removesuffix("_id") for column in target.owner_columns]
    for change in changes:
        owners = [parse_id((change.old or {}).get(name)) for name in owning]
        if owner_reaches(actor, target, verb, owners):
            continue
        known = {fault.field for fault in change.faults}
        taken = [name for name in owning if name in change.given and change.changed(name) and name not in known]
        change.faults += [Fault(name, "out_of_reach") for name in taken]


def check_references(actor: Actor, target: ObjectType, changes: Sequence[Change]) -> None:
    """Every newly named record exists and is within the actor's reach; one query for each object named."""
    fields = [field for field in target.fields.values() if field.type.kind in LEADING]
    named: dict[str, set[str]] = defaultdict(set)
    uses: list[tuple[Change, Field, str, str]] = []
    for change in changes:
        for field in fields:
            if change.changed(field.name) and field.name not in change.vouched:
                known = {("users", str(actor.id)), *_pairs(field, (change.old or {}).get(field.name))}
                for object_name, record_id in _pairs(field, change.new.get(field.name)):
                    if (object_name, record_id) in known:
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

    Only changed values are looked up, unless ``everything`` asks for all (a record comes back). Who is refused
    learns that some record holds the value, be it out of their reach: uniqueness cannot be had without telling.
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
    taken = _holders(target, field, list(wanted))
    for change in changes:
        value = change.new.get(field.name)
        if not is_empty(value) and taken.get(value, set()) - {change.id}:
            change.faults.append(Fault(field.name, "not_unique", {"value": value}))


def _holders(target: ObjectType, field: Field, values: Sequence[Any]) -> dict[Any, set[UUID]]:
    """Which live records hold each of the values; nobody writes the field until the transaction ends.

    The database compares: a number may be written in several ways.
    """
    value, keys, texts = field.value_sql("t"), f"%s::text[]::{field.type.pg_type}[]", [str(v) for v in values]
    found: dict[Any, set[UUID]] = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtext(%s))", [f"unique:{target.name}.{field.name}"])
        cursor.execute(
            f"select array_position({keys}, {value}), t.id from {target.table} t "
            f"where {value} = any({keys}) and t.deleted_at is null",
            [texts, texts],
        )
        for position, record_id in cursor.fetchall():
            found[values[position - 1]].add(record_id)
    return found
