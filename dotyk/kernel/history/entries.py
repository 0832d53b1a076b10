"""Stored events as one actor may see them: hidden fields gone, ids with their titles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from dotyk.accounts.actors import Actor
from dotyk.kernel.history.bodies import comment_bodies
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import find_object
from dotyk.kernel.records.naming import Key, Named, names_of

COLUMNS = (
    "e.id, e.at, e.kind, e.object, e.record_id, e.actor_id, e.version, e.changes::text, e.data::text, e.transaction, "
    "(select u.name from app_user u where u.id = e.actor_id)"
)
LEADING = ("reference", "references", "user")


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as it is stored, hidden fields left out of ``changes``; ``is_bare``: nothing else had changed."""

    id: UUID
    at: datetime
    kind: str
    object: str
    record_id: UUID | None
    actor_id: UUID | None
    actor_name: str | None
    version: int
    changes: Mapping[str, Sequence[Any]]
    data: Mapping[str, Any]
    cursor: str
    is_bare: bool

    @property
    def key(self) -> Key:
        return self.object, str(self.record_id)


def entry_of(actor: Actor, row: Sequence[Any]) -> Entry:
    """The entry in a row of ``COLUMNS``."""
    id_, at, kind, object_name, record_id, actor_id, version, changes, data, transaction, actor_name = row
    stored = orjson.loads(changes)
    shown = without_hidden(actor, object_name, stored)
    return Entry(
        id_, at, kind, object_name, record_id, actor_id, actor_name, version, shown, _told_data(kind, data),
        f"{transaction}.{id_}", is_bare=bool(stored) and not shown,
    )  # fmt: skip


def _told_data(kind: str, data: str) -> dict[str, Any]:
    """The data without whom it turns to: the field that says so may be hidden from the reader, a team large."""
    told: dict[str, Any] = orjson.loads(data)
    if kind.endswith((".assigned", ".shared", ".unshared", ".asked")):
        told.pop("users", None)
    return told


def without_hidden(actor: Actor, object_name: str, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The changes of fields that are not hidden from the actor."""
    rights = actor.grant(object_name).fields
    return {name: change for name, change in changes.items() if rights.get(name) != "hidden"}


def named_entries(actor: Actor, entries: Sequence[Entry], known: Mapping[Key, Named]) -> list[dict[str, Any]]:
    """Those entries whose records are within reach, as a timeline shows them.

    One query for all the names but those ``known``, and one for the words of comments where there are any.
    """
    asked = {key for entry in entries for key in _mentioned(entry)} - known.keys()
    names = {**names_of(actor, asked), **known}
    reached = [entry for entry in entries if entry.key in names]
    bodies = comment_bodies(str(entry.data["comment"]) for entry in reached if "comment" in entry.data)
    return [_shown(entry, names, bodies) for entry in reached]


def _mentioned(entry: Entry) -> Iterator[Key]:
    """Every record the entry speaks of."""
    yield entry.key
    for value in entry.data.values():
        if _is_reference(value):
            yield value["object"], value["id"]
    for field, change in _leading_changes(entry):
        for value in change:
            yield from references_in(field, value)


def _leading_changes(entry: Entry) -> Iterator[tuple[Field, Sequence[Any]]]:
    target = find_object(entry.object)
    for name, change in entry.changes.items():
        field = target.field(name) if target else None
        if field is not None and field.type.kind in LEADING:
            yield field, change


def _is_reference(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("object"), str) and isinstance(value.get("id"), str)


def _key(field: Field, item: Any) -> Key | None:
    if _is_reference(item):
        return item["object"], item["id"]
    return (field.target, item) if field.target and isinstance(item, str) else None


def _shown(entry: Entry, names: Mapping[Key, Named], bodies: Mapping[str, str]) -> dict[str, Any]:
    record = names[entry.key]
    about: dict[str, Any] = {"id": entry.record_id, "title": record.title}
    if record.is_deleted:
        about["deleted"] = True
    opened = {
        field.name: [opened_values(field, value, names) for value in change]
        for field, change in _leading_changes(entry)
    }
    return {
        "id": entry.id,
        "at": entry.at,
        "kind": entry.kind,
        "object": entry.object,
        "record": about,
        "actor": {"id": entry.actor_id, "name": entry.actor_name} if entry.actor_id else None,
        "version": entry.version,
        "changes": {**entry.changes, **opened},
        "data": _data(entry, names, bodies),
    }


def references_in(field: Field, value: Any) -> Iterator[Key]:
    """The records a canonical value of the field names."""
    if field.type.kind in LEADING:
        for item in value if isinstance(value, list) else [value]:
            if key := _key(field, item):
                yield key


def opened_values(field: Field, value: Any, names: Mapping[Key, Named]) -> Any:
    """An id as ``{"id", "title"}``; the title is null where the record is out of reach."""
    if isinstance(value, list):
        return [opened_values(field, item, names) for item in value]
    key = _key(field, value)
    return value if key is None else _titled(key, names)


def _titled(key: Key, names: Mapping[Key, Named]) -> dict[str, Any]:
    named = names.get(key)
    return {"id": key[1], "object": key[0], "title": named.title if named else None}


def _data(entry: Entry, names: Mapping[Key, Named], bodies: Mapping[str, str]) -> dict[str, Any]:
    """What the event holds besides: references with titles, a comment with its words as they now stand."""
    data = {
        name: {**value, **_titled((value["object"], value["id"]), names)} if _is_reference(value) else value
        for name, value in entry.data.items()
    }
    if "comment" in data:
        data["body"] = bodies.get(str(data["comment"]))
    return data
