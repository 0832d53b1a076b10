"""What a webhook is told: the events it asks for, as the account it acts as may see them, with their records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.accounts.queries import actor_of
from dotyk.automation.models import Webhook
from dotyk.automation.rules.delivering import wants_changes, wants_kind
from dotyk.kernel.history.entries import COLUMNS, Entry, entry_of
from dotyk.kernel.history.feed import events_within_reach
from dotyk.kernel.objects.registry import find_object, load_objects
from dotyk.kernel.records.matching import match_of
from dotyk.kernel.records.shapes import chosen_fields, record_sql
from dotyk.platform.clock import written

Records = dict[tuple[str, UUID], str]


@dataclass(frozen=True, slots=True)
class Message:
    """One event, ready to be sent: ``key`` by which the receiver knows it, ``text`` as JSON."""

    key: str
    kind: str
    text: str


def messages_for(hook: Webhook, event_ids: Sequence[UUID]) -> list[Message]:
    """Those of the events that the webhook asks for, in their order; two queries, and one for each kind of record.

    NotFound where the account it acts as is gone, Invalid where its filter fits no more.
    """
    assert hook.acts_as_id is not None
    actor = actor_of(hook.acts_as_id)
    load_objects(actor.schema_version)
    entries = [entry for entry in _entries(actor, event_ids) if _is_wanted(hook, entry)]
    records = _records(actor, hook, entries)
    return [_message(entry, records) for entry in entries if _fits(hook, entry, records)]


def _entries(actor: Actor, event_ids: Sequence[UUID]) -> Iterator[Entry]:
    reach = events_within_reach(actor, "e")
    with connection.cursor() as cursor:
        cursor.execute(
            f"select {COLUMNS} from event e where e.id = any(%s::uuid[]) and {reach.text} order by e.transaction, e.id",
            [list(event_ids), *reach.params],
        )
        yield from [entry_of(actor, row) for row in cursor.fetchall()]


def _is_wanted(hook: Webhook, entry: Entry) -> bool:
    if entry.is_bare or not wants_kind(hook.kinds, entry.kind) or (hook.object and entry.object != hook.object):
        return False
    return wants_changes(hook.fields, entry.kind, entry.changes)


def _records(actor: Actor, hook: Webhook, entries: Collection[Entry]) -> Records:
    """The live records of the events as JSON, within reach and the webhook's filter."""
    ids: dict[str, set[UUID]] = defaultdict(set)
    for entry in entries:
        if entry.record_id is not None:
            ids[entry.object].add(entry.record_id)
    found: Records = {}
    for object_name, wanted in ids.items():
        target = find_object(object_name)
        if target is None or target.system:
            continue
        match = match_of(actor, target, hook.where if object_name == hook.object else None, None)
        shape = record_sql(actor, target, chosen_fields(actor, target, None))
        with connection.cursor() as cursor:
            cursor.execute(
                f"select t.id, {shape.text} from {target.table} t where t.id = any(%s::uuid[]) and {match.sql.text}",
                [*shape.params, list(wanted), *match.sql.params],
            )
            found |= {(object_name, key): text for key, text in cursor.fetchall()}
    return found


def _fits(hook: Webhook, entry: Entry, records: Records) -> bool:
    """A record that is deleted cannot be looked at any more, so its end is told whatever the filter says."""
    if not hook.where or entry.kind.endswith(".deleted") or entry.record_id is None:
        return True
    return (entry.object, entry.record_id) in records


def _message(entry: Entry, records: Records) -> Message:
    record = records.get((entry.object, entry.record_id)) if entry.record_id else None
    told = {
        "event": entry.id,
        "object": entry.object,
        "record_id": entry.record_id,
        "version": entry.version,
        "actor": {"id": entry.actor_id, "name": entry.actor_name} if entry.actor_id else None,
        "changes": entry.changes,
        "details": entry.data,
        "record": orjson.Fragment(record) if record else None,
    }
    return Message(str(entry.id), entry.kind, message_text(entry.kind, written(entry.at), told))


def message_text(kind: str, timestamp: str, data: object) -> str:
    """A message as the standard has it."""
    return orjson.dumps({"type": kind, "timestamp": timestamp, "data": data}).decode()
