"""Giving a record to somebody: in turn, or to whoever has the least."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import connection

from dotyk.automation.acting.filling import people_of
from dotyk.automation.acting.records import changed
from dotyk.automation.registry import Doing, Done
from dotyk.kernel.objects.registry import ObjectType, object_type
from dotyk.platform.errors import Fault, Invalid

_TURN = """
insert into flow_counter (flow_id, key, count) values (%s, %s, 1)
on conflict (flow_id, key) do update set count = flow_counter.count + 1 returning count
"""


def assign(doing: Doing) -> Done:
    """Gives the record to one of the people who are active now. Invalid where none is."""
    field = doing.given.get("field") or "owner"
    people = active_people(people_of(doing, doing.given["people"], "people"))
    if doing.given.get("keep") == "yes" and str(doing.record.get(field) or "") in people:
        return Done({"unchanged": True})
    return changed(doing, {field: chosen_of(doing, people)})


def chosen_of(doing: Doing, people: Sequence[str]) -> str:
    """Whose turn it is among these people, or who has the least, as ``how`` says."""
    return _least_loaded(doing, people) if doing.given.get("how") == "least_loaded" else _in_turn(doing, people)


def active_people(people: Sequence[str]) -> list[str]:
    """Those who work here now, in their order. Invalid where none does."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select id::text from app_user where id = any(%s::uuid[]) and is_active and kind = 'user'", [list(people)]
        )
        active = {row[0] for row in cursor.fetchall()}
    found = [person for person in people if person in active]
    if not found:
        raise Invalid(Fault("people", "flow_nobody"))
    return found


def _in_turn(doing: Doing, people: Sequence[str]) -> str:
    with connection.cursor() as cursor:
        cursor.execute(_TURN, [doing.flow_id, doing.step])
        (turn,) = cursor.fetchone()
    return people[(int(turn) - 1) % len(people)]


def _least_loaded(doing: Doing, people: Sequence[str]) -> str:
    """Whoever owns the fewest open records; among equals the first named."""
    target = object_type(doing.object)
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.owner_id::text, count(*) from {target.table} t "
            f"where t.owner_id = any(%s::uuid[]) and t.deleted_at is null {_open(target)} group by 1",
            [[UUID(person) for person in people]],
        )
        loads: dict[str, int] = dict(cursor.fetchall())
    return min(people, key=lambda person: loads.get(person, 0))


def _open(target: ObjectType) -> str:
    status = target.field("status")
    if status is None or "open" not in status.option_values:
        return ""
    return f"and {status.value_sql('t')} = 'open'"
