"""Which records are one person, and which tell of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.kernel.merging.moving import leading_fields
from dotyk.kernel.objects.registry import ObjectType, all_objects, find_object

ByObject = Mapping[str, Sequence[UUID]]

_PARTS = """
with recursive part(id) as (
  select %s::uuid union select m.record_id from merged_record m join part p on m.survivor_id = p.id
)
select id from part
"""


def is_of_persons(target: ObjectType) -> bool:
    """Whether a record of the object is a person: it tells somebody's name, or people marked fields personal."""
    if target.system:
        return False
    if any(trait.kind == "person" for trait in target.identified_by):
        return True
    return target.custom and any(field.personal for field in target.fields.values())


def names_persons(target: ObjectType) -> bool:
    return any(trait.kind == "person" for trait in target.identified_by)


def same_person(target: ObjectType, record_id: UUID) -> dict[str, list[UUID]]:
    """The record with what was merged into it, and the requests (leads) that became it; by object, deleted ones too."""
    own = {target.name: _ids(_PARTS, [record_id])}
    if not names_persons(target):
        return own
    for other, field in leading_fields(target):
        if other.name != target.name and names_persons(other):
            led = _ids(
                f"select t.id from {other.table} t where {field.value_sql('t')} = any(%s::uuid[])", [own[target.name]]
            )
            parts = {part for lead in led for part in _ids(_PARTS, [lead])}
            own[other.name] = sorted(parts | set(own.get(other.name, [])))
    return own


_LINKED = """
select from_object, from_id from link where to_id = any(%s::uuid[])
union select to_object, to_id from link where from_id = any(%s::uuid[]) and field = ''
"""


def telling_of(own: ByObject) -> dict[str, list[UUID]]:
    """The records that lead to the person and are neither people nor companies: deals, tasks, notes; by object."""
    found: dict[str, set[UUID]] = {}
    ids = [i for several in own.values() for i in several]
    for name, several in own.items():
        target = find_object(name)
        for other, field in leading_fields(target) if target else ():
            sql = f"select t.id from {other.table} t where {field.value_sql('t')} = any(%s::uuid[])"
            found.setdefault(other.name, set()).update(_ids(sql, [list(several)]))
    for name, record_id in _rows(_LINKED, [ids, ids]):
        found.setdefault(name, set()).add(record_id)
    return {target.name: sorted(found[target.name] - set(ids)) for target in _tellers() if found.get(target.name)}


def _tellers() -> Iterator[ObjectType]:
    for target in all_objects():
        if not target.system and not target.identified_by and not is_of_persons(target):
            yield target


def flat(by_object: Mapping[str, Collection[UUID]]) -> list[UUID]:
    return sorted({i for several in by_object.values() for i in several})


def _ids(sql: str, params: Sequence[Any]) -> list[UUID]:
    return sorted(row[0] for row in _rows(sql, params))


def _rows(sql: str, params: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())
