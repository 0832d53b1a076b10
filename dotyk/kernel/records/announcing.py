"""The events of a write: what changed, and in whose histories it belongs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import ObjectType, find_object
from dotyk.kernel.records.parsing import is_empty
from dotyk.platform import events
from dotyk.platform.doings import names_many
from dotyk.platform.ids import new_id, parse_id

UNTOLD = frozenset({"title", "created_at", "updated_at", "created_by", "version"})
PAST = {"create": "created", "update": "updated", "delete": "deleted", "restore": "restored", "merge": "merged"}

Named = tuple[str, str]


def announce(target: ObjectType, changes: Sequence[Change], context: WriteContext) -> None:
    """Appends one event for each change, and those its hooks added, in two statements at most."""
    subjects = subjects_of(target, changes)
    calls = assignments(target, changes, context.actor.id)
    told = [] if context.verb in ("delete", "restore") else told_fields(target)
    new_events: list[events.NewEvent] = []
    for change in changes:
        main = events.NewEvent(
            kind=f"{target.name}.{PAST[context.verb]}",
            object=target.name,
            record_id=change.id,
            actor_id=context.actor.id,
            actor_kind=context.actor.kind,
            version=change.new.get("version") or 0,
            owner_id=parse_id(change.new.get("owner")),
            subjects=sorted(subjects[change.id]),
            at=context.at,
            changes=difference(target, change, told),
            data={**change.data, "title": change.new.get("title", "")},
        )
        new_events.append(main)
        if called := calls.get(change.id):
            kind, data = f"{target.name}.assigned", {"users": called, "title": main.data["title"]}
            new_events.append(replace(main, id=new_id(), kind=kind, changes={}, data=data, subjects=called))
        new_events += [replace(main, id=new_id(), kind=kind, changes={}, data=data) for kind, data in change.events]
    events.append(new_events)


def assignments(target: ObjectType, changes: Sequence[Change], by: UUID | None) -> Mapping[UUID, list[str]]:
    """Whom each record was given to by somebody else, by the record's id; of many given at once nobody is told."""
    people = [n for n, field in target.fields.items() if field.type.kind == "user" and not field.read_only]
    found: dict[UUID, list[str]] = {}
    for change in changes:
        old = change.old or {}
        given = {new for n in people if (new := change.new.get(n)) and new != old.get(n) and new != str(by)}
        if given:
            found[change.id] = sorted(map(str, given))
    return {} if names_many(len(found)) else found


def told_fields(target: ObjectType) -> list[str]:
    """The fields whose changes are told: not those that only follow others (``untold``)."""
    return [n for n, field in target.fields.items() if n not in UNTOLD and not field.settings.get("untold")]


def difference(target: ObjectType, change: Change, told: Sequence[str]) -> dict[str, list[Any]]:
    """``{field: [old, new]}`` of what a change changed in the fields ``told``."""
    new, old = change.new, change.old
    fields = target.fields
    if old is None:
        filled = [n for n in told if (value := new.get(n)) is not None and not is_empty(value)]
        return {n: [fields[n].type.empty, new[n]] for n in filled}
    return {
        n: [old.get(n), new.get(n)]
        for n in told
        if not fields[n].type.same(old.get(n), new.get(n)) and not (is_empty(old.get(n)) and is_empty(new.get(n)))
    }


def subjects_of(target: ObjectType, changes: Iterable[Change]) -> Mapping[UUID, set[str]]:
    """The records whose history each change belongs to: those it names, and those they in turn belong to."""
    named: dict[UUID, set[Named]] = {}
    for change in changes:
        named[change.id] = {
            pair
            for values in (change.old, change.new)
            if values is not None
            for name in target.subject_fields
            for pair in _pairs(target, name, values.get(name))
        }
    further = _further_subjects({pair for pairs in named.values() for pair in pairs})
    return {
        change_id: {pair[1] for pair in pairs} | {found for pair in pairs for found in further[pair]}
        for change_id, pairs in named.items()
    }


def _pairs(target: ObjectType, name: str, value: Any) -> list[Named]:
    field = target.fields[name]
    if is_empty(value):
        return []
    if field.type.kind != "references":
        return [(str(field.target), value)]
    return [(field.target, item) if field.target else (item["object"], item["id"]) for item in value]


def _further_subjects(named: Iterable[Named]) -> Mapping[Named, set[str]]:
    by_object: dict[str, list[str]] = defaultdict(list)
    for object_name, record_id in named:
        by_object[object_name].append(record_id)
    found: dict[Named, set[str]] = defaultdict(set)
    for object_name, ids in by_object.items():
        other = find_object(object_name)
        if other is None or not other.subject_fields:
            continue
        lists = " || ".join(_ids_sql(other, name) for name in other.subject_fields)
        with connection.cursor() as cursor:
            cursor.execute(
                f"select t.id::text, ({lists})::text[] from {other.table} t where t.id = any(%s::uuid[])", [ids]
            )
            for record_id, subject_ids in cursor.fetchall():
                found[object_name, record_id] |= {s for s in subject_ids if s}
    return found


def _ids_sql(target: ObjectType, name: str) -> str:
    field = target.fields[name]
    value = field.value_sql("t")
    return value if field.type.kind == "references" else f"array[{value}]"
