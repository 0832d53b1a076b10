"""A record as it was at a moment, worked out of its events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_fields
from dotyk.kernel.history.entries import opened_values, references_in
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.records import get_record
from dotyk.kernel.records.naming import names_of
from dotyk.kernel.records.opening import record_object
from dotyk.platform import clock
from dotyk.platform.errors import Invalid

ALWAYS = frozenset({"created_at", "created_by"})
NOT_SHOWN = frozenset({"updated_at", "version", "title"})


@dataclass(frozen=True, slots=True)
class AsItWas:
    """``past`` and ``now`` hold the same fields, references as ``{"id", "object", "title"}``.

    ``differs`` names those that changed since, ``unknown`` the fields whose past nothing tells, because they follow
    from others. ``title`` is what the record was called. Before it was made there is nothing but ``existed`` false.
    """

    existed: bool
    was_deleted: bool = False
    title: str = ""
    past: Mapping[str, Any] | None = None
    now: Mapping[str, Any] | None = None
    differs: Sequence[str] = ()
    unknown: Sequence[str] = ()


def record_as_of(actor: Actor, object_name: str, record_id: UUID, moment: datetime) -> AsItWas:
    """A record within reach now, as it was at ``moment``; what the actor may see of it is decided as of now.

    Four queries; the time grows with the events since. NotFound; Invalid at ``at`` in the future.
    """
    if moment > clock.now():
        raise Invalid.at("at", "as_of_future")
    target = record_object(actor, object_name)
    current = get_record(actor, target.name, record_id)
    if datetime.fromisoformat(current["created_at"]) > moment:
        return AsItWas(existed=False)
    shown = [field for field in visible_fields(actor, target) if field.name not in NOT_SHOWN]
    told = [field for field in shown if _is_told(field)]
    now = {field.name: current.get(field.name) for field in told}
    then = dict(now)
    for changes in _changes_since(record_id, moment):
        then.update({name: pair[0] for name, pair in changes.items() if name in then})
    title, last_kind = _called(record_id, moment)
    keys = [
        key for field in told for value in (then[field.name], now[field.name]) for key in references_in(field, value)
    ]
    names = names_of(actor, keys)
    return AsItWas(
        existed=True,
        was_deleted=last_kind.endswith(".deleted"),
        title=title or current["title"],
        past={field.name: opened_values(field, then[field.name], names) for field in told},
        now={field.name: opened_values(field, now[field.name], names) for field in told},
        differs=[field.name for field in told if not field.type.same(then[field.name], now[field.name])],
        unknown=[field.name for field in shown if not _is_told(field)],
    )


def _is_told(field: Field) -> bool:
    return field.name in ALWAYS or (field.computed is None and not field.settings.get("untold"))


_SINCE = """
select e.changes::text from event e
where e.id in (select s.event_id from event_subject s where s.record_id = %s) and e.record_id = %s and e.at > %s
  and e.changes <> '{}'::jsonb order by e.id desc
"""
_LAST = """
select e.data->>'title', e.kind from event e
where e.id in (select s.event_id from event_subject s where s.record_id = %s) and e.record_id = %s and e.at <= %s
  and split_part(e.kind, '.', 2) in ('created', 'updated', 'deleted', 'restored', 'merged', 'unmerged')
order by e.id desc limit 1
"""


def _changes_since(record_id: UUID, moment: datetime) -> Iterator[Mapping[str, Any]]:
    """What changed after the moment, the last change first."""
    with connection.cursor() as cursor:
        cursor.execute(_SINCE, [record_id, record_id, moment])
        for (changes,) in cursor.fetchall():
            yield orjson.loads(changes)


def _called(record_id: UUID, moment: datetime) -> tuple[str, str]:
    """What the record was called then, and the kind of the last event before."""
    with connection.cursor() as cursor:
        cursor.execute(_LAST, [record_id, record_id, moment])
        row = cursor.fetchone()
    return (row[0] or "", row[1]) if row else ("", "")
