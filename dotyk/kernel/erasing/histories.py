"""Events: the one exception from their never being changed. What happened stays, without what identifies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.kernel.erasing.records import SHORT_TEXT, UNTOUCHED, goes_whole, traces_of
from dotyk.kernel.erasing.wiping import WIPED, Traces, Wiper
from dotyk.kernel.objects.registry import ObjectType, find_object

CHUNK = 2_000
FILES = (".attached", ".detached")
TALKS = (".wrote", ".replied", ".handed_over")
SPOKEN = ("text", "body")

_FILED = "select event_id from event_subject where record_id = any(%s::uuid[])"
_PAGE = f"""
select id, kind, object, record_id, changes::text, data::text from event
where id in ({_FILED}) and record_id = any(%s::uuid[]) and id > %s::uuid order by id limit {CHUNK}
"""
_SAVE = """
update event e set changes = r.changes, data = r.data
from json_to_recordset(%s) as r(id uuid, changes jsonb, data jsonb) where e.id = r.id
"""


def traces_of_the_past(own: Sequence[UUID]) -> Traces:
    """What the records told of who they are before it was changed."""
    found = Traces()
    for _, _, object_name, _, changes, _ in _events(own, own):
        target = find_object(object_name)
        if target is None:
            continue
        for side in (0, 1):
            values = {name: pair[side] for name, pair in changes.items() if isinstance(pair, list) and len(pair) == 2}
            found |= traces_of(target, values)
    return found


def wipe_events(own: Mapping[UUID, str], around: Sequence[UUID], wiper: Wiper) -> int:
    """Takes what identifies out of the events of the person's records and of those that tell of them.

    ``own`` gives each of the person's records its new name. How many events of the person's there are.
    """
    count = 0
    everyone = [*own, *around]
    changed: list[dict[str, Any]] = []
    for id_, kind, object_name, record_id, changes, data in _events(everyone, everyone):
        target = find_object(object_name)
        count += record_id in own
        kept = _own_changes(target, changes, wiper) if record_id in own else _told_changes(target, changes, wiper)
        told = wiper.wiped(data)
        if record_id in own:
            told = {**told, **({"title": own[record_id]} if "title" in data else {})}
            if kind.endswith(FILES):
                told["name"] = WIPED
            if kind.endswith(TALKS):
                told = {**told, **{name: WIPED for name in SPOKEN if name in told}}
        if (kept, told) != (changes, data):
            changed.append({"id": id_, "changes": kept, "data": told})
    for start in range(0, len(changed), CHUNK):
        _execute(_SAVE, [orjson.dumps(changed[start : start + CHUNK]).decode()])
    return count


def _own_changes(target: ObjectType | None, changes: Mapping[str, Any], wiper: Wiper) -> dict[str, Any]:
    """Only what is kept of the record itself; of a field that is no more nobody knows what it told."""
    kept = {}
    for name, pair in changes.items():
        field = target.field(name) if target else None
        if field is None or goes_whole(field):
            continue
        kept[name] = wiper.wiped(pair) if field.type.name == SHORT_TEXT and name not in UNTOUCHED else pair
    return kept


def _told_changes(target: ObjectType | None, changes: Mapping[str, Any], wiper: Wiper) -> dict[str, Any]:
    personal = {name for name, field in target.fields.items() if field.personal} if target else set()
    return {name: wiper.wiped(pair) for name, pair in changes.items() if name not in personal}


def _events(subjects: Sequence[UUID], records: Sequence[UUID]) -> Iterator[tuple[UUID, str, str, UUID, Any, Any]]:
    """The events of the records in the order of time."""
    last = UUID(int=0)
    while True:
        with connection.cursor() as cursor:
            cursor.execute(_PAGE, [list(subjects), list(records), last])
            rows = cursor.fetchall()
        for id_, kind, object_name, record_id, changes, data in rows:
            yield id_, kind, object_name, record_id, orjson.loads(changes), orjson.loads(data)
        if len(rows) < CHUNK:
            return
        last = rows[-1][0]


def _execute(sql: str, params: Sequence[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
